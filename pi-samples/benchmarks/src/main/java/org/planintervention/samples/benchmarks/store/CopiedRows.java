package org.planintervention.samples.benchmarks.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailRow;
import org.postgresql.PGConnection;

/**
 * What many commits leave behind, put into empty tables of PostgreSQL by {@code COPY}: for a
 * benchmark that reads a history which would take too long to be lived through.
 */
final class CopiedRows {
  private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
  private final Map<ChainId, TrailRow> heads = new LinkedHashMap<>();
  private final Map<PlanId, PlanRow> plans = new LinkedHashMap<>();

  /** Takes the next commit. */
  void add(List<Change> commit) {
    for (Change change : commit) {
      trail(change.trail());
      if (change instanceof Change.Put put) {
        put(put);
      }
    }
  }

  private void trail(TrailRow row) {
    heads.put(row.chain(), row);
    line(
        "trail",
        row.chain().school().value(),
        row.chain().name(),
        row.number(),
        row.at().toEpochMilli(),
        row.kind(),
        row.actor(),
        row.student().map(StudentNumber::value),
        row.about().map(plan -> plan.school().value()),
        row.about().map(PlanId::name),
        row.salt(),
        row.payload(),
        row.commitment(),
        row.hash());
  }

  private void put(Change.Put put) {
    PlanRow row = put.plan();
    String school = row.id().school().value();
    plans.put(row.id(), row);
    put.content()
        .ifPresent(
            content -> line("plan_version", school, row.id().name(), row.version(), content));
    int within = 0;
    for (SignatureRow one : put.signatures()) {
      line(
          "signature",
          school,
          row.id().name(),
          one.version(),
          one.signatory(),
          put.trail().number(),
          within++,
          one.payload());
    }
  }

  /** Writes everything that was taken, and forgets it. */
  void copy(Connection connection) throws SQLException {
    heads.forEach(
        (chain, last) ->
            line("chain", chain.school().value(), chain.name(), last.number(), last.hash()));
    plans.values().forEach(this::plan);
    PGConnection postgresql = connection.unwrap(PGConnection.class);
    for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
      try {
        postgresql
            .getCopyAPI()
            .copyIn(
                "COPY pi_" + table.getKey() + " FROM STDIN",
                new StringReader(table.getValue().toString()));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    tables.clear();
    heads.clear();
    plans.clear();
  }

  private void plan(PlanRow row) {
    String school = row.id().school().value();
    String name = row.id().name();
    int student = row.student().value();
    line(
        "plan",
        school,
        name,
        student,
        row.year(),
        row.status(),
        row.version(),
        row.coordinator().value(),
        String.join("\n", row.listed()),
        row.contentHash(),
        row.markedAt(),
        row.state());
    TreeSet<String> people = new TreeSet<>(row.listed());
    people.add(row.coordinator().value());
    people.forEach(person -> line("plan_person", school, person, student, name));
    String bucket = String.format("~%02d", student % 64);
    line("student_plan", bucket, student, row.year(), school, name);
    line("year_claim", bucket, student, row.year(), school, name);
  }

  /** A row in the order of the table's columns, as {@code COPY} reads it. */
  private void line(String table, Object... values) {
    StringBuilder line = tables.computeIfAbsent(table, key -> new StringBuilder());
    line.append("district");
    for (Object value : values) {
      line.append('\t').append(text(value));
    }
    line.append('\n');
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(CopiedRows::text).orElse("\\N");
    }
    return value instanceof Bytes bytes
        ? "\\\\x" + bytes.hex()
        : value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}
