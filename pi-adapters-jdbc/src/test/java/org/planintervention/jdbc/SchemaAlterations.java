package org.planintervention.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Everything that somebody can do to the tables behind the library's back: each kind of alteration
 * on each table. What takes no part in transactions is undone by statements of its own.
 */
final class SchemaAlterations {
  /** What the tables' names start with: other tests use the others. */
  static final String PREFIX = "alt_";

  /** The name that a table bears while another stands in its place. */
  private static final String AWAY = "alt_away";

  private static final String CHARSET = " CHARACTER SET ascii COLLATE ascii_nopad_bin";

  private static final List<OurTable> TABLES =
      List.of(
          new OurTable("chain", "district", "district, school, name", "chain_length", "head_hash"),
          new OurTable("trail", "district", "district, school, chain, place", "place", "row_hash"),
          new OurTable("plan", "district", "district, school, name", "student", "state"),
          new OurTable(
              "plan_version", "district", "district, school, name, version", "version", "content"),
          new OurTable(
              "plan_person", "district", "district, school, person, student, name", "student", ""),
          new OurTable(
              "signature",
              "district",
              "district, school, name, version, signatory",
              "place",
              "payload"),
          new OurTable(
              "student_plan",
              "district",
              "district, school, student, school_year, plan_school, plan_name",
              "student",
              ""),
          new OurTable(
              "year_claim",
              "district",
              "district, school, student, school_year",
              "student",
              "plan_school"),
          new OurTable("tombstone", "district", "district, school, name", "at_millis", "marked_by"),
          new OurTable("batch", "district", "district, school, commit_key", "place", "chain"),
          new OurTable(
              "schema_history", "description", "installed_rank", "installed_rank", "script"));

  /** The indexes that a migration names, with how they are made again. */
  private static final Map<String, String> INDEXES =
      Map.of(
          "trail_by_actor", "trail (district, school, actor, chain, place)",
          "plan_by_student", "plan (district, school, student, name)",
          "plan_by_year", "plan (district, school, school_year, student, name)",
          "plan_by_status", "plan (district, school, status, student, name)",
          "plan_by_coordinator", "plan (district, school, coordinator, student, name)",
          "plan_by_mark", "plan (district, marked_at)",
          "plan_person_by_plan", "plan_person (district, school, name)");

  private final String database;
  private final List<Alteration> all = new ArrayList<>();

  private SchemaAlterations(String database) {
    this.database = database;
  }

  /**
   * One alteration of one table.
   *
   * @param table the table without its prefix; {@code *}: what concerns all
   * @param name what is done
   * @param statements how
   * @param undone how it is undone, where no rollback does so
   */
  record Alteration(String table, String name, List<String> statements, List<String> undone) {
    @Override
    public String toString() {
      return name + " of " + table;
    }
  }

  /**
   * A table and columns of some kinds.
   *
   * @param text a text that is always there
   * @param key the primary key
   * @param number a number
   * @param filled a column outside the key that is always there; empty: there is none
   */
  private record OurTable(String name, String text, String key, String number, String filled) {
    boolean isHistory() {
      return name.equals("schema_history");
    }

    int length() {
      return isHistory() ? 200 : 32;
    }
  }

  /** All of them on one database. */
  static List<Alteration> on(String database) {
    SchemaAlterations made = new SchemaAlterations(database);
    TABLES.forEach(made::everywhere);
    switch (database) {
      case "H2" -> {
        TABLES.forEach(made::onH2);
        made.inPlaceOf(
            TABLES.get(0),
            "a temporary table with the same keys",
            List.of(
                "CREATE GLOBAL TEMPORARY TABLE alt_chain (district VARCHAR(32) NOT NULL, school"
                    + " VARCHAR(16) NOT NULL, name VARCHAR(64) NOT NULL, chain_length BIGINT NOT"
                    + " NULL, head_hash VARBINARY(64) NOT NULL, PRIMARY KEY (district, school,"
                    + " name))"),
            "DROP TABLE");
      }
      case "PostgreSQL" -> {
        TABLES.forEach(made::onPostgresql);
        made.besidePostgresql();
      }
      case "MariaDB" -> TABLES.forEach(made::onMariaDb);
      default -> TABLES.forEach(made::onSqlite);
    }
    INDEXES.forEach(
        (index, of) ->
            made.add(
                of.substring(0, of.indexOf(' ')),
                "index is gone",
                List.of(
                    "DROP INDEX "
                        + PREFIX
                        + index
                        + made.ofTable(of.substring(0, of.indexOf(' ')))),
                List.of("CREATE INDEX " + PREFIX + index + " ON " + PREFIX + of)));
    return made.all;
  }

