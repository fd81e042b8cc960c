package org.planintervention.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.json.PolicyJson;
import org.planintervention.json.PolicyReading;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.ContentBounds;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Consequences;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.testkit.generate.Situation;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/**
 * What holds under every policy. A host extends it with its own:
 *
 * <pre>{@code
 * final class OurPolicyProperties extends PolicyProperties {
 *   @Override
 *   protected DistrictPolicy policy() {
 *     return OurDistrict.policy();
 *   }
 * }
 * }</pre>
 */
public abstract class PolicyProperties {
  private static final int TRIES = 300;
  private static final EmailAddress COORDINATOR = new EmailAddress("coordination@ecole.example");
  private static final Set<Class<?>> LISTED_UNDER_O_3 =
      Set.of(
          Action.Write.class,
          Action.ListPerson.class,
          Action.UnlistPerson.class,
          Action.NameCoordinator.class,
          Action.ChangeStatus.class,
          Action.Sign.class,
          Action.SignFor.class);

  /** For who extends it. */
  protected PolicyProperties() {}

  /** The policy that is tested. */
  protected abstract DistrictPolicy policy();

  /** Situations under the policy. */
  @Provide
  protected Arbitrary<Situation> situations() {
    return PlanArbitraries.situations(policy());
  }

  @Property(tries = TRIES)
  @Label("H-1 every refusal has a reason, told in a sentence in both languages, with what to do")
  void refusalsAreTold(@ForAll("situations") Situation situation) {
    Decision decision = judge(situation);
    assertThat(decision.granted()).isEqualTo(decision.reasons().isEmpty());
    for (ReasonCode reason : decision.reasons()) {
      for (Language language : Language.values()) {
        Texts texts = Texts.in(language);
        assertThat(texts.why(reason)).endsWith(".");
        assertThat(texts.whatToDo(reason)).endsWith(".");
        assertThat(texts.whoseMove(reason.mover())).isNotBlank();
      }
    }
  }

  @Property(tries = TRIES)
  @Label("H-1 reasons and rules are told in book order, each once")
  void reasonsAreInBookOrder(@ForAll("situations") Situation situation) {
    Decision decision = judge(situation);
    assertThat(decision.reasons()).isSorted().doesNotHaveDuplicates();
    assertThat(decision.rules()).isSorted().doesNotHaveDuplicates();
    assertThat(decision.rules())
        .containsExactlyInAnyOrderElementsOf(
            decision.reasons().stream().map(ReasonCode::rule).distinct().toList());
  }

  @Property(tries = TRIES)
  @Label("H-1 judging twice says the same, and granting is judging without reasons")
  void judgingTwiceSaysTheSame(@ForAll("situations") Situation situation) {
    RuleBook book = new RuleBook(policy());
    Decision first = book.judge(situation.facts(), situation.actor(), situation.action());
    assertThat(book.judge(situation.facts(), situation.actor(), situation.action()))
        .isEqualTo(first);
    assertThat(judge(situation)).isEqualTo(first);
    assertThat(book.grants(situation.facts(), situation.actor(), situation.action()))
        .isEqualTo(first.granted());
  }

  @Property(tries = TRIES)
  @Label("A-11 where it holds, it stands alone")
  void notFoundStandsAlone(@ForAll("situations") Situation situation) {
    List<RuleId> rules = judge(situation).rules();
    if (rules.contains(RuleId.A_11)) {
      assertThat(rules).containsExactly(RuleId.A_11);
    }
  }

  @Property(tries = TRIES)
  @Label("A-11, D-1 who may not read a plan is told nothing more, whatever they ask for")
  void whoMayNotReadLearnsNothing(@ForAll("situations") Situation situation) {
    Action.OnPlan action = onUnreadablePlan(situation);
    assertThat(judge(situation, action).rules())
        .containsExactly(action instanceof Action.Purge ? RuleId.D_1 : RuleId.A_11);
  }

