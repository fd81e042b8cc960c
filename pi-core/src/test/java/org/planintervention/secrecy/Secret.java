package org.planintervention.secrecy;

import static org.planintervention.secrecy.World.MAPLES;
import static org.planintervention.secrecy.World.PARK;
import static org.planintervention.secrecy.World.STUDENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.planintervention.decision.Action;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/** What two worlds differ in: one fact, and nothing besides. */
enum Secret {
  PLAN_IN_OPENING(World::enrolled, World::opened),
  PLAN_READY(World::enrolled, World::ready),
  PLAN_SIGNED(World::enrolled, Secret::signed),
  PLAN_IN_REVISION(
      World::enrolled,
      world -> {
        world.ready();
        world.status(PlanStatus.IN_REVISION);
      }),
  PLAN_MARKED(World::enrolled, World::marked),
  PLAN_CLOSED(
      World::enrolled,
      world -> {
        world.ready();
        world.status(PlanStatus.CLOSED);
      }),
  PLAN_PURGED(
      World::enrolled,
      world -> {
        world.marked();
        world.done(Viewer.IT_SERVICES, new Action.Purge(World.PLAN));
      }),
  /** As if every content were locked away: looking into one fails. */
  PLAN_WITH_SEALED_CONTENT(
      World::enrolled,
      world -> {
        signed(world);
        world.sealContents();
      }),
  PLAN_BESIDE_AN_EARLIER_ONE(
      world -> {
        world.enrolled();
        world.earlier();
      },
      World::ready),
  EARLIER_PLAN(World::enrolled, World::earlier),
  EARLIER_PLAN_BESIDE_ONE_OF_THIS_YEAR(Secret::ready, World::earlier),
  PLAN_OF_A_STUDENT_WHO_LEFT(World::enrolled, Secret::left, world -> left(world, World::ready)),
  PLAN_OF_A_STUDENT_WHO_MOVED(World::enrolled, Secret::moved, world -> moved(world, World::ready)),
  /** More plans than a page has room for, of other students, this year's and earlier ones. */
  PLANS_OF_OTHERS(
      world -> {
        world.enrolled();
        world.others();
      },
      World::plansOfOthers),
  WORDS_OF_A_REVISION(
      world -> {
        ready(world);
        world.status(PlanStatus.IN_REVISION);
      },
      world -> world.written(4, "Some words"),
      world -> world.written(4, "Other words")),
  FATHER_HAS_AN_ACCOUNT(
      world -> {
        ready(world);
        world.guardian(STUDENT, Viewer.FATHER.address(), true);
        world.list(Viewer.FATHER.address());
      },
      Secret::withFathersAccount),
  FATHER_IS_IN_THE_REGISTRY(
      world -> {
        ready(world);
        withFathersAccount(world);
      },
      world -> world.guardian(STUDENT, Viewer.FATHER.address(), true)),
  FATHER_HAS_AUTHORITY(
      world -> {
        ready(world);
        withFathersAccount(world);
      },
      world -> {
        withFather(world);
        world.guardianNoMore(STUDENT, Viewer.FATHER.address(), true);
        world.guardian(STUDENT, Viewer.FATHER.address(), false);
      },
      Secret::withFather),
  FATHER_IS_LISTED(
      world -> {
        ready(world);
        withFathersAccount(world);
        world.guardian(STUDENT, Viewer.FATHER.address(), true);
      },
      world -> world.list(Viewer.FATHER.address())),
  ANYBODY_HAS_AN_ACCOUNT(Secret::ready, world -> world.district.withAccount(World.ANYBODY)),
  STUDENT_IS_KNOWN(world -> {}, World::enrolled),
  COLLEAGUE_IS_IN_THE_STAFF_TABLE(
      Secret::ready,
      world ->
          world.district.with(
              new StaffRow(
                  MAPLES,
                  World.COLLEAGUE,
                  "Enseignant",
                  "Titulaire",
                  Optional.empty(),
                  Optional.empty()))),
  SLIP_IS_IN_THE_STAFF_TABLE(Secret::ready, World::withSlip),
  KEY_OF_A_SIGNATURE(Secret::ready, Viewer.MOTHER, new Action.Sign(World.PLAN, Optional.empty())),
  KEY_OF_A_PURGE(
      world -> {
        world.enrolled();
        world.marked();
      },
      Viewer.IT_SERVICES,
      new Action.Purge(World.PLAN)),
  KEY_OF_AN_ENTRY(Secret::ready, Viewer.PRINCIPAL, new Action.Enter()),
  KEY_OF_A_REFUSAL(Secret::ready, Viewer.TEACHER_NOT_ON_PLAN, new Action.Consult(World.PLAN));

  private final Consumer<World> both;
  private final Consumer<World> without;
  private final Consumer<World> with;
  private final Optional<Viewer> user;

  /** A fact that is so in one world, and not in the other. */
  Secret(Consumer<World> both, Consumer<World> with) {
    this(both, world -> {}, with);
  }

  Secret(Consumer<World> both, Consumer<World> without, Consumer<World> with) {
    this.both = both;
    this.without = without;
    this.with = with;
    this.user = Optional.empty();
  }

  /** Somebody asked for something in both worlds, in one of them under a key. */
  Secret(Consumer<World> both, Viewer user, Action action) {
    this.both = both;
    this.without = world -> world.desk().perform(user.actor(), action);
    this.with = world -> world.underKey(user, action);
    this.user = Optional.of(user);
  }

  /** The plan that is asked about. */
  PlanId plan() {
    return this == EARLIER_PLAN || this == EARLIER_PLAN_BESIDE_ONE_OF_THIS_YEAR
        ? World.EARLIER
        : World.PLAN;
  }

  /** Who used the key; empty when the secret is no key. */
  Optional<Viewer> user() {
    return user;
  }

  World worldWithout(Supplier<PlanStore> stores, Planted planted) {
    return world(stores, planted, without);
  }

  World worldWith(Supplier<PlanStore> stores, Planted planted) {
    return world(stores, planted, with);
  }

  private World world(Supplier<PlanStore> stores, Planted planted, Consumer<World> side) {
    World world = new World(stores.get(), planted);
    both.accept(world);
    side.accept(world);
    return world;
  }

  private static void ready(World world) {
    world.enrolled();
    world.ready();
  }

  private static void signed(World world) {
    world.ready();
    world.done(Viewer.COORDINATOR, new Action.Sign(World.PLAN, Optional.empty()));
    world.done(Viewer.MOTHER, new Action.Decline(World.PLAN, World.SECRET_WORDS));
  }

  private static void left(World world) {
    world.student(STUDENT, MAPLES, Optional.of(LocalDate.of(2026, 11, 1)));
  }

  private static void left(World world, Consumer<World> before) {
    before.accept(world);
    left(world);
  }

  private static void moved(World world) {
    world.student(STUDENT, PARK, Optional.empty());
  }

  private static void moved(World world, Consumer<World> before) {
    before.accept(world);
    moved(world);
  }

  private static void withFather(World world) {
    world.guardian(STUDENT, Viewer.FATHER.address(), true);
    world.list(Viewer.FATHER.address());
  }

  private static void withFathersAccount(World world) {
    world.district.withAccount(Viewer.FATHER.address());
  }
}