  /** Kinds whose facts always come with others; leaving one out goes unseen. */
  static Set<String> neverAlone(String database) {
    return switch (database) {
      // A column can be generated only as it is added.
      case "MariaDB" -> Set.of("generated column");
      // A type of the very same name stands before pg_catalog.
      case "PostgreSQL" -> Set.of("type that is not built in");
      // No view and no virtual table has these columns; keys stand in the text of the table too.
      case "SQLite" -> Set.of("table", "primary key", "generated column");
      default -> Set.of();
    };
  }

  private String ofTable(String table) {
    return database.equals("MariaDB") ? " ON " + PREFIX + table : "";
  }

  private void add(String table, String name, List<String> statements, List<String> undone) {
    all.add(new Alteration(table, name, statements, undone));
  }

  private void add(OurTable table, String name, String statement, String... undone) {
    add(table.name, name, List.of(statement), List.of(undone));
  }

  /** Flyway writes the names of its table in small letters, which H2 takes exactly. */
  private String column(OurTable table, String name) {
    return table.isHistory() && database.equals("H2") ? '"' + name + '"' : name;
  }

  private String table(OurTable table) {
    String name = PREFIX + table.name;
    return table.isHistory() && database.equals("H2") ? '"' + name + '"' : name;
  }

  private List<String> rename(String from, String to) {
    return List.of("ALTER TABLE " + from + " RENAME TO " + to);
  }

  private void inPlaceOf(OurTable table, String name, List<String> others, String drop) {
    List<String> statements = new ArrayList<>(rename(table(table), AWAY));
    statements.addAll(others);
    List<String> undone = new ArrayList<>(List.of(drop + " " + table(table)));
    undone.addAll(rename(AWAY, table(table)));
    add(table.name, name, statements, undone);
  }

  private void everywhere(OurTable table) {
    String name = table(table);
    String alter = "ALTER TABLE " + name + " ";
    if (!table.isHistory()) { // tables that were made by hand have none
      add(table.name, "table is gone", rename(name, AWAY), rename(AWAY, name));
    }
    inPlaceOf(
        table, "a view", List.of("CREATE VIEW " + name + " AS SELECT * FROM " + AWAY), "DROP VIEW");
    add(
        table,
        "column is added",
        alter + "ADD COLUMN another INTEGER",
        alter + "DROP COLUMN another");
    add(
        table,
        "column is renamed",
        alter
            + (database.equals("H2") ? "ALTER COLUMN " : "RENAME COLUMN ")
            + column(table, table.text)
            + (database.equals("H2") ? " RENAME TO " : " TO ")
            + column(table, "another"),
        alter
            + (database.equals("H2") ? "ALTER COLUMN " : "RENAME COLUMN ")
            + column(table, "another")
            + (database.equals("H2") ? " RENAME TO " : " TO ")
            + column(table, table.text));
    add(
        table,
        "unique index is added",
        "CREATE UNIQUE INDEX alt_another ON " + name + " (" + column(table, table.text) + ")",
        "DROP INDEX alt_another" + ofTable(table.name));
  }

  private void keys(OurTable table, String dropKey) {
    String alter = "ALTER TABLE " + table(table) + " ";
    String key = database.equals("H2") && table.isHistory() ? '"' + table.key + '"' : table.key;
    add(table, "primary key is gone", alter + dropKey, alter + "ADD PRIMARY KEY (" + key + ")");
    add(
        table,
        "check is added",
        alter + "ADD CONSTRAINT alt_another CHECK (" + column(table, table.text) + " <> 'z')",
        alter + "DROP CONSTRAINT alt_another");
    add(
        table,
        "foreign key is added",
        alter
            + "ADD CONSTRAINT alt_another FOREIGN KEY ("
            + key
            + ") REFERENCES "
            + table(table)
            + " ("
            + key
            + ")",
        alter
            + "DROP "
            + (database.equals("MariaDB") ? "FOREIGN KEY" : "CONSTRAINT")
            + " alt_another");
    add(
        table,
        "default is added",
        alter + "ALTER COLUMN " + column(table, table.text) + " SET DEFAULT 'x'",
        alter + "ALTER COLUMN " + column(table, table.text) + " DROP DEFAULT");
  }

