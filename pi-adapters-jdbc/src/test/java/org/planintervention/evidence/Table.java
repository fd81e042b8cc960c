package org.planintervention.evidence;

import java.util.List;

/**
 * A table as somebody with a database console sees it.
 *
 * @param name its name without the prefix
 * @param keys its primary key
 * @param others its other columns
 * @param place which columns say of which chain or plan a row is: school and name
 */
record Table(String name, List<String> keys, List<String> others, List<String> place) {
  private static final List<String> OWN = List.of("school", "name");

  static final List<Table> ALL =
      List.of(
          new Table(
              "chain",
              List.of("district", "school", "name"),
              List.of("chain_length", "head_hash"),
              OWN),
          new Table(
              "trail",
              List.of("district", "school", "chain", "place"),
              List.of(
                  "at_millis",
                  "kind",
                  "actor",
                  "student",
                  "about_school",
                  "about_name",
                  "salt",
                  "payload",
                  "commitment",
                  "row_hash"),
              List.of("school", "chain")),
          new Table(
              "plan",
              List.of("district", "school", "name"),
              List.of(
                  "student",
                  "school_year",
                  "status",
                  "version",
                  "coordinator",
                  "listed",
                  "content_hash",
                  "marked_at",
                  "state"),
              OWN),
          new Table(
              "plan_version",
              List.of("district", "school", "name", "version"),
              List.of("content"),
              OWN),
          new Table(
              "plan_person",
              List.of("district", "school", "person", "student", "name"),
              List.of(),
              OWN),
          new Table(
              "signature",
              List.of("district", "school", "name", "version", "signatory"),
              List.of("place", "place_within", "payload"),
              OWN),
          new Table(
              "student_plan",
              List.of("district", "school", "student", "school_year", "plan_school", "plan_name"),
              List.of(),
              List.of("plan_school", "plan_name")),
          new Table(
              "year_claim",
              List.of("district", "school", "student", "school_year"),
              List.of("plan_school", "plan_name"),
              List.of("plan_school", "plan_name")),
          new Table(
              "tombstone",
              List.of("district", "school", "name"),
              List.of("school_year", "marked_by", "purged_by", "at_millis"),
              OWN),
          new Table(
              "batch",
              List.of("district", "school", "commit_key"),
              List.of("chain_school", "chain", "place"),
              List.of("chain_school", "chain")));

  static Table named(String name) {
    return ALL.stream().filter(table -> table.name.equals(name)).findFirst().orElseThrow();
  }

  /** All columns, the key first. */
  List<String> columns() {
    return java.util.stream.Stream.concat(keys.stream(), others.stream()).toList();
  }
}
