package org.planintervention.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.SchemaDifference;
import org.planintervention.trail.VerificationReport;

/**
 * Writes everything that is evidence as lines of JSON, chain by chain, so that somebody else can
 * verify it with a program of their own. The format is specified in docs/trail-format.md.
 */
final class Exporting {
  private static final String FORMAT = "PI-TRAIL-EXPORT-1";
  private static final List<KeptTable> ORDER =
      List.of(
          KeptTable.TRAIL,
          KeptTable.HEADS,
          KeptTable.PLANS,
          KeptTable.VERSIONS,
          KeptTable.SIGNATURES,
          KeptTable.TOMBSTONES);

  private final Evidence evidence;

  Exporting(Evidence evidence) {
    this.evidence = evidence;
  }

  long export(Optional<SchoolCode> school, OutputStream out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
      Lines lines = new Lines(json);
      lines.beginning(school);
      List<SchemaDifference> differences = evidence.schemaDifferences();
      for (SchemaDifference one : differences) {
        lines.altered(one);
      }
      Optional<String> next =
          differences.isEmpty()
              ? school.map(SchoolCode::value).or(() -> next(Optional.empty()))
              : Optional.empty();
      while (next.isPresent()) {
        lines.school(next.get());
        next = school.isPresent() ? Optional.empty() : next(next);
      }
      lines.end();
      return lines.written;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<String> next(Optional<String> after) {
    return evidence.schools(after, 1).stream().findFirst();
  }

  private final class Lines {
    private final JsonGenerator json;
    private long written;

    Lines(JsonGenerator json) {
      this.json = json;
    }

    void beginning(Optional<SchoolCode> school) throws IOException {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      if (school.isPresent()) {
        json.writeStringField("school", school.get().value());
      }
      endLine();
    }

    void school(String school) throws IOException {
      List<KeptRows> tables =
          ORDER.stream().map(table -> new KeptRows(evidence, table, KeptPlace.of(school))).toList();
      Optional<String> name = least(tables);
      while (name.isPresent()) {
        for (int i = 0; i < ORDER.size(); i++) {
          Optional<KeptRow> row = tables.get(i).of(name.get());
          while (row.isPresent()) {
            row(ORDER.get(i), school, row.get());
            row = tables.get(i).of(name.get());
          }
        }
        name = least(tables);
      }
      for (Misfit misfit : evidence.misfits(KeptPlace.of(school), VerificationReport.MOST)) {
        misfit(misfit);
      }
    }

    private Optional<String> least(List<KeptRows> tables) {
      return tables.stream().flatMap(rows -> rows.name().stream()).min(String::compareTo);
    }

    private void row(KeptTable table, String school, KeptRow row) throws IOException {
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeStringField("school", school);
      json.writeArrayFieldStart("texts");
      for (Optional<String> text : row.texts()) {
        write(text);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("bytes");
      for (Optional<Bytes> bytes : row.bytes()) {
        write(bytes.map(Bytes::hex));
      }
      json.writeEndArray();
      endLine();
    }

    private void write(Optional<String> value) throws IOException {
      if (value.isPresent()) {
        json.writeString(value.get());
      } else {
        json.writeNull();
      }
    }

    private void misfit(Misfit misfit) throws IOException {
      json.writeStartObject();
      json.writeStringField("misfit", misfit.part());
      json.writeStringField("school", misfit.school());
      json.writeStringField("name", misfit.name());
      endLine();
    }

    void altered(SchemaDifference one) throws IOException {
      json.writeStartObject();
      json.writeStringField("altered", one.table());
      json.writeStringField("difference", one.difference());
      endLine();
    }

    void end() throws IOException {
      json.writeStartObject();
      json.writeNumberField("lines", written);
      endLine();
    }

    private void endLine() throws IOException {
      json.writeEndObject();
      json.writeRaw('\n');
      written++;
    }
  }
}
