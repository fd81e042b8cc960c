package org.planintervention.testkit.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/**
 * One plan as a test writes it: its row, and the trail row that is to come with it. Numbers and
 * versions are right unless a test makes them wrong. A value: each method answers another draft.
 */
final class Draft {
  static final SchoolCode SCHOOL = new SchoolCode("014");
  static final SchoolCode OTHER_SCHOOL = new SchoolCode("015");
  static final int STUDENT = 1_234_567;
  static final int YEAR = 2026;
  static final String COORDINATOR = "coordinator@csdm.qc.ca";
  static final String ACTOR = "actor@csdm.qc.ca";
  static final Instant NOON = Instant.parse("2026-10-01T16:00:00.123Z");

  private final PlanId id;
  private final StudentNumber student;
  private int year = YEAR;
  private String status = "OPENING";
  private int version = 1;
  private EmailAddress coordinator = new EmailAddress(COORDINATOR);
  private List<String> listed = List.of();
  private Bytes contentHash = hash(Bytes.of(new byte[0]));
  private Optional<Long> markedAt = Optional.empty();
  private Bytes state = Bytes.utf8("{canari}");
  private long number = 1;
  private Instant at = NOON;
  private String actor = ACTOR;
  private Change.Claim claim = Change.Claim.TAKE;
  private Optional<Bytes> content = Optional.empty();
  private boolean newPeople = true;
  private List<SignatureRow> signatures = List.of();

  private Draft(PlanId id, StudentNumber student) {
    this.id = id;
    this.student = student;
  }

  /** A plan that comes to be and takes its student's year. */
  static Draft of(PlanId id, int student) {
    return new Draft(id, new StudentNumber(student)).saying("what canari " + id + " says first");
  }

  /** A plan of {@link #SCHOOL}. */
  static Draft of(String name, int student) {
    return of(new PlanId(SCHOOL, name), student);
  }

  /** A plan of {@link #SCHOOL} for {@link #STUDENT}. */
  static Draft of(String name) {
    return of(name, STUDENT);
  }

  /** A plan of {@link #OTHER_SCHOOL}. */
  static Draft elsewhere(String name, int student) {
    return of(new PlanId(OTHER_SCHOOL, name), student);
  }

  /** The same plan by the trail row that comes next; nothing else changes yet. */
  Draft next() {
    return with(
        draft -> {
          draft.number++;
          draft.claim = Change.Claim.KEEP;
          draft.content = Optional.empty();
          draft.newPeople = false;
          draft.signatures = List.of();
        });
  }

  /** The same plan by the trail row that comes next, with its next version. */
  Draft nextVersion(String text) {
    return next().with(draft -> draft.version++).saying(text);
  }

  Draft saying(String text) {
    return saying(Bytes.utf8(text));
  }

  Draft saying(Bytes said) {
    return with(
        draft -> {
          draft.content = Optional.of(said);
          draft.contentHash = hash(said);
        });
  }

  Draft inYear(int other) {
    return with(draft -> draft.year = other);
  }

  Draft inStatus(String other) {
    return with(draft -> draft.status = other);
  }

  Draft ledBy(String address) {
    return with(
        draft -> {
          draft.coordinator = new EmailAddress(address);
          draft.newPeople = true;
        });
  }

  Draft listing(String... keys) {
    return with(
        draft -> {
          draft.listed = Stream.of(keys).sorted().toList();
          draft.newPeople = true;
        });
  }

  /** Marked to be purged since a moment; empty: not marked. */
  Draft marked(Optional<Instant> since) {
    return with(draft -> draft.markedAt = since.map(Instant::toEpochMilli));
  }

  Draft state(Bytes other) {
    return with(draft -> draft.state = other);
  }

  /** With signatures of the present version. */
  Draft signedBy(String... signatories) {
    return signed(Stream.of(signatories).map(one -> signature(version, one)).toList());
  }

  Draft signed(List<SignatureRow> given) {
    return with(draft -> draft.signatures = given);
  }

  Draft claiming(Change.Claim other) {
    return with(draft -> draft.claim = other);
  }

  Draft numbered(long other) {
    return with(draft -> draft.number = other);
  }

  Draft at(Instant moment) {
    return with(draft -> draft.at = moment);
  }

  Draft by(String person) {
    return with(draft -> draft.actor = person);
  }

  PlanId id() {
    return id;
  }

  ChainId chain() {
    return ChainId.of(id);
  }

  StudentNumber student() {
    return student;
  }

  long number() {
    return number;
  }

  PlanRow row() {
    return new PlanRow(
        id, student, year, status, version, coordinator, listed, contentHash, markedAt, state);
  }

  Bytes content() {
    return content.orElseThrow();
  }

  List<SignatureRow> signatures() {
    return signatures;
  }

  TrailRow trail() {
    return trail(chain(), number, at, actor, Optional.of(student), Optional.empty());
  }

  /** The plan comes to be or changes. */
  Change.Put put() {
    return new Change.Put(row(), claim, content, newPeople, signatures, trail());
  }

  /** Something is noted on its chain. */
  Change.Note note() {
    return new Change.Note(trail());
  }

  /** The plan is purged; the door of its school has no row. */
  Change.Purge purge() {
    return purge(DoorRows.none(id));
  }

  /** The plan is purged, and these rows of its school's door are emptied. */
  Change.Purge purge(DoorRows door) {
    String purger = "purger@csdm.qc.ca";
    return new Change.Purge(
        new Tombstone(id, year, "marker@csdm.qc.ca", purger, at),
        door,
        trail(chain(), number, at, purger, Optional.empty(), Optional.empty()));
  }

  /** Something is noted at a school's door. */
  static Change.Note atDoor(SchoolCode school, long number, Optional<PlanId> about) {
    return atDoor(school, number, ACTOR, about);
  }

  static Change.Note atDoor(SchoolCode school, long number, String actor, Optional<PlanId> about) {
    return new Change.Note(
        trail(ChainId.door(school), number, NOON, actor, Optional.empty(), about));
  }

  static SignatureRow signature(int version, String signatory) {
    return new SignatureRow(
        version, signatory, Bytes.utf8("canari, version " + version + " signed by " + signatory));
  }

  /** A trail row whose bytes are of the sizes that they have in life. */
  static TrailRow trail(
      ChainId chain,
      long number,
      Instant at,
      String actor,
      Optional<StudentNumber> student,
      Optional<PlanId> about) {
    Bytes payload = Bytes.utf8("canari, row " + number + " of " + chain + " by " + actor);
    Bytes salt = Bytes.of(Arrays.copyOf(hash(payload).toArray(), 16));
    Bytes commitment = hash(salt, payload);
    return new TrailRow(
        chain,
        number,
        at,
        "Write",
        Optional.of(actor),
        student,
        about,
        Optional.of(salt),
        Optional.of(payload),
        commitment,
        hash(commitment, Bytes.utf8("row")));
  }

  private Draft with(Consumer<Draft> change) {
    Draft other = new Draft(id, student);
    other.year = year;
    other.status = status;
    other.version = version;
    other.coordinator = coordinator;
    other.listed = listed;
    other.contentHash = contentHash;
    other.markedAt = markedAt;
    other.state = state;
    other.number = number;
    other.at = at;
    other.actor = actor;
    other.claim = claim;
    other.content = content;
    other.newPeople = newPeople;
    other.signatures = signatures;
    change.accept(other);
    return other;
  }

  static Bytes hash(Bytes... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(parts).map(Bytes::toArray).forEach(digest::update);
      return Bytes.of(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
