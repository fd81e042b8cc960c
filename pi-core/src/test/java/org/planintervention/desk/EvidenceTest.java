package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.TEACHER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.json.VerificationJson;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.text.Language;
import org.planintervention.text.VerificationText;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.StepTerms;
import org.planintervention.trail.VerificationReport;

/** What the desk hands out so that others can check. */
class EvidenceTest {
  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;

  @Test
  @DisplayName("T-1 an export, read again, verifies as the store does")
  void exportReadAgain() {
    exported();
    byte[] export = export(Optional.empty());

    VerificationReport again = verify(export);

    VerificationReport stored = desk.verifyAll(Optional.empty(), (decided, all) -> true);
    assertThat(again).isEqualTo(stored);
    assertThat(again.findings()).isEmpty();
    assertThat(again.rows()).isPositive();
    assertThat(verify(export(Optional.of(MAPLES))).findings()).isEmpty();
  }

  @Test
  @DisplayName("T-1 of everything, every school is verified once, though two are at a time")
  void everySchoolOnce() {
    exported();
    long plans = 0;
    long rows = 0;
    for (SchoolCode school : schools.store.schools(Optional.empty(), PlanStore.MOST)) {
      VerificationReport one = desk.verifyAll(Optional.of(school), (decided, all) -> true);
      plans += one.plans();
      rows += one.rows();
    }
    for (Executor beside : List.<Executor>of(Runnable::run, work -> new Thread(work).start())) {
      List<Integer> told = new ArrayList<>();
      Set<Thread> tellers = new HashSet<>();

      VerificationReport all =
          verifying(beside)
              .everything(
                  (decided, of) -> {
                    tellers.add(Thread.currentThread());
                    return told.add(decided);
                  });

      assertThat(all.plans()).isEqualTo(plans).isPositive();
      assertThat(all.rows()).isEqualTo(rows);
      assertThat(told.get(told.size() - 1)).isGreaterThanOrEqualTo((int) plans);
      assertThat(tellers).containsExactly(Thread.currentThread());
    }
  }

  @Test
  @DisplayName("T-1 a verification that is stopped says so, whoever walks along")
  void stopped() {
    exported();
    for (Executor beside : List.<Executor>of(Runnable::run, work -> new Thread(work).start())) {
      assertThat(verifying(beside).everything((decided, of) -> false).complete()).isFalse();
    }
  }

  private Verifying verifying(Executor beside) {
    return new Verifying(
        schools.store.evidence(), Optional.empty(), Optional.empty(), StepTerms.REFERENCE, beside);
  }

  @Test
  @DisplayName("T-1 a store that fails under either of two schools fails the verification")
  void failingStore() {
    exported();
    for (SchoolCode broken : schools.store.schools(Optional.empty(), PlanStore.MOST)) {
      Evidence evidence = schools.store.evidence();
      Verifying verifying =
          new Verifying(
              new FailingEvidence(evidence, broken.value()),
              Optional.empty(),
              Optional.empty(),
              StepTerms.REFERENCE,
              work -> new Thread(work).start());

      assertThatThrownBy(() -> verifying.everything((decided, all) -> true))
          .isInstanceOf(StoreException.class);
    }
  }

  private record FailingEvidence(Evidence evidence, String broken) implements Evidence {
    @Override
    public List<String> schools(Optional<String> after, int limit) {
      return evidence.schools(after, limit);
    }

    @Override
    public List<KeptRow> rows(
        KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
      if (place.school().equals(broken)) {
        throw new StoreException("broken", new IllegalStateException());
      }
      return evidence.rows(table, place, after, limit);
    }
  }

  @Test
  @DisplayName("T-1 what is altered in an export is found in it")
  void exportAltered() {
    PlanId plan = exported();
    String export = new String(export(Optional.empty()), StandardCharsets.UTF_8);

    VerificationReport again =
        verify(export.replace("READY_TO_SIGN", "CLOSED").getBytes(StandardCharsets.UTF_8));

    assertThat(again.findings())
        .contains(
            new Finding(
                Kind.CONTENT_ALTERED,
                ChainId.of(plan),
                OptionalLong.empty(),
                Optional.of("status")));
  }

