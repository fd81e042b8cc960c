package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;

/** Every expectation here was read off the files by eye, not off what the code answers. */
@DisplayName("The district that comes with the sample")
class ShippedDistrictTest {
  private final DistrictData data =
      DistrictFiles.shipped(WrittenDistrict.POLICY, WrittenDistrict.TODAY);

  @Test
  @DisplayName("every file with its rows, and how many are in use")
  void rows() {
    assertThat(data.files())
        .extracting(one -> one.file() + " " + one.rows() + " " + one.used())
        .containsExactly(
            "gpi-ecoles.csv 3 3",
            "gpi-intervenants.csv 38 32",
            "gpi-eleves.csv 60 60",
            "gpi-repondants.csv 100 100",
            "mozaik-comptes.csv 79 79",
            "plans-archives.jsonl 80 80");
  }

  @Test
  @DisplayName("the slips of the staff table")
  void staff() {
    assertThat(WrittenDistrict.found(data, DistrictFile.STAFF))
        .containsExactly(
            "8 Courriel EMAIL_BLANKS_TRIMMED warning",
            "9 Courriel EMAIL_DOTS unusable",
            "10 Courriel EMAIL_FOREIGN_DOMAIN unusable",
            "11 Courriel EMAIL_MISSING unusable",
            "19 Courriel EMAIL_BLANK_INSIDE unusable",
            "20 Courriel EMAIL_FOREIGN_DOMAIN unusable",
            "22 Fonction FUNCTION_UNKNOWN unusable",
            "39 - ROW_REPEATED warning");
  }

  @Test
  @DisplayName("the guardians without address and without account")
  void guardians() {
    List<Integer> withoutAddress = List.of(26, 42, 47, 78, 99);
    List<Integer> withoutAccount =
        List.of(
            7, 9, 11, 12, 17, 20, 22, 24, 35, 39, 41, 46, 51, 54, 59, 64, 66, 67, 68, 73, 74, 76,
            83, 88, 92, 94, 97);
    List<String> expected = new ArrayList<>();
    IntStream.rangeClosed(2, 101)
        .forEach(
            line -> {
              if (withoutAddress.contains(line)) {
                expected.add(line + " Courriel EMAIL_MISSING warning");
              }
              if (withoutAccount.contains(line)) {
                expected.add(line + " Courriel GUARDIAN_WITHOUT_ACCOUNT warning");
              }
            });
    assertThat(WrittenDistrict.found(data, DistrictFile.GUARDIANS)).isEqualTo(expected);
  }

  @Test
  @DisplayName("nothing in the other files")
  void others() {
    assertThat(WrittenDistrict.found(data, DistrictFile.SCHOOLS)).isEmpty();
    assertThat(WrittenDistrict.found(data, DistrictFile.STUDENTS)).isEmpty();
    assertThat(WrittenDistrict.found(data, DistrictFile.ACCOUNTS)).isEmpty();
    assertThat(WrittenDistrict.found(data, DistrictFile.ARCHIVE)).isEmpty();
  }

  @Test
  @DisplayName("who tries to enter: each address once, unusable ones as typed")
  void addresses() {
    assertThat(data.staffAddresses())
        .hasSize(35)
        .startsWith("ouellet.m@csdm.qc.ca", "gauthier.p@csdm.qc.ca", "poirier.j@csdm.qc.ca")
        .contains(
            "joseph-etienne.c@csdm.qc.ca",
            "beaulieu.l@csdm.qc.ca",
            "roy..w@csdm.qc.ca",
            "cote.r@gmail.com",
            "nadeau.k @csdm.qc.ca",
            "tremblay.r@csdm.qc.ca.example.org",
            "hernandez.a@csdm.qc.ca")
        .endsWith("belanger.m@csdm.qc.ca");
  }

  @Test
  @DisplayName("A-9 who left the district, and who only changed schools")
  void departures() {
    assertThat(data.schools()).extracting(SchoolCode::value).containsExactly("014", "052", "117");
    assertThat(data.students()).hasSize(60);
    assertThat(data.students().get(0).number()).isEqualTo(new StudentNumber(1200337));
    assertThat(data.students().stream().filter(one -> one.left().isPresent()))
        .extracting(one -> one.number().value() + " " + one.left().orElseThrow())
        .containsExactly("1200647 2026-09-18", "1201313 2026-09-18", "1202229 2026-09-18");
    Student moved = data.student(new StudentNumber(1200807)).orElseThrow();
    assertThat(moved.school()).isEqualTo(new SchoolCode("052"));
    assertThat(moved.left()).isEmpty();
    Student before =
        DistrictFiles.shipped(WrittenDistrict.POLICY, LocalDate.of(2026, 10, 1))
            .student(moved.number())
            .orElseThrow();
    assertThat(before.school()).isEqualTo(new SchoolCode("117"));
  }

