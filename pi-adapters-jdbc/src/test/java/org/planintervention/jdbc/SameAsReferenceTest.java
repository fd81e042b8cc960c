package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
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
import org.planintervention.spi.store.VersionRow;

/**
 * Plays random commits, sensible ones and others, into a store and into the reference in memory,
 * and compares every answer of both.
 */
final class SameAsReferenceTest {
  private static final long SEED = 20260701L;
  private static final int COMMITS = 1_200;
  private static final int EVERY = 400;

  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName("the store answers everything as the reference in memory does")
  void answersAsTheReferenceDoes(TestDatabase database) {
    try (HikariDataSource pool = database.pool()) {
      play(TestDatabase.emptyStore(pool));
    }
  }

  private static void play(PlanStore store) {
    PlanStore reference = new MemoryPlanStore();
    RandomCommits commits = new RandomCommits(new SplittableRandom(SEED), reference);
    Map<CommitResult, Integer> results = new EnumMap<>(CommitResult.class);
    for (int i = 1; i <= COMMITS; i++) {
      Commit commit = commits.next();
      String place = "seed " + SEED + ", commit " + i + ": " + commit.changes();
      CommitResult expected = reference.commit(commit);
      assertThat(store.commit(commit)).as(place).isEqualTo(expected);
      results.merge(expected, 1, Integer::sum);
      assertThat(commit.key().map(store::committed))
          .as(place)
          .isEqualTo(commit.key().map(reference::committed));
      if (i % EVERY == 0) {
        compare(store, reference);
      }
    }
    assertThat(results)
        .hasSize(CommitResult.values().length)
        .allSatisfy((result, times) -> assertThat(times).isGreaterThan(20));
  }

  private static void compare(PlanStore store, PlanStore reference) {
    same(store, reference, one -> one.find(RandomCommits.PLANS));
    same(store, reference, one -> one.ofStudents(RandomCommits.STUDENTS, Optional.empty()));
    same(store, reference, one -> one.ofStudents(RandomCommits.STUDENTS, Optional.of(2026)));
    same(store, reference, one -> one.schools(Optional.empty(), 2));
    same(store, reference, one -> one.schools(Optional.of(RandomCommits.SCHOOLS.get(1)), 9));
    same(store, reference, one -> one.health().oldestMark());
    for (PlanId plan : RandomCommits.PLANS) {
      same(store, reference, one -> one.find(plan));
      same(store, reference, one -> one.head(ChainId.of(plan)));
      same(store, reference, one -> one.trail(ChainId.of(plan), 1, 4));
      same(store, reference, one -> one.tombstone(plan));
      same(store, reference, one -> one.content(plan, 1));
      same(store, reference, one -> all(one, TrailQuery.about(plan)));
    }
    for (SchoolCode school : RandomCommits.SCHOOLS) {
      same(store, reference, one -> one.heads(school, Optional.of("P3"), 5));
      same(store, reference, one -> one.tombstones(school, Optional.empty(), 2));
      same(store, reference, one -> one.tombstones(school, Optional.of("P2"), 9));
      same(store, reference, one -> contents(one, school));
      same(store, reference, one -> all(one, TrailQuery.of(school)));
      queries(school).forEach(query -> same(store, reference, one -> all(one, query)));
      for (EmailAddress person : RandomCommits.PEOPLE) {
        same(store, reference, one -> all(one, TrailQuery.by(school, person.value())));
      }
    }
  }

  private static <T> void same(PlanStore store, PlanStore other, Function<PlanStore, T> question) {
    assertThat(question.apply(store)).isEqualTo(question.apply(other));
  }

