package org.planintervention.samples.benchmarks.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.planintervention.decision.Action;
import org.planintervention.desk.PlanDesk;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;

/**
 * Time that a stranger's question takes about a plan that is forbidden and about one that is absent
 * method by method, on H2 and PostgreSQL. The answers, the questions to the store and the
 * rows are equal; what time alone tells is printed and has no bound.
 *
 * <p>For each method: the median and the tenth and ninetieth percentile of both, and how often a
 * forbidden plan took longer than an absent one, of all pairs. 0.50 tells nothing.
 */
public final class StrangerTimes {
  private static final int SCHOOLS = 4;
  private static final int PLANS = 2_000;
  private static final int LENGTH = 10_240;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 1_500;
  private static final double MICROSECONDS = 1e3;

  private final PlanDesk desk;
  private final SplittableRandom random = new SplittableRandom(NumberedDistrict.YEAR);
  private final Actor stranger;
  private final List<PlanId> plans;
  private final Map<String, List<Long>> forbidden = new LinkedHashMap<>();
  private final Map<String, List<Long>> absent = new LinkedHashMap<>();

  private StrangerTimes(Filling filling) {
    SchoolCode school = filling.schools().get(0);
    this.desk = filling.desk(NumberedDistrict.YEAR);
    this.stranger = NumberedDistrict.direction(filling.schools().get(1), 0);
    this.plans = filling.plansOf(school);
  }

  /** Runs all of it; an argument may name the database. */
  public static void main(String[] args) throws IOException {
    for (Database.Kind kind : Database.Kind.chosen(args, 0)) {
      try (Database database = kind.start()) {
        Filling filling = new Filling(database, "pi_", SCHOOLS);
        filling.takeOver(PLANS, NumberedDistrict.YEAR, LENGTH);
        StrangerTimes times = new StrangerTimes(filling);
        times.run(WARM_UP);
        times.forbidden.clear();
        times.absent.clear();
        times.run(ROUNDS);
        times.print(database.name());
      }
    }
  }

  /** What is asked about a plan and its student. */
  private interface Question {
    Object of(PlanId plan, StudentNumber student);
  }

  private Map<String, Question> questions() {
    Actor parent = Actor.of(Entry.PARENT_PORTAL, new EmailAddress("r0@famille.example"));
    SchoolYear year = new SchoolYear(NumberedDistrict.YEAR);
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put(
        "perform Consult", (plan, student) -> desk.perform(stranger, new Action.Consult(plan)));
    questions.put(
        "perform Write",
        (plan, student) -> desk.perform(stranger, new Action.Write(plan, 1, PlanContent.EMPTY)));
    questions.put(
        "perform Duplicate", (plan, student) -> desk.perform(stranger, new Action.Duplicate(plan)));
    questions.put(
        "perform Create",
        (plan, student) -> desk.perform(stranger, new Action.Create(student, year)));
    questions.put("menu", (plan, student) -> desk.menu(stranger, plan));
    questions.put(
        "pathTo Sign",
        (plan, student) -> desk.pathTo(stranger, new Action.Sign(plan, Optional.empty())));
    questions.put(
        "pathFor Create",
        (plan, student) ->
            desk.pathFor(
                stranger,
                NumberedDistrict.direction(plan.school(), 0),
                new Action.Create(student, year)));
    questions.put(
        "homePage of one student",
        (plan, student) ->
            desk.homePage(
                stranger,
                PlanQuery.of(plan.school(), year.start()).ofStudents(Set.of(student)),
                Optional.empty(),
                10));
    questions.put("earlierPlans", (plan, student) -> desk.earlierPlans(stranger, student));
    questions.put(
        "consultations",
        (plan, student) -> desk.consultations(stranger, student, Optional.empty(), 10));
    questions.put("trail", (plan, student) -> desk.trail(stranger, plan, 0, 10));
    questions.put("purged", (plan, student) -> desk.purged(stranger, plan));
    questions.put(
        "certificateOfDestruction",
        (plan, student) -> desk.certificateOfDestruction(stranger, plan));
    questions.put("whyCannotSign", (plan, student) -> desk.whyCannotSign(stranger, plan, parent));
    questions.put("supportRequest", (plan, student) -> desk.supportRequest(stranger, plan, parent));
    return questions;
  }

  /** The two in either order, method after method, so that a busy moment hurts both. */
  private void run(int rounds) {
    Map<String, Question> questions = questions();
    for (int round = 0; round < rounds; round++) {
      int number = random.nextInt(plans.size());
      PlanId there = plans.get(number);
      StudentNumber withPlan = new StudentNumber(1_000_000 + SCHOOLS * number);
      PlanId nowhere = new PlanId(there.school(), "none" + there.name().substring(4));
      StudentNumber withoutPlan = new StudentNumber(withPlan.value() + SCHOOLS * PLANS);
      questions.forEach(
          (name, question) -> {
            List<Runnable> both = new ArrayList<>();
            both.add(() -> time(forbidden, name, question, there, withPlan));
            both.add(() -> time(absent, name, question, nowhere, withoutPlan));
            if (random.nextBoolean()) {
              Collections.swap(both, 0, 1);
            }
            both.forEach(Runnable::run);
          });
    }
  }

  private static void time(
      Map<String, List<Long>> times,
      String name,
      Question question,
      PlanId plan,
      StudentNumber student) {
    long start = System.nanoTime();
    question.of(plan, student);
    times.computeIfAbsent(name, key -> new ArrayList<>()).add(System.nanoTime() - start);
  }

  private void print(String database) {
    System.out.printf(
        "%n%s, %,d plans, %,d rounds, µs: median (tenth to ninetieth percentile)%n",
        database, PLANS, ROUNDS);
    System.out.printf("%-28s %26s %26s %8s%n", "", "forbidden", "absent", "longer");
    forbidden.forEach(
        (name, there) -> {
          List<Long> nowhere = absent.getOrDefault(name, List.of());
          System.out.printf(
              "%-28s %26s %26s %8.2f%n",
              name, distribution(there), distribution(nowhere), longer(there, nowhere));
        });
  }

  private static String distribution(List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    return "%.0f (%.0f to %.0f)".formatted(at(sorted, 0.5), at(sorted, 0.1), at(sorted, 0.9));
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1))) / MICROSECONDS;
  }

  /** The share of pairs in which the first took longer, by ranks. */
  private static double longer(List<Long> ones, List<Long> others) {
    List<Long> sorted = others.stream().sorted().toList();
    double shorter = 0;
    for (long one : ones) {
      int place = Collections.binarySearch(sorted, one);
      shorter += place >= 0 ? place : -place - 1;
    }
    return shorter / ones.size() / sorted.size();
  }
}
