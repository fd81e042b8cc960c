package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.STUDENT;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Guardians: shared addresses and situations")
class GuardianRowsTest {
  private static final String HEADER =
      "Répondant;Fiche;Courriel;Lien;Nom;Prénom;Autorité parentale;Situation;Langue";

  private final WrittenDistrict district = new WrittenDistrict();

  private static String row(String keyStudentAddress, String authoritySituation) {
    return keyStudentAddress + ";Mère;Roy;Mei;" + authoritySituation + ";fr";
  }

  @ParameterizedTest(name = "{0} after {1}: shared {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        ";1200337;mei.roy@famille.example|;1200337;mei.roy@famille.example|true",
        ";1200337;MEI.roy@famille.example|;1200337;mei.roy@famille.example|true",
        "R1;1200337;mei.roy@famille.example|R2;1200337;mei.roy@famille.example|true",
        "R1;1200337;mei.roy@famille.example|R1;1200337;mei.roy@famille.example|false",
        "R1;1200337;mei.roy@famille.example|;1200337;mei.roy@famille.example|true",
        ";1200337;mei.roy@famille.example|R1;1200337;mei.roy@famille.example|true",
        "mei.roy@famille.example;1200337;mei.roy@famille.example|;1200337;mei.roy@famille.example|false",
        "R1;1200338;mei.roy@famille.example|R2;1200337;mei.roy@famille.example|false",
        ";1200337;|;1200337;|false",
        ";1200337;mei..roy@famille.example|;1200337;mei..roy@famille.example|false"
      })
  void sharedAddresses(String later, String earlier, boolean shared) {
    district
        .rows(DistrictFile.STUDENTS, STUDENT, STUDENT.replace("1200337", "1200338"))
        .lines(DistrictFile.GUARDIANS, HEADER, row(earlier, "O;"), row(later, "O;"));
    assertThat(district.found(DistrictFile.GUARDIANS).contains("3 Courriel ADDRESS_SHARED warning"))
        .isEqualTo(shared);
    assertThat(district.read().guardians()).hasSize(2);
  }

  @ParameterizedTest(name = "authority {0}, situation <{1}>: speaks {2}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "O,,true",
        "N,,false",
        "N,Garde effective,true",
        "N,Tuteur au majeur,true",
        "O,Consentement de l'élève,false",
        "O,Contact interdit,false",
        "O,contact interdit,",
        "O,Contact\u00a0interdit,",
        "O, ,"
      })
  void situations(String authority, @Nullable String situation, @Nullable Boolean speaks) {
    String said = authority + ";" + Objects.requireNonNullElse(situation, "");
    district.lines(DistrictFile.GUARDIANS, HEADER, row("R1;1200337;mei.roy@famille.example", said));
    if (speaks == null) {
      assertThat(district.found(DistrictFile.GUARDIANS))
          .containsExactly("2 Situation ROW_MALFORMED unusable");
    } else {
      assertThat(district.found(DistrictFile.GUARDIANS)).isEmpty();
      assertThat(district.read().guardians().get(0).parentalAuthority()).isEqualTo(speaks);
    }
  }

  @Test
  @DisplayName("a person with whom contact is forbidden is known, but no guardian of the student")
  void contactForbidden() {
    district.lines(
        DistrictFile.GUARDIANS,
        HEADER,
        row("R1;1200337;al.roy@famille.example", "O;Contact interdit"),
        row("R2;1200337;mei.roy@famille.example", "O;"),
        row("R1;1200337;al.roy2@famille.example", "O;"),
        row("R3;1200337;al.roy@famille.example", "O;"));
    DistrictData data = district.read();
    assertThat(data.guardians()).hasSize(4);
    assertThat(data.guardiansOf(data.students().get(0).number()))
        .extracting(one -> one.address().orElseThrow().value())
        .containsExactly("mei.roy@famille.example");
  }
}
