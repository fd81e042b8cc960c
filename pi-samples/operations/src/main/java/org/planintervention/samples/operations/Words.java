package org.planintervention.samples.operations;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.planintervention.text.Language;

/** The sentences of the command in one language. */
final class Words {
  private static final String LANGUAGE = "--language";

  private final Language language;
  private final ResourceBundle sentences;

  Words(Language language) {
    this.language = language;
    this.sentences = bundle("sentences", language);
  }

  /** The texts of the usage pages. */
  ResourceBundle usage() {
    return bundle("usage", language);
  }

  Language language() {
    return language;
  }

  /** A sentence with its values; numbers and days are written as the language writes them. */
  String say(String key, Object... values) {
    return new MessageFormat(
            sentences.getString(key),
            language == Language.FRENCH ? Locale.CANADA_FRENCH : Locale.CANADA)
        .format(values);
  }

  /**
   * The language that is asked for, before anything else is understood, so that what is not
   * understood is told in it; without one that is known, the machine's.
   */
  static Language asked(List<String> arguments, Locale machine) {
    for (int i = 0; i < arguments.size(); i++) {
      String one = arguments.get(i);
      String typed =
          one.startsWith(LANGUAGE + "=")
              ? one.substring(LANGUAGE.length() + 1)
              : one.equals(LANGUAGE) && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      if (typed.equals("fr")) {
        return Language.FRENCH;
      }
      if (typed.equals("en")) {
        return Language.ENGLISH;
      }
    }
    return of(machine);
  }

  /**
   * French unless the machine is set to the English of some country: a machine that is set to
   * nothing at all says English too, without a country.
   */
  private static Language of(Locale machine) {
    return machine.getLanguage().equals("en") && !machine.getCountry().isEmpty()
        ? Language.ENGLISH
        : Language.FRENCH;
  }

  /** The version of the command, as the build wrote it. */
  static String version() {
    return ResourceBundle.getBundle(
            "org.planintervention.samples.operations.version", Locale.ROOT, Words.class.getModule())
        .getString("version");
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        "org.planintervention.samples.operations." + name,
        language == Language.FRENCH ? Locale.FRENCH : Locale.ROOT,
        Words.class.getModule());
  }
}
