package org.planintervention.samples.schoolyear.reading;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.planintervention.text.Language;

/** What is told to people about files and rows, in their language. */
final class Sentences {
  private static final String BUNDLE = "org.planintervention.samples.schoolyear.reading.findings";

  private final ResourceBundle bundle;

  private Sentences(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Sentences in(Language language) {
    Locale locale = language == Language.FRENCH ? Locale.FRENCH : Locale.ROOT;
    return new Sentences(ResourceBundle.getBundle(BUNDLE, locale));
  }

  /** Where, what, and what to do. */
  String of(DistrictFile file, Finding finding) {
    List<String> place = new ArrayList<>(List.of(file.fileName(), Long.toString(finding.line())));
    finding.column().map(Sentences::visible).ifPresent(place::add);
    String where = say(finding.column().isPresent() ? "place.column" : "place.row", place);
    String what = finding.shape().map(Enum::name).orElse(finding.flaw().name());
    return where + " " + say(what, finding.values());
  }

  /** A column's name comes from a file: what moves a cursor or hides letters is shown by number. */
  private static String visible(String name) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      int type = Character.getType(character);
      if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
        shown.append(String.format("\\u%04X", (int) character));
      } else {
        shown.append(character);
      }
    }
    return shown.toString();
  }

  String say(String key, List<String> values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values.toArray());
  }
}
