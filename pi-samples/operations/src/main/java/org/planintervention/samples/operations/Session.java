package org.planintervention.samples.operations;

/**
 * What every command of one run shares.
 *
 * @param surroundings what it runs in
 * @param words the sentences in the language that was asked for
 */
record Session(Surroundings surroundings, Words words) {
  /** One line of an answer. */
  void out(String line) {
    surroundings.out().println(line);
    surroundings.out().flush();
  }

  /** One line that is no answer. */
  void err(String line) {
    surroundings.err().println(line);
    surroundings.err().flush();
  }
}
