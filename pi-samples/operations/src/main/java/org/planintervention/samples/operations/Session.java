package org.planintervention.samples.operations;

import org.planintervention.text.VisibleText;

/**
 * What every command of one run shares. Whatever it prints passes {@link VisibleText}, so that no
 * data steers the terminal.
 *
 * @param surroundings what it runs in
 * @param words the sentences in the language that was asked for
 */
record Session(Surroundings surroundings, Words words) {
  /** One line of an answer. In JSON what is written out stays the same text. */
  void out(String line) {
    surroundings.out().println(VisibleText.of(line));
    surroundings.out().flush();
  }

  /** One line that is no answer. */
  void err(String line) {
    surroundings.err().println(VisibleText.of(line));
    surroundings.err().flush();
  }
}
