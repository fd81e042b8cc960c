package org.planintervention.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoreHealth;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/**
 * Plans in memory: the plainest store that keeps the contract, and so its reference. One lock
 * guards all of it.
 *
 * <p>Nothing outlives the process, and {@link #health()} says so.
 */
public final class MemoryPlanStore implements PlanStore {
  private static final int LONGEST_KEY = 100;
  private static final Comparator<PageKey> BY_STUDENT_THEN_NAME =
      Comparator.comparing(PageKey::student).thenComparing(PageKey::name);
  private static final Comparator<PlanRow> BY_YEAR_THEN_PLAN =
      Comparator.comparingInt(PlanRow::year).thenComparing(PlanRow::id);

  private final NavigableMap<ChainId, List<TrailRow>> chains = new TreeMap<>();
  private final Map<PlanId, KeptPlan> plans = new HashMap<>();
  private final Map<StudentNumber, Set<PlanId>> byStudent = new HashMap<>();
  private final Map<SchoolAndYear, NavigableMap<PageKey, PlanId>> bySchoolAndYear = new HashMap<>();
  private final Map<StudentAndYear, PlanId> claims = new HashMap<>();
  private final NavigableMap<PlanId, Tombstone> tombstones = new TreeMap<>();
  private final Set<String> keys = new HashSet<>();

  /** An empty store. */
  public MemoryPlanStore() {
    // every collection starts empty
  }

  @Override
  public synchronized Optional<StoredPlan> find(PlanId id) {
    return Optional.ofNullable(plans.get(id)).map(kept -> kept.stored(headOf(ChainId.of(id))));
  }

  @Override
  public synchronized List<StoredPlan> ofStudent(StudentNumber student, Optional<Integer> year) {
    return byStudent.getOrDefault(student, Set.of()).stream()
        .map(id -> kept(id).row)
        .filter(row -> year.isEmpty() || year.get() == row.year())
        .sorted(BY_YEAR_THEN_PLAN)
        .map(row -> kept(row.id()).stored(headOf(ChainId.of(row.id()))))
        .toList();
  }

  @Override
  public synchronized Optional<Bytes> content(PlanId id, int version) {
    return Optional.ofNullable(plans.get(id)).map(kept -> kept.contents.get(version));
  }