  /** Every combination of what can narrow a list. */
  private static Stream<PlanQuery> queries(SchoolCode school) {
    return IntStream.range(0, 64)
        .mapToObj(
            bits -> {
              PlanQuery query = PlanQuery.of(school);
              query = (bits & 1) == 0 ? query : query.inYear(2026);
              query = (bits & 2) == 0 ? query : query.inStatus("OPENING");
              query = (bits & 4) == 0 ? query : query.ledBy(RandomCommits.PEOPLE.get(0));
              query = (bits & 8) == 0 ? query : query.with(RandomCommits.PEOPLE.get(1).value());
              query =
                  (bits & 16) == 0 ? query : query.unsignedBy(RandomCommits.PEOPLE.get(2).value());
              return (bits & 32) == 0
                  ? query
                  : query.ofStudents(Set.copyOf(RandomCommits.STUDENTS.subList(1, 7)));
            });
  }

  private static List<PlanRow> all(PlanStore store, PlanQuery query) {
    List<PlanRow> rows = new ArrayList<>();
    List<PlanRow> page = store.page(query, Optional.empty(), 9);
    while (!page.isEmpty()) {
      rows.addAll(page);
      page = store.page(query, Optional.of(PageKey.of(page.get(page.size() - 1))), 9);
    }
    return rows;
  }

  private static List<TrailRow> all(PlanStore store, TrailQuery query) {
    List<TrailRow> rows = new ArrayList<>();
    List<TrailRow> page = store.trail(query, Optional.empty(), 7);
    while (!page.isEmpty()) {
      rows.addAll(page);
      page = store.trail(query, Optional.of(page.get(page.size() - 1).key()), 7);
    }
    return rows;
  }

  private static List<VersionRow> contents(PlanStore store, SchoolCode school) {
    List<VersionRow> rows = new ArrayList<>();
    List<VersionRow> page = store.contents(school, Optional.empty(), 9);
    while (!page.isEmpty()) {
      rows.addAll(page);
      page = store.contents(school, Optional.of(page.get(page.size() - 1).key()), 3);
    }
    return rows;
  }

  /** Commits of one to four changes, most of which fit what the reference holds. */
  private static final class RandomCommits {
    static final List<SchoolCode> SCHOOLS =
        Stream.of("014", "02A", "02a").map(SchoolCode::new).toList();
    static final List<StudentNumber> STUDENTS =
        IntStream.range(0, 70).mapToObj(i -> new StudentNumber(1_000_000 + i)).toList();
    static final List<PlanId> PLANS =
        SCHOOLS.stream()
            .flatMap(
                school ->
                    Stream.of("P1", "P2", "P3", "Pa", "p1", "p-", "pA", "pa", "q0", "Z")
                        .flatMap(name -> Stream.of(name, name + "1", name + "-", name + "z"))
                        .map(name -> new PlanId(school, name)))
            .toList();
    static final List<EmailAddress> PEOPLE =
        Stream.of("a@csdm.qc.ca", "b_c@csdm.qc.ca", "z%@csdm.qc.ca", "d@example.org")
            .map(EmailAddress::new)
            .toList();
    private static final List<String> STATUSES = List.of("OPENING", "READY", "CREATED_IN_ERROR");

    private final SplittableRandom random;
    private final PlanStore reference;
    private List<PlanId> kept = List.of();
    private int commits;

    RandomCommits(SplittableRandom random, PlanStore reference) {
      this.random = random;
      this.reference = reference;
    }

    Commit next() {
      commits++;
      kept = reference.find(PLANS).stream().map(plan -> plan.row().id()).toList();
      List<Change> changes = new ArrayList<>();
      Set<ChainId> chains = new HashSet<>();
      Set<PlanId> named = new HashSet<>();
      for (int i = 0, size = random.nextInt(1, 5); i < size; i++) {
        Change change = change();
        Optional<PlanId> about =
            change instanceof Change.Purge purge
                ? Optional.of(purge.tombstone().id())
                : change.trail().about();
        if (about.map(named::add).orElse(true) && chains.add(change.trail().chain())) {
          changes.add(change);
        }
      }
      Optional<CommitKey> key =
          chance(50)
              ? Optional.of(FaultScenario.key("key " + random.nextInt(Math.max(1, commits))))
              : Optional.empty();
      return new Commit(key, changes);
    }

