package org.planintervention.testkit.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planintervention.text.Language;

/** The command that prints the rule book, in every language, into a directory. */
public final class RuleBookPrinter {
  private RuleBookPrinter() {}

  /**
   * Prints.
   *
   * @param arguments the directory
   * @throws IOException when it cannot be written to
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    for (Language language : Language.values()) {
      Files.writeString(directory.resolve(fileName(language)), PrintedRuleBook.in(language));
    }
  }

  /** The name of the page in a language. */
  public static String fileName(Language language) {
    return switch (language) {
      case FRENCH -> "regles.md";
      case ENGLISH -> "rules.md";
    };
  }
}
