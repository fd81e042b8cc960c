package org.planintervention.samples.schoolyear.database;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that H2 keeps in its file and runs whenever it opens it. They may create plain
 * tables, keys, indexes, users and rights. Anything else is refused: H2 compiles and calls
 * triggers, connects linked tables, and computes views, defaults and constants as it opens.
 */
final class H2Statements {
  /** The words of statements that create tables, keys, users and rights; none is a function. */
  private static final Set<String> WORDS =
      Set.of(
          ("ADD ADMIN ALL ALTER ALWAYS ANY AS ASC AUTHORIZATION BIGINT BINARY BOOLEAN BY CACHE"
                  + " CACHED CASCADE CHARACTER COLUMN COMMENT CONSTRAINT CREATE CREATE_BUILD"
                  + " CURRENT_TIMESTAMP CYCLE DATE DECFLOAT DECIMAL DEFAULT DELETE DESC DISTINCT"
                  + " DOUBLE EXISTS FALSE FIRST FOREIGN GENERATED GRANT HASH IDENTITY IF INCREMENT"
                  + " INDEX INSERT INTEGER IS KEY LARGE LAST LOCALTIMESTAMP MAXVALUE MEMORY MINVALUE"
                  + " NO NOCHECK NOT NULL NULLS NUMERIC OBJECT ON PRECISION PRIMARY REAL REFERENCES"
                  + " RESTART RESTRICT ROLE SALT SCHEMA SELECT SEQUENCE SET SMALLINT START TABLE TIME"
                  + " TIMESTAMP TINYINT TO TRUE UNIQUE UPDATE USER UUID VARYING WITH WITHOUT"
                  + " WRITE_DELAY ZONE BELONGS_TO_TABLE MAX_COMPACT_TIME LOCATION")
              .split(" "));

  /** The kinds of objects that a refusal may name. */
  private static final Set<String> KINDS =
      Set.of(
          "TRIGGER",
          "ALIAS",
          "LINKED",
          "VIEW",
          "AGGREGATE",
          "CONSTANT",
          "DOMAIN",
          "SYNONYM",
          "CHECK",
          "ENGINE",
          "CALL",
          "RUNSCRIPT");

  private static final Set<String> BEGINNINGS =
      Set.of("SET", "CREATE", "ALTER", "GRANT", "COMMENT");

  /** Words that may stand before a name with columns in brackets. */
  private static final Set<String> BEFORE_COLUMNS = Set.of("TABLE", "ON", "REFERENCES");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|(?<word>[A-Z][A-Z0-9_]*)|(?<name>\"[^\"]*\")|(?<text>'[^']*')|(?<other>[0-9]+|[(),.+-])");

  private H2Statements() {}

  /** Returns why a statement is refused, such as {@code trigger}; empty if it is not. */
  static Optional<String> refused(String sql) {
    Matcher token = TOKEN.matcher(sql);
    Optional<String> told = Optional.empty();
    String first = "";
    String before = "";
    String owner = "";
    int end = 0;
    while (token.lookingAt()) {
      end = token.end();
      String word = token.group("word");
      if (word != null) {
        first = first.isEmpty() ? word : first;
        boolean right = !word.equals("SELECT") || first.equals("GRANT");
        if (KINDS.contains(word)) {
          told = told.or(() -> Optional.of(AllowedSettings.small(word)));
        }
        if (!WORDS.contains(word) || !right || !BEGINNINGS.contains(first)) {
          told = told.or(() -> Optional.of("statement"));
        }
        owner = word;
      } else if ("(".equals(token.group())
          && before.startsWith("\"")
          && !BEFORE_COLUMNS.contains(owner)) {
        told = told.or(() -> Optional.of("function"));
      }
      if (!token.group().isBlank()) {
        before = token.group();
      }
      token.region(end, sql.length());
    }
    return end == sql.length() && !first.isEmpty() ? told : told.or(() -> Optional.of("statement"));
  }
}
