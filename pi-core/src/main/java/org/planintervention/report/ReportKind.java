package org.planintervention.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The reports that there are, each with the tables that it tells, in their order. */
public enum ReportKind {
  /** Who read a student's plans or their trails, or was refused to. */
  ACCESS("ReadAccessReport", ReportTable.ACTIONS),
  /** Everything that a person did or was refused, on whatever plan. */
  PERSON("ReadPersonReport", ReportTable.ACTIONS),
  /** Everything that is kept about a student. */
  STUDENT(
      "ExportStudent",
      ReportTable.PLANS,
      ReportTable.VERSIONS,
      ReportTable.CONTENTS,
      ReportTable.PEOPLE,
      ReportTable.SIGNATURES,
      ReportTable.DECLINATIONS,
      ReportTable.ACTIONS,
      ReportTable.TOMBSTONES),
  /** The plans that are to be destroyed by the policy's retention. It names no student. */
  DUE("ListDue", ReportTable.DUE),
  /** What an incident concerns: plans, persons, kinds of data, and what was done. */
  INCIDENT(
      "ExtractIncident",
      ReportTable.PLANS,
      ReportTable.PEOPLE,
      ReportTable.KINDS,
      ReportTable.ACTIONS,
      ReportTable.TOMBSTONES,
      ReportTable.FIGURES);

  private final String trailName;
  private final List<ReportTable> tables;

  ReportKind(String trailName, ReportTable... tables) {
    this.trailName = trailName;
    this.tables = ImmutableList.copyOf(tables);
  }

  /** What the reading of such a report is called on a trail (T-1). */
  public String trailName() {
    return trailName;
  }

  /** The tables, in the order in which they are told. */
  public List<ReportTable> tables() {
    return tables;
  }
}
