package org.planintervention.samples.operations;

import java.util.List;

/** A command did not do what it was asked for; one sentence says what, where and what to do. */
class NotDoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> values;
  private transient List<String> details = List.of();

  /**
   * Takes the sentence.
   *
   * @param key its key
   * @param values what stands in it: nothing that is secret or personal
   */
  NotDoneException(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = List.of(values);
  }

  /** Adds what was found, a line each. */
  NotDoneException because(List<String> found) {
    details = List.copyOf(found);
    return this;
  }

  /** Returns the key of the sentence, for programs. */
  String code() {
    return key;
  }

  String sentence(Words words) {
    return words.say(key, values.toArray());
  }

  /** Returns what was found, a line each; mostly nothing. */
  List<String> details() {
    return details;
  }
}