  private void onH2(OurTable table) {
    keys(table, "DROP PRIMARY KEY");
    String name = table(table);
    String alter = "ALTER TABLE " + name + " ALTER COLUMN ";
    String text = alter + column(table, table.text);
    inPlaceOf(
        table,
        "a linked table",
        List.of(
            "CREATE LINKED TABLE "
                + name
                + "('', 'jdbc:h2:mem:forgetful', '', '', '"
                + ("PI_" + (table.isHistory() ? "CHAIN" : table.name.toUpperCase(Locale.ROOT)))
                + "')"),
        "DROP TABLE");
    inPlaceOf(
        table, "a synonym", List.of("CREATE SYNONYM " + name + " FOR " + AWAY), "DROP SYNONYM");
    inPlaceOf(
        table,
        "a temporary table",
        List.of("CREATE GLOBAL TEMPORARY TABLE " + name + " AS SELECT * FROM " + AWAY),
        "DROP TABLE");
    add(
        table,
        "type is another",
        text + " SET DATA TYPE VARCHAR(" + (table.length() + 1) + ")",
        text + " SET DATA TYPE VARCHAR(" + table.length() + ")");
    add(
        table.name,
        "domain is used",
        List.of(
            "CREATE DOMAIN alt_domain AS VARCHAR(" + table.length() + ")",
            text + " SET DATA TYPE alt_domain"),
        List.of(text + " SET DATA TYPE VARCHAR(" + table.length() + ")", "DROP DOMAIN alt_domain"));
    add(table, "value on update", text + " SET ON UPDATE 'x'", text + " DROP ON UPDATE");
    add(table, "column is hidden", text + " SET INVISIBLE", text + " SET VISIBLE");
    add(
        table,
        "column is generated",
        alter + column(table, table.number) + " SET GENERATED BY DEFAULT",
        alter + column(table, table.number) + " DROP IDENTITY");
    add(
        table,
        "trigger is added",
        "CREATE FORCE TRIGGER alt_another BEFORE SELECT ON " + name + " CALL \"no.such.Trigger\"",
        "DROP TRIGGER alt_another");
    if (!table.filled.isEmpty()) {
      String filled = alter + column(table, table.filled);
      add(table, "may be absent", filled + " SET NULL", filled + " SET NOT NULL");
    }
  }

  private void onPostgresql(OurTable table) {
    String name = table(table);
    String alter = "ALTER TABLE " + name + " ";
    keys(table, "DROP CONSTRAINT " + name + (table.isHistory() ? "_pk" : "_pkey"));
    inPlaceOf(
        table,
        "a foreign table",
        List.of(
            "CREATE FOREIGN DATA WRAPPER alt_wrapper",
            "CREATE SERVER alt_server FOREIGN DATA WRAPPER alt_wrapper",
            "CREATE FOREIGN TABLE " + name + " (" + table.text + " VARCHAR) SERVER alt_server"),
        "");
    inPlaceOf(
        table,
        "a partitioned table",
        List.of(
            "CREATE TABLE " + name + " (LIKE " + AWAY + ") PARTITION BY LIST (" + table.text + ")"),
        "");
    inPlaceOf(
        table,
        "a materialized view",
        List.of("CREATE MATERIALIZED VIEW " + name + " AS SELECT * FROM " + AWAY),
        "");
    add(table, "it is unlogged", alter + "SET UNLOGGED");
    String text = alter + "ALTER COLUMN " + table.text;
    add(table, "type is another", text + " TYPE VARCHAR(" + (table.length() + 1) + ")");
    add(
        table,
        "collation is another",
        text + " TYPE VARCHAR(" + table.length() + ") COLLATE \"POSIX\"");
    add(
        table.name,
        "domain is used",
        List.of("CREATE DOMAIN alt_domain AS VARCHAR(200)", text + " TYPE alt_domain"),
        List.of());
    add(
        table,
        "column is generated",
        alter + "ALTER COLUMN " + table.number + " ADD GENERATED BY DEFAULT AS IDENTITY");
    indexes(table);
    add(
        table,
        "exclusion is added",
        alter + "ADD CONSTRAINT alt_another EXCLUDE USING btree (" + table.text + " WITH =)");
    add(
        table,
        "rule is added",
        "CREATE RULE alt_another AS ON INSERT TO " + name + " DO INSTEAD NOTHING");
    add(
        table.name,
        "trigger is added",
        List.of(
            "CREATE FUNCTION alt_function() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW;"
                + " END'",
            "CREATE TRIGGER alt_another BEFORE INSERT ON "
                + name
                + " EXECUTE FUNCTION alt_function()"),
        List.of());
    add(table, "row security is on", alter + "ENABLE ROW LEVEL SECURITY");
    add(table, "policy is added", "CREATE POLICY alt_another ON " + name + " USING (false)");
    add(table, "a table inherits", "CREATE TABLE alt_child () INHERITS (" + name + ")");
    if (!table.filled.isEmpty()) {
      add(table, "may be absent", alter + "ALTER COLUMN " + table.filled + " DROP NOT NULL");
    }
  }

  /** Indexes that PostgreSQL and SQLite know, and the other databases do not. */
  private void indexes(OurTable table) {
    String index = "CREATE INDEX alt_another ON " + table(table);
    add(
        table,
        "partial index is added",
        index + " (" + table.text + ") WHERE " + table.text + " <> ''");
    add(table, "index over a function is added", index + " (lower(" + table.text + "))");
  }

