-- What PostgreSQL's catalog says of the tables of a schema: name, kind, description. Every function and operator is written with
-- its schema, so that search_path can bring in no other.

SELECT '*', 'schema before pg_catalog in search_path', ''
WHERE NOT COALESCE((SELECT s.name OPERATOR(pg_catalog.=) 'pg_catalog'::pg_catalog.name
  FROM pg_catalog.unnest(pg_catalog.current_schemas(true)) WITH ORDINALITY s(name, place)
  WHERE NOT pg_catalog.starts_with(s.name::pg_catalog.text, 'pg_temp_')
  ORDER BY s.place LIMIT 1), false);

SELECT '*', 'operator that replaces a built-in one', o.oprname::pg_catalog.text
FROM pg_catalog.pg_operator o
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) o.oprnamespace
WHERE n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(false))
  AND n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.name
  AND o.oprname OPERATOR(pg_catalog.=) ANY (ARRAY['=', '<', '>', '<=', '>=', '<>', '!=', '||', '+', '-']::pg_catalog.name[])
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_type t
    WHERE (t.oid OPERATOR(pg_catalog.=) o.oprleft OR t.oid OPERATOR(pg_catalog.=) o.oprright)
      AND t.typnamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace::pg_catalog.oid);

SELECT '*', 'function that replaces a built-in one', p.proname::pg_catalog.text
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) p.pronamespace
WHERE n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(false))
  AND n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.name
  AND p.proname OPERATOR(pg_catalog.=) ANY (ARRAY['min', 'count', 'max', 'length']::pg_catalog.name[]);

SELECT '*', 'cast that replaces a built-in one', ''
FROM pg_catalog.pg_cast c
JOIN pg_catalog.pg_proc p ON p.oid OPERATOR(pg_catalog.=) c.castfunc
WHERE p.pronamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace::pg_catalog.oid
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_type t
    WHERE (t.oid OPERATOR(pg_catalog.=) c.castsource OR t.oid OPERATOR(pg_catalog.=) c.casttarget)
      AND t.typnamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace::pg_catalog.oid);

SELECT c.relname, 'table', pg_catalog.concat(c.relkind, ' ', c.relpersistence,
  CASE WHEN c.relispartition THEN ' partition' END)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid))
  AND c.relkind::pg_catalog.text OPERATOR(pg_catalog.=) ANY (ARRAY['r', 'v', 'm', 'f', 'p', 'S', 'c']::pg_catalog.text[]);

SELECT c.relname, 'column', pg_catalog.concat(a.attname, ' ', pg_catalog.format_type(a.atttypid, a.atttypmod),
  CASE WHEN l.oid IS NOT NULL THEN pg_catalog.concat(' COLLATE ', l.collname) END,
  CASE WHEN a.attnotnull THEN ' NOT NULL' END)
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
LEFT JOIN pg_catalog.pg_collation l ON l.oid OPERATOR(pg_catalog.=) a.attcollation
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid)) AND c.relkind::pg_catalog.text OPERATOR(pg_catalog.<>) 'i'
  AND a.attnum OPERATOR(pg_catalog.>) 0::pg_catalog.int2 AND NOT a.attisdropped;

SELECT c.relname, 'type that is not built in', a.attname::pg_catalog.text
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid OPERATOR(pg_catalog.=) a.atttypid
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid))
  AND t.typnamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace::pg_catalog.oid;

SELECT c.relname, 'default', pg_catalog.concat(a.attname, ' ', pg_catalog.pg_get_expr(d.adbin, d.adrelid))
FROM pg_catalog.pg_attrdef d
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) d.adrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid OPERATOR(pg_catalog.=) d.adrelid AND a.attnum OPERATOR(pg_catalog.=) d.adnum
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid));

SELECT c.relname, 'generated column', a.attname::pg_catalog.text
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid))
  AND pg_catalog.concat(a.attidentity, a.attgenerated) OPERATOR(pg_catalog.<>) '';

SELECT c.relname,
  CASE WHEN i.indisprimary THEN 'primary key' WHEN i.indisunique THEN 'unique index'
    WHEN i.indexprs IS NOT NULL THEN 'expression index' WHEN i.indpred IS NOT NULL THEN 'partial index' ELSE 'index' END,
  pg_catalog.concat('(', (SELECT pg_catalog.string_agg(pg_catalog.concat(
      pg_catalog.pg_get_indexdef(i.indexrelid, k.place, true),
      CASE WHEN o.opcnamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace::pg_catalog.oid OR NOT o.opcdefault
        THEN ' operator class' END,
      CASE WHEN i.indoption[k.place OPERATOR(pg_catalog.-) 1] OPERATOR(pg_catalog.<>) 0::pg_catalog.int2 THEN ' option' END),
      ', ' ORDER BY k.place)
    FROM pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) k(place)
    JOIN pg_catalog.pg_opclass o ON o.oid OPERATOR(pg_catalog.=) i.indclass[k.place OPERATOR(pg_catalog.-) 1]),
  ')', CASE WHEN i.indnatts OPERATOR(pg_catalog.<>) i.indnkeyatts THEN ' include' END,
  CASE WHEN i.indpred IS NOT NULL THEN pg_catalog.concat(' where ', pg_catalog.pg_get_expr(i.indpred, i.indrelid)) END,
  CASE WHEN NOT i.indisvalid THEN ' invalid' END, CASE WHEN NOT i.indimmediate THEN ' deferrable' END,
  CASE WHEN m.amname OPERATOR(pg_catalog.<>) 'btree'::pg_catalog.name THEN ' method' END)
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
JOIN pg_catalog.pg_class x ON x.oid OPERATOR(pg_catalog.=) i.indexrelid
JOIN pg_catalog.pg_am m ON m.oid OPERATOR(pg_catalog.=) x.relam
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid));

SELECT c.relname, CASE k.contype::pg_catalog.text WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' ELSE 'constraint' END, ''
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid))
  AND NOT (k.contype::pg_catalog.text OPERATOR(pg_catalog.=) ANY (ARRAY['p', 'u', 'n']::pg_catalog.text[]));

SELECT c.relname, 'trigger', t.tgname::pg_catalog.text
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid)) AND NOT t.tgisinternal;

SELECT c.relname, 'rule', r.rulename::pg_catalog.text
FROM pg_catalog.pg_rewrite r
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) r.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid));

SELECT c.relname, 'row security', ''
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid)) AND (c.relrowsecurity OR c.relforcerowsecurity);

SELECT c.relname, 'policy', p.polname::pg_catalog.text
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid));

SELECT c.relname, 'inheritance', ''
FROM pg_catalog.pg_inherits h
JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) h.inhrelid OR c.oid OPERATOR(pg_catalog.=) h.inhparent
JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
WHERE COALESCE(n.nspname OPERATOR(pg_catalog.=) ?::pg_catalog.name, pg_catalog.pg_table_is_visible(c.oid));