  @Property(tries = TRIES)
  @Label("A-11 a plan that is not there and a forbidden one get equal answers")
  void unknownIsForbidden(@ForAll("situations") Situation situation) {
    Assume.that(!isItServices(situation));
    Action.OnPlan action = onUnreadablePlan(situation);
    PlanId nowhere = new PlanId(action.plan().school(), "not-there");
    assertThat(judge(situation, action)).isEqualTo(judge(situation, action.on(nowhere)));
    RuleBook book = new RuleBook(policy());
    assertThat(book.menu(situation.facts(), situation.actor(), nowhere))
        .isEqualTo(book.menu(situation.facts(), situation.actor(), situation.plan().id()));
  }

  @Property(tries = TRIES)
  @Label("C-3, C-4, C-5, O-1, Y-3 what is granted leaves a valid plan")
  void whatIsGrantedLeavesAValidPlan(@ForAll("situations") Situation situation) {
    leavesAValidPlan(situation, situation.action());
    new RuleBook(policy())
        .menu(situation.facts(), situation.actor(), situation.plan().id()).stream()
            .flatMap(item -> item.choices().stream())
            .forEach(choice -> leavesAValidPlan(situation, choice));
  }

  private void leavesAValidPlan(Situation situation, Action action) {
    Optional<Plan> before =
        action instanceof Action.OnPlan onPlan
            ? situation.facts().plan(onPlan.plan())
            : Optional.empty();
    Optional<Plan> changed = granted(situation, situation.facts(), action);
    if (changed.isEmpty()) {
      return;
    }
    Plan plan = changed.get();
    assertThat(plan.listed()).doesNotContain(Person.of(plan.coordinator()));
    plan.lastReady().ifPresent(ready -> assertThat(ready).isLessThanOrEqualTo(plan.version()));
    assertThat(plan.signatures()).allMatch(signature -> signature.version() <= plan.version());
    if (action instanceof Action.Write) {
      assertThat(ContentBounds.firstOutside(plan.content(), policy().limits())).isEmpty();
    }
    if (before.isPresent() && before.get().id().equals(plan.id())) {
      assertThat(plan.student()).isEqualTo(before.get().student());
      assertThat(plan.year()).isEqualTo(before.get().year());
      assertThat(plan.version()).isBetween(before.get().version(), before.get().version() + 1);
      assertThat(plan.signatures()).containsAll(before.get().signatures());
    } else {
      assertThat(plan.status()).isEqualTo(PlanStatus.OPENING);
      assertThat(plan.opening()).isEmpty();
      assertThat(plan.version()).isEqualTo(1);
      assertThat(plan.signatures()).isEmpty();
      assertThat(plan.year()).isEqualTo(policy().yearOf(situation.facts().today()));
    }
  }

  @Property(tries = TRIES)
  @Label("C-1, G-7 while a plan is ready to be signed, nothing changes what it says")
  void readyToSignIsNeverWritten(@ForAll("situations") Situation situation) {
    Plan plan = situation.plan().inStatus(PlanStatus.READY_TO_SIGN, Person.of(COORDINATOR));
    Facts facts = situation.facts().with(plan);
    Action.Write write = new Action.Write(plan.id(), plan.version(), plan.content());
    assertThat(judge(situation, facts, write).granted()).isFalse();
    granted(situation, facts, situation.action())
        .filter(after -> after.id().equals(plan.id()))
        .ifPresent(
            after -> {
              assertThat(after.content()).isEqualTo(plan.content());
              assertThat(after.opening()).isEqualTo(plan.opening());
            });
  }

  @Property(tries = TRIES)
  @Label("G-3 who signed a version, or was signed for, is told so the next time")
  void signingIsOncePerVersion(@ForAll("situations") Situation situation) {
    Plan plan = situation.plan().inStatus(PlanStatus.READY_TO_SIGN, Person.of(COORDINATOR));
    Facts facts = situation.facts().with(plan);
    Action sign =
        situation.action() instanceof Action.SignFor signFor
            ? signFor
            : new Action.Sign(plan.id(), Optional.empty());
    granted(situation, facts, sign)
        .ifPresent(
            signed ->
                assertThat(judge(situation, facts.with(signed), sign).rules())
                    .containsExactly(RuleId.G_3));
  }