  @Test
  @DisplayName("T-1 an export says how many lines it has")
  void exportWhole() {
    exported();
    List<String> lines =
        new String(export(Optional.empty()), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).isEqualTo("{\"format\":\"PI-TRAIL-EXPORT-1\"}");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("{\"lines\":" + (lines.size() - 1) + "}");
  }

  @Test
  @DisplayName("D-2 a certificate of destruction verifies by itself, and any change of it shows")
  void certificate() {
    PlanId plan = schools.marked(PSYCHOLOGIST, schools.student(1_000_001));
    assertThat(desk.certificateOfDestruction(IT, plan)).isEmpty();
    desk.perform(IT, new Action.Purge(plan));

    DestructionCertificate certificate = desk.certificateOfDestruction(IT, plan).orElseThrow();

    assertThat(certificate.verifies()).isTrue();
    assertThat(certificate.hash()).isEqualTo(schools.store.head(ChainId.of(plan)).hash());
    assertThat(desk.certificateOfDestruction(PRINCIPAL, plan)).contains(certificate);
    assertThat(desk.certificateOfDestruction(TEACHER, plan)).isEmpty();
    Tombstone stone = certificate.tombstone();
    Tombstone later =
        new Tombstone(
            plan,
            stone.year(),
            stone.markedBy(),
            stone.purgedBy(),
            Instant.parse("2026-12-01T00:00:00Z"));
    Tombstone others =
        new Tombstone(plan, stone.year(), stone.purgedBy(), stone.purgedBy(), stone.at());
    for (Tombstone forged : List.of(later, others)) {
      assertThat(
              new DestructionCertificate(forged, certificate.last(), certificate.before())
                  .verifies())
          .isFalse();
    }
    assertThat(
            new DestructionCertificate(stone, certificate.last(), Bytes.utf8("another")).verifies())
        .isFalse();
  }

  @Test
  @DisplayName("T-1 a report in French, in English and in JSON, with kind, place and remedy")
  void reports() {
    Finding finding =
        new Finding(Kind.GAP, ChainId.door(MAPLES), OptionalLong.of(5), Optional.empty());
    VerificationReport report = new VerificationReport(3, 20, List.of(finding));

    assertThat(VerificationText.lines(report, Language.FRENCH))
        .contains(
            "PI vérifiés\u00A0: 3",
            "Constats\u00A0: 1",
            "GAP (1)",
            "Une ligne du journal manque.",
            "  014/~door #5");
    assertThat(VerificationText.lines(report, Language.ENGLISH))
        .contains("A row of the trail is missing.", "  014/~door #5")
        .anyMatch(line -> line.startsWith("There was no checkpoint"));
    assertThat(VerificationJson.write(report))
        .isEqualTo(
            "{\"format\":\"PI-VERIFICATION-1\",\"plans\":3,\"rows\":20,\"complete\":true,"
                + "\"notes\":[\"NO_CHECKPOINT\"],\"checkpoint\":null,\"counts\":{\"GAP\":1},"
                + "\"findings\":[{\"kind\":\"GAP\",\"place\":\"014/~door\",\"row\":5,"
                + "\"detail\":null}]}");
  }

  private PlanId exported() {
    PlanId plan = schools.ready(PSYCHOLOGIST, schools.student(1_000_001));
    schools.sign(PSYCHOLOGIST, plan);
    desk.perform(TEACHER, new Action.Consult(plan));
    desk.perform(IT, new Action.Purge(schools.marked(PSYCHOLOGIST, schools.student(1_000_002))));
    return plan;
  }

  private byte[] export(Optional<SchoolCode> school) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long lines = desk.exportEvidence(school, out);
    assertThat(lines)
        .isEqualTo(new String(out.toByteArray(), StandardCharsets.UTF_8).lines().count());
    return out.toByteArray();
  }

  private static VerificationReport verify(byte[] export) {
    return new Verifying(
            new ExportedEvidence(export),
            Optional.empty(),
            Optional.empty(),
            StepTerms.REFERENCE,
            Runnable::run)
        .everything((decided, all) -> true);
  }
}
