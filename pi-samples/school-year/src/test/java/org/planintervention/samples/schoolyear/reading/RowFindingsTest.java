package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.DIRECTOR;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.GUARDIAN;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.STUDENT;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-5 what is found in rows")
class RowFindingsTest {
  private final WrittenDistrict district = new WrittenDistrict();

  private List<String> staffAddress(String typed) {
    return district
        .rows(DistrictFile.STAFF, DIRECTOR.replace("ouellet.m@csdm.qc.ca", typed))
        .found(DistrictFile.STAFF);
  }

  private List<String> guardianAddress(String typed) {
    return district
        .rows(DistrictFile.GUARDIANS, GUARDIAN.replace("mei.roy@famille.example", typed))
        .found(DistrictFile.GUARDIANS);
  }

  @Test
  @DisplayName("nothing in a district without a slip, and every row is in use")
  void nothing() {
    assertThat(district.read().files())
        .extracting(ReadFile::file, ReadFile::rows, ReadFile::used, one -> one.findings().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gpi-ecoles.csv", 2L, 2L, 0),
            org.assertj.core.groups.Tuple.tuple("gpi-intervenants.csv", 1L, 1L, 0),
            org.assertj.core.groups.Tuple.tuple("gpi-eleves.csv", 1L, 1L, 0),
            org.assertj.core.groups.Tuple.tuple("gpi-repondants.csv", 1L, 1L, 0),
            org.assertj.core.groups.Tuple.tuple("mozaik-comptes.csv", 1L, 1L, 0),
            org.assertj.core.groups.Tuple.tuple("plans-archives.jsonl", 1L, 1L, 0));
  }

