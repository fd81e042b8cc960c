package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.DONE_BEFORE;
import static org.planintervention.spi.store.CommitResult.STALE;
import static org.planintervention.spi.store.CommitResult.YEAR_TAKEN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** What holds when several act at the same moment. */
interface RaceClauses extends Clauses {
  /** How often each racer commits. */
  int COMMITS = 20;

  /** How often a race between two is run. */
  int ROUNDS = 25;

  @Test
  @DisplayName("ST-16 eight write on one plan's chain")
  default void oneChain() throws Exception {
    Draft plan = Draft.of("a");
    keep(plan.put());
    Race.run(
        racer ->
            () -> {
              for (int turn = 0; turn < COMMITS; turn++) {
                String writer = racer + " " + turn;
                retry(plan.chain(), number -> plan.next().numbered(number).by(writer).put());
              }
              return true;
            });
    everyRowOnce(plan.chain(), 1 + Race.THREADS * COMMITS);
  }

  @Test
  @DisplayName("ST-16 eight note at one door that had no row")
  default void oneDoor() throws Exception {
    ChainId door = ChainId.door(Draft.SCHOOL);
    Race.run(
        racer ->
            () -> {
              for (int turn = 0; turn < COMMITS; turn++) {
                String writer = racer + " " + turn;
                retry(door, number -> Draft.atDoor(Draft.SCHOOL, number, writer, Optional.empty()));
              }
              return true;
            });
    everyRowOnce(door, Race.THREADS * COMMITS);
  }

  @Test
  @DisplayName("ST-16 eight write versions of one plan: each version has the content of its row")
  default void oneVersionEach() throws Exception {
    Draft plan = Draft.of("a");
    keep(plan.put());
    Race.run(
        racer ->
            () -> {
              for (int turn = 0; turn < COMMITS / 2; turn++) {
                CommitResult result = STALE;
                while (result != COMMITTED) {
                  StoredPlan read = store().find(plan.id()).orElseThrow();
                  Draft next = plan;
                  for (int version = 1; version <= read.head().length(); version++) {
                    next = next.nextVersion("version " + (version + 1));
                  }
                  result = commit(next.by(racer + " " + turn).put());
                }
              }
              return true;
            });
    int versions = 1 + Race.THREADS * (COMMITS / 2);
    everyRowOnce(plan.chain(), versions);
    for (int version = 2; version <= versions; version++) {
      assertThat(store().content(plan.id(), version)).contains(Bytes.utf8("version " + version));
    }
    assertThat(store().content(plan.id(), versions + 1)).isEmpty();
  }

  @Test
  @DisplayName("ST-17 eight commit over the same four chains, each in an order of its own")
  default void severalChains() throws Exception {
    List<Draft> plans =
        IntStream.range(0, 4).mapToObj(one -> Draft.of("p" + one, 1_000_000 + one)).toList();
    keep(plans.stream().map(Draft::put).toArray(Change[]::new));
    Race.run(
        racer ->
            () -> {
              Random order = new Random(racer);
              for (int turn = 0; turn < COMMITS; turn++) {
                List<Draft> shuffled = new ArrayList<>(plans);
                Collections.shuffle(shuffled, order);
                String writer = racer + " " + turn;
                CommitResult result = STALE;
                while (result == STALE) {
                  result =
                      commit(
                          shuffled.stream()
                              .map(
                                  plan ->
                                      plan.next()
                                          .numbered(store().head(plan.chain()).length() + 1)
                                          .by(writer)
                                          .put())
                              .toArray(Change[]::new));
                }
                assertThat(result).isEqualTo(COMMITTED);
              }
              return true;
            });
    for (Draft plan : plans) {
      everyRowOnce(plan.chain(), 1 + Race.THREADS * COMMITS);
    }
    List<Optional<String>> writers = writers(plans.get(0).chain());
    assertThat(plans).allSatisfy(plan -> assertThat(writers(plan.chain())).isEqualTo(writers));
  }

  @Test
  @DisplayName("ST-17 eight create plans of their own, and all are there")
  default void plansOfTheirOwn() throws Exception {
    Race.run(
        racer ->
            () -> {
              for (int turn = 0; turn < COMMITS; turn++) {
                Draft plan = Draft.of("p" + racer + "-" + turn, 1_000_000 + racer * 100 + turn);
                keep(plan.put());
              }
              return true;
            });
    assertThat(store().page(PlanQuery.of(Draft.SCHOOL), Optional.empty(), 1_000))
        .hasSize(Race.THREADS * COMMITS);
    Everything.in(store()).assertChainsAreWhole();
  }

