-- What H2's catalog says of the tables of a schema: name, kind, description. No function that an alias could replace.

SELECT table_name, 'table', table_type || ' ' || table_class
FROM INFORMATION_SCHEMA.TABLES WHERE table_schema = COALESCE(?, CURRENT_SCHEMA);

SELECT table_name, 'column',
  column_name || ' ' || data_type
  || CASE WHEN character_maximum_length IS NULL THEN '' ELSE '(' || CAST(character_maximum_length AS VARCHAR) || ')' END
  || CASE WHEN collation_name IS NULL OR collation_name = 'OFF' THEN '' ELSE ' COLLATE ' || collation_name END
  || CASE is_nullable WHEN 'YES' THEN '' ELSE ' NOT NULL' END
FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = COALESCE(?, CURRENT_SCHEMA);

SELECT table_name, 'default', column_name || ' ' || column_default
FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = COALESCE(?, CURRENT_SCHEMA) AND column_default IS NOT NULL;

SELECT table_name, 'update value', column_name
FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = COALESCE(?, CURRENT_SCHEMA) AND column_on_update IS NOT NULL;

SELECT table_name, 'generated column', column_name
FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = COALESCE(?, CURRENT_SCHEMA) AND (is_generated = 'ALWAYS' OR is_identity = 'YES');

SELECT table_name, 'domain', column_name
FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = COALESCE(?, CURRENT_SCHEMA) AND domain_name IS NOT NULL;

SELECT table_name, 'invisible column', column_name
FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = COALESCE(?, CURRENT_SCHEMA) AND NOT is_visible;

SELECT table_name,
  CASE index_type_name WHEN 'PRIMARY KEY' THEN 'primary key' WHEN 'INDEX' THEN 'index' ELSE 'unique index' END,
  '(' || (SELECT LISTAGG(c.column_name || CASE c.ordering_specification WHEN 'ASC' THEN '' ELSE ' DESC' END, ', ')
            WITHIN GROUP (ORDER BY c.ordinal_position)
          FROM INFORMATION_SCHEMA.INDEX_COLUMNS c
          WHERE c.index_schema = i.index_schema AND c.index_name = i.index_name) || ')'
FROM INFORMATION_SCHEMA.INDEXES i WHERE table_schema = COALESCE(?, CURRENT_SCHEMA);

SELECT table_name, CASE constraint_type WHEN 'CHECK' THEN 'check' ELSE 'foreign key' END, ''
FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
WHERE table_schema = COALESCE(?, CURRENT_SCHEMA) AND constraint_type IN ('CHECK', 'FOREIGN KEY');

SELECT event_object_table, 'trigger', trigger_name
FROM INFORMATION_SCHEMA.TRIGGERS WHERE event_object_schema = COALESCE(?, CURRENT_SCHEMA);

SELECT synonym_name, 'synonym', ''
FROM INFORMATION_SCHEMA.SYNONYMS WHERE synonym_schema = COALESCE(?, CURRENT_SCHEMA);
