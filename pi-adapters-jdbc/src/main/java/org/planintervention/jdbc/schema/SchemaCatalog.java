package org.planintervention.jdbc.schema;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.SchemaStanding;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.SchemaDifference;

/**
 * Comparison of a store's tables, as the database's catalog describes them, with the tables that
 * the migrations create. It reads the catalog only: a table that somebody replaced by a view, or
 * gave a trigger, could run code when it is read.
 *
 * <p>What a database answers to {@link Dialect#catalogQuestions} about freshly migrated tables is
 * kept as {@link Dialect#catalogAnswers}. Everything that is answered about these tables and is not
 * there, or the other way round, is a difference; only further plain indexes are accepted.
 */
public final class SchemaCatalog {
  private static final String FOLDER = "/pi-catalog/";
  private static final String VERSION = "version ";

  /** The name of what concerns all tables. */
  private static final String ALL_TABLES = "*";

  private static final String TABLE = "table";

  /** An index for speed: a host may add some. */
  private static final String PLAIN_INDEX = "index";

  private final Dialect dialect;
  private final TableNames tables;
  private final int version;
  private final List<Line> expected;

  public SchemaCatalog(Dialect dialect, TableNames tables) {
    this(dialect, tables, dialect.catalogAnswers());
  }

  /** A comparison with other answers than the dialect's. */
  public SchemaCatalog(Dialect dialect, TableNames tables, String expectedAnswers) {
    this.dialect = dialect;
    this.tables = tables;
    List<String> answers = expectedAnswers.lines().toList();
    this.version = answers.isEmpty() ? 0 : number(answers.get(0).substring(VERSION.length()));
    this.expected = answers.stream().skip(1).map(Line::read).toList();
  }

  /**
   * One statement of a catalog about a table.
   *
   * @param table the table without its prefix
   * @param kind what is told, such as {@code column}
   * @param text the rest, in the words of the database
   */
  public record Line(
      @PersonalData(NONE) String table,
      @PersonalData(NONE) String kind,
      @PersonalData(NONE) String text) {
    private static Line read(String written) {
      String[] parts = written.split("\t", 3);
      return new Line(parts[0], parts[1], parts[2]);
    }

    /** The line as it is kept. */
    public String written() {
      return table + "\t" + kind + "\t" + text;
    }

    private String firstWord() {
      int end = text.indexOf(' ');
      return end < 0 ? text : text.substring(0, end);
    }
  }