  @Test
  @DisplayName("the archive's first plan, part by part")
  void archive() {
    assertThat(data.archive()).hasSize(80);
    Plan plan = data.archive().get(0);
    assertThat(plan.id().text()).isEqualTo("014/archive-000000001");
    assertThat(plan.student()).isEqualTo(new StudentNumber(1200337));
    assertThat(plan.year().text()).isEqualTo("2024-2025");
    assertThat(plan.status()).isEqualTo(PlanStatus.READY_TO_SIGN);
    assertThat(plan.opening().orElseThrow().situations())
        .containsExactly(OpeningSituation.SPECIALISED_RESOURCES);
    assertThat(plan.coordinator()).isEqualTo(new EmailAddress("elkhoury.n@csdm.qc.ca"));
    assertThat(plan.listed())
        .extracting(Person::key)
        .containsExactlyInAnyOrder(
            "poirier.j@csdm.qc.ca",
            "cote.r@csdm.qc.ca",
            "mei.poulin77@courriel.example",
            "anais.le65@famille.example");
    assertThat(plan.content().strengths())
        .containsExactly("Excellente mémoire visuelle", "Créativité en arts");
    assertThat(plan.content().needs()).containsExactly("Gérer sa frustration en groupe");
    assertThat(plan.content().goals()).hasSize(3);
    assertThat(plan.content().goals().get(2).means())
        .containsExactly(
            "Pause motrice planifiée",
            "Rencontre d'orthopédagogie, deux fois par semaine",
            "Pictogrammes de routine");
    assertThat(plan.content().goals().get(2).responsible()).containsExactly("Élève");
    assertThat(plan.content().goals().get(2).due()).isEqualTo("2025-06-15");
    assertThat(plan.content().goals().get(2).evaluation()).isEqualTo("Atteint");
    assertThat(plan.content().meeting()).isEqualTo("2024-10-08");
    assertThat(plan.content().remarks()).isEmpty();
    assertThat(plan.version()).isOne();
    assertThat(plan.lastReady()).contains(1);
    assertThat(plan.signatures())
        .extracting(one -> one.signatory().key() + " " + one.role() + " " + one.at())
        .containsExactly(
            "ouellet.m@csdm.qc.ca DIRECTION 2024-11-05T17:00:00Z",
            "mei.poulin77@courriel.example GUARDIAN 2024-11-13T17:00:00Z",
            "anais.le65@famille.example GUARDIAN 2024-11-11T17:00:00Z");
    assertThat(plan.signatures()).allMatch(Signature::takenOver);
    assertThat(plan.signatures()).noneMatch(Signature::givenForSomebody);
  }

  @Test
  @DisplayName("the archive's plans by status, with the signatures given for others")
  void archiveInAll() {
    assertThat(data.archive().stream().filter(one -> one.status() == PlanStatus.READY_TO_SIGN))
        .hasSize(70);
    assertThat(data.archive().stream().filter(one -> one.status() == PlanStatus.IN_REVISION))
        .hasSize(5);
    assertThat(data.archive().stream().filter(one -> one.status() == PlanStatus.CREATED_IN_ERROR))
        .hasSize(3);
    assertThat(data.archive().stream().filter(one -> one.status() == PlanStatus.OPENING))
        .hasSize(2);
    assertThat(data.archive().stream().filter(one -> one.opening().isEmpty())).hasSize(2);
    assertThat(data.archive().stream().filter(one -> one.lastReady().equals(Optional.of(1))))
        .hasSize(75);
    assertThat(
            data.archive().stream()
                .flatMap(one -> one.signatures().stream())
                .filter(Signature::givenForSomebody))
        .hasSize(18);
  }

  @Test
  @DisplayName("the files are shipped byte by byte: Windows-1252 and CRLF")
  void bytes() throws IOException {
    WrittenDistrict shipped = WrittenDistrict.shipped();
    byte[] staff = shipped.bytes(DistrictFile.STAFF);
    assertThat(staff).startsWith(0xC9, 'c', 'o', 'l', 'e', ';').endsWith('\r', '\n');
    assertThat(staff).hasSize(3531);
    assertThat(shipped.bytes(DistrictFile.STUDENTS)).hasSize(3561);
    assertThat(shipped.bytes(DistrictFile.ARCHIVE)).hasSize(123_027);
  }
}
