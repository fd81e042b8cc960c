package org.planintervention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.ConsentGround;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportKind;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportTable;

@DisplayName("T-2 a report, for people")
class ReportTextTest {
  private static final Instant AT = Instant.parse("2026-11-23T17:00:00Z");

  private final List<String> lines = new ArrayList<>();

  @Test
  @DisplayName("T-2 what it is, table by table, row by row, and that it is whole")
  void inEnglish() {
    ReportText text = new ReportText(Language.ENGLISH, lines::add);
    text.begin(new ReportHead(ReportKind.INCIDENT, AT, "cssdm-1", Optional.of("a@csdm.qc.ca")));
    text.row(person(true));
    text.row(person(false));
    text.row(ReportRow.of(ReportTable.KINDS).text("GOALS").number(2).row());
    text.row(ReportRow.of(ReportTable.FIGURES).text("PERSONS").number(3).row());
    text.end();

    assertThat(lines)
        .containsExactly(
            "What an incident concerns",
            "a@csdm.qc.ca",
            "2026-11-23T17:00:00Z (cssdm-1)",
            "",
            "Persons",
            "- School: 014; PI: p1; Person: b@csdm.qc.ca; As: Guardian of the student; Listed: Yes",
            "- School: 014; PI: p1; Person: b@csdm.qc.ca; As: Guardian of the student; Listed: No",
            "",
            "Kinds of personal information",
            "- Kind: Goals and means; PIs that hold it: 2",
            "",
            "Figures",
            "- Figure: Persons concerned, students among them; Count: 3",
            "",
            "End of the report");
  }

  @Test
  @DisplayName("T-2 codes in French words, absent cells left out")
  void inFrench() {
    ReportText text = new ReportText(Language.FRENCH, lines::add);
    text.begin(new ReportHead(ReportKind.ACCESS, AT, "cssdm-1", Optional.empty()));
    text.row(
        ReportRow.of(ReportTable.ACTIONS)
            .text("014")
            .text("p1")
            .truth(false)
            .number(7)
            .time(AT)
            .text("Consult")
            .text(Optional.empty())
            .text("PARENT_PORTAL")
            .text("DONE")
            .text(Optional.empty())
            .text(Optional.empty())
            .text("CLOSED")
            .number(Optional.empty())
            .text("CONTENT")
            .row());
    text.end();

    assertThat(lines.get(1)).isEqualTo("2026-11-23T17:00:00Z (cssdm-1)");
    assertThat(lines.get(4))
        .isEqualTo(
            "- École\u00a0: 014; Numéro du PI\u00a0: p1; Au journal de l’école, non du PI\u00a0: Non;"
                + " Ligne du journal\u00a0: 7; Quand\u00a0: 2026-11-23T17:00:00Z;"
                + " Geste demandé\u00a0: Consulter le PI; Entrée\u00a0: Par l’adresse réservée aux parents;"
                + " Résultat\u00a0: Fait; Statut\u00a0: PI fermé; Ce qui a été lu\u00a0: Ce que dit le PI");
    assertThat(lines.get(6)).isEqualTo("Fin du rapport");
  }

  @Test
  @DisplayName("T-2 the words of a plan, and of a consent")
  void words() {
    ReportText text = new ReportText(Language.ENGLISH, lines::add);
    text.row(
        ReportRow.of(ReportTable.CONTENTS)
            .text("014")
            .text("p1")
            .number(3)
            .text("GOAL_MEANS")
            .number(1)
            .number(2)
            .text("MEETING")
            .row());
    text.row(
        ReportRow.of(ReportTable.SIGNATURES)
            .text("014")
            .text("p1")
            .number(3)
            .text("a@courriel.example")
            .text("b@csdm.qc.ca")
            .text("GUARDIAN")
            .time(AT)
            .text("VOICE")
            .text("")
            .day(LocalDate.of(2026, 11, 20))
            .text("ab")
            .text("cssdm-1")
            .text("")
            .truth(true)
            .row());

    assertThat(lines.get(2))
        .isEqualTo(
            "- School: 014; PI: p1; Version: 3; Section: Means; Goal: 1; Entry: 2; Text: MEETING");
    assertThat(lines.get(5))
        .contains("Ground of consent: " + Texts.in(Language.ENGLISH).ground(ConsentGround.VOICE))
        .contains("Date of consent: 2026-11-20");
  }

  private static ReportRow person(boolean listed) {
    return ReportRow.of(ReportTable.PEOPLE)
        .text("014")
        .text("p1")
        .text("b@csdm.qc.ca")
        .text("GUARDIAN")
        .truth(listed)
        .row();
  }
}
