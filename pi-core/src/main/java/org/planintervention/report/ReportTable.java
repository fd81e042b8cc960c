package org.planintervention.report;

import static org.planintervention.report.Column.day;
import static org.planintervention.report.Column.number;
import static org.planintervention.report.Column.text;
import static org.planintervention.report.Column.time;
import static org.planintervention.report.Column.truth;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The tables of reports with their columns, one form for JSON, CSV and what people read. What each
 * column means is told in docs/reports.md.
 */
public enum ReportTable {
  /** Plans as they stand. */
  PLANS(
      "plans",
      text("school"),
      text("plan"),
      text("student"),
      text("year"),
      text("status"),
      number("version"),
      number("lastReady").orAbsent(),
      text("coordinator"),
      text("source").orAbsent(),
      text("markedBy").orAbsent(),
      time("markedAt").orAbsent(),
      truth("inForce").computed()),
  /** Every version, with the answer to the opening situations that it holds. */
  VERSIONS(
      "versions",
      text("school"),
      text("plan"),
      number("version"),
      text("opening").orAbsent(),
      text("contentHash").computed()),
  /** What every version says, text by text. */
  CONTENTS(
      "contents",
      text("school"),
      text("plan"),
      number("version"),
      text("section"),
      number("goal").orAbsent(),
      number("entry").orAbsent(),
      text("text")),
  /** Who has to do with a plan, and as what. */
  PEOPLE(
      "people",
      text("school"),
      text("plan"),
      text("person"),
      text("as").computed(),
      truth("listed")),
  /** Every signature, of earlier versions too. */
  SIGNATURES(
      "signatures",
      text("school"),
      text("plan"),
      number("version"),
      text("signatory"),
      text("by"),
      text("role").computed(),
      time("at"),
      text("ground").orAbsent(),
      text("consentText").orAbsent(),
      day("consentDate").orAbsent(),
      text("contentHash").orAbsent(),
      text("policy"),
      text("evidence"),
      truth("counts").computed()),
  /** Every refusal to sign, with its words. */
  DECLINATIONS(
      "declinations",
      text("school"),
      text("plan"),
      number("version"),
      text("guardian"),
      time("at"),
      text("text")),
  /** What was done, refused or consulted, row by row of the trails. */
  ACTIONS(
      "actions",
      text("school"),
      text("plan").orAbsent(),
      truth("atDoor"),
      number("row"),
      time("at"),
      text("action"),
      text("person").orAbsent(),
      text("door").orAbsent(),
      text("outcome").orAbsent(),
      text("rules").orAbsent(),
      text("named").orAbsent(),
      text("status").orAbsent(),
      number("version").orAbsent(),
      text("reads").orAbsent().computed()),
  /** What stays of plans that were purged. */
  TOMBSTONES(
      "tombstones",
      text("school"),
      text("plan"),
      text("year"),
      text("markedBy").orAbsent(),
      text("purgedBy"),
      time("at")),
  /** Plans that are to be destroyed. */
  DUE("due", text("school"), text("plan"), text("year"), text("status"), day("since").computed()),
  /** Kinds of personal data, and in how many plans they are found. */
  KINDS("kinds", text("kind").computed(), number("plans").computed()),
  /** Counts of a whole report. */
  FIGURES("figures", text("figure").computed(), number("count").computed());

  private final String code;
  private final List<Column> columns;

  ReportTable(String code, Column... columns) {
    this.code = code;
    this.columns = ImmutableList.copyOf(columns);
  }

  /** What it is called in JSON and CSV. */
  public String code() {
    return code;
  }

  /** The columns, in the order of a row's cells. */
  public List<Column> columns() {
    return columns;
  }
}
