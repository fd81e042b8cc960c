package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.STUDENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;

@DisplayName("A-9 students who leave, move and come back")
class StudentHistoriesTest {
  private static final StudentNumber NUMBER = new StudentNumber(1200337);
  private static final int DATE_LENGTH = 10;

  private final WrittenDistrict district = new WrittenDistrict();

  private Optional<Student> student(String... rows) {
    district.unicodeRows(DistrictFile.STUDENTS, rows);
    return new GpiStudentRegistry(district.read()).student(NUMBER);
  }

  private static String row(String departure, String reason) {
    return STUDENT.replace("1;;", "1;" + departure + ";" + reason);
  }

  @ParameterizedTest(name = "<{0}>;<{1}>: at {2}, left on {3}, {4}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "||014||",
        "2026-11-22|Hors CSSDM|014|2026-11-22|",
        "2026-11-23|Hors CSSDM|014|2026-11-23|",
        "2026-11-24|Hors CSSDM|014|2026-11-24|",
        "|Hors CSSDM|014||MOTIF_UNKNOWN",
        "2026-11-22|Autre école du CSSDM: 052|052||",
        "2026-11-23|Autre école du CSSDM: 052|052||",
        "2026-11-24|Autre école du CSSDM: 052|014||",
        "|Autre école du CSSDM: 052|014||MOTIF_UNKNOWN",
        "2026-11-22|Autre école du CSSDM: 014|014||",
        "2026-11-22| Hors CSSDM|014|2026-11-22|MOTIF_BLANKS",
        "2026-11-22|Hors CSSDM \t|014|2026-11-22|MOTIF_BLANKS",
        "2026-11-22|\u202fHors CSSDM|014|2026-11-22|MOTIF_BLANKS",
        "2026-11-22|Hors\u00a0CSSDM|014|2026-11-22|MOTIF_BLANKS",
        "2026-11-22|Hors\u202fCSSDM|014|2026-11-22|MOTIF_BLANKS",
        "2026-11-22|Hors\u2007CSSDM|014|2026-11-22|MOTIF_BLANKS",
        "2026-11-22|Autre école du CSSDM : 052|052||MOTIF_BLANKS",
        "2026-11-22|Autre école du CSSDM\u00a0: 052 |052||MOTIF_BLANKS",
        "2026-11-22|Autre école\u00a0du CSSDM:\u00a0052|052||MOTIF_BLANKS",
        "|Hors CSSDM |014||MOTIF_BLANKS MOTIF_UNKNOWN",
        "2026-11-22|Hors  CSSDM|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|Autre école du CSSDM:052|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|Autre école du CSSDM: 999|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|Autre école du CSSDM: \uff10\uff15\uff12|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|Autre e\u0301cole du CSSDM: 052|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|autre école du CSSDM: 052|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|Déménagement|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-24|Déménagement|014|2026-11-24|MOTIF_UNKNOWN",
        "|Déménagement|014||MOTIF_UNKNOWN",
        "2026-11-22|hors cssdm|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22|HorsCSSDM|014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22||014|2026-11-22|MOTIF_UNKNOWN",
        "2026-11-22| |014|2026-11-22|MOTIF_UNKNOWN",
        "| |014||MOTIF_UNKNOWN"
      })
  void departures(
      @Nullable String day,
      @Nullable String reason,
      String school,
      @Nullable LocalDate left,
      @Nullable String codes) {
    Student student =
        student(row(Objects.requireNonNullElse(day, ""), Objects.requireNonNullElse(reason, "")))
            .orElseThrow();
    assertThat(student.school().value()).isEqualTo(school);
    assertThat(student.left()).isEqualTo(Optional.ofNullable(left));
    assertThat(district.found(DistrictFile.STUDENTS))
        .isEqualTo(
            Arrays.stream(Objects.requireNonNullElse(codes, "").split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> "2 Motif " + code + " warning")
                .toList());
    boolean gone = left != null && !left.isAfter(WrittenDistrict.TODAY);
    assertThat(student.hasLeftBy(WrittenDistrict.TODAY)).isEqualTo(gone);
  }

  @ParameterizedTest(name = "rows of one student {0}: at {1}, left on {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-10-31 Hors CSSDM, 052|052|",
        "052, 2025-10-31 Hors CSSDM|052|",
        "2026-09-02 Autre école du CSSDM: 052, 2026-10-02 Autre école du CSSDM: 014|014|",
        "2026-10-02 Autre école du CSSDM: 014, 2026-09-02 Autre école du CSSDM: 052|014|",
        "2025-10-31 Hors CSSDM, 2026-10-31 Hors CSSDM|014|2026-10-31",
        "2026-10-31 Hors CSSDM, 2025-10-31 Hors CSSDM|014|2026-10-31",
        "2025-10-31 Hors CSSDM, 2026-11-24 Hors CSSDM|014|2026-11-24",
        "2025-10-31 Hors CSSDM, 2026-11-23 Autre école du CSSDM: 052|052|",
        "2025-10-31 Hors CSSDM, 2025-10-31 Autre école du CSSDM: 052|014|2025-10-31",
        "2024-10-31 Hors CSSDM, 2025-10-31 Hors CSSDM, 052|052|",
        "014, 052||",
        "014, 014||",
        "014, 2026-11-24 Hors CSSDM||",
        "2025-10-31 Hors CSSDM, 014, 014||"
      })
  void histories(String history, @Nullable String school, @Nullable LocalDate left) {
    String[] rows =
        Arrays.stream(history.split(", "))
            .map(StudentHistoriesTest::rowOfHistory)
            .toArray(String[]::new);
    Optional<Student> student = student(rows);
    boolean settled = school != null;
    assertThat(student.map(one -> one.school().value())).isEqualTo(Optional.ofNullable(school));
    assertThat(student.flatMap(Student::left)).isEqualTo(Optional.ofNullable(left));
    String end = " Fiche STUDENT_REPEATED " + (settled ? "warning" : "unusable");
    assertThat(district.found(DistrictFile.STUDENTS))
        .isEqualTo(
            IntStream.rangeClosed(settled ? 3 : 2, rows.length + 1)
                .mapToObj(line -> line + end)
                .toList());
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.STUDENTS).used())
        .isEqualTo(settled ? rows.length : 0);
    assertThat(district.found(DistrictFile.GUARDIANS))
        .isEqualTo(settled ? List.of() : List.of("2 Fiche ROW_MALFORMED unusable"));
  }

  private static String rowOfHistory(String said) {
    return said.length() > DATE_LENGTH
        ? row(said.substring(0, DATE_LENGTH), said.substring(DATE_LENGTH + 1))
        : STUDENT.replace(";014;", ";" + said + ";");
  }

  @Test
  @DisplayName("a malformed row is no part of a history")
  void malformedRow() {
    assertThat(student(STUDENT, STUDENT.replace("014", "999"))).isPresent();
    assertThat(district.found(DistrictFile.STUDENTS))
        .containsExactly("3 École ROW_MALFORMED unusable");
  }

  @Test
  @DisplayName("a next school is a known one, or none")
  void nextSchool() {
    district.lines(
        DistrictFile.STUDENTS,
        String.join(";", DistrictFile.STUDENTS.columns()) + ";Prochaine école",
        STUDENT + ";052",
        STUDENT.replace("1200337", "1200338") + ";999",
        STUDENT.replace("1200337", "1200339") + ";");
    assertThat(district.found(DistrictFile.STUDENTS))
        .containsExactly("3 Prochaine école ROW_MALFORMED unusable");
  }
}
