package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.DIRECTOR;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.GUARDIAN;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;

@DisplayName("The directories over a district's files")
class DirectoriesTest {
  private static final StudentNumber NUMBER = new StudentNumber(1200337);
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final EmailAddress DIRECTOR_ADDRESS = new EmailAddress("ouellet.m@csdm.qc.ca");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final WrittenDistrict district = new WrittenDistrict();

  @Test
  @DisplayName("A-2 rows of a person in every school, current or not, and of a school in order")
  void staff() {
    String secretary = "014;2;A;B;Soutien;Secrétaire d'école;le.c@csdm.qc.ca;2021-08-25;2022-06-30";
    String elsewhere = DIRECTOR.replace("014;", "052;").replace("2021-08-25", "");
    district.rows(
        DistrictFile.STAFF,
        secretary,
        elsewhere,
        DIRECTOR,
        DIRECTOR,
        "014;3;A;B;Bénévole;X;x@csdm.qc.ca;;");
    GpiStaffDirectory staff = new GpiStaffDirectory(district.read());
    assertThat(staff.rowsOf(DIRECTOR_ADDRESS))
        .containsExactly(
            new StaffRow(
                new SchoolCode("052"),
                DIRECTOR_ADDRESS,
                "Direction",
                "Directeur",
                Optional.empty(),
                Optional.empty()),
            row(),
            row());
    assertThat(staff.rowsOfSchool(SCHOOL))
        .extracting(one -> one.address().value())
        .containsExactly("le.c@csdm.qc.ca", "ouellet.m@csdm.qc.ca", "ouellet.m@csdm.qc.ca");
    assertThat(staff.rowsOfSchool(SCHOOL).get(0).to()).contains(LocalDate.of(2022, 6, 30));
    assertThat(staff.rowsOf(new EmailAddress("x@csdm.qc.ca"))).isEmpty();
    assertThat(staff.rowsOfSchool(new SchoolCode("117"))).isEmpty();
  }

  private static StaffRow row() {
    return new StaffRow(
        SCHOOL,
        DIRECTOR_ADDRESS,
        "Direction",
        "Directeur",
        Optional.of(LocalDate.of(2021, 8, 25)),
        Optional.empty());
  }

