package org.planintervention.samples.schoolyear.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planintervention.policy.DistrictPolicy;

/** The files of a small district without a slip, in memory; a test puts its own in their place. */
final class WrittenDistrict {
  static final DistrictPolicy POLICY = DistrictPolicy.reference();
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static final String DIRECTOR =
      "014;40103;Ouellet;Marc;Direction;Directeur;ouellet.m@csdm.qc.ca;2021-08-25;";
  static final String STUDENT = "1200337;BEAK10101403;Beaulieu;Karim;2014-10-10;014;1;;";
  static final String GUARDIAN = "1200337;Mère;Roy;Mei;mei.roy@famille.example;O";
  static final String PLAN =
      "{\"fiche\":1200337,\"ecole\":\"014\",\"annee\":\"2025-2026\","
          + "\"statut\":\"PI prêt à être signé\",\"situations\":[\"MOBILISATION_CONCERTEE\"],"
          + "\"coordonnateur\":\"ouellet.m@csdm.qc.ca\",\"collaborateurs\":[],\"signatures\":[]}";

  private final Map<DistrictFile, byte[]> files = new EnumMap<>(DistrictFile.class);

  WrittenDistrict() {
    rows(DistrictFile.SCHOOLS, "014;École des Érables;Primaire", "052;École du Parc;Primaire");
    rows(DistrictFile.STAFF, DIRECTOR);
    rows(DistrictFile.STUDENTS, STUDENT);
    rows(DistrictFile.GUARDIANS, GUARDIAN);
    rows(DistrictFile.ACCOUNTS, "mei.roy@famille.example");
    lines(DistrictFile.ARCHIVE, PLAN);
  }

  /** The files that come with the sample. */
  static WrittenDistrict shipped() throws IOException {
    return ofResources("/org/planintervention/samples/schoolyear/district/");
  }

  /** A district whose files have the optional columns, and plans of this year in the archive. */
  static WrittenDistrict withGuardianKeys() throws IOException {
    return ofResources("/district-with-guardian-keys/");
  }

  /** Few rows, but one of every kind. */
  static WrittenDistrict small() throws IOException {
    return ofResources("/small-district/");
  }

  private static WrittenDistrict ofResources(String folder) throws IOException {
    WrittenDistrict district = new WrittenDistrict();
    for (DistrictFile file : DistrictFile.values()) {
      String path = folder + file.fileName();
      try (InputStream in = WrittenDistrict.class.getResourceAsStream(path)) {
        district.bytes(file, in.readAllBytes());
      }
    }
    return district;
  }

  /** The header and these rows, as GPI writes them. */
  WrittenDistrict rows(DistrictFile file, String... rows) {
    String text =
        String.join(";", file.columns())
            + "\r\n"
            + Arrays.stream(rows).map(row -> row + "\r\n").collect(Collectors.joining());
    return bytes(file, text.getBytes(Charset.forName("windows-1252")));
  }

  /** These lines in UTF-8. */
  WrittenDistrict lines(DistrictFile file, String... lines) {
    return bytes(
        file,
        Arrays.stream(lines)
            .map(line -> line + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The usual header and these rows, in UTF-8, for characters that Windows-1252 does not have. */
  WrittenDistrict unicodeRows(DistrictFile file, String... rows) {
    return lines(file, String.join(";", file.columns()) + "\n" + String.join("\n", rows));
  }

  WrittenDistrict bytes(DistrictFile file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  byte[] bytes(DistrictFile file) {
    return files.getOrDefault(file, new byte[0]);
  }

  /** What a file says: in UTF-8, or as GPI writes it. */
  String text(DistrictFile file) {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0
        ? text
        : new String(bytes(file), Charset.forName("windows-1252"));
  }

  DistrictData read() {
    return readOn(TODAY);
  }

  DistrictData readOn(LocalDate today) {
    return DistrictData.read(this::open, POLICY, today);
  }

  /** What is found in a file, such as {@code 2 Courriel EMAIL_DOTS unusable}. */
  List<String> found(DistrictFile file) {
    return found(read(), file);
  }

  static List<String> found(DistrictData data, DistrictFile file) {
    return reported(data, file).findings().stream()
        .map(
            one ->
                one.line()
                    + " "
                    + (one.column() == null ? "-" : one.column())
                    + " "
                    + one.code()
                    + (one.usable() ? " warning" : " unusable"))
        .toList();
  }

  static ReadFile reported(DistrictData data, DistrictFile file) {
    return data.files().get(file.ordinal());
  }

  private InputStream open(DistrictFile file) {
    return new ByteArrayInputStream(bytes(file));
  }
}
