-- What MariaDB's catalog says of the tables of a database: name, kind, description. Flyway's own table has the
-- collation of the database.

SELECT table_name, 'table', CONCAT(table_type, ' ', COALESCE(engine, ''),
  CASE WHEN create_options LIKE '%partitioned%' THEN ' partitioned' ELSE '' END)
FROM information_schema.TABLES WHERE table_schema = COALESCE(?, DATABASE());

SELECT table_name, 'column', CONCAT(column_name, ' ', column_type,
  CASE WHEN collation_name IS NULL OR table_name LIKE '%schema\_history' THEN '' ELSE CONCAT(' COLLATE ', collation_name) END,
  CASE is_nullable WHEN 'YES' THEN '' ELSE ' NOT NULL' END)
FROM information_schema.COLUMNS WHERE table_schema = COALESCE(?, DATABASE());

SELECT table_name, 'default', CONCAT(column_name, ' ', column_default)
FROM information_schema.COLUMNS WHERE table_schema = COALESCE(?, DATABASE()) AND column_default IS NOT NULL AND column_default <> 'NULL';

SELECT table_name, 'generated column', column_name
FROM information_schema.COLUMNS WHERE table_schema = COALESCE(?, DATABASE()) AND generation_expression IS NOT NULL;

SELECT table_name, 'column option', CONCAT(column_name, ' ', extra)
FROM information_schema.COLUMNS WHERE table_schema = COALESCE(?, DATABASE()) AND extra <> '' AND generation_expression IS NULL;

SELECT table_name,
  CASE WHEN index_name = 'PRIMARY' THEN 'primary key' WHEN MIN(non_unique) = 0 THEN 'unique index'
    WHEN MIN(index_type) = 'BTREE' THEN 'index' ELSE 'other index' END,
  CONCAT('(', GROUP_CONCAT(CONCAT(column_name,
    CASE WHEN sub_part IS NULL THEN '' ELSE CONCAT('(', sub_part, ')') END,
    CASE collation WHEN 'D' THEN ' DESC' ELSE '' END) ORDER BY seq_in_index SEPARATOR ', '), ')')
FROM information_schema.STATISTICS WHERE table_schema = COALESCE(?, DATABASE())
GROUP BY table_name, index_name;

SELECT table_name, CASE constraint_type WHEN 'FOREIGN KEY' THEN 'foreign key' ELSE 'check' END, ''
FROM information_schema.TABLE_CONSTRAINTS WHERE table_schema = COALESCE(?, DATABASE()) AND constraint_type NOT IN ('PRIMARY KEY', 'UNIQUE');

SELECT event_object_table, 'trigger', trigger_name
FROM information_schema.TRIGGERS WHERE event_object_schema = COALESCE(?, DATABASE());