  @Property(tries = TRIES)
  @Label("O-3, O-4 until a situation is chosen, nothing else works")
  void nothingWorksWithoutASituation(@ForAll("situations") Situation situation) {
    Assume.that(LISTED_UNDER_O_3.contains(situation.action().getClass()));
    Plan plan = situation.plan();
    Action.OnPlan action = ((Action.OnPlan) situation.action()).on(plan.id());
    boolean unanswered = plan.opening().isEmpty() || plan.hasSituation();
    Optional<OpeningAnswer> answer =
        unanswered ? Optional.empty() : Optional.of(new OpeningAnswer.DoesNotMeet());
    Facts without = situation.facts().with(plan.asOf(plan.version(), answer, plan.content()));
    assertThat(judge(situation, without, action).rules())
        .containsAnyOf(
            RuleId.A_11,
            !unanswered && action instanceof Action.ChangeStatus ? RuleId.O_4 : RuleId.O_3);
  }

  @Property(tries = TRIES)
  @Label("H-2 the menu agrees with what is judged")
  void theMenuAgrees(@ForAll("situations") Situation situation) {
    Plan plan = situation.plan();
    List<MenuItem> menu =
        new RuleBook(policy()).menu(situation.facts(), situation.actor(), plan.id());
    for (MenuItem item : menu) {
      assertThat(item.granted()).isEqualTo(item.reasons().isEmpty());
      assertThat(item.granted()).isNotEqualTo(item.choices().isEmpty());
      assertThat(item.choices()).allMatch(choice -> judge(situation, choice).granted());
    }
    if (situation.action() instanceof Action.Sign sign && sign.plan().equals(plan.id())) {
      assertThat(line(menu, "Sign").reasons()).isEqualTo(judge(situation).reasons());
    }
    if (situation.action() instanceof Action.SignFor signFor
        && signFor.plan().equals(plan.id())
        && judge(situation).granted()) {
      assertThat(line(menu, "SignFor").choices())
          .anyMatch(choice -> choice.names().equals(signFor.names()));
    }
  }

  @Property(tries = 1)
  @Label("A policy that is written as JSON reads as the same")
  void thePolicyReadsBack() {
    readsBack(policy());
  }

  @Property(tries = TRIES)
  @Label("Any policy that is written as JSON reads as the same")
  void everyPolicyReadsBack(@ForAll("policies") DistrictPolicy any) {
    readsBack(any);
  }

  /** Policies that a district could have. */
  @Provide
  protected Arbitrary<DistrictPolicy> policies() {
    return PlanArbitraries.policies();
  }

  private static void readsBack(DistrictPolicy policy) {
    byte[] written = PolicyJson.write(policy).getBytes(StandardCharsets.UTF_8);
    assertThat(PolicyJson.read(written)).isEqualTo(new PolicyReading.Loaded(policy));
  }

  private static MenuItem line(List<MenuItem> menu, String action) {
    return menu.stream().filter(item -> item.action().equals(action)).findFirst().orElseThrow();
  }

  private Decision judge(Situation situation) {
    return judge(situation, situation.action());
  }

  private Decision judge(Situation situation, Action action) {
    return judge(situation, situation.facts(), action);
  }

  private Decision judge(Situation situation, Facts facts, Action action) {
    return new RuleBook(policy()).judge(facts, situation.actor(), action);
  }

  /** The plan that comes of an action; empty where it is refused, or none does. */
  private Optional<Plan> granted(Situation situation, Facts facts, Action action) {
    return judge(situation, facts, action).granted()
        ? new Consequences(policy())
            .after(
                facts,
                situation.actor(),
                action,
                new Consequences.Circumstances(Instant.EPOCH, "new", Optional.empty()))
        : Optional.empty();
  }

  /** The action, asked of the plan, where the actor may read that neither now nor by recovering. */
  private Action.OnPlan onUnreadablePlan(Situation situation) {
    Assume.that(situation.action() instanceof Action.OnPlan);
    Action.OnPlan action = ((Action.OnPlan) situation.action()).on(situation.plan().id());
    Assume.that(
        judge(situation, new Action.Consult(action.plan())).rules().equals(List.of(RuleId.A_11)));
    Assume.that(!(action instanceof Action.Purge && isItServices(situation)));
    return action;
  }

  private boolean isItServices(Situation situation) {
    return situation.actor().entry() == Entry.IT
        && situation.actor().address().filter(policy().itServices()::contains).isPresent();
  }
}