  /** A resource that questions or answers are kept in. */
  public static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            SchemaCatalog.class.getResourceAsStream(FOLDER + name),
            "the catalog has no such resource")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns whether the dialect describes its tables; otherwise nothing can be compared. */
  public boolean isDescribed() {
    return !expected.isEmpty();
  }

  /** Returns how the tables differ from those that the migrations create, table by table. */
  public List<SchemaDifference> differences(Connection connection) throws SQLException {
    return isDescribed() ? differences(lines(connection)) : List.of();
  }

  /** Returns how the tables stand, as the catalog and the table of migrations tell. */
  public SchemaStanding standing(Connection connection) throws SQLException {
    List<Line> found = lines(connection);
    if (of(found, SchemaMigration.HISTORY).isEmpty()) {
      return found.stream().allMatch(line -> line.table.equals(ALL_TABLES))
          ? SchemaStanding.ABSENT
          : SchemaStanding.UNRECORDED;
    }
    if (!differences(found, SchemaMigration.HISTORY).isEmpty()) {
      return SchemaStanding.ALTERED;
    }
    int applied = applied(connection);
    if (applied == 0 && found.stream().allMatch(SchemaCatalog::isOfNoPlans)) {
      return SchemaStanding.ABSENT;
    }
    return applied > version
        ? SchemaStanding.NEWER
        : applied < version ? SchemaStanding.OLDER : SchemaStanding.PRESENT;
  }

  private static boolean isOfNoPlans(Line line) {
    return line.table.equals(ALL_TABLES) || line.table.equals(SchemaMigration.HISTORY);
  }

  /** The last migration that was done; 0 when none was. */
  private int applied(Connection connection) throws SQLException {
    String history = tables.quoted(dialect, SchemaMigration.HISTORY);
    String versions = dialect.quoted("version");
    return Asking.rows(
            connection,
            "SELECT " + versions + " FROM " + history + " WHERE " + dialect.quoted("success"),
            parameters -> {},
            row -> number(Optional.ofNullable(row.getString(1)).orElse("")))
        .stream()
        .max(Integer::compare)
        .orElse(0);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** Returns how what the catalog tells differs from the answers that are kept. */
  public List<SchemaDifference> differences(List<Line> found) {
    List<SchemaDifference> differences = new ArrayList<>();
    TreeSet<String> names =
        expected.stream().map(Line::table).collect(Collectors.toCollection(TreeSet::new));
    names.add(ALL_TABLES);
    if (of(found, SchemaMigration.HISTORY).isEmpty()) {
      names.remove(SchemaMigration.HISTORY);
    }
    for (String name : names) {
      for (String difference : differences(found, name)) {
        differences.add(
            new SchemaDifference(
                name.equals(ALL_TABLES) ? name : tables.prefix() + name, difference));
      }
    }
    return differences;
  }

  private List<String> differences(List<Line> found, String table) {
    List<Line> missing = new ArrayList<>(of(expected, table));
    List<Line> added = new ArrayList<>();
    for (Line line : of(found, table)) {
      if (!missing.remove(line) && !line.kind.equals(PLAIN_INDEX)) {
        added.add(line);
      }
    }
    Optional<Line> noTable = missing.stream().filter(line -> line.kind.equals(TABLE)).findFirst();
    if (noTable.isPresent()) {
      return List.of("- " + told(noTable.get()));
    }
    return Stream.concat(
            missing.stream().map(line -> "- " + told(line)),
            added.stream().map(line -> "+ " + toldAdded(line)))
        .distinct()
        .toList();
  }

  private static String told(Line line) {
    return (line.kind + " " + line.text).strip();
  }

  /** Somebody else's names are not repeated: nobody knows what they say. */
  private String toldAdded(Line line) {
    return expected.stream()
            .anyMatch(
                own -> own.table.equals(line.table) && own.firstWord().equals(line.firstWord()))
        ? (line.kind + " " + line.firstWord()).strip()
        : line.kind;
  }

  private static List<Line> of(List<Line> lines, String table) {
    return lines.stream().filter(line -> line.table.equals(table)).toList();
  }

  /** Everything that the catalog tells about the tables. */
  public List<Line> lines(Connection connection) throws SQLException {
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put(ALL_TABLES, ALL_TABLES);
    expected.forEach(line -> ours.put(dialect.folded(tables.prefix() + line.table), line.table));
    ours.put(tables.prefix() + SchemaMigration.HISTORY, SchemaMigration.HISTORY);
    List<Line> lines = new ArrayList<>();
    for (String question : questions()) {
      try (PreparedStatement statement = connection.prepareStatement(question)) {
        if (question.indexOf('?') >= 0) {
          bind(statement);
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            String table = ours.get(rows.getString(1));
            if (table != null) {
              lines.add(new Line(table, rows.getString(2), plain(rows.getString(3), table)));
            }
          }
        }
      }
    }
    return lines;
  }

  private void bind(PreparedStatement statement) throws SQLException {
    if (tables.schema().isPresent()) {
      statement.setString(1, dialect.folded(tables.schema().get()));
    } else {
      statement.setNull(1, Types.VARCHAR);
    }
  }

  /** Without the prefix, and without what means nothing. */
  private String plain(String text, String table) {
    return text.replace("\"", "")
        .replace(tables.prefix() + table, table)
        .replaceAll("[ \t\r\n]+", " ")
        .strip();
  }

  private List<String> questions() {
    String text =
        dialect
            .catalogQuestions()
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));
    return Stream.of(text.split(";(\n|$)")).filter(one -> !one.isBlank()).toList();
  }
}
