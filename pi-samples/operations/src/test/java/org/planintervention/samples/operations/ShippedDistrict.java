package org.planintervention.samples.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.planintervention.json.PolicyJson;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.samples.schoolyear.SchoolYearCommand;
import org.planintervention.spi.facts.EmailAddress;

/** The fictional district of the school year: its files, and everybody whom they name. */
final class ShippedDistrict {
  /** Who answers for personal data in {@link #policyIn}. */
  static final String OFFICER = "acces@csdm.qc.ca";

  private static final String SHIPPED = "/org/planintervention/samples/schoolyear/district/";
  private static final List<String> PEOPLE =
      List.of("gpi-intervenants.csv", "gpi-eleves.csv", "gpi-repondants.csv");
  private static final List<String> OTHERS =
      List.of("gpi-ecoles.csv", "mozaik-comptes.csv", "plans-archives.jsonl");

  private ShippedDistrict() {}

  /** The reference policy with an access officer. */
  static Path policyIn(Path folder) throws IOException {
    DistrictPolicy policy =
        DistrictPolicy.reference().withAccessOfficers(Set.of(new EmailAddress(OFFICER)));
    return Files.writeString(folder.resolve("policy.json"), PolicyJson.write(policy));
  }

  static Path copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (List<String> files : List.of(PEOPLE, OTHERS)) {
      for (String file : files) {
        Files.write(folder.resolve(file), bytes(file));
      }
    }
    return folder;
  }

  /** Names of more than three letters, addresses, student numbers and codes. */
  static Set<String> people() throws IOException {
    Set<String> people = new TreeSet<>();
    for (String file : PEOPLE) {
      List<String> lines =
          new String(bytes(file), Charset.forName("windows-1252")).lines().toList();
      List<String> header = List.of(lines.get(0).split(";", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(";", -1);
        for (String column : List.of("Fiche", "Nom", "Prénom", "Courriel", "Code permanent")) {
          int place = header.indexOf(column);
          if (place >= 0 && fields[place].strip().length() > 3) {
            people.add(fields[place].strip());
          }
        }
      }
    }
    return people;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SchoolYearCommand.class.getResourceAsStream(SHIPPED + file))) {
      return in.readAllBytes();
    }
  }
}