  @Override
  public synchronized List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    checkLimit(limit);
    NavigableMap<PageKey, PlanId> all =
        bySchoolAndYear.getOrDefault(
            new SchoolAndYear(query.school(), query.year()), new TreeMap<>(BY_STUDENT_THEN_NAME));
    return after.map(key -> all.tailMap(key, false)).orElse(all).values().stream()
        .map(id -> kept(id).row)
        .filter(row -> query.status().isEmpty() || query.status().get().equals(row.status()))
        .filter(
            row ->
                query.coordinator().isEmpty()
                    || query.coordinator().get().equals(row.coordinator()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized ChainHead head(ChainId chain) {
    return headOf(chain);
  }

  @Override
  public synchronized List<TrailRow> trail(ChainId chain, long after, int limit) {
    checkLimit(limit);
    return rowsOf(chain).stream().filter(row -> row.number() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<TrailRow> atDoorAbout(PlanId plan, long after, int limit) {
    checkLimit(limit);
    return rowsOf(ChainId.door(plan.school())).stream()
        .filter(row -> row.number() > after && row.about().equals(Optional.of(plan)))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<ChainHead> heads(
      Optional<SchoolCode> school, Optional<ChainId> after, int limit) {
    checkLimit(limit);
    return after.map(chain -> chains.tailMap(chain, false)).orElse(chains).keySet().stream()
        .filter(chain -> school.isEmpty() || school.get().equals(chain.school()))
        .limit(limit)
        .map(this::headOf)
        .toList();
  }

  @Override
  public synchronized List<Tombstone> tombstones(Optional<PlanId> after, int limit) {
    checkLimit(limit);
    return after.map(plan -> tombstones.tailMap(plan, false)).orElse(tombstones).values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized CommitResult commit(Optional<String> key, List<Change> changes) {
    checkKey(key);
    checkChanges(changes);
    if (key.isPresent() && keys.contains(key.get())) {
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
    key.ifPresent(keys::add);
    return CommitResult.COMMITTED;
  }

  @Override
  public StoreHealth health() {
    return new StoreHealth(
        true,
        "",
        List.of(
            "Plans are kept in memory only and are gone when the process ends; use a database for what must stay."));
  }

  private boolean stale(Change change) {
    TrailRow trail = change.trail();
    if (trail.number() != rowsOf(trail.chain()).size() + 1L) {
      return true;
    }
    if (change instanceof Change.Purge purge) {
      return !plans.containsKey(purge.tombstone().id());
    }
    return change instanceof Change.Put put && stale(put, plans.get(put.plan().id()));
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
      placesOf(SchoolAndYear.of(row)).put(PageKey.of(row), row.id());
    } else if (change instanceof Change.Purge purge) {
      PlanRow row = kept(purge.tombstone().id()).row;
      plans.remove(row.id());
      byStudent.getOrDefault(row.student(), new HashSet<>()).remove(row.id());
      placesOf(SchoolAndYear.of(row)).remove(PageKey.of(row));
      rows.replaceAll(MemoryPlanStore::withoutPersonalData);
      tombstones.put(row.id(), toTheMillisecond(purge.tombstone()));
    }
    rows.add(toTheMillisecond(change.trail()));
  }

  private KeptPlan kept(PlanId id) {
    return Objects.requireNonNull(plans.get(id), "an indexed plan is kept");
  }

  private NavigableMap<PageKey, PlanId> placesOf(SchoolAndYear place) {
    return bySchoolAndYear.computeIfAbsent(place, key -> new TreeMap<>(BY_STUDENT_THEN_NAME));
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

  private static TrailRow withoutPersonalData(TrailRow row) {
    return new TrailRow(
        row.chain(),
        row.number(),
        row.at(),
        row.kind(),
        Optional.empty(),
        Optional.empty(),
        row.about(),
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

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a list takes a limit from 1 to " + MOST);
    }
  }

  private static void checkKey(Optional<String> key) {
    if (key.isPresent()
        && (key.get().isEmpty()
            || key.get().length() > LONGEST_KEY
            || !key.get().chars().allMatch(character -> character < 0x80))) {
      throw new IllegalArgumentException("a commit's key has 1 to 100 ASCII characters");
    }
  }

  private static void checkChanges(List<Change> changes) {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a commit has at least one change");
    }
    Set<ChainId> moved = new HashSet<>();
    for (Change change : changes) {
      ChainId chain = change.trail().chain();
      if (!moved.add(chain)) {
        throw new IllegalArgumentException("a commit has at most one change on each chain");
      }
      if (change.trail().number() < 1) {
        throw new IllegalArgumentException("a chain's rows are numbered from 1 on");
      }
      if (change instanceof Change.Put put) {
        checkOwn(chain, put.plan().id());
        if (put.trail().number() == 1 && put.content().isEmpty()) {
          throw new IllegalArgumentException("a plan comes to be with its content");
        }
      } else if (change instanceof Change.Purge purge) {
        checkOwn(chain, purge.tombstone().id());
      }
    }
  }

  private static void checkOwn(ChainId chain, PlanId plan) {
    if (!chain.equals(ChainId.of(plan))) {
      throw new IllegalArgumentException(
          "the trail row of a change on a plan goes onto the plan's own chain");
    }
  }

  private record SchoolAndYear(SchoolCode school, int year) {
    static SchoolAndYear of(PlanRow row) {
      return new SchoolAndYear(row.id().school(), row.year());
    }
  }

  private record StudentAndYear(StudentNumber student, int year) {
    static StudentAndYear of(PlanRow row) {
      return new StudentAndYear(row.student(), row.year());
    }
  }

  private record SignatureKey(int version, String signatory) {
    static SignatureKey of(SignatureRow signature) {
      return new SignatureKey(signature.version(), signature.signatory());
    }
  }

  /** One plan as it stands; only touched under the store's lock. */
  private static final class KeptPlan {
    private PlanRow row;
    private final Map<Integer, Bytes> contents = new HashMap<>();
    private NavigableSet<String> listed = new TreeSet<>();
    private final List<SignatureRow> signatures = new ArrayList<>();

    KeptPlan(PlanRow row) {
      this.row = row;
    }

    void put(Change.Put put) {
      row = put.plan();
      put.content().ifPresent(content -> contents.put(row.version(), content));
      put.listed().ifPresent(people -> listed = new TreeSet<>(people));
      signatures.addAll(put.signatures());
      // the sort is stable: within a version the order of giving stays
      signatures.sort(Comparator.comparingInt(SignatureRow::version));
    }

    private Bytes content() {
      return Objects.requireNonNull(
          contents.get(row.version()), "a version is kept with its content");
    }

    StoredPlan stored(ChainHead head) {
      return new StoredPlan(row, head, List.copyOf(listed), signatures, content());
    }
  }
}
