package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;

/**
 * Plans are written, through the desk, while the disk fills up: at every unit of space, on each
 * database. Each time a verification finds nothing, and the same action is done once there is room.
 */
final class FullDiskTest {
  private static final long SEED = Long.getLong("pi.seed", 11L);
  private static final int PLANS = Integer.getInteger("pi.full.plans", 3);
  private static final int MOST_UNITS = 1_000;
  private static final int LONGEST = 3_000;
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

  @ParameterizedTest(name = "{0}: nothing is lost or half kept, wherever the disk fills up")
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  void whereverTheDiskFillsUp(TestDatabase database) {
    try (FullDisk disk = FullDisk.under(database)) {
      Harness harness = new Harness(disk);
      harness.run();
      System.out.println(
          database + ": full at " + harness.refused + " points, none torn; seed " + SEED);
      assertThat(harness.found).isEmpty();
      assertThat(harness.refused).isGreaterThan(PLANS);
    }
  }

  @Test
  @DisplayName("an adapter that goes on after SQLITE_FULL is found")
  void findsAnAdapterThatGoesOn() {
    try (FullDisk disk =
        FullDisk.sqlite(TestDatabase.freshDistrict(), PlantedFault.GOES_ON_AFTERWARDS)) {
      Harness harness = new Harness(disk);
      harness.run();
      System.out.println(
          "planted, goes on after SQLITE_FULL: found "
              + harness.found.size()
              + " times, "
              + harness.found.get(0)
              + "; seed "
              + SEED);
      assertThat(harness.found).isNotEmpty();
    }
  }

  /** Writes plans on a disk that fills up. */
  private static final class Harness {
    private final FullDisk disk;
    private final MemoryDistrict district = new MemoryDistrict();
    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final Actor direction = Actor.typed(Entry.STAFF, "direction@csdm.qc.ca");
    private final PlanDesk desk;
    private final List<String> found = new ArrayList<>();
    private int refused;

    Harness(FullDisk disk) {
      this.disk = disk;
      this.desk =
          new PlanDesk(
              new HostSystems(
                  disk.store(),
                  district,
                  district,
                  district,
                  () -> NOW,
                  HostSystems.secureRandom()),
              DistrictPolicy.reference());
      district.with(
          new StaffRow(
              SCHOOL,
              direction.address().orElseThrow(),
              "Direction",
              "Directrice",
              Optional.empty(),
              Optional.empty()));
    }

    void run() {
      for (int number = 0; number < PLANS && found.isEmpty(); number++) {
        StudentNumber student = new StudentNumber(1_000_000 + number);
        district.with(new Student(student, LocalDate.of(2014, 10, 10), SCHOOL, Optional.empty()));
        filling(new Action.Create(student, new SchoolYear(2026)))
            .flatMap(Outcome::view)
            .map(view -> view.plan().id())
            .ifPresent(this::write);
      }
    }

    private void write(PlanId plan) {
      int version = 2;
      for (Action action :
          List.of(
              new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)),
              new Action.Write(plan, version, content()),
              new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN),
              new Action.Sign(plan, Optional.empty()))) {
        long before = disk.store().head(ChainId.of(plan)).length();
        if (filling(action).isPresent()
            && disk.store().head(ChainId.of(plan)).length() != before + 1) {
          found.add(name(action) + " left another number of rows than one");
        }
      }
    }

    /** Leaves an action no room, then one unit, and so on until it is done. */
    private Optional<Outcome> filling(Action action) {
      for (int units = 0; units < MOST_UNITS && found.isEmpty(); units++) {
        Optional<Outcome> outcome = attempt(action, units);
        disk.lift();
        if (!desk.verifyAll(Optional.of(SCHOOL), (done, of) -> true).findings().isEmpty()) {
          found.add(name(action) + " with room for " + units + ": a verification finds something");
        }
        if (outcome.isPresent()) {
          if (!outcome.get().done()) {
            found.add(name(action) + " with room for " + units + ": not done, but for no room");
          }
          return outcome.filter(Outcome::done);
        }
        refused++;
      }
      return Optional.empty();
    }

    private Optional<Outcome> attempt(Action action, int units) {
      disk.limit(units);
      try {
        return Optional.of(desk.perform(direction, action));
      } catch (StoreException full) {
        if (full.fault() != StoreFault.DISK_FULL) {
          found.add(name(action) + " with room for " + units + ": " + full.fault());
        }
        return Optional.empty();
      }
    }

    private PlanContent content() {
      String text = "besoin ".repeat(1 + chance.nextInt(LONGEST / 7));
      Goal goal = new Goal("need", text, List.of("means"), List.of("who"), "June", "");
      return new PlanContent(List.of(text), List.of("need"), List.of(goal), "", "");
    }

    private static String name(Action action) {
      return action.getClass().getSimpleName();
    }
  }
}
