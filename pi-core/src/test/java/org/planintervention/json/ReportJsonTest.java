package org.planintervention.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.report.Column;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportKind;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportTable;

@DisplayName("T-2 a report as JSON")
class ReportJsonTest {
  private static final Schema SCHEMA =
      new SchemaLoader(new JsonParser(ReportJson.schema()).parse()).load();
  private static final Instant AT = Instant.parse("2026-11-23T17:00:00Z");
  private static final ReportRow PERSON =
      ReportRow.of(ReportTable.PEOPLE)
          .text("014")
          .text("p1")
          .text("a@csdm.qc.ca")
          .text("COORDINATOR")
          .truth(false)
          .row();
  private static final ReportRow FIGURE =
      ReportRow.of(ReportTable.FIGURES).text("PLANS").number(12).row();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ReportJson json = new ReportJson(out);

  @Test
  @DisplayName("T-2 a cell of numbers that holds none is told as such")
  void noNumber() {
    json.begin(new ReportHead(ReportKind.INCIDENT, AT, "cssdm-1", Optional.empty()));
    ReportRow figure = ReportRow.of(ReportTable.FIGURES).text("PLANS").text("\uff17").row();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.row(figure))
        .withMessage("a cell of a column of numbers holds none");
  }

  @Test
  @DisplayName("T-2 tables in their order, those without a row too, numbers and truths as such")
  void tables() {
    json.begin(new ReportHead(ReportKind.INCIDENT, AT, "cssdm-1", Optional.empty()));
    json.row(PERSON);
    json.row(PERSON);
    json.row(FIGURE);
    json.end();

    String person =
        "{\"school\":\"014\",\"plan\":\"p1\",\"person\":\"a@csdm.qc.ca\",\"as\":\"COORDINATOR\","
            + "\"listed\":false}";
    assertThat(text())
        .isEqualTo(
            "{\"format\":\"PI-REPORT-1\",\"report\":\"INCIDENT\",\"at\":\"2026-11-23T17:00:00Z\","
                + "\"policy\":\"cssdm-1\",\"about\":null,\"derived\":[\"plans.inForce\",\"people.as\","
                + "\"kinds.kind\",\"kinds.plans\",\"actions.reads\",\"figures.figure\","
                + "\"figures.count\"],\"tables\":{\"plans\":[],\"people\":["
                + person
                + ","
                + person
                + "],\"kinds\":[],\"actions\":[],\"tombstones\":[],"
                + "\"figures\":[{\"figure\":\"PLANS\",\"count\":12}]}}\n");
    assertThat(fits(text())).isTrue();
  }

  @Test
  @DisplayName("T-2 what is absent is null; Unicode is kept")
  void absent() throws IOException {
    json.begin(new ReportHead(ReportKind.STUDENT, AT, "cssdm-1", Optional.of("1200337")));
    json.row(
        ReportRow.of(ReportTable.CONTENTS)
            .text("014")
            .text("p1")
            .number(3)
            .text("MEETING")
            .number(Optional.empty())
            .number(Optional.of(2))
            .text("é 😀")
            .row());
    json.end();

    JsonNode row = new ObjectMapper().readTree(text()).path("tables").path("contents").path(0);
    assertThat(row.path("goal").isNull()).isTrue();
    assertThat(row.path("entry").isInt()).isTrue();
    assertThat(row.path("text").textValue()).isEqualTo("é 😀");
    assertThat(text()).contains("\"about\":\"1200337\"");
    assertThat(fits(text())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T-2 a report without a row fits the schema, and holds all of its tables")
  void empty(ReportKind kind) throws IOException {
    json.begin(new ReportHead(kind, AT, "cssdm-1", Optional.empty()));
    json.end();

    List<String> tables = new ArrayList<>();
    new ObjectMapper().readTree(text()).path("tables").fieldNames().forEachRemaining(tables::add);
    assertThat(tables).isEqualTo(kind.tables().stream().map(ReportTable::code).toList());
    assertThat(fits(text())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T-2 a row of every table fits the schema, with and without what may be absent")
  void rows(ReportTable table) {
    ReportKind kind =
        List.of(ReportKind.values()).stream()
            .filter(one -> one.tables().contains(table))
            .findFirst()
            .orElseThrow();
    json.begin(new ReportHead(kind, AT, "cssdm-1", Optional.empty()));
    json.row(row(table, true));
    json.row(row(table, false));
    json.end();

    assertThat(fits(text())).isTrue();
  }

  @Test
  @DisplayName("T-2 a table that is over does not come again, and one of another report never does")
  void inOrder() {
    json.begin(new ReportHead(ReportKind.INCIDENT, AT, "cssdm-1", Optional.empty()));
    json.row(FIGURE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.row(PERSON))
        .withMessage("people is no table that is to come");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.row(row(ReportTable.VERSIONS, true)));
  }

  @Test
  @DisplayName("T-2 the stream stays open for its owner")
  void staysOpen() {
    List<String> closed = new ArrayList<>();
    OutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.add("closed");
          }
        };
    ReportJson report = new ReportJson(stream);
    report.begin(new ReportHead(ReportKind.DUE, AT, "cssdm-1", Optional.empty()));
    report.end();

    assertThat(stream).hasToString(stream.toString()).asString().endsWith("]}}\n");
    assertThat(closed).isEmpty();
  }

  @Test
  @DisplayName("T-2 a stream that cannot be written to is told")
  void unwritable() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    ReportJson report = new ReportJson(full);
    report.begin(new ReportHead(ReportKind.INCIDENT, AT, "cssdm-1", Optional.empty()));

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                report.row(PERSON);
              }
            })
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> new ReportJson(full).end()).isInstanceOf(RuntimeException.class);
    ReportJson other = new ReportJson(full);
    other.begin(new ReportHead(ReportKind.DUE, AT, "cssdm-1", Optional.empty()));
    assertThatThrownBy(other::end).isInstanceOf(UncheckedIOException.class);
    ReportJson lengthy = new ReportJson(full);
    assertThatThrownBy(
            () ->
                lengthy.begin(
                    new ReportHead(ReportKind.DUE, AT, "x".repeat(100_000), Optional.empty())))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  @DisplayName("T-2 the published schema is the one in the library")
  void published() throws IOException {
    assertThat(Files.readString(Path.of("../docs/report.schema.json")))
        .isEqualTo(ReportJson.schema());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T-2 the schema has the columns of every table, in order, with what is derived")
  void sameColumns(ReportTable table) throws IOException {
    JsonNode items =
        new ObjectMapper()
            .readTree(ReportJson.schema())
            .path("$defs")
            .path(table.code())
            .path("items");
    List<Column> columns = new ArrayList<>();
    items
        .path("properties")
        .properties()
        .forEach(field -> columns.add(column(field.getKey(), field.getValue())));

    assertThat(columns).isEqualTo(table.columns());
    assertThat(items.path("required"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
  }

  @Test
  @DisplayName("T-2 the page tells every column, and its example fits the schema")
  void page() throws IOException {
    String page = Files.readString(Path.of("../docs/reports.md"));
    int start = page.indexOf("```json\n") + 8;

    assertThat(fits(page.substring(start, page.indexOf("```", start)))).isTrue();
    for (ReportTable table : ReportTable.values()) {
      int begin = page.indexOf("**`" + table.code() + "`**");
      assertThat(begin).as(table.code()).isPositive();
      for (Column column : table.columns()) {
        assertThat(page.substring(begin))
            .contains("| `" + column.name() + (column.derived() ? "` *derived* |" : "` |"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"PI-REPORT-1\"|\"PI-REPORT-2\"",
        "\"ACCESS\"|\"STUDENT\"",
        "\"row\": 7|\"row\": \"7\"",
        "\"outcome\": \"DONE\"|\"outcome\": \"PERHAPS\"",
        "\"atDoor\": false|\"atDoor\": null",
        "\"rules\": null, |",
        "\"rules\": null|\"rules\": null, \"colour\": null",
        "\"derived\": [\"actions.reads\"],|",
      })
  @DisplayName("T-2 the schema refuses what is no report")
  void refused(String change) throws IOException {
    String page = Files.readString(Path.of("../docs/reports.md"));
    int start = page.indexOf("```json\n") + 8;
    String example = page.substring(start, page.indexOf("```", start));
    int bar = change.indexOf('|');
    String before = change.substring(0, bar);

    assertThat(example).contains(before);
    assertThat(fits(example.replace(before, change.substring(bar + 1)))).isFalse();
  }

  private static Column column(String name, JsonNode property) {
    JsonNode type = property.path("type");
    String first = type.isArray() ? type.path(0).textValue() : type.textValue();
    Column.Type told =
        switch (property.path("format").asText() + first) {
          case "integer" -> Column.Type.NUMBER;
          case "boolean" -> Column.Type.TRUTH;
          case "date-timestring" -> Column.Type.TIME;
          case "datestring" -> Column.Type.DAY;
          default -> Column.Type.TEXT;
        };
    return new Column(
        name, told, type.isArray(), property.path("$comment").asText().equals("derived"));
  }

  /** A row that the schema takes, whatever its words. */
  private static ReportRow row(ReportTable table, boolean whole) {
    ReportRow.Cells cells = ReportRow.of(table);
    for (Column column : table.columns()) {
      if (column.optional() && !whole) {
        cells.text(Optional.empty());
      } else {
        switch (column.type()) {
          case TEXT -> cells.text(word(column.name()));
          case NUMBER -> cells.number(1);
          case TRUTH -> cells.truth(true);
          case TIME -> cells.time(AT);
          case DAY -> cells.day(LocalDate.of(2026, 11, 23));
        }
      }
    }
    return cells.row();
  }

  private static String word(String column) {
    return switch (column) {
      case "student" -> "1200337";
      case "status" -> "CLOSED";
      case "section" -> "MEETING";
      case "as" -> "GUARDIAN";
      case "outcome" -> "DONE";
      case "reads" -> "TRAIL";
      case "kind" -> "NEEDS";
      case "figure" -> "PERSONS";
      case "ground" -> "VOICE";
      case "door" -> "MOZAIK";
      default -> "x";
    };
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean fits(String document) {
    return Validator.forSchema(SCHEMA).validate(new JsonParser(document).parse()) == null;
  }
}
