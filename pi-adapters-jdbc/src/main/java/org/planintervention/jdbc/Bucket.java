package org.planintervention.jdbc;

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
    int bucket = student.value() % BUCKETS;
    return (bucket < 10 ? "~0" : "~") + bucket;
  }
}
