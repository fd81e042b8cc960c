package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** Whatever is put in comes out the same, to the last byte and millisecond. */
interface ValueClauses extends Clauses {
  @ParameterizedTest(name = "ST-70 contents, states, signatures, salts and payloads: {0}")
  @MethodSource("bytes")
  default void bytesAreKept(Bytes bytes) {
    Draft plan =
        Draft.of("a")
            .saying(bytes)
            .state(bytes)
            .signed(List.of(new SignatureRow(1, "x@csdm.qc.ca", bytes)));
    TrailRow row = telling(plan.trail(), Optional.of(bytes), Optional.of(bytes));
    Change.Put put = plan.put();
    keep(new Change.Put(put.plan(), put.claim(), put.content(), true, put.signatures(), row));
    StoredPlan stored = store().find(plan.id()).orElseThrow();
    assertThat(stored.content()).as("content").isEqualTo(bytes);
    assertThat(stored.row().state()).as("state").isEqualTo(bytes);
    assertThat(stored.signatures()).as("signatures").isEqualTo(plan.signatures());
    assertThat(store().content(plan.id(), 1)).as("content of the version").contains(bytes);
    assertThat(store().trail(plan.chain(), 0, 10)).as("trail").containsExactly(row);
  }

  /** Bytes that stores have lost or changed before. */
  static Stream<Named<Bytes>> bytes() {
    byte[] everyValue = new byte[256];
    byte[] megabyte = new byte[1_000_000];
    for (int value = 0; value < everyValue.length; value++) {
      everyValue[value] = (byte) value;
    }
    new Random(42).nextBytes(megabyte);
    StringBuilder planes = new StringBuilder();
    for (int plane = 0; plane <= 16; plane++) {
      planes.appendCodePoint(plane * 0x10000 + 0x61).appendCodePoint(plane * 0x10000 + 0xFFFD);
    }
    StringBuilder controls = new StringBuilder();
    IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
        .forEach(controls::appendCodePoint);
    return Stream.of(
        Named.of("none", Bytes.of(new byte[0])),
        Named.of("every value", Bytes.of(everyValue)),
        Named.of("a megabyte", Bytes.of(megabyte)),
        Named.of("every plane of Unicode", Bytes.utf8(planes.toString())),
        Named.of("every control character", Bytes.utf8(controls.toString())),
        Named.of("zeros at the end", Bytes.of(new byte[] {1, 0, 0, 0})),
        Named.of("one zero", Bytes.of(new byte[1])),
        Named.of("blanks around", Bytes.utf8("  \t a \r\n ")),
        Named.of("no text at all", Bytes.hex("fffec080eda080f8888080")),
        Named.of("accents composed and not", Bytes.utf8("\u00e9 e\u0301 \u1e9b\u0323")),
        Named.of("a byte order mark", Bytes.utf8("\ufeffa")),
        Named.of("quotes and what SQL reads", Bytes.utf8("'; drop table \"plan\" -- \\' %_ ?")));
  }

  @Test
  @DisplayName("ST-71 the longest school, name, status, addresses and kind")
  default void theLongestKeys() {
    String label = "d".repeat(61);
    String domain = label + "." + label + "." + label + ".ca";
    String longest = "c".repeat(64) + "@" + domain;
    String other = "l".repeat(64) + "@" + domain;
    PlanId id = new PlanId(new SchoolCode("S".repeat(16)), "n".repeat(64));
    Draft plan =
        Draft.of(id, 9_999_999)
            .inStatus("S".repeat(32))
            .ledBy(longest)
            .listing(other, longest)
            .signedBy(other, longest);
    Change.Put put = plan.put();
    TrailRow row = trail(plan.trail(), "K".repeat(40), Optional.of(other), plan.trail().student());
    keep(new Change.Put(put.plan(), put.claim(), put.content(), true, put.signatures(), row));
    StoredPlan stored = store().find(id).orElseThrow();
    assertThat(stored.row()).isEqualTo(plan.row());
    assertThat(stored.signatures()).isEqualTo(plan.signatures());
    assertThat(store().trail(TrailQuery.by(id.school(), other), Optional.empty(), 10))
        .containsExactly(row);
    assertThat(store().page(PlanQuery.of(id.school()).with(other), Optional.empty(), 10))
        .containsExactly(plan.row());
    Change.Purge purge = plan.next().purge();
    Tombstone tombstone = new Tombstone(id, Draft.YEAR, longest, other, Draft.NOON);
    keep(new Change.Purge(tombstone, purge.door(), purge.trail()));
    assertThat(store().tombstone(id)).contains(tombstone);
  }