  @ParameterizedTest(name = "A-5 staff <{0}>: {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "''|EMAIL_MISSING",
        "' \t '|EMAIL_MISSING",
        "ouellét.m@csdm.qc.ca|EMAIL_NOT_ASCII",
        "ouellet.m\u00a0@csdm.qc.ca|EMAIL_NOT_ASCII",
        "ouellét .m@csdm.qc.ca|EMAIL_NOT_ASCII",
        "ouellet.m @csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "ouellet..m @csdm.qc.ca|EMAIL_BLANK_INSIDE",
        "ouellet..m@csdm.qc.ca|EMAIL_DOTS",
        ".ouellet@csdm.qc.ca|EMAIL_DOTS",
        "ouellet@csdm.qc.ca.|EMAIL_DOTS",
        "ouellet.@csdm.qc.ca|EMAIL_DOTS",
        "ouellet@.csdm.qc.ca|EMAIL_DOTS",
        "a..b@gmail.com|EMAIL_DOTS",
        "ouellet|EMAIL_MALFORMED",
        "ouellet@csdm|EMAIL_MALFORMED",
        "ouellet@@csdm.qc.ca|EMAIL_MALFORMED",
        "ouellet.m@gmail.com|EMAIL_FOREIGN_DOMAIN",
        "ouellet.m@csdm.qc.ca.example.org|EMAIL_FOREIGN_DOMAIN",
        "ouellet.m@ecole.csdm.qc.ca|EMAIL_FOREIGN_DOMAIN",
        "ouellet.m@xcsdm.qc.ca|EMAIL_FOREIGN_DOMAIN"
      })
  void unusable(String typed, String code) {
    assertThat(staffAddress(typed)).containsExactly("2 Courriel " + code + " unusable");
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.STAFF).used()).isZero();
  }

  @ParameterizedTest(name = "A-5 nothing is wrong with <{0}>")
  @ValueSource(
      strings = {
        "OUELLET.M@CSDM.QC.CA",
        "o'neill-x@csdm.qc.ca",
        "a.b.c+d@Csdm.Qc.Ca",
        "a@csdm.qc.ca"
      })
  void usable(String typed) {
    assertThat(staffAddress(typed)).isEmpty();
  }

  @Test
  @DisplayName("A-5 blanks around are a warning; beside a slip both are told")
  void blanksAround() {
    assertThat(staffAddress(" ouellet.m@csdm.qc.ca\u00a0"))
        .containsExactly("2 Courriel EMAIL_BLANKS_TRIMMED warning");
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.STAFF).used()).isOne();
    assertThat(staffAddress(" ouellet..m@csdm.qc.ca"))
        .containsExactly(
            "2 Courriel EMAIL_BLANKS_TRIMMED warning", "2 Courriel EMAIL_DOTS unusable");
  }

  @Test
  @DisplayName("a guardian's unusable address counts as none, and is a warning")
  void guardians() {
    assertThat(guardianAddress("")).containsExactly("2 Courriel EMAIL_MISSING warning");
    assertThat(district.read().guardians()).hasSize(1);
    assertThat(guardianAddress("mei.roy@famille.example")).isEmpty();
    assertThat(guardianAddress("mei..roy@famille.example"))
        .containsExactly("2 Courriel EMAIL_DOTS warning");
    assertThat(guardianAddress("mei. roy@famillé.example"))
        .containsExactly("2 Courriel EMAIL_NOT_ASCII warning");
    assertThat(guardianAddress("mei roy@famille.example"))
        .containsExactly("2 Courriel EMAIL_BLANK_INSIDE warning");
    assertThat(guardianAddress("mei.roy")).containsExactly("2 Courriel EMAIL_MALFORMED warning");
    assertThat(district.read().guardians()).hasSize(1);
    assertThat(district.read().guardians().get(0).address()).isEmpty();
  }

  @Test
  @DisplayName("G-4 an account is missed only for an address that is usable")
  void accounts() {
    assertThat(guardianAddress("mei.roy@autre.example"))
        .containsExactly("2 Courriel GUARDIAN_WITHOUT_ACCOUNT warning");
    assertThat(guardianAddress(" Mei.Roy@FAMILLE.example"))
        .containsExactly("2 Courriel EMAIL_BLANKS_TRIMMED warning");
    assertThat(guardianAddress(" mei.roy@autre.example"))
        .containsExactly(
            "2 Courriel EMAIL_BLANKS_TRIMMED warning",
            "2 Courriel GUARDIAN_WITHOUT_ACCOUNT warning");
  }

  @Test
  @DisplayName("an account's address is read like any other")
  void accountRows() {
    district.rows(
        DistrictFile.ACCOUNTS, " MEI.ROY@famille.example", "a..b@c.d", "\"\"", "x@y.z;", "x@y.z");
    assertThat(district.found(DistrictFile.ACCOUNTS))
        .containsExactly(
            "2 Courriel EMAIL_BLANKS_TRIMMED warning",
            "3 Courriel EMAIL_DOTS unusable",
            "4 Courriel EMAIL_MISSING unusable",
            "5 - ROW_MALFORMED unusable");
    assertThat(district.found(DistrictFile.GUARDIANS)).isEmpty();
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.ACCOUNTS).used())
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "A-2 {0};{1} is known: {2}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Direction,Directeur,true",
        "Professionnel,Psychologue,true",
        "Enseignant,Enseignante titulaire,true",
        "Enseignant,Fonction à préciser,false",
        "Soutien,Technicienne en éducation spécialisée,true",
        "Soutien,Secrétaire d'école,true",
        "Soutien,Surveillante d'élèves,true",
        "Soutien,Concierge,false",
        "Bénévole,Directeur,false",
        "direction,Directeur,false",
        "Direction ,Directeur,false",
        "Direction,Fonction à preciser,true",
        "Enseignant,fonction à préciser,false",
        "Enseignant,Fonction a preciser,false",
        "Enseignant,Fonction\u00a0à préciser,false",
        "Enseignant,Fonction à pré ciser,false",
        "Enseignant,Fonction a\u0300 pre\u0301ciser,false",
        "Enseignant, Fonction à préciser,false",
        "Enseignant,Fonction à définir,true"
      })
  void functions(String category, String function, boolean known) {
    String work = category + ";" + function;
    List<String> found =
        district
            .unicodeRows(DistrictFile.STAFF, DIRECTOR.replace("Direction;Directeur", work))
            .found(DistrictFile.STAFF);
    assertThat(found)
        .isEqualTo(known ? List.of() : List.of("2 Fonction FUNCTION_UNKNOWN unusable"));
  }

  @Test
  @DisplayName("findings of one row come in the order of its columns")
  void order() {
    assertThat(
            district
                .rows(
                    DistrictFile.STAFF,
                    "014;1;A;B;Bénévole;Aide; a..b@csdm.qc.ca;;",
                    DIRECTOR,
                    DIRECTOR.replace("ouellet.m@", " ouellet.m@"))
                .found(DistrictFile.STAFF))
        .containsExactly(
            "2 Fonction FUNCTION_UNKNOWN unusable",
            "2 Courriel EMAIL_BLANKS_TRIMMED warning",
            "2 Courriel EMAIL_DOTS unusable",
            "4 Courriel EMAIL_BLANKS_TRIMMED warning",
            "4 - ROW_REPEATED warning");
  }

  @Test
  @DisplayName("a row that repeats a usable one stays in use; one that differs repeats nothing")
  void repeated() {
    district.rows(
        DistrictFile.STAFF,
        DIRECTOR,
        DIRECTOR.replace("ouellet.m@csdm.qc.ca", "OUELLET.M@csdm.qc.ca").replace("40103", "7"),
        DIRECTOR.replace("014;", "052;"),
        DIRECTOR.replace("Directeur", "Directrice"),
        DIRECTOR.replace("2021-08-25", "2021-08-26"),
        DIRECTOR.replace("2021-08-25;", "2021-08-25;2027-01-01"),
        DIRECTOR.replace("2021-08-25", ""),
        DIRECTOR.replace("ouellet.m", "ouellet..m"),
        DIRECTOR.replace("ouellet.m", "ouellet..m"),
        DIRECTOR);
    assertThat(district.found(DistrictFile.STAFF))
        .containsExactly(
            "3 - ROW_REPEATED warning",
            "9 Courriel EMAIL_DOTS unusable",
            "10 Courriel EMAIL_DOTS unusable",
            "11 - ROW_REPEATED warning");
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.STAFF).used()).isEqualTo(8);
  }

  @ParameterizedTest(name = "staff row {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;2021-08-25|-",
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;2021-08-25;;|-",
        "014|-",
        ";;;;;;;;|École",
        "999;1;A;B;Direction;Directeur;a@csdm.qc.ca;;|École",
        "14;1;A;B;Direction;Directeur;a@csdm.qc.ca;;|École",
        "999;1;A;B;Bénévole;X;a..b@csdm.qc.ca;hier;|École",
        "014;4O103;A;B;Bénévole;X;a..b@csdm.qc.ca;hier;|Matricule",
        "014;;A;B;Direction;Directeur;a@csdm.qc.ca;;|Matricule",
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;25/08/2021;|Début",
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;2021-02-29;|Début",
        "014;1;A;B;Bénévole;X;a..b@csdm.qc.ca;2021-2-9;2021-02-30|Début",
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;+12021-08-25;|Début",
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;;20210101|Fin",
        "014;1;A;B;Direction;Directeur;a@csdm.qc.ca;;2021-01-01 |Fin"
      })
  void malformedStaff(String row, String column) {
    // the separator of the source trims blanks, which one row is about
    String typed = row.endsWith("2021-01-01") ? row + " " : row;
    assertThat(district.rows(DistrictFile.STAFF, typed).found(DistrictFile.STAFF))
        .containsExactly("2 " + column + " ROW_MALFORMED unusable");
  }

  @Test
  @DisplayName("a date may be absent where the page says so; a leap day is one")
  void dates() {
    assertThat(
            district
                .rows(
                    DistrictFile.STAFF,
                    DIRECTOR.replace("2021-08-25;", ";"),
                    DIRECTOR.replace("2021-08-25;", "2024-02-29;2024-02-29"))
                .found(DistrictFile.STAFF))
        .isEmpty();
  }

  @ParameterizedTest(name = "student row {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1200337;BEAK10101403;Beaulieu;Karim;2014-10-10;014;1;|-",
        "120033;BEAK10101403;Beaulieu;Karim;2014-10-10;014;1;;|Fiche",
        "0200337;BEAK10101403;Beaulieu;Karim;2014-10-10;014;1;;|Fiche",
        "12003e7;X;Beaulieu;Karim;;999;1;;|Fiche",
        "1200337;X;Beaulieu;Karim;;999;1;;|Naissance",
        "1200337;BEAK10101403;Beaulieu;Karim;2014-13-10;014;1;;|Naissance",
        "1200337;X;Beaulieu;Karim;2014-10-10;999;1;hier;|École",
        "1200337;X;Beaulieu;Karim;2014-10-10;014;1e;hier;|Niveau",
        "1200337;X;Beaulieu;Karim;2014-10-10;014;;;|Niveau",
        "1200337;BEAK10101403;Beaulieu;Karim;2014-10-10;014;1;hier;Hors CSSDM|Départ",
        "1200337;BEAK10101403;Beaulieu;Karim;2014-10-10;014;1;hier;Hors|Départ"
      })
  void malformedStudents(String row, String column) {
    assertThat(district.rows(DistrictFile.STUDENTS, row).found(DistrictFile.STUDENTS))
        .containsExactly("2 " + column + " ROW_MALFORMED unusable");
  }

  @ParameterizedTest(name = "guardian row {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1200337;Mère;Roy;Mei;mei.roy@famille.example|-",
        "1200338;Mère;Roy;Mei;a..b@famille.example;X|Fiche",
        "120033;Mère;Roy;Mei;mei.roy@famille.example;O|Fiche",
        "1200337;Mère;Roy;Mei;a..b@famille.example;o|Autorité parentale",
        "1200337;Mère;Roy;Mei;mei.roy@famille.example;|Autorité parentale",
        "1200337;Mère;Roy;Mei;;Oui|Autorité parentale"
      })
  void malformedGuardians(String row, String column) {
    assertThat(district.rows(DistrictFile.GUARDIANS, row).found(DistrictFile.GUARDIANS))
        .containsExactly("2 " + column + " ROW_MALFORMED unusable");
    assertThat(district.read().guardians()).isEmpty();
  }

  @Test
  @DisplayName("a row that names a school or student of an unusable row names an unknown one")
  void unknownByUnusableRow() {
    district
        .rows(DistrictFile.SCHOOLS, "0 14;École;Primaire", "052;École;Primaire")
        .rows(DistrictFile.STUDENTS, STUDENT, STUDENT.replace("1200337", "1200338"));
    assertThat(district.found(DistrictFile.SCHOOLS))
        .containsExactly("2 Code ROW_MALFORMED unusable");
    assertThat(district.found(DistrictFile.STAFF))
        .containsExactly("2 École ROW_MALFORMED unusable");
    assertThat(district.found(DistrictFile.STUDENTS))
        .containsExactly("2 École ROW_MALFORMED unusable", "3 École ROW_MALFORMED unusable");
    assertThat(district.found(DistrictFile.GUARDIANS))
        .containsExactly("2 Fiche ROW_MALFORMED unusable");
    assertThat(district.found(DistrictFile.ARCHIVE)).containsExactly("1 - ROW_MALFORMED unusable");
  }

  @ParameterizedTest(name = "permanent code {0} of who was born on {1}: fits {2}")
  @CsvSource({
    "BEAK10101403,2014-10-10,true",
    "PELO05532090,2020-03-05,true",
    "PELO05032090,2020-03-05,true",
    "PELO05032090,1920-03-05,true",
    "BEAK10101403,2014-10-11,false",
    "BEAK10111403,2014-10-10,false",
    "BEAK10101503,2014-10-10,false",
    "LEFX03101403,2014-10-03,true",
    "LEFX10031403,2014-10-03,false",
    "BEAK14101003,2014-10-10,false",
    "'',2014-10-10,false",
    "BEAK101014,2014-10-10,false"
  })
  void permanentCodes(String code, String born, boolean fits) {
    String row = STUDENT.replace("BEAK10101403", code).replace("2014-10-10", born);
    assertThat(district.rows(DistrictFile.STUDENTS, row).found(DistrictFile.STUDENTS))
        .isEqualTo(fits ? List.of() : List.of("2 Code permanent PERMANENT_CODE_MISMATCH warning"));
    assertThat(district.read().students()).hasSize(1);
  }

  @Test
  @DisplayName("a second row of a school: the same is told, another contradicts")
  void keysTwice() {
    district.rows(
        DistrictFile.SCHOOLS, "014;École;Primaire", "014;École;Primaire", "014;Autre;Primaire");
    assertThat(district.found(DistrictFile.SCHOOLS))
        .containsExactly("3 - ROW_REPEATED warning", "4 Code ROW_MALFORMED unusable");
    assertThat(district.read().schools()).hasSize(1);
  }

  @ParameterizedTest(name = "first day {0}, last day {1}: reversed {2}")
  @CsvSource({
    "2026-08-25,2026-08-24,true",
    "2026-08-25,2026-08-25,false",
    "2027-08-25,2026-06-30,true",
    "'',2026-06-30,false",
    "2027-08-25,'',false"
  })
  void reversedDates(String from, String to, boolean reversed) {
    String row = DIRECTOR.replace("2021-08-25;", from + ";" + to);
    assertThat(district.rows(DistrictFile.STAFF, row).found(DistrictFile.STAFF))
        .isEqualTo(reversed ? List.of("2 Fin DATES_REVERSED unusable") : List.of());
  }
}
