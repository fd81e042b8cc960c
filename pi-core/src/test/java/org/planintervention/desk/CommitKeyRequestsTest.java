package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.VISITOR;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/**
 * Random requests under few keys, held against what T-3 says: a request under a key that is free is
 * answered as one without a key is, and one under a key that was used changes nothing.
 */
@DisplayName("T-3 random requests under commit keys")
class CommitKeyRequestsTest {
  private static final long SEED = Long.getLong("pi.seed", 20_261_123L);
  private static final int HISTORIES = Integer.getInteger("pi.histories", 100);
  private static final int REQUESTS = 60;
  private static final int NAME_LENGTH = 12;

  /** Faults of a store that this test must find. */
  enum Planted implements UnaryOperator<PlanStore> {
    /** What a key was used for is forgotten: any other request is told done. */
    FINGERPRINT_IS_NOT_COMPARED {
      @Override
      public PlanStore apply(PlanStore store) {
        return new ForwardingPlanStore(store) {
          @Override
          public Optional<KeyUse> committed(CommitKey key) {
            return super.committed(key)
                .map(use -> new KeyUse(key.fingerprint(), use.chain(), use.number()));
          }
        };
      }
    },
    /** Keys of several persons are one. */
    SCOPES_COLLIDE {
      @Override
      public PlanStore apply(PlanStore store) {
        return new ForwardingPlanStore(store) {
          @Override
          public Optional<KeyUse> committed(CommitKey key) {
            return super.committed(cut(key));
          }

          @Override
          public CommitResult commit(Commit commit) {
            return super.commit(new Commit(commit.key().map(this::cut), commit.changes()));
          }

          private CommitKey cut(CommitKey key) {
            byte[] scope = new byte[CommitKey.LENGTH];
            scope[0] = (byte) (key.scope().toArray()[0] & 3);
            return new CommitKey(Bytes.of(scope), key.fingerprint());
          }
        };
      }
    },
    /** Keys are not kept: what is asked again is done again. */
    KEYS_ARE_LOST {
      @Override
      public PlanStore apply(PlanStore store) {
        return new ForwardingPlanStore(store) {
          @Override
          public CommitResult commit(Commit commit) {
            return super.commit(Commit.of(commit.changes()));
          }
        };
      }
    },
    /** A refusal uses the key of the next request up. */
    REFUSALS_USE_KEYS {
      @Override
      public PlanStore apply(PlanStore store) {
        return new ForwardingPlanStore(store) {
          private Optional<CommitKey> asked = Optional.empty();

          @Override
          public Optional<KeyUse> committed(CommitKey key) {
            asked = Optional.of(key);
            return super.committed(key);
          }

          @Override
          public CommitResult commit(Commit commit) {
            return super.commit(new Commit(commit.key().or(() -> asked), commit.changes()));
          }
        };
      }
    }
  }

  /** What a used key belongs to. */
  private record Use(Actor actor, Action action) {}

  private record KeyOf(String person, String text) {}

  /** What came of some histories. */
  private static final class Counts {
    private int free;
    private int done;
    private int again;
    private int otherwise;
    private final List<String> faults = new ArrayList<>();
  }

