package org.planintervention.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the model writes down of one plan. */
final class Sheet {
  /** A signature: version, and whose. */
  record Mark(int version, String signatory) {}

  /** What one version says. */
  record Said(String opening, String remarks, int goals) {}

  final String id;
  final String school;
  final int student;
  final int year;
  String status = "OPENING";
  String coordinator;
  final Set<String> listed = new TreeSet<>();
  final List<Said> versions = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();
  int lastReady;
  int declined;
  boolean purged;

  Sheet(String id, String school, int student, int year, String coordinator) {
    this.id = id;
    this.school = school;
    this.student = student;
    this.year = year;
    this.coordinator = coordinator;
  }

  int version() {
    return versions.size();
  }

  Said said() {
    return versions.get(versions.size() - 1);
  }

  boolean situation() {
    return !said().opening().isEmpty() && !said().opening().equals("DOES_NOT_MEET");
  }

  boolean live() {
    return !purged && !status.equals("CREATED_IN_ERROR");
  }

  boolean signed(String person) {
    return marks.contains(new Mark(version(), person));
  }
}