  @Test
  @DisplayName("ST-18 one plan comes to be under a name that eight want")
  default void oneName() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String name = "p" + round;
      int student = 1_000_000 + round * 10;
      List<CommitResult> results =
          Race.run(racer -> () -> commit(Draft.of(name, student + racer).put()));
      exactlyOne(results, STALE);
    }
  }

  @Test
  @DisplayName("ST-18 one of eight plans takes the student's year")
  default void oneYear() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int student = 1_000_000 + round;
      List<CommitResult> results =
          Race.run(racer -> () -> commit(Draft.of("p" + racer + "-" + student, student).put()));
      exactlyOne(results, YEAR_TAKEN);
      assertThat(store().ofStudents(List.of(Draft.of("x", student).student()), Optional.empty()))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("ST-18 one of eight schools takes the student's year")
  default void oneYearOfSchools() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int student = 1_000_000 + round;
      List<CommitResult> results =
          Race.run(
              racer ->
                  () ->
                      commit(
                          Draft.of(new PlanId(new SchoolCode("s" + racer), "p" + student), student)
                              .put()));
      exactlyOne(results, YEAR_TAKEN);
    }
  }

  @Test
  @DisplayName("ST-21 of eight history plans at once none is in conflict, and one takes the year")
  default void oneYearIfFree() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int student = 1_000_000 + round;
      Race.run(
          racer -> {
            Draft plan =
                Draft.of("p" + racer + "-" + student, student).claiming(Change.Claim.TAKE_IF_FREE);
            return () -> {
              retry(plan.chain(), number -> plan.numbered(number).put());
              return true;
            };
          });
      assertThat(commit(Draft.of("rival" + round, student).put())).isEqualTo(YEAR_TAKEN);
    }
  }

  @Test
  @DisplayName("ST-18 a year that falls free is taken by one of those who wait for it")
  default void aYearFallsFree() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int student = 1_000_000 + round;
      Draft holder = Draft.of("holder" + round, student);
      keep(holder.put());
      List<CommitResult> results =
          Race.run(
              racer ->
                  () ->
                      racer == 0
                          ? commit(holder.next().claiming(Change.Claim.RELEASE).put())
                          : commit(Draft.of("p" + racer + "-" + student, student).put()));
      assertThat(results.get(0)).isEqualTo(COMMITTED);
      assertThat(Collections.frequency(results.subList(1, results.size()), COMMITTED))
          .isLessThanOrEqualTo(1);
      assertThat(results.subList(1, results.size())).containsAnyOf(COMMITTED, YEAR_TAKEN);
    }
  }

  @Test
  @DisplayName("ST-18 one signature of a person that eight give at once")
  default void oneSignature() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Draft plan = Draft.of("p" + round, 1_000_000 + round);
      keep(plan.put());
      List<CommitResult> results =
          Race.run(racer -> () -> commit(plan.next().by("racer " + racer).signedBy("x").put()));
      exactlyOne(results, STALE);
      assertThat(store().find(plan.id()).orElseThrow().signatures())
          .containsExactly(Draft.signature(1, "x"));
    }
  }

  @Test
  @DisplayName("ST-18 one commit under a key that eight ask at once, on chains of their own")
  default void oneKey() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "key " + round;
      int student = 1_000_000 + round * 10;
      int thisRound = round;
      List<CommitResult> results =
          Race.run(
              racer ->
                  () ->
                      commitUnder(
                          key, Draft.of("p" + racer + "-" + thisRound, student + racer).put()));
      exactlyOne(results, DONE_BEFORE);
      KeyUse use = store().committed(Clauses.key(key)).orElseThrow();
      List<TrailRow> kept = store().trail(use.chain(), 0, 10);
      assertThat(kept).hasSize(1);
      assertThat(use).isEqualTo(Clauses.use(key, kept.get(0)));
    }
    assertThat(store().page(PlanQuery.of(Draft.SCHOOL), Optional.empty(), 1_000)).hasSize(ROUNDS);
  }

  @Test
  @DisplayName("ST-18 one commit that eight ask at once under its key is kept once")
  default void oneCommit() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Draft plan = Draft.of("p" + round, 1_000_000 + round);
      String key = "key " + round;
      List<CommitResult> results = Race.run(racer -> () -> commitUnder(key, plan.put()));
      assertThat(Collections.frequency(results, COMMITTED)).isOne();
      assertThat(results).isSubsetOf(COMMITTED, DONE_BEFORE, STALE);
      assertThat(commitUnder(key, plan.put())).isEqualTo(DONE_BEFORE);
      assertThat(store().head(plan.chain()).length()).isOne();
    }
  }

  @Test
  @DisplayName("ST-46 a plan that is read while it is written is of one moment")
  default void oneMoment() throws Exception {
    Draft first = Draft.of("a").signedBy("x");
    keep(first.put());
    AtomicBoolean written = new AtomicBoolean();
    IntFunction<Callable<Integer>> racer =
        one -> one == 0 ? () -> write(first, written) : () -> readUntil(written, first);
    List<Integer> reads = Race.run(4, racer);
    assertThat(reads.subList(1, 4)).allSatisfy(count -> assertThat(count).isPositive());
  }

  private int write(Draft first, AtomicBoolean written) {
    try {
      Draft plan = first;
      for (int version = 2; version <= 150; version++) {
        plan = plan.nextVersion("version " + version).inStatus("S" + version).signedBy("x");
        keep(plan.put());
      }
      return 150;
    } finally {
      written.set(true);
    }
  }

  private int readUntil(AtomicBoolean written, Draft first) {
    int reads = 0;
    boolean all;
    do {
      all = written.get(); // the last read begins when everything is there
      StoredPlan read = store().find(first.id()).orElseThrow();
      int version = read.row().version();
      assertThat(read.head().length()).as("head").isEqualTo(version);
      assertThat(read.signatures())
          .as("signatures")
          .extracting(SignatureRow::version)
          .isEqualTo(IntStream.rangeClosed(1, version).boxed().toList());
      if (version > 1) {
        assertThat(read.row().status()).as("status").isEqualTo("S" + version);
        assertThat(read.content().utf8()).as("content").isEqualTo("version " + version);
      }
      reads++;
    } while (!all);
    return reads;
  }

  @Test
  @DisplayName("ST-52 pages that are read while plans come and go have all that stay")
  default void pagesWhileWriting() throws Exception {
    List<Draft> staying =
        IntStream.range(0, 60).mapToObj(one -> Draft.of("s" + one, 1_000_000 + one * 10)).toList();
    keep(staying.stream().map(Draft::put).toArray(Change[]::new));
    AtomicBoolean written = new AtomicBoolean();
    List<Integer> walks =
        Race.run(
            3,
            racer ->
                () -> {
                  if (racer == 0) {
                    return comeAndGo(written);
                  }
                  int count = 0;
                  do {
                    assertThat(
                            Everything.all(
                                    after -> store().page(PlanQuery.of(Draft.SCHOOL), after, 7),
                                    PageKey::of)
                                .stream()
                                .filter(row -> row.student().value() % 10 == 0))
                        .isEqualTo(staying.stream().map(Draft::row).toList());
                    count++;
                  } while (!written.get());
                  return count;
                });
    assertThat(walks.subList(1, 3)).allSatisfy(count -> assertThat(count).isPositive());
  }

  private int comeAndGo(AtomicBoolean written) {
    try {
      for (int one = 0; one < 60; one++) {
        Draft plan = Draft.of("g" + one, 1_000_001 + one * 10);
        keep(plan.put());
        keep(plan.next().purge());
      }
      return 60;
    } finally {
      written.set(true);
    }
  }

  @Test
  @DisplayName("ST-64 bringing back against purging")
  default void bringingBack() throws Exception {
    purgeAgainst(
        plan ->
            plan.next()
                .inStatus("OPENING")
                .marked(Optional.empty())
                .claiming(Change.Claim.TAKE)
                .put());
  }

  @Test
  @DisplayName("ST-64 a new version against purging")
  default void writing() throws Exception {
    purgeAgainst(plan -> plan.nextVersion("second").put());
  }

  @Test
  @DisplayName("ST-64 a signature against purging")
  default void signing() throws Exception {
    purgeAgainst(plan -> plan.next().signedBy("x").put());
  }

  @Test
  @DisplayName("ST-64 a consultation against purging")
  default void consulting() throws Exception {
    purgeAgainst(plan -> plan.next().note());
  }

  @Test
  @DisplayName("ST-64 purging against purging")
  default void purging() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Draft plan = Draft.of("p" + round, 1_000_000 + round);
      keep(plan.put());
      exactlyOne(Race.run(racer -> () -> commit(plan.next().purge())), STALE);
      assertThat(store().head(plan.chain()).length()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName(
      "ST-66 a row of the door that comes while a purge runs is emptied, or comes after it")
  default void purgeAgainstTheDoor() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SchoolCode school = new SchoolCode("S" + round);
      Draft plan = Draft.of(new PlanId(school, "a"), 1_000_000 + round);
      keep(plan.put());
      if (round % 2 == 0) {
        keep(Draft.atDoor(school, 1, Optional.of(plan.id())));
      }
      long before = store().head(ChainId.door(school)).length();
      Change.Purge purge = purge(plan.next());
      List<CommitResult> results =
          Race.run(
              2,
              racer ->
                  () ->
                      commit(
                          racer == 0
                              ? purge
                              : Draft.atDoor(school, before + 1, Optional.of(plan.id()))));
      assertThat(results.get(1)).isIn(COMMITTED, STALE);
      boolean purged = results.get(0) == COMMITTED;
      if (!purged) {
        assertThat(results).containsExactly(STALE, COMMITTED);
        keep(purge(plan.next()));
      }
      List<TrailRow> left = store().trail(TrailQuery.about(plan.id()), Optional.empty(), 10);
      assertThat(left).hasSize(purged && results.get(1) == COMMITTED ? 1 : 0);
      assertThat(store().head(ChainId.door(school)).length())
          .isEqualTo(before + (results.get(1) == COMMITTED ? 1 : 0));
    }
  }

  private void purgeAgainst(Function<Draft, Change> change) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Draft plan =
          Draft.of("p" + round, 1_000_000 + round)
              .claiming(Change.Claim.KEEP)
              .inStatus("CREATED_IN_ERROR")
              .marked(Optional.of(Draft.NOON));
      keep(plan.put());
      List<CommitResult> results =
          Race.run(2, racer -> () -> commit(racer == 0 ? plan.next().purge() : change.apply(plan)));
      assertThat(results).containsExactlyInAnyOrder(COMMITTED, STALE);
      boolean purged = results.get(0) == COMMITTED;
      assertThat(store().find(plan.id()).isEmpty()).isEqualTo(purged);
      assertThat(store().tombstone(plan.id()).isPresent()).isEqualTo(purged);
      assertThat(store().content(plan.id(), 1).isEmpty()).isEqualTo(purged);
      assertThat(store().content(plan.id(), 2))
          .satisfies(second -> assertThat(second.isPresent() && purged).isFalse());
      assertThat(store().head(plan.chain()).length()).isEqualTo(2);
    }
  }

  private static void exactlyOne(List<CommitResult> results, CommitResult others) {
    assertThat(Collections.frequency(results, COMMITTED)).as("kept").isOne();
    assertThat(Collections.frequency(results, others))
        .as("told " + others)
        .isEqualTo(results.size() - 1);
  }

  /** Commits on a chain until the row is the next one. */
  private void retry(ChainId chain, LongFunction<Change> change) {
    CommitResult result = STALE;
    while (result == STALE) {
      result = commit(change.apply(store().head(chain).length() + 1));
    }
    assertThat(result).isEqualTo(COMMITTED);
  }

  private void everyRowOnce(ChainId chain, int rows) {
    List<TrailRow> trail = store().trail(chain, 0, 1_000);
    assertThat(trail)
        .extracting(TrailRow::number)
        .isEqualTo(LongStream.rangeClosed(1, rows).boxed().toList());
    assertThat(writers(chain)).doesNotHaveDuplicates();
    assertThat(store().head(chain).length()).isEqualTo(rows);
    assertThat(store().head(chain).hash()).isEqualTo(trail.get(rows - 1).hash());
  }

  private List<Optional<String>> writers(ChainId chain) {
    return store().trail(chain, 0, 1_000).stream().map(TrailRow::actor).toList();
  }
}