  @Test
  @DisplayName("T-3 holds at every request")
  void t3_holds() {
    Counts counts = run(UnaryOperator.identity(), HISTORIES);
    System.out.printf(
        "T-3: %d histories of %d requests from seed %d: %d under a free key (%d done), %d again,"
            + " %d for something else%n",
        HISTORIES, REQUESTS, SEED, counts.free, counts.done, counts.again, counts.otherwise);
    assertThat(counts.faults).isEmpty();
    assertThat(counts.done).isGreaterThan(HISTORIES);
    assertThat(counts.again).isGreaterThan(HISTORIES / 2);
    assertThat(counts.otherwise).isGreaterThan(HISTORIES);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T-3 a planted fault is found")
  void t3_aPlantedFaultIsFound(Planted planted) {
    Counts counts = run(planted, HISTORIES / 10);
    System.out.printf("T-3: %s found %d times%n", planted, counts.faults.size());
    assertThat(counts.faults).isNotEmpty();
  }

  private static Counts run(UnaryOperator<PlanStore> over, int histories) {
    Counts counts = new Counts();
    for (int history = 0; history < histories; history++) {
      new History(SEED + history, over, counts).run();
    }
    return counts;
  }

  /** One history, told twice: with keys, and in a twin world without. */
  private static final class History {
    private final long seed;
    private final Random random;
    private final Counts counts;
    private final World keyed;
    private final World twin;
    private final Map<KeyOf, Use> used = new HashMap<>();
    private final List<Use> asked = new ArrayList<>();

    History(long seed, UnaryOperator<PlanStore> over, Counts counts) {
      this.seed = seed;
      this.random = new Random(seed);
      this.counts = counts;
      this.keyed = new World(seed, over);
      this.twin = new World(seed, UnaryOperator.identity());
    }

    void run() {
      for (int request = 0; request < REQUESTS; request++) {
        Use use = asked.isEmpty() || random.nextInt(3) > 0 ? any() : one(asked);
        asked.add(use);
        request(use, "form-" + random.nextInt(3));
      }
    }

    private void request(Use use, String text) {
      KeyOf key = new KeyOf(use.actor.person().orElseThrow().key(), text);
      Optional<Use> before = Optional.ofNullable(used.get(key));
      List<TrailRow> rows = keyed.rows();
      Outcome outcome = keyed.desk.perform(use.actor, use.action, Optional.of(text));
      if (before.isEmpty()) {
        counts.free++;
        Outcome without = twin.desk.perform(use.actor, use.action);
        expect(use, inShort(without), inShort(outcome));
        expect(use, twin.rows().size() - keyed.rows().size(), 0);
        if (without.done()) {
          counts.done++;
          used.put(key, use);
        }
        return;
      }
      expect(use, rows, keyed.rows());
      if (before.get().equals(use)) {
        counts.again++;
        expect(use, "done", inShort(outcome).split(" ")[0]);
        outcome
            .view()
            .ifPresent(
                view ->
                    expect(
                        use,
                        "done",
                        inShort(keyed.desk.perform(use.actor, new Action.Consult(view.plan().id())))
                            .split(" ")[0]));
        outcome
            .view()
            .ifPresent(view -> twin.desk.perform(use.actor, new Action.Consult(view.plan().id())));
      } else {
        counts.otherwise++;
        expect(use, new Outcome.Conflict(ConflictKind.KEY_USED), outcome);
      }
    }

    private void expect(Use use, Object expected, Object actual) {
      if (!expected.equals(actual)) {
        counts.faults.add("seed " + seed + ": " + use.action.name() + " by " + use.actor);
      }
    }

    private static String inShort(Outcome outcome) {
      if (outcome.done()) {
        return "done "
            + outcome.view().map(view -> view.plan().id() + " " + view.hash()).orElse("");
      }
      return outcome.reasons() + (outcome instanceof Outcome.Conflict ? outcome.toString() : "");
    }

    private Use any() {
      PlanId plan = one(keyed.plans());
      Person person = one(List.of(MOTHER, TEACHER, PSYCHOLOGIST)).person().orElseThrow();
      Action action =
          one(
              Stream.<Action>of(
                      new Action.Sign(plan, Optional.empty()),
                      new Action.Sign(plan, Optional.empty()),
                      new Action.Sign(plan, Optional.empty()),
                      new Action.Consult(plan),
                      new Action.ListPerson(plan, person),
                      new Action.UnlistPerson(plan, person),
                      new Action.NameCoordinator(plan, person),
                      new Action.ChangeStatus(plan, one(List.of(PlanStatus.values()))),
                      new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN),
                      new Action.AnswerOpening(plan, OpeningAnswer.of()),
                      new Action.AnswerOpening(
                          plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)),
                      new Action.Write(plan, 1 + random.nextInt(4), PlanContent.EMPTY),
                      new Action.Decline(plan, one(List.of("", "Non."))),
                      Action.SignFor.onGround(plan, person, ConsentGround.VOICE, TwoSchools.TODAY),
                      new Action.Purge(plan),
                      new Action.Duplicate(plan),
                      new Action.Create(one(keyed.students), TwoSchools.THIS_YEAR),
                      new Action.MaintainStaffTable(one(List.of(MAPLES, PARK))),
                      new Action.Enter(),
                      new Action.RefreshRights())
                  .toList());
      Actor actor =
          one(
              List.of(
                  PRINCIPAL,
                  PRINCIPAL,
                  TEACHER,
                  MOTHER,
                  PSYCHOLOGIST,
                  IT,
                  VISITOR,
                  Actor.of(Entry.STAFF, MOTHER_ADDRESS),
                  Actor.of(Entry.PARENT_PORTAL, TEACHER.address().orElseThrow())));
      return new Use(actor, action);
    }

    private <T> T one(List<T> several) {
      return several.get(random.nextInt(several.size()));
    }
  }

  /** Two schools, whose plans get the same names in a twin world. */
  private static final class World {
    private final Random random;
    private final TwoSchools schools;
    private final PlanDesk desk;
    private final List<StudentNumber> students = new ArrayList<>();

    World(long seed, UnaryOperator<PlanStore> over) {
      random = new Random(seed);
      schools = new TwoSchools(this::bytes);
      for (int number = 1; number <= 4; number++) {
        students.add(schools.student(1_000_000 + number));
      }
      schools.ready(TEACHER, students.get(0));
      schools.ready(TEACHER, students.get(1));
      schools.marked(TEACHER, students.get(2));
      desk = schools.over(over.apply(schools.store));
    }

    /** Names are counted, so that what was prepared in vain moves none of them. */
    private byte[] bytes(int length) {
      byte[] bytes = new byte[length];
      if (length == NAME_LENGTH) {
        int chains = rows().stream().map(TrailRow::chain).collect(Collectors.toSet()).size();
        return ByteBuffer.wrap(bytes).putInt(chains).array();
      }
      random.nextBytes(bytes);
      return bytes;
    }

    /** All plans that are there, and one that is not. */
    List<PlanId> plans() {
      List<PlanId> plans = new ArrayList<>(List.of(new PlanId(MAPLES, "none")));
      schools.store.ofStudents(students, Optional.empty()).stream()
          .map(PlanRow::id)
          .forEach(plans::add);
      return plans;
    }

    List<TrailRow> rows() {
      return schools.store.schools(Optional.empty(), 100).stream()
          .flatMap(
              school ->
                  schools.store.trail(TrailQuery.of(school), Optional.empty(), 1_000).stream())
          .toList();
    }
  }
}
