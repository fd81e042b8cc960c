package org.planintervention.samples.schoolyear.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.planintervention.policy.DistrictPolicy;

/** Where a district's files are read from. */
public final class DistrictFiles {
  private static final String SHIPPED = "/org/planintervention/samples/schoolyear/district/";

  private DistrictFiles() {}

  /** The fictional district that comes with the sample. */
  public static DistrictData shipped(DistrictPolicy policy, LocalDate today) {
    return DistrictData.read(DistrictFiles::openShipped, policy, today);
  }

  /**
   * The district whose files are in a directory.
   *
   * @param policy what category and function make of a person, and the district's domains
   * @param today which departures have happened
   * @throws UnusableInputException when the directory or a file is missing or cannot be read
   */
  public static DistrictData read(Path directory, DistrictPolicy policy, LocalDate today) {
    if (!Files.isDirectory(directory)) {
      throw UnusableInputException.noDirectory(directory);
    }
    List<String> missing =
        Arrays.stream(DistrictFile.values())
            .map(DistrictFile::fileName)
            .filter(name -> !Files.isRegularFile(directory.resolve(name)))
            .toList();
    if (!missing.isEmpty()) {
      throw UnusableInputException.missing(directory, missing);
    }
    return DistrictData.read(
        file -> Files.newInputStream(directory.resolve(file.fileName())), policy, today);
  }

  private static InputStream openShipped(DistrictFile file) throws IOException {
    return Objects.requireNonNull(
        DistrictFiles.class.getResourceAsStream(SHIPPED + file.fileName()), file.fileName());
  }
}