  @Test
  @DisplayName("ST-71 people who differ in one capital or one blank are others")
  default void similarPeople() {
    String[] people = {"x", "X", "x ", " x", "xx", "x.", "x%", "_"};
    Draft plan = Draft.of("a").listing(people).signedBy(people);
    keep(plan.put());
    assertThat(store().find(plan.id()).orElseThrow().row().listed()).isEqualTo(plan.row().listed());
    assertThat(store().find(plan.id()).orElseThrow().signatures()).isEqualTo(plan.signatures());
  }

  @Test
  @DisplayName("ST-71 plans and schools that differ in capitals alone are others")
  default void similarPlans() {
    Draft small = Draft.of(new PlanId(new SchoolCode("a"), "plan"), 1_000_001);
    Draft capital = Draft.of(new PlanId(new SchoolCode("a"), "PLAN"), 1_000_002);
    Draft school = Draft.of(new PlanId(new SchoolCode("A"), "plan"), 1_000_003);
    keep(small.put());
    keep(capital.put());
    keep(school.put());
    assertThat(store().find(small.id()).orElseThrow().row()).isEqualTo(small.row());
    assertThat(store().find(capital.id()).orElseThrow().row()).isEqualTo(capital.row());
    assertThat(store().find(school.id()).orElseThrow().row()).isEqualTo(school.row());
  }

  @Test
  @DisplayName("ST-71 the same version of plans whose names differ in capitals is signed by two")
  default void similarSignatures() {
    keep(Draft.of("a", 1_000_001).signedBy("x").put());
    keep(Draft.of("A", 1_000_002).signedBy("x", "X").put());
    assertThat(store().find(Draft.of("A").id()).orElseThrow().signatures()).hasSize(2);
  }

  @Test
  @DisplayName("ST-72 a row without actor, student or plan")
  default void absentParts() {
    TrailRow whole = Draft.atDoor(Draft.SCHOOL, 1, Optional.empty()).trail();
    TrailRow row = trail(whole, "Enter", Optional.empty(), Optional.empty());
    keep(new Change.Note(row));
    assertThat(store().trail(row.chain(), 0, 10)).containsExactly(row);
    assertThat(store().trail(TrailQuery.of(Draft.SCHOOL), Optional.empty(), 10))
        .containsExactly(row);
  }

  @Test
  @DisplayName("ST-72 empty salt and payload are there, and not absent")
  default void emptyParts() {
    Bytes none = Bytes.of(new byte[0]);
    TrailRow row =
        telling(
            Draft.atDoor(Draft.SCHOOL, 1, Optional.empty()).trail(),
            Optional.of(none),
            Optional.of(none));
    keep(new Change.Note(row));
    assertThat(store().trail(row.chain(), 0, 10)).containsExactly(row);
  }

  @Test
  @DisplayName("ST-72 a plan that nobody is listed on and nobody signed")
  default void nobody() {
    keep(Draft.of("a").put());
    assertThat(store().find(Draft.of("a").id()).orElseThrow().row().listed()).isEmpty();
    assertThat(store().find(Draft.of("a").id()).orElseThrow().signatures()).isEmpty();
    assertThat(store().find(Draft.of("a").id()).orElseThrow().row().markedAt()).isEmpty();
  }

