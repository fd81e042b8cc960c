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
    finding.column().ifPresent(place::add);
    String where = say(finding.column().isPresent() ? "place.column" : "place.row", place);
    List<String> counts = finding.counts().stream().map(count -> Integer.toString(count)).toList();
    return where + " " + say(finding.flaw().name(), counts);
  }

  String say(String key, List<String> values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values.toArray());
  }
}
