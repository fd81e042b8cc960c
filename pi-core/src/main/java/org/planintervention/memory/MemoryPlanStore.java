package org.planintervention.memory;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoreHealth;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/**
 * Plans in memory: the plainest store that keeps the contract, and so its reference. One lock
 * guards all of it.
 *
 * <p>Nothing outlives the process, and {@link #health()} says so.
 */
public final class MemoryPlanStore implements PlanStore {
  private static final Comparator<PageKey> BY_STUDENT_THEN_NAME =
      Comparator.comparing(PageKey::student).thenComparing(PageKey::name);
  private static final Comparator<PlanRow> BY_STUDENT_YEAR_AND_PLAN =
      Comparator.comparing(PlanRow::student)
          .thenComparingInt(PlanRow::year)
          .thenComparing(PlanRow::id);
  private static final Comparator<VersionRow.Key> BY_VERSION =
      Comparator.comparing(VersionRow.Key::plan).thenComparingInt(VersionRow.Key::version);
  private static final Comparator<TrailRow.Key> BY_ROW =
      Comparator.comparing(TrailRow.Key::chain).thenComparingLong(TrailRow.Key::number);

  private final NavigableMap<ChainId, List<TrailRow>> chains = new TreeMap<>();
  private final Map<PlanId, KeptPlan> plans = new HashMap<>();
  private final Map<StudentNumber, Set<PlanId>> byStudent = new HashMap<>();
  private final Map<SchoolCode, NavigableMap<PageKey, PlanId>> bySchool = new HashMap<>();
  private final Map<StudentAndYear, PlanId> claims = new HashMap<>();
  private final NavigableMap<PlanId, Tombstone> tombstones = new TreeMap<>();
  private final Map<Bytes, KeyUse> keys = new HashMap<>();

  /** An empty store. */
  public MemoryPlanStore() {
    // every collection starts empty
  }

  @Override
  public synchronized List<StoredPlan> find(Collection<PlanId> ids) {
    return bounded(ids).stream()
        .distinct()
        .sorted()
        .filter(plans::containsKey)
        .map(this::stored)
        .toList();
  }

  @Override
  public synchronized List<PlanRow> ofStudents(
      Collection<StudentNumber> students, Optional<Integer> year) {
    return bounded(students).stream()
        .distinct()
        .flatMap(student -> byStudent.getOrDefault(student, Set.of()).stream())
        .map(id -> kept(id).row)
        .filter(row -> year.isEmpty() || year.get() == row.year())
        .sorted(BY_STUDENT_YEAR_AND_PLAN)
        .toList();
  }

  @Override
  public synchronized Optional<Bytes> content(PlanId id, int version) {
    return Optional.ofNullable(plans.get(id)).map(kept -> kept.contents.get(version));
  }