    private Change change() {
      PlanId plan = chance(70) ? kept() : any(PLANS);
      if (chance(15)) {
        ChainId chain = chance(50) ? ChainId.door(plan.school()) : ChainId.of(kept());
        return new Change.Note(row(chain));
      }
      if (chance(3)) {
        return new Change.Purge(
            new Tombstone(
                plan,
                2026,
                any(PEOPLE).value(),
                any(PEOPLE).value(),
                Instant.ofEpochMilli(random.nextLong(1L << 42))),
            naming(plan),
            row(ChainId.of(plan)));
      }
      return put(plan);
    }

    /** The rows of the door that name a plan; now and then one is missed. */
    private DoorRows naming(PlanId plan) {
      List<Long> numbers =
          reference.trail(TrailQuery.about(plan), Optional.empty(), PlanStore.MOST).stream()
              .map(TrailRow::number)
              .filter(number -> !chance(2))
              .toList();
      return new DoorRows(reference.head(ChainId.door(plan.school())), numbers);
    }

    private PlanId kept() {
      return any(kept.isEmpty() ? PLANS : kept);
    }

    private Change.Put put(PlanId id) {
      Optional<PlanRow> kept = reference.find(id).map(plan -> plan.row());
      TrailRow trail = row(ChainId.of(id));
      boolean fresh = trail.number() == 1;
      boolean write = fresh || chance(30);
      int version = kept.map(PlanRow::version).orElse(1) + (write && !fresh ? 1 : 0);
      PlanRow plan =
          new PlanRow(
              id,
              kept.filter(row -> !chance(2))
                  .map(PlanRow::student)
                  .orElse(any(STUDENTS.subList(0, 40))),
              kept.filter(row -> !chance(2)).map(PlanRow::year).orElse(2024 + random.nextInt(3)),
              any(STATUSES),
              chance(3) ? 1 : version,
              any(PEOPLE),
              people(),
              bytes(32),
              chance(20) ? Optional.of(random.nextLong(1L << 42)) : Optional.empty(),
              bytes(random.nextInt(300)));
      Change.Claim claim = Change.Claim.values()[random.nextInt(4)];
      return new Change.Put(
          plan,
          claim,
          write ? Optional.of(bytes(random.nextInt(5_000))) : Optional.empty(),
          true,
          chance(30) ? signatures(version) : List.of(),
          trail);
    }

    private List<SignatureRow> signatures(int version) {
      List<SignatureRow> signatures = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(2); i++) {
        signatures.add(new SignatureRow(version, any(PEOPLE).value(), bytes(40)));
      }
      return signatures;
    }

    private List<String> people() {
      return PEOPLE.stream().map(EmailAddress::value).filter(one -> chance(40)).sorted().toList();
    }

    private TrailRow row(ChainId chain) {
      long number = reference.head(chain).length() + 1;
      return new TrailRow(
          chain,
          chance(2) ? Math.max(1, number - 1) : chance(2) ? number + 1 : number,
          Instant.ofEpochMilli(random.nextLong(1L << 42)).plusNanos(random.nextInt(999)),
          "Kind",
          chance(80) ? Optional.of(any(PEOPLE).value()) : Optional.empty(),
          chance(80) ? Optional.of(any(STUDENTS)) : Optional.empty(),
          chain.isDoor() ? Optional.of(anyOf(chain.school())) : Optional.empty(),
          chance(90) ? Optional.of(bytes(16)) : Optional.empty(),
          chance(90) ? Optional.of(bytes(random.nextInt(400))) : Optional.empty(),
          bytes(32),
          bytes(32));
    }

    private PlanId anyOf(SchoolCode school) {
      return any(PLANS.stream().filter(plan -> plan.school().equals(school)).toList());
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> things) {
      return things.get(random.nextInt(things.size()));
    }

    private Bytes bytes(int length) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return Bytes.of(bytes);
    }
  }
}
