package org.planintervention.samples.schoolyear.reading;

import java.nio.file.Path;
import java.util.List;
import org.planintervention.text.Language;

/** The files of a district cannot be read at all. */
public final class UnusableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> values;

  private UnusableInputException(String key, List<String> values) {
    super("the files of the district cannot be read: " + key);
    this.key = key;
    this.values = values;
  }

  static UnusableInputException noDirectory(Path directory) {
    return new UnusableInputException(
        "input.directory", List.of(directory.toString(), DistrictFile.names()));
  }

  static UnusableInputException missing(Path directory, List<String> files) {
    String key = files.size() == 1 ? "input.file" : "input.files";
    return new UnusableInputException(key, List.of(directory.toString(), String.join(", ", files)));
  }

  static UnusableInputException unreadable(DistrictFile file) {
    return new UnusableInputException("input.unreadable", List.of(file.fileName()));
  }

  /** One sentence for people: what is missing, and what to do. */
  public String sentence(Language language) {
    return Sentences.in(language).say(key, values);
  }
}
