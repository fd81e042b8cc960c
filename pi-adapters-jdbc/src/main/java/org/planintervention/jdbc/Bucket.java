package org.planintervention.jdbc;

import java.util.Optional;
import org.planintervention.spi.facts.StudentNumber;

/**
 * Under what a student's register and claims are kept. A student may have plans in several schools,
 * so these two tables can not lie with a school; they are spread by a number of buckets instead,
 * which stand in the column {@code school}. No school's code can be {@code ~07}.
 */
final class Bucket {
  private static final int BUCKETS = 64;

  private Bucket() {}

  /** The bucket of a student: {@code ~00} to {@code ~63}. */
  static String of(StudentNumber student) {
    return of(student.value());
  }

  /** The bucket of a student as a column says it; empty when that is no number. */
  static Optional<String> ofDigits(String student) {
    try {
      return Optional.of(of(Integer.parseInt(student)));
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static String of(int student) {
    int bucket = Math.floorMod(student, BUCKETS);
    return (bucket < 10 ? "~0" : "~") + bucket;
  }
}
