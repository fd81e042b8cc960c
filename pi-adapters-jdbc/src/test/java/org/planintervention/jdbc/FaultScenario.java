package org.planintervention.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** A school and a student of their own, what is there before, and commits of every kind. */
record FaultScenario(SchoolCode school, StudentNumber student) {
  private static final EmailAddress DIRECTION = new EmailAddress("direction@csdm.qc.ca");
  private static final EmailAddress TEACHER = new EmailAddress("teacher@csdm.qc.ca");

  static FaultScenario number(int number) {
    return new FaultScenario(new SchoolCode("F" + number), new StudentNumber(1_000_000 + number));
  }

  /** What a commit does; the scenario's plan is there, signed once. */
  enum Kind {
    CREATE,
    WRITE,
    SIGN,
    MARK,
    BRING_BACK,
    PURGE,
    NOTE,
    LOT,
    STALE,
    YEAR_TAKEN
  }

  /** What is there before. */
  Commit before() {
    return Commit.of(
        List.of(
            put("A", 2026, 1, 1, Change.Claim.TAKE, true),
            put("B", 2025, 1, 1, Change.Claim.TAKE, false)));
  }

  Commit commit(Kind kind) {
    return new Commit(Optional.of(key()), changes(kind));
  }

  CommitKey key() {
    return key("key of " + school);
  }

  /** A key whose scope and fingerprint are made of a text. */
  static CommitKey key(String text) {
    return new CommitKey(
        Bytes.of(Arrays.copyOf(Bytes.utf8(text).toArray(), CommitKey.LENGTH)),
        Bytes.of(Arrays.copyOf(Bytes.utf8("use of " + text).toArray(), CommitKey.LENGTH)));
  }

  private List<Change> changes(Kind kind) {
    return switch (kind) {
      case CREATE -> List.of(put("C", 2024, 1, 1, Change.Claim.TAKE, false));
      case WRITE -> List.of(put("A", 2026, 2, 2, Change.Claim.KEEP, false));
      case SIGN -> List.of(sign("B", 2025, 2));
      case MARK -> List.of(put("A", 2026, 2, 2, Change.Claim.RELEASE, false));
      case BRING_BACK -> List.of(put("A", 2026, 2, 2, Change.Claim.TAKE, false));
      case PURGE ->
          List.of(
              new Change.Purge(
                  new Tombstone(plan("A"), 2026, TEACHER.value(), DIRECTION.value(), at(2)),
                  DoorRows.none(plan("A")),
                  row(ChainId.of(plan("A")), 2)));
      case NOTE -> List.of(new Change.Note(row(ChainId.door(school), 1)));
      case LOT ->
          List.of(
              sign("B", 2025, 2),
              put("C", 2024, 1, 1, Change.Claim.TAKE_IF_FREE, true),
              new Change.Note(row(ChainId.door(school), 1)));
      case STALE ->
          List.of(
              put("C", 2024, 1, 1, Change.Claim.TAKE, true),
              put("A", 2026, 2, 1, Change.Claim.KEEP, true));
      case YEAR_TAKEN ->
          List.of(sign("B", 2025, 2), put("C", 2026, 1, 1, Change.Claim.TAKE, false));
    };
  }

  /** Everything that a store tells of the school and the student. */
  List<Object> told(PlanStore store) {
    List<Object> told = new ArrayList<>();
    told.add(store.find(List.of(plan("A"), plan("B"), plan("C"))));
    told.add(store.ofStudents(List.of(student), Optional.empty()));
    told.add(store.heads(school, Optional.empty(), 50));
    told.add(store.contents(school, Optional.empty(), 50));
    told.add(store.trail(TrailQuery.of(school), Optional.empty(), 50));
    told.add(store.tombstones(school, Optional.empty(), 50));
    told.add(store.committed(key()));
    told.add(
        store.page(
            PlanQuery.of(school).with(TEACHER.value()),
            Optional.of(new PageKey(student, "A")),
            50));
    return told;
  }

  private Change.Put sign(String name, int year, long number) {
    Change.Put first = put(name, year, 1, 1, Change.Claim.KEEP, false);
    Change.Put put = put(name, year, 1, number, Change.Claim.KEEP, true);
    return new Change.Put(
        first.plan(), put.claim(), Optional.empty(), false, put.signatures(), put.trail());
  }

  private Change.Put put(
      String name, int year, int version, long number, Change.Claim claim, boolean signed) {
    PlanId id = plan(name);
    PlanRow row =
        new PlanRow(
            id,
            student,
            year,
            claim == Change.Claim.RELEASE ? "CREATED_IN_ERROR" : "OPENING",
            version,
            number % 2 == 0 ? DIRECTION : TEACHER,
            List.of("guardian" + number + "@example.org"),
            bytes("hash " + version),
            claim == Change.Claim.RELEASE ? Optional.of(number) : Optional.empty(),
            bytes("state " + number));
    return new Change.Put(
        row,
        claim,
        Optional.of(bytes("content " + version)),
        true,
        signed
            ? List.of(new SignatureRow(version, "signatory " + number, bytes("signed")))
            : List.of(),
        row(ChainId.of(id), number));
  }

  private TrailRow row(ChainId chain, long number) {
    return new TrailRow(
        chain,
        number,
        at(number),
        "Kind",
        Optional.of(TEACHER.value()),
        Optional.of(student),
        chain.isDoor() ? Optional.of(plan("A")) : Optional.empty(),
        Optional.of(bytes("salt " + number)),
        Optional.of(bytes("payload " + number)),
        bytes("commitment " + number),
        bytes("row " + number));
  }

  private PlanId plan(String name) {
    return new PlanId(school, name);
  }

  private static Instant at(long number) {
    return Instant.ofEpochSecond(1_790_000_000L + number);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
