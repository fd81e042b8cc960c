package org.planintervention.jdbc.tables;

import java.util.Optional;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.CommitKey;

/**
 * Bucket of rows that belong to no school: a student's register and claims, and the commit keys of
 * persons. A student may have plans in several schools, and a key counts in all of them, so these
 * tables are spread by a number of buckets instead, which stand in the column {@code school}. No
 * school's code can be {@code ~07}.
 */
public final class Bucket {
  private static final int BUCKETS = 64;

  private Bucket() {}

  /** The bucket of a student: {@code ~00} to {@code ~63}. */
  public static String of(StudentNumber student) {
    return of(student.value());
  }

  /** Returns the bucket of a student as a column says it; empty if that is no student's number. */
  public static Optional<String> ofDigits(String student) {
    return StudentNumber.read(student).map(Bucket::of);
  }

  /** The bucket of a commit key. */
  public static String of(CommitKey key) {
    return of(key.scope().toArray()[0]);
  }

  private static String of(int number) {
    int bucket = Math.floorMod(number, BUCKETS);
    return (bucket < 10 ? "~0" : "~") + bucket;
  }
}
