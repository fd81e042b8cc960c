package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;

/** A question to a store or a directory may be a network call: how many there are is held. */
@DisplayName("Questions to store and directories")
class QuestionsAskedTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "performance.md");
  private static final String HEAD =
      "| call | directories | store | commits |\n|---|---|---|---|\n";
  private static final int FIRST = 1_200_000;
  private static final int FEW = 3;
  private static final int MANY = BatchRun.CHUNK;
  private static final int PAGE_SIZE = 100;

  /**
   * What a call asked.
   *
   * @param directories questions to staff directory, student registry and parents' accounts
   * @param store questions to the store, commits left out
   * @param commits commits
   */
  private record Asked(int directories, int store, int commits) {}

  /** A school with so many colleagues and ready plans as are given, one student each. */
  private static final class School {
    private final TwoSchools schools = new TwoSchools();
    private final List<String> asked = new ArrayList<>();
    private final List<PlanId> plans = new ArrayList<>();
    private final List<PlanId> earlier = new ArrayList<>();
    private final int size;
    private final PlanDesk desk;

    School(int size) {
      this.size = size;
      this.desk =
          schools.over(
              noted(PlanStore.class, schools.store),
              noted(StaffDirectory.class, schools.district),
              noted(StudentRegistry.class, schools.district),
              noted(ParentAccounts.class, schools.district));
      for (int i = 0; i < size; i++) {
        Actor colleague = TwoSchools.staff("colleague" + i + "@csdm.qc.ca");
        schools.row(TwoSchools.MAPLES, colleague, "Enseignant", "Enseignante titulaire");
        StudentNumber student = schools.student(FIRST + i);
        plans.add(schools.ready(TwoSchools.PSYCHOLOGIST, student));
        earlier.add(
            schools.archived(
                schools.student(FIRST + 1_000 + i), TwoSchools.MAPLES, TwoSchools.LAST_YEAR));
      }
    }

    private <T> T noted(Class<T> socket, Object real) {
      return socket.cast(
          Proxy.newProxyInstance(
              socket.getClassLoader(),
              new Class<?>[] {socket},
              (proxy, method, arguments) -> {
                asked.add(socket.getSimpleName() + "." + method.getName());
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    Asked during(Consumer<School> call) {
      asked.clear();
      call.accept(this);
      int commits = (int) asked.stream().filter("PlanStore.commit"::equals).count();
      int ofStore = (int) asked.stream().filter(one -> one.startsWith("PlanStore.")).count();
      return new Asked(asked.size() - ofStore, ofStore - commits, commits);
    }

    PlanId plan() {
      return plans.get(0);
    }

    PlanId last() {
      return plans.get(size - 1);
    }

    Person colleague() {
      return Person.of(new EmailAddress("colleague0@csdm.qc.ca"));
    }

    void perform(Actor actor, Action action) {
      assertThat(desk.perform(actor, action).done()).as(action.name()).isTrue();
    }

    void batch(Actor actor, List<PlanId> about, Function<PlanId, Action> action) {
      Batch.Result result =
          desk.performAll(actor, about.stream().map(action).toList(), (decided, all) -> true);
      assertThat(result.count(Batch.Standing.DONE)).isEqualTo(about.size());
    }

    PlanQuery query() {
      return PlanQuery.of(TwoSchools.MAPLES, TwoSchools.THIS_YEAR.start());
    }

    PlanQuery queryOfLastYear() {
      return PlanQuery.of(TwoSchools.MAPLES, TwoSchools.LAST_YEAR.start());
    }
  }

  private static Map<String, Consumer<School>> calls() {
    Actor principal = TwoSchools.PRINCIPAL;
    Actor mother = TwoSchools.MOTHER;
    Map<String, Consumer<School>> calls = new LinkedHashMap<>();
    calls.put("`perform` Consult", s -> s.perform(principal, new Action.Consult(s.plan())));
    calls.put("`perform` Sign", s -> s.perform(principal, sign(s.plan())));
    calls.put("`perform` Sign, by a parent", s -> s.perform(mother, sign(s.plan())));
    calls.put(
        "`perform` ListPerson",
        s -> s.perform(TwoSchools.PSYCHOLOGIST, new Action.ListPerson(s.last(), s.colleague())));
    calls.put(
        "`perform` Duplicate",
        s -> s.perform(TwoSchools.PSYCHOLOGIST, new Action.Duplicate(s.earlier.get(0))));
    calls.put(
        "`performAll` Sign, a chunk",
        s -> s.batch(TwoSchools.VICE_PRINCIPAL, s.plans, QuestionsAskedTest::sign));
    calls.put(
        "`performAll` Duplicate, a chunk",
        s -> s.batch(principal, s.earlier.subList(1, s.earlier.size()), Action.Duplicate::new));
    calls.put("`menu`", s -> s.desk.menu(principal, s.plan()));
    calls.put("`menu`, of a parent", s -> s.desk.menu(mother, s.plan()));
    calls.put("`pathTo` Sign", s -> s.desk.pathTo(TwoSchools.TEACHER, sign(s.plan())));
    calls.put("`pathTo` Sign, of the direction", s -> s.desk.pathTo(principal, sign(s.plan())));
    calls.put("`whyCannotSign`", s -> s.desk.whyCannotSign(principal, s.plan(), mother));
    calls.put("`supportRequest`", s -> s.desk.supportRequest(principal, s.plan(), mother));
    calls.put("`whyCannotEnter`", s -> s.desk.whyCannotEnter(principal, "x@csdm.qc.ca"));
    calls.put(
        "`homePage`", s -> s.desk.homePage(principal, s.query(), Optional.empty(), PAGE_SIZE));
    calls.put(
        "`homePage`, by name",
        s -> s.desk.homePage(principal, s.query(), "Beau", Optional.empty(), PAGE_SIZE));
    calls.put(
        "`myPlans`",
        s ->
            s.desk.myPlans(
                TwoSchools.PSYCHOLOGIST, TwoSchools.THIS_YEAR, Optional.empty(), PAGE_SIZE));
    calls.put(
        "`myPlans`, of a parent",
        s -> s.desk.myPlans(mother, TwoSchools.THIS_YEAR, Optional.empty(), PAGE_SIZE));
    calls.put("`plansToSign`", s -> s.desk.plansToSign(principal, Optional.empty(), PAGE_SIZE));
    calls.put(
        "`plansToSign`, of a parent", s -> s.desk.plansToSign(mother, Optional.empty(), PAGE_SIZE));
    calls.put(
        "`plansToDuplicate`",
        s -> s.desk.plansToDuplicate(principal, s.queryOfLastYear(), Optional.empty(), PAGE_SIZE));
    calls.put(
        "`missingSignatures`",
        s -> s.desk.missingSignatures(principal, TwoSchools.MAPLES, Optional.empty(), PAGE_SIZE));
    calls.put("`earlierPlans`", s -> s.desk.earlierPlans(principal, new StudentNumber(FIRST)));
    calls.put("`trail`", s -> s.desk.trail(principal, s.plan(), 0, PAGE_SIZE));
    return calls;
  }

  private static Action.Sign sign(PlanId plan) {
    return new Action.Sign(plan, Optional.empty());
  }

  @Test
  @DisplayName("no call asks more of a larger school, page or chunk, and the page says how often")
  void asked() throws IOException {
    School few = new School(FEW);
    School many = new School(MANY);
    StringBuilder table = new StringBuilder(HEAD);
    calls()
        .forEach(
            (call, made) -> {
              Asked asked = few.during(made);
              assertThat(many.during(made)).as(call + " " + few.asked).isEqualTo(asked);
              table.append(
                  "| %s | %d | %d | %d |%n"
                      .formatted(call, asked.directories(), asked.store(), asked.commits()));
            });
    System.out.print(table);
    assertThat(Files.readString(PAGE)).contains(table);
  }
}