  @ParameterizedTest(name = "ST-73 {0} on trail, tombstone and mark")
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1582-10-10T12:00:00.001Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00.001Z",
        "2026-03-08T07:30:00.500Z",
        "2026-11-01T05:30:00.123Z",
        "2026-11-01T06:30:00.123Z",
        "2038-01-19T03:14:08Z",
        "9999-12-31T23:59:59.999Z"
      })
  default void timesAreKept(String text) {
    Instant moment = Instant.parse(text);
    Draft plan = Draft.of("a").at(moment).marked(Optional.of(moment));
    keep(plan.put());
    assertThat(store().trail(plan.chain(), 0, 10)).containsExactly(plan.trail());
    assertThat(store().find(plan.id()).orElseThrow().row()).isEqualTo(plan.row());
    assertThat(store().health().oldestMark()).contains(moment);
    keep(plan.next().purge());
    assertThat(store().tombstone(plan.id()).orElseThrow().at()).isEqualTo(moment);
  }

  @ParameterizedTest(name = "ST-73 {0} is kept as {1}")
  @CsvSource({
    "2026-10-01T16:00:00.123999999Z, 2026-10-01T16:00:00.123Z",
    "2026-10-01T16:00:00.000000001Z, 2026-10-01T16:00:00Z",
    "2026-10-01T16:00:00.9995Z, 2026-10-01T16:00:00.999Z",
    "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
    "1969-12-31T23:59:59.0005Z, 1969-12-31T23:59:59Z"
  })
  default void timesAreCutOff(String put, String kept) {
    Draft plan = Draft.of("a").at(Instant.parse(put));
    keep(plan.put());
    assertThat(store().trail(plan.chain(), 0, 10).get(0).at()).isEqualTo(Instant.parse(kept));
    keep(plan.next().purge());
    assertThat(store().tombstone(plan.id()).orElseThrow().at()).isEqualTo(Instant.parse(kept));
  }

  @ParameterizedTest(name = "ST-74 written in {0}, {1}")
  @ResourceLock(Resources.TIME_ZONE)
  @ResourceLock(Resources.LOCALE)
  @CsvSource({
    "Pacific/Kiritimati, tr-TR",
    "Pacific/Niue, ar-EG-u-nu-arab",
    "America/Toronto, fr-CA",
    "Asia/Kathmandu, th-TH-u-ca-buddhist",
    "UTC, lt-LT"
  })
  default void zoneAndLocale(String zone, String locale) {
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    List<Draft> plans =
        Stream.of("I", "TITLE", "i", "title")
            .map(name -> Draft.of(name).claiming(Change.Claim.KEEP).marked(Optional.of(Draft.NOON)))
            .toList();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(Locale.forLanguageTag(locale));
      plans.forEach(plan -> keep(plan.inStatus("INITIAL").put()));
      Everything there = Everything.in(store());
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.ROOT);
      Everything.in(store()).assertSameAs(there);
      assertThat(there.rows())
          .isEqualTo(plans.stream().map(plan -> plan.inStatus("INITIAL").row()).toList());
      assertThat(there.trail()).isEqualTo(plans.stream().map(Draft::trail).toList());
      assertThat(store().page(PlanQuery.of(Draft.SCHOOL).inStatus("INITIAL"), Optional.empty(), 10))
          .hasSize(4);
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }

  @Test
  @DisplayName("ST-75 rows stand by number, whatever the clock said")
  default void aClockGoingBack() {
    Draft plan = Draft.of("a").at(Draft.NOON);
    Draft back = plan.next().at(Draft.NOON.minusSeconds(86_400));
    Draft far = back.next().at(Instant.EPOCH);
    Draft again = far.next().at(Draft.NOON);
    assertThat(commit(plan.put())).isEqualTo(CommitResult.COMMITTED);
    assertThat(commit(back.put())).isEqualTo(CommitResult.COMMITTED);
    assertThat(commit(far.note())).isEqualTo(CommitResult.COMMITTED);
    assertThat(commit(again.put())).isEqualTo(CommitResult.COMMITTED);
    assertThat(store().trail(plan.chain(), 0, 10))
        .containsExactly(plan.trail(), back.trail(), far.trail(), again.trail());
    assertThat(store().trail(TrailQuery.by(Draft.SCHOOL, Draft.ACTOR), Optional.empty(), 10))
        .containsExactly(plan.trail(), back.trail(), far.trail(), again.trail());
  }

  private static TrailRow telling(TrailRow row, Optional<Bytes> salt, Optional<Bytes> payload) {
    return new TrailRow(
        row.chain(),
        row.number(),
        row.at(),
        row.kind(),
        row.actor(),
        row.student(),
        row.about(),
        salt,
        payload,
        row.commitment(),
        row.hash());
  }

  private static TrailRow trail(
      TrailRow row, String kind, Optional<String> actor, Optional<StudentNumber> student) {
    return new TrailRow(
        row.chain(),
        row.number(),
        row.at(),
        kind,
        actor,
        student,
        row.about(),
        row.salt(),
        row.payload(),
        row.commitment(),
        row.hash());
  }
}
