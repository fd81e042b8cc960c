-- What SQLite's catalog says of the tables of the file: name, kind, description. Views and virtual tables are not looked into.

SELECT lower(name), 'table', type || CASE WHEN sql LIKE 'CREATE VIRTUAL%' THEN ' virtual' ELSE '' END
FROM main.sqlite_schema WHERE type IN ('table', 'view');

SELECT lower(m.name), 'column', x.name || ' ' || x.type || CASE x."notnull" WHEN 0 THEN '' ELSE ' NOT NULL' END
FROM main.sqlite_schema m CROSS JOIN pragma_table_xinfo(m.name, 'main') x
WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%';

SELECT lower(m.name), 'default', x.name || ' ' || x.dflt_value
FROM main.sqlite_schema m CROSS JOIN pragma_table_xinfo(m.name, 'main') x
WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND x.dflt_value IS NOT NULL;

SELECT lower(m.name), 'generated column', x.name
FROM main.sqlite_schema m CROSS JOIN pragma_table_xinfo(m.name, 'main') x
WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND x.hidden <> 0;

SELECT lower(m.name),
  CASE WHEN l.origin = 'pk' THEN 'primary key' WHEN l."unique" THEN 'unique index'
    WHEN EXISTS (SELECT 1 FROM pragma_index_xinfo(l.name, 'main') WHERE cid = -2) THEN 'expression index'
    WHEN l.partial THEN 'partial index' ELSE 'index' END,
  '(' || (SELECT group_concat(c.text, ', ') FROM (
    SELECT COALESCE(name, '-') || CASE coll WHEN 'BINARY' THEN '' ELSE ' COLLATE ' || coll END
      || CASE "desc" WHEN 0 THEN '' ELSE ' DESC' END AS text
    FROM pragma_index_xinfo(l.name, 'main') WHERE key = 1 ORDER BY seqno) c) || ')'
  || CASE WHEN l.partial
    THEN (SELECT substr(i.sql, instr(upper(i.sql), 'WHERE')) FROM main.sqlite_schema i WHERE i.type = 'index' AND i.name = l.name)
    ELSE '' END
FROM main.sqlite_schema m CROSS JOIN pragma_index_list(m.name, 'main') l
WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%';

-- Checks and collations of columns are in no pragma. Flyway words its own table differently from version to version.
SELECT lower(name), 'definition', sql
FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '%schema\_history' ESCAPE '\';

SELECT lower(tbl_name), 'trigger', name
FROM main.sqlite_schema WHERE type = 'trigger';
