package org.planintervention.samples.operations;

import java.util.List;

/** A command did not do what it was asked for; one sentence says what, where and what to do. */
final class NotDoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> values;

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

  String sentence(Words words) {
    return words.say(key, values.toArray());
  }
}