  private void besidePostgresql() {
    String sql = " LANGUAGE sql IMMUTABLE AS 'SELECT ";
    add(
        "*",
        "operator ahead of a built-in one",
        List.of(
            "CREATE FUNCTION alt_equal(varchar, varchar) RETURNS boolean" + sql + "true'",
            "CREATE OPERATOR public.= (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION ="
                + " alt_equal)"),
        List.of());
    add(
        "*",
        "function of a built-in one's name",
        List.of("CREATE FUNCTION public.min(bigint) RETURNS bigint" + sql + "1::bigint'"),
        List.of());
    add(
        "*",
        "cast between built-in types",
        List.of(
            "CREATE FUNCTION alt_cast(varchar) RETURNS bytea" + sql + "''''::bytea'",
            "CREATE CAST (varchar AS bytea) WITH FUNCTION alt_cast(varchar) AS ASSIGNMENT"),
        List.of());
    add("*", "search path", List.of("SET LOCAL search_path = public, pg_catalog"), List.of());
  }

  private void onMariaDb(OurTable table) {
    String name = table(table);
    String alter = "ALTER TABLE " + name + " ";
    keys(table, "DROP PRIMARY KEY");
    add(table, "engine is another", alter + "ENGINE = Aria", alter + "ENGINE = InnoDB");
    add(
        table,
        "it is partitioned",
        alter + "PARTITION BY KEY() PARTITIONS 2",
        alter + "REMOVE PARTITIONING");
    String modify = alter + "MODIFY " + table.text + " VARCHAR(";
    String charset = table.isHistory() ? "" : CHARSET;
    String as = modify + table.length() + ")" + charset + " NOT NULL";
    add(table, "type is another", modify + (table.length() + 1) + ")" + charset + " NOT NULL", as);
    if (table.isHistory()) {
      String at = alter + "MODIFY installed_on timestamp NOT NULL DEFAULT current_timestamp()";
      add(table, "value on update", at + " ON UPDATE current_timestamp()", at);
    } else {
      add(
          table,
          "collation is another",
          modify + table.length() + ") CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL",
          as);
    }
    add(
        table,
        "generated column is added",
        alter + "ADD COLUMN another INTEGER AS (1) VIRTUAL",
        alter + "DROP COLUMN another");
    add(
        table,
        "index of words is added",
        "CREATE FULLTEXT INDEX alt_another ON " + name + " (" + table.text + ")",
        "DROP INDEX alt_another ON " + name);
    add(
        table,
        "trigger is added",
        "CREATE TRIGGER alt_another BEFORE INSERT ON " + name + " FOR EACH ROW SET @alt = 1",
        "DROP TRIGGER alt_another");
  }

  private void onSqlite(OurTable table) {
    String name = table(table);
    String alter = "ALTER TABLE " + name + " ";
    inPlaceOf(
        table,
        "a virtual table",
        List.of("CREATE VIRTUAL TABLE " + name + " USING fts5(district)"),
        "");
    inPlaceOf(
        table,
        "a table without keys",
        List.of("CREATE TABLE " + name + " AS SELECT * FROM " + AWAY),
        "");
    add(table, "default is added", alter + "ADD COLUMN another TEXT DEFAULT 'x'");
    add(table, "generated column is added", alter + "ADD COLUMN another TEXT AS (1)");
    indexes(table);
    add(
        table,
        "trigger is added",
        "CREATE TRIGGER alt_another AFTER INSERT ON " + name + " BEGIN SELECT 1; END");
    if (!table.isHistory()) {
      rewritten(
          table, "check is added", "district TEXT NOT NULL", "district TEXT NOT NULL CHECK (1)");
      rewritten(
          table,
          "collation is another",
          "school TEXT NOT NULL",
          "school TEXT COLLATE NOCASE NOT NULL");
      rewritten(table, "type is another", "district TEXT NOT NULL", "district BLOB NOT NULL");
      rewritten(table, "may be absent", "district TEXT NOT NULL", "district TEXT");
    } else {
      rewritten(table, "type is another", "INT", "TEXT");
      rewritten(table, "default is another", "'%Y-%m-%d %H:%M:%f'", "'%Y'");
    }
  }

  /** SQLite believes the text of its catalog. */
  private void rewritten(OurTable table, String name, String from, String to) {
    add(
        table.name,
        name,
        List.of(
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, '"
                + from.replace("'", "''")
                + "', '"
                + to.replace("'", "''")
                + "') WHERE type = 'table' AND name = '"
                + table(table)
                + "'",
            "PRAGMA writable_schema = RESET"),
        List.of());
  }
}