  @ParameterizedTest(name = "H-4 <{0}> looks as if meant for <{1}>: {2}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "roy..w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_DOTS",
        "roy..w@csdm.qc.ca| ROY.W@csdm.qc.ca|EMAIL_DOTS",
        "roy..w@csdm.qc.ca|roy..w@csdm.qc.ca|EMAIL_DOTS",
        "roy .w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "Roy.W@gmail.com|roy.w@csdm.qc.ca|EMAIL_FOREIGN_DOMAIN",
        "roy.w@csdm.qc.ca.example.org|roy.w@csdm.qc.ca|EMAIL_FOREIGN_DOMAIN",
        "roy,w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "roy.w@@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "roy.wcsdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "roÿ.w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_NOT_ASCII",
        "roy..x@csdm.qc.ca|roy.w@csdm.qc.ca|",
        "roys..w@csdm.qc.ca|roy.w@csdm.qc.ca|",
        "''|roy.w@csdm.qc.ca|",
        "@csdm.qc.ca|@gmail.com|",
        "mailto:roy.w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "MAILTO:Roy.W@csdm.qc.ca?subject=PI|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "Roy, William <roy.w@csdm.qc.ca>|roy.w@csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "Roy<roy.w@csdm.qc.ca>|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "Bélanger, Zoé <roy.w@csdm.qc.ca>|roy.w@csdm.qc.ca|EMAIL_NOT_ASCII",
        "roy.w@csdm.qc.ca (William)|roy.w@csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "a@csdm.qc.ca,roy.w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_MALFORMED",
        "a@csdm.qc.ca / roy.w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "\u200broy.w@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_NOT_ASCII",
        "roy.\u00adw@csdm.qc.ca|roy.w@csdm.qc.ca|EMAIL_NOT_ASCII",
        "roy.w@csdm.qc.ca\u202f|roy.w@csdm.qc.ca|EMAIL_NOT_ASCII",
        "roy..w@csdm.qc.ca|Roy, William <roy.w@csdm.qc.ca>|EMAIL_DOTS",
        "Roy, William <roy.w@csdm.qc.ca>|mailto:roy.w@csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "Roy, William <roys.w@csdm.qc.ca>|roy.w@csdm.qc.ca|"
      })
  void slips(String inTable, String typed, String code) {
    district.unicodeRows(DistrictFile.STAFF, DIRECTOR.replace("ouellet.m@csdm.qc.ca", inTable));
    List<StaffRowSlip> expected =
        code == null
            ? List.of()
            : List.of(new StaffRowSlip(SCHOOL, "gpi-intervenants.csv:2", code));
    assertThat(new GpiStaffDirectory(district.read()).slipsNear(typed)).isEqualTo(expected);
  }

  @Test
  @DisplayName("H-4 a row of an unknown function or a wrong date is near; a usable one is no slip")
  void otherSlips() {
    district.rows(
        DistrictFile.STAFF,
        DIRECTOR,
        DIRECTOR.replace("Direction;", "Bénévole;").replace("ouellet.m@", " ouellet..m@"),
        DIRECTOR.replace("2021-08-25", "hier"),
        DIRECTOR.replace("014;", "999;"),
        "014;trop;court");
    assertThat(new GpiStaffDirectory(district.read()).slipsNear("ouellet.m@csdm.qc.ca"))
        .extracting(one -> one.place() + " " + one.code())
        .containsExactly(
            "gpi-intervenants.csv:3 FUNCTION_UNKNOWN",
            "gpi-intervenants.csv:3 EMAIL_DOTS",
            "gpi-intervenants.csv:4 ROW_MALFORMED");
  }

  @Test
  @DisplayName("step 1: each address once, in order, unusable ones as typed, empty ones not")
  void addresses() {
    district.rows(
        DistrictFile.STAFF,
        DIRECTOR.replace("ouellet.m@", " OUELLET.m@"),
        DIRECTOR,
        DIRECTOR.replace("ouellet.m@csdm.qc.ca", " Roy..W@csdm.qc.ca\u00a0"),
        DIRECTOR.replace("ouellet.m@csdm.qc.ca", "Cote.R@gmail.com"),
        DIRECTOR.replace("ouellet.m@csdm.qc.ca", " "),
        DIRECTOR.replace("ouellet.m@", "b@").replace("Direction;", "Bénévole;"),
        DIRECTOR.replace("ouellet.m@", "a@").replace("014;", "999;"),
        "x@csdm.qc.ca");
    byte[] bytes = district.bytes(DistrictFile.STAFF);
    String undefined = "\r\n" + DIRECTOR.replace("ouellet", "lost");
    byte[] lost = (new String(bytes, WINDOWS) + undefined).getBytes(WINDOWS);
    lost[lost.length - undefined.length() + undefined.indexOf("lost")] = (byte) 0x81;
    district.bytes(DistrictFile.STAFF, lost);
    assertThat(district.found(DistrictFile.STAFF)).contains("11 Courriel ROW_MALFORMED unusable");
    assertThat(district.read().staffAddresses())
        .containsExactly(
            "ouellet.m@csdm.qc.ca",
            "Roy..W@csdm.qc.ca",
            "Cote.R@gmail.com",
            "b@csdm.qc.ca",
            "a@csdm.qc.ca");
  }

  @Test
  @DisplayName("guardians: an unusable address counts as none")
  void guardians() {
    district.rows(
        DistrictFile.GUARDIANS,
        GUARDIAN.replace(";O", ";N"),
        GUARDIAN.replace("mei.roy@famille.example", ""),
        GUARDIAN.replace("mei.roy", "jo..roy"),
        GUARDIAN.replace("Mei;mei.roy", "Al;AL.roy"));
    GpiStudentRegistry registry = new GpiStudentRegistry(district.read());
    EmailAddress mei = new EmailAddress("mei.roy@famille.example");
    EmailAddress al = new EmailAddress("al.roy@famille.example");
    assertThat(registry.guardiansOf(NUMBER))
        .containsExactly(
            new Guardian(NUMBER, Optional.of(mei), false),
            new Guardian(NUMBER, Optional.empty(), true),
            new Guardian(NUMBER, Optional.empty(), true),
            new Guardian(NUMBER, Optional.of(al), true));
    assertThat(registry.knowsGuardian(al)).isTrue();
    assertThat(registry.knowsGuardian(new EmailAddress("jo.roy@famille.example"))).isFalse();
    assertThat(registry.studentsOf(al)).containsExactly(NUMBER);
    assertThat(registry.studentsOf(new EmailAddress("jo.roy@famille.example"))).isEmpty();
    String name = registry.namesOf(NUMBER).orElseThrow().studentName();
    String prefix = name.substring(0, 3);
    assertThat(registry.named(SCHOOL, prefix, StudentNumber.FIRST, 10)).containsExactly(NUMBER);
    assertThat(registry.named(SCHOOL, "?" + prefix, StudentNumber.FIRST, 10)).isEmpty();
    assertThat(registry.named(SCHOOL, prefix, new StudentNumber(NUMBER.value() + 1), 10)).isEmpty();
    assertThat(registry.guardiansOf(new StudentNumber(1200338))).isEmpty();
    assertThat(registry.student(new StudentNumber(1200338))).isEmpty();
  }

  @Test
  @DisplayName("H-5 names for a support request; two who share an address go by the first")
  void names() {
    district.rows(DistrictFile.GUARDIANS, GUARDIAN, GUARDIAN.replace("Mei;", "Léo;"));
    GpiStudentRegistry registry = new GpiStudentRegistry(district.read());
    StudentNames names = registry.namesOf(NUMBER).orElseThrow();
    assertThat(names.schoolName()).isEqualTo("École des Érables");
    assertThat(names.studentName()).isEqualTo("Beaulieu, Karim");
    assertThat(names.guardianNames())
        .containsOnlyKeys(new EmailAddress("mei.roy@famille.example"))
        .containsValue("Roy, Mei");
    assertThat(registry.namesOf(new StudentNumber(1200338))).isEmpty();
  }

  @Test
  @DisplayName("G-4 accounts are found by the address in usable form")
  void accounts() {
    district.rows(DistrictFile.ACCOUNTS, " Mei.Roy@famille.example", "jo..roy@famille.example");
    MozaikAccounts accounts = new MozaikAccounts(district.read());
    assertThat(accounts.hasAccount(new EmailAddress("mei.roy@famille.example"))).isTrue();
    assertThat(accounts.hasAccount(new EmailAddress("jo.roy@famille.example"))).isFalse();
  }
}
