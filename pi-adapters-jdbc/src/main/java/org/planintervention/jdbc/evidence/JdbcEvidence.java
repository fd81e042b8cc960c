package org.planintervention.jdbc.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.evidence.RawStatements.Columns;
import org.planintervention.jdbc.evidence.RawStatements.Part;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.Failures;
import org.planintervention.jdbc.sql.Parameters;
import org.planintervention.jdbc.sql.Sessions;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SchemaDifference;

/** The rows of a database as they lie there. */
public final class JdbcEvidence implements Evidence {
  private static final String NOT_READ = "The database could not be read.";

  private final Sessions sessions;
  private final String district;
  private final Dialect dialect;
  private final RawStatements statements;
  private final Inconsistencies misfits;
  private final SchemaCatalog catalog;

  public JdbcEvidence(
      Sessions sessions,
      Dialect dialect,
      String district,
      RawStatements statements,
      Inconsistencies misfits,
      SchemaCatalog catalog) {
    this.sessions = sessions;
    this.dialect = dialect;
    this.district = district;
    this.statements = statements;
    this.misfits = misfits;
    this.catalog = catalog;
  }

  @Override
  public List<SchemaDifference> schemaDifferences() {
    return read(catalog::differences);
  }

  @Override
  public List<String> schools(Optional<String> after, int limit) {
    PlanStore.checked(limit);
    return read(
        connection -> {
          List<String> schools = new ArrayList<>();
          Optional<String> last = nextSchool(connection, after);
          while (last.isPresent()) {
            schools.add(last.get());
            last = schools.size() < limit ? nextSchool(connection, last) : Optional.empty();
          }
          return schools;
        });
  }

  private Optional<String> nextSchool(Connection connection, Optional<String> after)
      throws SQLException {
    List<String> found = new ArrayList<>();
    for (String statement :
        after.isPresent() ? statements.nextSchool() : statements.firstSchool()) {
      found.addAll(
          Asking.rows(
              connection,
              statement,
              parameters -> {
                parameters.text(district);
                if (after.isPresent()) {
                  parameters.text(after.get());
                }
                parameters.number(1);
              },
              row -> row.getString("school")));
    }
    // In SQLite bytes that somebody put in the place of a text come after every text, for ever.
    return found.stream()
        .filter(school -> after.isEmpty() || school.compareTo(after.get()) > 0)
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<KeptRow> rows(
      KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
    PlanStore.checked(limit);
    return read(
        connection -> {
          List<KeptRow> rows = new ArrayList<>();
          if (after.isPresent() && table.keys() > 1 && after.get().number() != KeptRow.NO_NUMBER) {
            rows.addAll(rows(connection, table, place, Part.REST_OF_ONE, after, limit));
          }
          if (rows.size() < limit && !(place.name().isPresent() && after.isPresent())) {
            Part part =
                place.name().isPresent() ? Part.ONE : after.isPresent() ? Part.LATER : Part.ALL;
            rows.addAll(rows(connection, table, place, part, after, limit - rows.size()));
          }
          return rows;
        });
  }

  private List<KeptRow> rows(
      Connection connection,
      KeptTable table,
      KeptPlace place,
      Part part,
      Optional<KeptRow.Key> after,
      int limit)
      throws SQLException {
    Columns columns = RawStatements.columns(table);
    try (PreparedStatement statement = connection.prepareStatement(statements.of(table, part))) {
      statement.setFetchSize(limit);
      Parameters parameters = new Parameters(statement);
      parameters.text(district).text(place.school());
      if (part == Part.ONE) {
        parameters.text(place.name().orElseThrow());
      } else if (part != Part.ALL) {
        parameters.text(after.orElseThrow().name());
      }
      if (part == Part.REST_OF_ONE) {
        parameters.large(after.orElseThrow().number());
        if (table.keys() > 2) {
          parameters.large(after.orElseThrow().number()).text(after.orElseThrow().person());
        }
      }
      parameters.number(limit);
      try (ResultSet found = statement.executeQuery()) {
        List<KeptRow> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row(found, columns));
        }
        return rows;
      }
    }
  }

  private static KeptRow row(ResultSet found, Columns columns) throws SQLException {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Optional<String>[] texts = new Optional[columns.texts().size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Optional.ofNullable(RawText.of(found, i + 1));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Optional<Bytes>[] bytes = new Optional[columns.bytes().size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Optional.ofNullable(RawBytes.of(found, texts.length + i + 1));
    }
    return new KeptRow(Arrays.asList(texts), Arrays.asList(bytes));
  }

  @Override
  public List<Misfit> misfits(KeptPlace place, int limit) {
    return read(connection -> misfits.of(connection, place, limit));
  }

  private <T> T read(Sessions.Work<T> work) {
    try {
      return sessions.read(work);
    } catch (SQLException failure) {
      throw Failures.broken(NOT_READ, dialect, failure);
    }
  }
}
