package org.planintervention.rules.menu;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Scene.MOTHER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.planintervention.rules.Facts;
import org.planintervention.rules.Request;
import org.planintervention.rules.RuleBook;
import org.planintervention.rules.Scene;
import org.planintervention.rules.chapters.People;
import org.planintervention.rules.table.Party;
import org.planintervention.rules.table.Standing;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** Menus against judging each action by itself. */
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

  @Test
  @DisplayName("C-5 where all who are listed have signed, nobody is taken off, for that reason")
  void allHaveSigned() {
    assertThat(item(plan(READY_TO_SIGN, MOTHER).signedBy(MOTHER), "UnlistPerson"))
        .isEqualTo(refused("UnlistPerson", ReasonCode.PERSON_SIGNED_THIS_VERSION));
  }

  @Test
  @DisplayName("H-2 where each is refused for reasons of their own, all of these are told")
  void reasonsOfTheirOwn() {
    assertThat(item(plan(READY_TO_SIGN), "SignFor"))
        .isEqualTo(
            refused(
                "SignFor",
                ReasonCode.PERSON_NOT_A_SIGNATORY,
                ReasonCode.FOR_ONESELF,
                ReasonCode.ONLY_DIRECTION_FOR_DIRECTION));
  }

  @Test
  @DisplayName("C-5 a guardian who is not listed can be")
  void guardianCanBeListed() {
    assertThat(item(plan(OPENING), "ListPerson").choices())
        .contains(new Action.ListPerson(Scene.PLAN, Person.of(MOTHER)));
  }

  @Test
  @DisplayName("H-2 who is taken off is one of those who are listed, or anybody where nobody is")
  void whoIsTakenOff() {
    assertThat(takenOff(plan(OPENING, MOTHER))).containsExactly(Person.of(MOTHER));
    assertThat(takenOff(plan(OPENING)))
        .contains(Person.of(MOTHER), Person.of(Scene.COORDINATOR), Person.of(Scene.TEACHER));
  }

  @Test
  @DisplayName("H-2 choices name those near the plan first, then colleagues by standing")
  void choicesInOrder() {
    assertThat(named(item(Scene.plan(OPENING), "ListPerson")))
        .containsExactly(
            Scene.FATHER_WITHOUT_AUTHORITY,
            Scene.TEACHER,
            Scene.TECHNICIAN,
            Scene.VICE_PRINCIPAL,
            Scene.PRINCIPAL);
    assertThat(named(item(Scene.plan(OPENING), "NameCoordinator")))
        .containsExactly(
            Scene.PSYCHOLOGIST,
            Scene.TEACHER,
            Scene.TECHNICIAN,
            Scene.VICE_PRINCIPAL,
            Scene.PRINCIPAL);
  }

  @Test
  @DisplayName("H-2 whoever asks stands before the other colleagues")
  void actorFirst() {
    MenuItem line =
        BOOK.menu(Scene.plan(OPENING).facts(), Scene.staff(Scene.PRINCIPAL), Scene.PLAN).stream()
            .filter(one -> one.action().equals("NameCoordinator"))
            .findFirst()
            .orElseThrow();
    assertThat(named(line))
        .containsExactly(
            Scene.PSYCHOLOGIST,
            Scene.PRINCIPAL,
            Scene.TEACHER,
            Scene.TECHNICIAN,
            Scene.VICE_PRINCIPAL);
  }

  @Test
  @DisplayName("H-2 where nobody near can be named, colleagues decide")
  void colleaguesDecide() {
    assertThat(named(item(plan(OPENING, MOTHER), "NameCoordinator")))
        .containsExactly(
            Scene.TEACHER,
            Scene.PSYCHOLOGIST,
            Scene.TECHNICIAN,
            Scene.VICE_PRINCIPAL,
            Scene.PRINCIPAL);
    Scene alone = plan(OPENING, MOTHER).without(Scene.PRINCIPAL).without(Scene.VICE_PRINCIPAL);
    for (EmailAddress one : List.of(Scene.PSYCHOLOGIST, Scene.TECHNICIAN, Scene.TEACHER)) {
      alone.without(one);
    }
    assertThat(item(alone, "NameCoordinator"))
        .isEqualTo(
            refused(
                "NameCoordinator",
                ReasonCode.PERSON_COORDINATES_ALREADY,
                ReasonCode.PERSON_MAY_NOT_COORDINATE));
  }

  @Test
  @DisplayName("H-2 however many colleagues there are, they only come after who was there")
  void manyColleagues() {
    Facts few = byAddress(Scene.plan(OPENING).facts());
    Scene many = Scene.plan(OPENING);
    List<EmailAddress> more = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      more.add(new EmailAddress("surveillante" + (1000 + i) + "@csdm.qc.ca"));
      many.row(Scene.SCHOOL, more.get(i), "Soutien", "Surveillante d'élèves");
    }
    for (Actor actor : ACTORS) {
      assertThat(new Menu(BOOK).on(byAddress(many.facts()), actor, Scene.PLAN))
          .isEqualTo(new Menu(BOOK).on(few, actor, Scene.PLAN));
    }
    more.forEach(one -> many.row(Scene.SCHOOL, one, "Enseignant", "Titulaire"));
    assertThat(named(item(many, "ListPerson")))
        .hasSize(505)
        .startsWith(Scene.FATHER_WITHOUT_AUTHORITY, Scene.TEACHER)
        .containsSubsequence(more)
        .endsWith(Scene.TECHNICIAN, Scene.VICE_PRINCIPAL, Scene.PRINCIPAL);
  }

  @Test
  @DisplayName("A-5 a student is nobody with an address")
  void studentsHaveNoAddress() {
    assertThat(People.addressOf(Person.of(MOTHER))).contains(MOTHER);
    assertThat(People.addressOf(Person.of(Scene.STUDENT))).isEmpty();
  }

  @Test
  @DisplayName(
      "T-2 neither how a person stands on a plan is shown, nor the plan that is asked about")
  void showsNothing() {
    assertThat(new Party(Person.of(MOTHER), Standing.SERVES, true, true, true))
        .hasToString("Party");
    assertThat(
            new MenuLine.Screen(
                Scene.plan().facts().plans().get(0),
                Scene.TODAY,
                ConsentGround.PAPER_FORM,
                List.of(Person.of(MOTHER))))
        .hasToString("Screen");
  }

  /** Who is coordinated by the coordinator, and lists these alone. */
  private static Scene plan(PlanStatus status, EmailAddress... listed) {
    Scene scene = Scene.plan(status);
    scene.facts().plans().get(0).listed().forEach(scene::notListing);
    for (EmailAddress one : listed) {
      scene.listing(one);
    }
    return scene;
  }

  /** The same facts, the staff tables in the order of their addresses. */
  private static Facts byAddress(Facts facts) {
    return new Facts(
        facts.today(),
        ImmutableSortedMap.copyOf(facts.staff()),
        facts.student(),
        facts.guardians(),
        facts.guardiansKnown(),
        facts.accounts(),
        facts.plans());
  }

  private static MenuItem item(Scene scene, String action) {
    return new Menu(BOOK)
        .on(byAddress(scene.facts()), Scene.staff(Scene.COORDINATOR), Scene.PLAN).stream()
            .filter(one -> one.action().equals(action))
            .findFirst()
            .orElseThrow();
  }

  private static List<EmailAddress> named(MenuItem item) {
    return item.choices().stream()
        .map(choice -> People.addressOf(choice.names().orElseThrow()).orElseThrow())
        .toList();
  }

  private static MenuItem refused(String action, ReasonCode... reasons) {
    return new MenuItem(action, false, List.of(reasons), List.of());
  }

  private static Set<Person> takenOff(Scene scene) {
    Facts facts = scene.facts();
    return Population.around(facts, facts.plan(Scene.PLAN).orElseThrow())
        .map(Request::action)
        .filter(Action.UnlistPerson.class::isInstance)
        .flatMap(action -> action.names().stream())
        .collect(Collectors.toSet());
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
    MenuLine.Screen screen =
        new MenuLine.Screen(
            plan, facts.today(), ConsentGround.PAPER_FORM, List.copyOf(Menu.people(facts, plan)));
    return MenuLine.ALL.stream()
        .map(line -> judged(facts, actor, line.name(), line.actions().apply(screen).toList()))
        .toList();
  }

  private static MenuItem judged(
      Facts facts, Actor actor, String name, List<Action.OnPlan> actions) {
    assertThat(actions).doesNotHaveDuplicates();
    List<Action> choices = new ArrayList<>();
    Set<ReasonCode> forAll = EnumSet.allOf(ReasonCode.class);
    Set<ReasonCode> forSome = EnumSet.noneOf(ReasonCode.class);
    for (Action action : actions) {
      Decision decision = BOOK.judge(facts, actor, action);
      assertThat(BOOK.grants(facts, actor, action)).isEqualTo(decision.granted());
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
