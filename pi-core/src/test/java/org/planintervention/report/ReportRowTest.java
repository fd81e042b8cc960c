package org.planintervention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("T-2 what reports are made of")
class ReportRowTest {
  private static final Instant AT = Instant.parse("2026-11-23T17:00:00Z");
  private static final StudentNumber STUDENT = new StudentNumber(1_200_337);

  @Test
  @DisplayName("T-2 a row has a cell for every column, and none is absent that must not be")
  void cells() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportRow.of(ReportTable.KINDS).text("GOALS").row())
        .withMessage("no such row has the table kinds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportRow.of(ReportTable.KINDS).text("GOALS").number(1).number(1).row());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ReportRow.of(ReportTable.KINDS).text("GOALS").text(Optional.empty()).row());
    assertThat(ReportRow.of(ReportTable.KINDS).text("GOALS").number(1).row().cells())
        .containsExactly(Optional.of("GOALS"), Optional.of("1"));
  }

  @Test
  @DisplayName("T-2 a cell by the name of its column")
  void byName() {
    ReportRow row =
        ReportRow.of(ReportTable.TOMBSTONES)
            .text("014")
            .text("p1")
            .text("2026-2027")
            .text(Optional.empty())
            .text("ti.pi@csdm.qc.ca")
            .time(AT)
            .row();

    assertThat(row.cell("school")).contains("014");
    assertThat(row.cell("markedBy")).isEmpty();
    assertThat(row.cell("at")).contains("2026-11-23T17:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.cell("student"))
        .withMessage("tombstones has no column student");
    assertThat(row).hasToString("ReportRow[tombstones]");
  }

  @Test
  @DisplayName("T-2 numbers, truths, times and days as their columns write them")
  void written() {
    List<Optional<String>> cells =
        ReportRow.of(ReportTable.DUE)
            .time(Optional.of(AT))
            .day(LocalDate.of(2026, 7, 1))
            .truth(true)
            .number(Optional.of(7))
            .day(Optional.of(LocalDate.of(2026, 7, 2)))
            .row()
            .cells();

    assertThat(cells)
        .extracting(Optional::orElseThrow)
        .containsExactly("2026-11-23T17:00:00Z", "2026-07-01", "true", "7", "2026-07-02");
  }

  @Test
  @DisplayName("T-2 a column is of a type, never absent and not derived, unless it says so")
  void columns() {
    assertThat(
            List.of(
                Column.text("a"),
                Column.number("b"),
                Column.truth("c"),
                Column.time("d"),
                Column.day("e"),
                Column.text("f").orAbsent(),
                Column.number("g").computed(),
                Column.day("h").computed().orAbsent(),
                Column.time("i").orAbsent().computed()))
        .containsExactly(
            new Column("a", Column.Type.TEXT, false, false),
            new Column("b", Column.Type.NUMBER, false, false),
            new Column("c", Column.Type.TRUTH, false, false),
            new Column("d", Column.Type.TIME, false, false),
            new Column("e", Column.Type.DAY, false, false),
            new Column("f", Column.Type.TEXT, true, false),
            new Column("g", Column.Type.NUMBER, false, true),
            new Column("h", Column.Type.DAY, true, true),
            new Column("i", Column.Type.TIME, true, true));
  }

  @Test
  @DisplayName("T-2 a column of a name is the same kind of cell in every table")
  void oneNameOneType() {
    Map<String, Column.Type> types = new HashMap<>();
    for (ReportTable table : ReportTable.values()) {
      assertThat(table.columns()).extracting(Column::name).doesNotHaveDuplicates();
      for (Column column : table.columns()) {
        assertThat(types.computeIfAbsent(column.name(), name -> column.type()))
            .as(column.name())
            .isEqualTo(column.type());
      }
    }
  }

  @Test
  @DisplayName("T-2 a period holds its first moment and not the first after it")
  void period() {
    Period period = new Period(AT, AT.plusMillis(2));

    assertThat(period.holds(AT.minusMillis(1))).isFalse();
    assertThat(period.holds(AT)).isTrue();
    assertThat(period.holds(AT.plusMillis(1))).isTrue();
    assertThat(period.holds(AT.plusMillis(2))).isFalse();
    assertThat(Period.EVER.holds(AT)).isTrue();
    assertThat(new Period(AT, AT).holds(AT)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(AT, AT.minusMillis(1)));
  }

  @Test
  @DisplayName("T-2 what is read by which action, and that writing is no reading")
  void readings() {
    assertThat(Reading.by("Consult")).contains(Reading.CONTENT);
    assertThat(Reading.by("ExportStudent")).contains(Reading.CONTENT);
    assertThat(Reading.by("ReadTrail")).contains(Reading.TRAIL);
    assertThat(Reading.by("Write")).isEmpty();
  }

  @Test
  @DisplayName("T-2 a request says whom it is about, and its text does not")
  void requests() {
    Person person = Person.of(STUDENT);
    List<ReportRequest> requests =
        List.of(
            new ReportRequest.Access(STUDENT),
            new ReportRequest.OfPerson(person, Period.EVER),
            new ReportRequest.OfStudent(STUDENT),
            new ReportRequest.Incident(new ReportRequest.ByPerson(person), Period.EVER));

    assertThat(new ReportRequest.Due().kind()).isEqualTo(ReportKind.DUE);
    assertThat(new ReportRequest.Due().about()).isEmpty();
    assertThat(requests).extracting(ReportRequest::about).containsOnly(Optional.of("1200337"));
    assertThat(requests)
        .extracting(ReportRequest::kind)
        .containsExactly(
            ReportKind.ACCESS, ReportKind.PERSON, ReportKind.STUDENT, ReportKind.INCIDENT);
    assertThat(requests).extracting(Object::toString).noneMatch(text -> text.contains("1200337"));
    assertThat(requests)
        .extracting(Object::toString)
        .startsWith("Access", "OfPerson", "OfStudent")
        .last()
        .asString()
        .startsWith("Incident[scope=ByPerson,");
    assertThat(
            new ReportRequest.Incident(
                    new ReportRequest.OfSchool(new SchoolCode("014")), Period.EVER)
                .about())
        .isEmpty();
    assertThat(new ReportRequest.OfPlans(List.of(new PlanId(new SchoolCode("014"), "p1"))).plans())
        .hasSize(1);
    assertThat(new ReportHead(ReportKind.ACCESS, AT, "x", Optional.of("1200337")))
        .hasToString("ReportHead[ACCESS]");
  }

  @Test
  @DisplayName("T-1 each report has a name of its own on trails, that fits there")
  void trailNames() {
    assertThat(ReportKind.values()).extracting(ReportKind::trailName).doesNotHaveDuplicates();
    assertThat(ReportKind.values())
        .extracting(ReportKind::trailName)
        .allMatch(name -> name.matches("[A-Za-z]{1,40}"));
  }
}
