package org.planintervention.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.io.Resources;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.planintervention.report.Column;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;

/**
 * Writes a report as one JSON document, row by row, in the form that {@link #schema} describes. A
 * report that did not come to its end is no JSON.
 */
public final class ReportJson implements ReportSink {
  /** What the document says it is. */
  public static final String FORMAT = "PI-REPORT-1";

  private final JsonGenerator json;
  private List<ReportTable> toCome = List.of();

  /**
   * Writes to a stream.
   *
   * @param out where to, in UTF-8; it is not closed
   */
  public ReportJson(OutputStream out) {
    try {
      json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new SteeringEscapes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The JSON Schema (2020-12) of the form. */
  public static String schema() {
    try {
      return Resources.toString(
          Resources.getResource(ReportJson.class, "report.schema.json"), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when it cannot be written
   */
  @Override
  public void begin(ReportHead head) {
    toCome = head.kind().tables();
    try {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("report", head.kind().name());
      json.writeStringField("at", head.at().toString());
      json.writeStringField("policy", head.policy());
      json.writeStringField("about", head.about().orElse(null));
      json.writeArrayFieldStart("derived");
      for (ReportTable table : toCome) {
        for (Column column : table.columns()) {
          if (column.derived()) {
            json.writeString(table.code() + "." + column.name());
          }
        }
      }
      json.writeEndArray();
      json.writeObjectFieldStart("tables");
      next();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when it cannot be written
   * @throws IllegalArgumentException when the row's table is over, or is none of the report
   */
  @Override
  public void row(ReportRow row) {
    if (!toCome.contains(row.table())) {
      throw new IllegalArgumentException(row.table().code() + " is no table that is to come");
    }
    try {
      while (toCome.get(0) != row.table()) {
        over();
        next();
      }
      json.writeStartObject();
      List<Column> columns = row.table().columns();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        cell(columns.get(i), row.cells().get(i));
      }
      json.writeEndObject();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when it cannot be written
   */
  @Override
  public void end() {
    try {
      while (toCome.size() > 1) {
        over();
        next();
      }
      over();
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void next() throws IOException {
    json.writeArrayFieldStart(toCome.get(0).code());
  }

  private void over() throws IOException {
    json.writeEndArray();
    toCome = toCome.subList(1, toCome.size());
  }

  private static long number(String cell) {
    Long number = Longs.tryParse(cell);
    if (number == null) {
      throw new IllegalArgumentException("a cell of a column of numbers holds none");
    }
    return number;
  }

  private void cell(Column column, Optional<String> value) throws IOException {
    if (value.isEmpty()) {
      json.writeNull();
      return;
    }
    switch (column.type()) {
      case NUMBER -> json.writeNumber(number(value.get()));
      case TRUTH -> json.writeBoolean(Boolean.parseBoolean(value.get()));
      case TEXT, TIME, DAY -> json.writeString(value.get());
    }
  }
}