  @Override
  public synchronized List<VersionRow> contents(
      SchoolCode school, Optional<VersionRow.Key> after, int limit) {
    PlanStore.checked(limit);
    return placesOf(school).values().stream()
        .sorted()
        .flatMap(id -> kept(id).versions())
        .filter(row -> after.isEmpty() || BY_VERSION.compare(row.key(), after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    PlanStore.checked(limit);
    NavigableMap<PageKey, PlanId> all = placesOf(query.school());
    return after.map(key -> all.tailMap(key, false)).orElse(all).values().stream()
        .map(this::kept)
        .filter(kept -> kept.matches(query))
        .map(kept -> kept.row)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<SchoolCode> schools(Optional<SchoolCode> after, int limit) {
    PlanStore.checked(limit);
    return chains.keySet().stream()
        .map(ChainId::school)
        .distinct()
        .filter(school -> after.isEmpty() || school.compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized ChainHead head(ChainId chain) {
    return headOf(chain);
  }

  @Override
  public synchronized List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
    PlanStore.checked(limit);
    return chainsOf(school)
        .filter(chain -> after.isEmpty() || chain.name().compareTo(after.get()) > 0)
        .limit(limit)
        .map(this::headOf)
        .toList();
  }

  @Override
  public synchronized List<TrailRow> trail(ChainId chain, long after, int limit) {
    PlanStore.checked(limit);
    return rowsOf(chain).stream().filter(row -> row.number() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<TrailRow> trail(
      TrailQuery query, Optional<TrailRow.Key> after, int limit) {
    PlanStore.checked(limit);
    return chainsOf(query.school())
        .flatMap(chain -> rowsOf(chain).stream())
        .filter(row -> query.actor().isEmpty() || query.actor().equals(row.actor()))
        .filter(row -> query.about().isEmpty() || query.about().equals(row.about()))
        .filter(row -> after.isEmpty() || BY_ROW.compare(row.key(), after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Tombstone> tombstone(PlanId id) {
    return Optional.ofNullable(tombstones.get(id));
  }

  @Override
  public synchronized List<Tombstone> tombstones(
      SchoolCode school, Optional<String> after, int limit) {
    PlanStore.checked(limit);
    return tombstones.values().stream()
        .filter(one -> one.id().school().equals(school))
        .filter(one -> after.isEmpty() || one.id().name().compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<KeyUse> committed(CommitKey key) {
    return Optional.ofNullable(keys.get(key.scope()));
  }

  @Override
  public synchronized CommitResult commit(Commit commit) {
    List<Change> changes = commit.changes();
    Optional<CommitKey> key = commit.key();
    if (key.flatMap(this::committed).isPresent()) {
      return CommitResult.DONE_BEFORE;
    }
    if (changes.stream().anyMatch(this::stale)) {
      return CommitResult.STALE;
    }
    // Claims of one commit see each other, so they are tried on a list of their own before anything
    // is written.
    Map<StudentAndYear, Optional<PlanId>> claimed = new HashMap<>();
    for (Change change : changes) {
      if (!claim(change, claimed)) {
        return CommitResult.YEAR_TAKEN;
      }
    }
    changes.forEach(this::write);
    claimed.forEach(
        (place, holder) ->
            holder.ifPresentOrElse(plan -> claims.put(place, plan), () -> claims.remove(place)));
    key.ifPresent(one -> keys.put(one.scope(), KeyUse.of(one, commit)));
    return CommitResult.COMMITTED;
  }

  @Override
  public StoreHealth health() {
    return new StoreHealth(
        true,
        "",
        List.of(
            "Plans are kept in memory only and are gone when the process ends; use a database for"
                + " what must stay."),
        plans.values().stream()
            .flatMap(kept -> kept.row.markedAt().stream())
            .min(Comparator.naturalOrder())
            .map(Instant::ofEpochMilli),
        Optional.empty());
  }

  @Override
  public Evidence evidence() {
    return new MemoryEvidence(this, table -> school -> rows(table, school));
  }

  private synchronized Stream<KeptRow> rows(KeptTable table, String school) {
    List<KeptRow> rows = new ArrayList<>();
    for (ChainId chain : chains.keySet()) {
      if (chain.school().value().equals(school)) {
        rows(table, chain).forEach(rows::add);
      }
    }
    return rows.stream();
  }

  /** Every row of the store is of a chain. */
  private Stream<KeptRow> rows(KeptTable table, ChainId chain) {
    Optional<PlanId> id =
        chain.isDoor() ? Optional.empty() : Optional.of(new PlanId(chain.school(), chain.name()));
    Stream<KeptPlan> plan = id.map(plans::get).stream();
    return switch (table) {
      case HEADS -> Stream.of(MemoryEvidence.head(headOf(chain)));
      case TRAIL -> rowsOf(chain).stream().map(MemoryEvidence::trail);
      case PLANS -> plan.map(kept -> MemoryEvidence.plan(kept.row));
      case VERSIONS -> plan.flatMap(KeptPlan::versions).map(MemoryEvidence::version);
      case SIGNATURES ->
          plan.flatMap(kept -> kept.signatures.stream())
              .map(row -> MemoryEvidence.signature(chain.name(), row));
      case TOMBSTONES -> id.map(tombstones::get).stream().map(MemoryEvidence::tombstone);
    };
  }

  private boolean stale(Change change) {
    TrailRow trail = change.trail();
    if (trail.number() != rowsOf(trail.chain()).size() + 1L) {
      return true;
    }
    if (change instanceof Change.Purge purge) {
      return !plans.containsKey(purge.tombstone().id()) || !listed(purge);
    }
    return change instanceof Change.Put put && stale(put, plans.get(put.plan().id()));
  }

  /** Whether the door stands where it stood, and these are its rows that name the plan. */
  private boolean listed(Change.Purge purge) {
    ChainId door = purge.door().head().chain();
    List<Long> naming =
        rowsOf(door).stream()
            .filter(row -> row.about().equals(Optional.of(purge.tombstone().id())))
            .map(TrailRow::number)
            .toList();
    return rowsOf(door).size() == purge.door().head().length()
        && naming.equals(purge.door().numbers());
  }

  private static boolean stale(Change.Put put, @Nullable KeptPlan kept) {
    PlanRow row = put.plan();
    Set<SignatureKey> signed = new HashSet<>();
    if (put.trail().number() > 1) {
      if (kept == null
          || kept.row.year() != row.year()
          || !kept.row.student().equals(row.student())) {
        return true;
      }
      boolean newVersion = !kept.contents.containsKey(row.version());
      if (put.content().isPresent() ? !newVersion : kept.row.version() != row.version()) {
        return true;
      }
      kept.signatures.forEach(signature -> signed.add(SignatureKey.of(signature)));
    }
    return !put.signatures().stream().allMatch(signature -> signed.add(SignatureKey.of(signature)));
  }

  private boolean claim(Change change, Map<StudentAndYear, Optional<PlanId>> claimed) {
    if (change instanceof Change.Note) {
      return true;
    }
    PlanId plan;
    StudentAndYear place;
    Change.Claim claim;
    if (change instanceof Change.Put put) {
      plan = put.plan().id();
      place = StudentAndYear.of(put.plan());
      claim = put.claim();
    } else {
      plan = ((Change.Purge) change).tombstone().id();
      place = StudentAndYear.of(kept(plan).row);
      claim = Change.Claim.RELEASE;
    }
    Optional<PlanId> holder = claimed.getOrDefault(place, Optional.ofNullable(claims.get(place)));
    switch (claim) {
      case TAKE -> {
        if (holder.isPresent() && !holder.get().equals(plan)) {
          return false;
        }
        claimed.put(place, Optional.of(plan));
      }
      case TAKE_IF_FREE -> claimed.put(place, holder.or(() -> Optional.of(plan)));
      case RELEASE -> claimed.put(place, holder.filter(other -> !other.equals(plan)));
      case KEEP -> {
        // as it was
      }
    }
    return true;
  }

  private void write(Change change) {
    List<TrailRow> rows =
        chains.computeIfAbsent(change.trail().chain(), chain -> new ArrayList<>());
    if (change instanceof Change.Put put) {
      PlanRow row = put.plan();
      plans.computeIfAbsent(row.id(), id -> new KeptPlan(row)).put(put);
      byStudent.computeIfAbsent(row.student(), student -> new HashSet<>()).add(row.id());
      placesOf(row.id().school()).put(PageKey.of(row), row.id());
    } else if (change instanceof Change.Purge purge) {
      PlanRow row = kept(purge.tombstone().id()).row;
      plans.remove(row.id());
      byStudent.getOrDefault(row.student(), new HashSet<>()).remove(row.id());
      placesOf(row.id().school()).remove(PageKey.of(row));
      rows.replaceAll(MemoryPlanStore::emptied);
      purge.door().numbers().forEach(number -> empty(purge.door().head().chain(), number));
      tombstones.put(row.id(), toTheMillisecond(purge.tombstone()));
    }
    rows.add(toTheMillisecond(change.trail()));
  }

  private KeptPlan kept(PlanId id) {
    return Objects.requireNonNull(plans.get(id), "an indexed plan is kept");
  }

  private NavigableMap<PageKey, PlanId> placesOf(SchoolCode school) {
    return bySchool.computeIfAbsent(school, key -> new TreeMap<>(BY_STUDENT_THEN_NAME));
  }

  private StoredPlan stored(PlanId id) {
    return kept(id).stored(headOf(ChainId.of(id)));
  }

  private Stream<ChainId> chainsOf(SchoolCode school) {
    return chains.tailMap(new ChainId(school, ""), true).keySet().stream()
        .takeWhile(chain -> chain.school().equals(school));
  }

  private static <T> Collection<T> bounded(Collection<T> asked) {
    if (!asked.isEmpty()) {
      PlanStore.checked(asked.size());
    }
    return asked;
  }

  private List<TrailRow> rowsOf(ChainId chain) {
    return chains.getOrDefault(chain, List.of());
  }

  private ChainHead headOf(ChainId chain) {
    List<TrailRow> rows = rowsOf(chain);
    return rows.isEmpty()
        ? ChainHead.none(chain)
        : new ChainHead(chain, rows.size(), rows.get(rows.size() - 1).hash());
  }

  private void empty(ChainId door, long number) {
    rowsOf(door).replaceAll(row -> row.number() == number ? emptied(row) : row);
  }

  private static TrailRow emptied(TrailRow row) {
    return new TrailRow(
        row.chain(),
        row.number(),
        row.at(),
        row.kind(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row.commitment(),
        row.hash());
  }

  private static TrailRow toTheMillisecond(TrailRow row) {
    return new TrailRow(
        row.chain(),
        row.number(),
        toTheMillisecond(row.at()),
        row.kind(),
        row.actor(),
        row.student(),
        row.about(),
        row.salt(),
        row.payload(),
        row.commitment(),
        row.hash());
  }

  private static Tombstone toTheMillisecond(Tombstone tombstone) {
    return new Tombstone(
        tombstone.id(),
        tombstone.year(),
        tombstone.markedBy(),
        tombstone.purgedBy(),
        toTheMillisecond(tombstone.at()));
  }

  private static Instant toTheMillisecond(Instant at) {
    return Instant.ofEpochMilli(at.toEpochMilli());
  }

  private record StudentAndYear(
      @PersonalData(IDENTIFYING) StudentNumber student, @PersonalData(NONE) int year) {
    static StudentAndYear of(PlanRow row) {
      return new StudentAndYear(row.student(), row.year());
    }
  }

  private record SignatureKey(
      @PersonalData(DEIDENTIFIED) int version, @PersonalData(IDENTIFYING) String signatory) {
    /** The version only (T-2). */
    @Override
    public String toString() {
      return "SignatureKey[" + version + "]";
    }

    static SignatureKey of(SignatureRow signature) {
      return new SignatureKey(signature.version(), signature.signatory());
    }
  }

  /** One plan as it stands; only touched under the store's lock. */
  private static final class KeptPlan {
    private PlanRow row;
    private final NavigableMap<Integer, Bytes> contents = new TreeMap<>();
    private final List<SignatureRow> signatures = new ArrayList<>();

    KeptPlan(PlanRow row) {
      this.row = row;
    }

    void put(Change.Put put) {
      row = put.plan();
      put.content().ifPresent(content -> contents.put(row.version(), content));
      signatures.addAll(put.signatures());
      // the sort is stable: within a version the order of giving stays
      signatures.sort(Comparator.comparingInt(SignatureRow::version));
    }

    boolean matches(PlanQuery query) {
      return (query.year().isEmpty() || query.year().get() == row.year())
          && (query.status().isEmpty() || query.status().get().equals(row.status()))
          && (query.coordinator().isEmpty() || query.coordinator().get().equals(row.coordinator()))
          && (query.person().isEmpty() || concerns(query.person().get()))
          && (query.unsignedBy().isEmpty() || !signedBy(query.unsignedBy().get()))
          && (query.students().isEmpty() || query.students().get().contains(row.student()));
    }

    private boolean concerns(String person) {
      return row.coordinator().value().equals(person) || row.listed().contains(person);
    }

    private boolean signedBy(String person) {
      return signatures.stream()
          .anyMatch(one -> one.version() == row.version() && one.signatory().equals(person));
    }

    Stream<VersionRow> versions() {
      return contents.entrySet().stream()
          .map(entry -> new VersionRow(row.id(), entry.getKey(), entry.getValue()));
    }

    private Bytes content() {
      return Objects.requireNonNull(
          contents.get(row.version()), "a version is kept with its content");
    }

    StoredPlan stored(ChainHead head) {
      return new StoredPlan(row, head, signatures, content());
    }
  }
}
