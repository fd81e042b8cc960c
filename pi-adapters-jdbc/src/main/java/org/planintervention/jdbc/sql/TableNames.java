package org.planintervention.jdbc.sql;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.jdbc.Dialect;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Where the tables are: the only part of a statement that is not the same everywhere. Both parts
 * are of letters, digits and underscores, so they need no quoting and can carry nothing else.
 *
 * @param schema the schema; empty: the connection's own
 * @param prefix what every table's name starts with
 */
public record TableNames(
    @PersonalData(NONE) Optional<String> schema, @PersonalData(NONE) String prefix) {
  private static final int LONGEST_SCHEMA = 63;
  private static final int LONGEST_PREFIX = 20;

  public TableNames {
    if (!prefix.isEmpty() && !isName(prefix, LONGEST_PREFIX)) {
      throw new IllegalArgumentException(
          "a table prefix has at most 20 lower-case ASCII letters, digits or underscores, a letter first");
    }
    if (schema.isPresent() && !isName(schema.get(), LONGEST_SCHEMA)) {
      throw new IllegalArgumentException(
          "a schema's name has 1 to 63 lower-case ASCII letters, digits or underscores, a letter first");
    }
  }

  /** A statement in which every {@code {table}} is a table's whole name. */
  public String in(String statement) {
    return statement
        .replace("{", schema.map(name -> name + ".").orElse("") + prefix)
        .replace("}", "");
  }

  /** Returns the whole name of a table that was created under a quoted name in small letters. */
  public String quoted(Dialect dialect, String table) {
    return schema.map(name -> name + ".").orElse("") + dialect.quoted(prefix + table);
  }

  private static boolean isName(String text, int longest) {
    return !text.isEmpty()
        && text.length() <= longest
        && isLetter(text.charAt(0))
        && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_');
  }

  private static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z';
  }
}
