package org.planintervention.rules;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** A menu judges once what is the same for everybody; it says what judging everything says. */
final class MenuTest {
  private static final long SEED = 20_261_123L;
  private static final int SITUATIONS = 4_000;
  private static final RuleBook BOOK = new RuleBook(DistrictPolicy.reference());
  private static final List<EmailAddress> STAFF =
      List.of(
          Scene.PRINCIPAL,
          Scene.VICE_PRINCIPAL,
          Scene.COORDINATOR,
          Scene.PSYCHOLOGIST,
          Scene.TECHNICIAN,
          Scene.TEACHER,
          Scene.SECRETARY,
          Scene.SUPERVISOR,
          Scene.OTHER_PRINCIPAL,
          Scene.NOBODY);
  private static final List<Actor> ACTORS =
      ImmutableList.<Actor>builder()
          .addAll(STAFF.stream().map(Scene::staff).toList())
          .add(
              Scene.parent(Scene.MOTHER),
              Scene.parent(Scene.FATHER_WITHOUT_AUTHORITY),
              Scene.throughMozaik(Scene.MOTHER),
              Scene.student(),
              Scene.it())
          .build();

  @Test
  @DisplayName("H-2 the menu says of every line what judging each of its actions says")
  void saysWhatJudgingSays() {
    SplittableRandom random = new SplittableRandom(SEED);
    Set<String> grantedOnce = new TreeSet<>();
    Set<String> refusedOnce = new TreeSet<>();
    for (int i = 0; i < SITUATIONS; i++) {
      Facts facts = situation(random).facts();
      Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
      List<MenuItem> menu = new Menu(BOOK).on(facts, actor, Scene.PLAN);
      assertThat(inOrder(menu)).as("situation %d", i).isEqualTo(inOrder(judged(facts, actor)));
      menu.forEach(item -> (item.granted() ? grantedOnce : refusedOnce).add(item.action()));
    }
    assertThat(refusedOnce).hasSize(17);
    assertThat(grantedOnce).containsAll(refusedOnce);
  }

  @Test
  @DisplayName("A-11 of a plan that is not there the menu says the same as of a forbidden one")
  void unknownIsForbidden() {
    PlanId nowhere = new PlanId(Scene.SCHOOL, "nowhere");
    Menu menu = new Menu(BOOK);
    for (Actor actor : List.of(Scene.staff(Scene.TEACHER), Scene.parent(Scene.NEIGHBOUR))) {
      Facts facts = Scene.plan().facts();
      assertThat(menu.on(facts, actor, nowhere)).isEqualTo(menu.on(facts, actor, Scene.PLAN));
    }
  }

  /** Choices by whom they name. */
  private static List<MenuItem> inOrder(List<MenuItem> menu) {
    return menu.stream()
        .map(
            item ->
                new MenuItem(
                    item.action(),
                    item.granted(),
                    item.reasons(),
                    item.choices().stream()
                        .sorted(comparing(choice -> choice.names().map(Person::key).orElse("")))
                        .toList()))
        .toList();
  }

  private static List<MenuItem> judged(Facts facts, Actor actor) {
    Plan plan = facts.plan(Scene.PLAN).orElseThrow();
    return Candidates.on(facts, plan, ConsentGround.PAPER_FORM).stream()
        .map(
            line ->
                judged(facts, actor, line.name(), Candidates.actions(facts, plan, line).toList()))
        .toList();
  }

  private static MenuItem judged(Facts facts, Actor actor, String name, List<Action> actions) {
    assertThat(actions).doesNotHaveDuplicates();
    List<Action> choices = new ArrayList<>();
    Set<ReasonCode> forAll = EnumSet.allOf(ReasonCode.class);
    Set<ReasonCode> forSome = EnumSet.noneOf(ReasonCode.class);
    for (Action action : actions) {
      Decision decision = BOOK.judge(facts, actor, action);
      if (decision.granted()) {
        choices.add(action);
      }
      forAll.retainAll(decision.reasons());
      forSome.addAll(decision.reasons());
    }
    List<ReasonCode> reasons = List.copyOf(forAll.isEmpty() ? forSome : forAll);
    boolean granted = !choices.isEmpty();
    return new MenuItem(
        name, granted, granted ? List.of() : ImmutableList.sortedCopyOf(reasons), choices);
  }

  private static Scene situation(SplittableRandom random) {
    Scene scene =
        Scene.plan(PlanStatus.values()[random.nextInt(PlanStatus.values().length)])
            .coordinatedBy(STAFF.get(random.nextInt(STAFF.size())))
            .goals(1, random.nextInt(2));
    if (random.nextInt(6) == 0) {
      scene.of(Scene.LAST_YEAR);
    }
    if (random.nextInt(6) == 0) {
      scene.unanswered();
    }
    if (random.nextInt(6) == 0) {
      scene.studentGoneFrom(Scene.TODAY);
    }
    if (random.nextInt(6) == 0) {
      scene.guardian(new Guardian(Scene.STUDENT, Optional.of(Scene.TEACHER), random.nextBoolean()));
    }
    if (random.nextInt(3) == 0) {
      scene.signedBy(STAFF.get(random.nextInt(STAFF.size())));
      scene.signedBy(Person.of(Scene.STUDENT));
    }
    if (random.nextInt(8) == 0) {
      scene.notListing(Scene.PSYCHOLOGIST).notListing(Scene.MOTHER);
      scene.notListing(Person.of(Scene.STUDENT));
    }
    for (int more = random.nextInt(4); more > 0; more--) {
      scene.listing(STAFF.get(random.nextInt(STAFF.size())));
    }
    return scene;
  }
}
