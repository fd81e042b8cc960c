package org.planintervention.testkit.probe;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Hands the cases of a stream on, one by one. */
final class CaseReader {
  private final Set<String> needed;
  private final Addresses addresses;

  /** What is done with cases. */
  interface Receiver {
    /** A case. */
    void take(Question.Id id, ProbeCase asked) throws IOException;

    /** A line that is none, and why. */
    void takeError(Question.Id id, String sentence) throws IOException;

    /** Hands out what there is: more cases may be long in coming. */
    void flush() throws IOException;
  }

  /**
   * Reads cases.
   *
   * @param withAction whether a case has to have an action
   * @param addresses how addresses are read
   */
  CaseReader(boolean withAction, Addresses addresses) {
    this.addresses = addresses;
    this.needed =
        withAction
            ? ImmutableSet.of("today", "actor", "action")
            : ImmutableSet.of("today", "actor");
  }

  /**
   * Hands on every line; false when some was no case.
   *
   * @param linesBefore how many lines were read elsewhere before
   */
  boolean read(InputStream stream, long linesBefore, Receiver receiver) throws IOException {
    Lines lines = new Lines(stream, receiver::flush);
    boolean allCases = true;
    long number = linesBefore;
    while (lines.next()) {
      number++;
      Question question = Question.in(lines, needed, addresses);
      if (question.asked().isPresent()) {
        receiver.take(question.id(), question.asked().get());
      } else {
        receiver.takeError(question.id(), question.error(number));
        allCases = false;
      }
    }
    receiver.flush();
    return allCases;
  }
}
