package org.planintervention.trail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.plan.PlanContent;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.TrailPayload.Detail;

/** Parts of a plan's standing, and how each begins and changes (T-4). */
enum StepPart {
  /** Y-1, Y-3, S-9: the school year is one for ever, and a plan of a past year changes no more. */
  YEAR("year", PlanStanding::year, StepPart::yearBegins),
  /** Y-3: the source is one for ever. */
  SOURCE("source", PlanStanding::source, StepPart::sourceBegins),
  /** S-1 to S-8: a status moves along the lines of the table only. */
  STATUS("status", PlanStanding::status, StepPart::statusMoves),
  /** C-3: versions grow one at a time. */
  VERSION("version", PlanStanding::version, StepPart::versionGrows),
  /** C-1, G-7: the content of a version never changes. */
  CONTENT("content", PlanStanding::contentHash, StepPart::contentIsOfItsVersion),
  /** C-5: a plan has a coordinator. */
  COORDINATOR("coordinator", PlanStanding::coordinator, StepPart::coordinatorIsNamed),
  /** C-5: people are listed and unlisted one at a time. */
  LISTED("listed", PlanStanding::listed, StepPart::listedOneAtATime),
  /** the version that was last ready is the one that became ready. */
  LAST_READY("lastReady", PlanStanding::lastReady, StepPart::lastReadyIsThatVersion),
  /** D-1: a plan is marked while it is CREATED_IN_ERROR. */
  MARKED("marked", PlanStanding::marked, StepPart::markedWhileInError),
  /** D-2: who marked it is who made it CREATED_IN_ERROR. */
  MARKED_BY("markedBy", PlanStanding::markedBy, StepPart::markedByActor),
  /** G-1 to G-5: a signature comes alone, of its version, once a person. */
  SIGNATURES("signatures", PlanStanding::signatures, StepPart::oneSignatureMore),
  /** G-8: a refusal to sign comes alone, of its version. */
  DECLINATIONS("declinations", PlanStanding::declinations, StepPart::oneDeclinationMore);

  private static final String ERROR = "CREATED_IN_ERROR";
  private static final String READY = "READY_TO_SIGN";
  private static final String REVISION = "IN_REVISION";
  private static final int HASH_DIGITS = 64;

  /** Hash of a content that answers nothing and says nothing. */
  private static final String NOTHING_SAID =
      CanonicalForm.hash(CanonicalForm.encode(new Edition(Optional.empty(), PlanContent.EMPTY)))
          .hex();

  private final String key;
  private final Function<PlanStanding, Object> value;
  private final Predicate<Step> changes;

  StepPart(String key, Function<PlanStanding, Object> value, Predicate<Step> changes) {
    this.key = key;
    this.value = value;
    this.changes = changes;
  }

  /** The name of the part in a payload and in a finding. */
  String key() {
    return key;
  }

  /** Returns whether a step that leaves the part alone does so. */
  boolean stays(Step step) {
    return value.apply(step.from()).equals(value.apply(step.after()))
        && (this != YEAR || step.terms().mayChange(step.said().at(), step.after().year()));
  }

  /** Returns whether a step that begins or changes the part does so as it may. */
  boolean changes(Step step) {
    return changes.test(step);
  }

  private static boolean yearBegins(Step step) {
    int year = step.after().year();
    boolean asked = !step.is("Create") || step.names(Detail.YEAR, Integer.toString(year));
    return imports(step)
        ? StepTerms.isYear(year)
        : asked && step.terms().inYear(step.said().at(), year);
  }

  private static boolean sourceBegins(Step step) {
    return imports(step) || step.is("Duplicate") == step.after().source().isPresent();
  }

  private static boolean statusMoves(Step step) {
    String to = step.after().status();
    if (step.begins()) {
      return true;
    }
    boolean again = step.from().status().equals("CLOSED");
    return StepTable.MOVES.containsEntry(step.from().status(), to)
        && step.names(Detail.TO, to)
        && (!again || step.terms().inYear(step.said().at(), step.from().year()))
        && (!to.equals(ERROR)
            || step.from().signatures().isEmpty()
            || step.terms().signedInError());
  }

  private static boolean versionGrows(Step step) {
    int version = step.after().version();
    if (step.begins()) {
      return imports(step) || version == 1;
    }
    int before = step.from().version();
    if (step.is("ChangeStatus")) {
      return version == (step.after().status().equals(REVISION) ? before + 1 : before);
    }
    return version == before + 1 || version == before;
  }

  /** A version that stays says what it said; a plan that is created says nothing yet (O-1). */
  private static boolean contentIsOfItsVersion(Step step) {
    String content = step.after().contentHash();
    boolean hash =
        content.length() == HASH_DIGITS
            && content.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    return hash
        && (step.begins()
            ? !step.is("Create") || content.equals(NOTHING_SAID)
            : step.after().version() != step.from().version()
                || content.equals(step.from().contentHash()));
  }

  private static boolean coordinatorIsNamed(Step step) {
    String coordinator = step.after().coordinator();
    if (step.begins()) {
      return PersonKeys.isAddress(coordinator) && (imports(step) || step.byActor(coordinator));
    }
    return PersonKeys.isAddress(coordinator)
        && step.names(Detail.PERSON, coordinator)
        && !coordinator.equals(step.from().coordinator());
  }

  private static boolean listedOneAtATime(Step step) {
    List<String> listed = step.after().listed();
    boolean people =
        PersonKeys.inOrder(listed)
            && listed.stream().allMatch(key -> mayBeListed(step, key))
            && !listed.contains(step.after().coordinator());
    if (step.begins() || !people) {
      return people;
    }
    List<String> before = step.from().listed();
    String person = step.said().detail(Detail.PERSON).orElse("");
    if (step.is("ListPerson")) {
      return !before.contains(person) && listed.equals(with(before, person));
    }
    if (step.is("UnlistPerson")) {
      return before.contains(person)
          && listed.equals(without(before, person))
          && !hasSigned(step.from(), person);
    }
    List<String> left = without(before, person);
    return listed.equals(left) || listed.equals(with(left, step.from().coordinator()));
  }

  /** Of students, a plan lists its own. */
  private static boolean mayBeListed(Step step, String key) {
    return PersonKeys.isAddress(key)
        || step.said().student().map(number -> key.equals(Integer.toString(number))).orElse(false);
  }

  private static List<String> with(List<String> people, String person) {
    return Stream.concat(people.stream(), Stream.of(person)).sorted().toList();
  }

  private static List<String> without(List<String> people, String person) {
    return people.stream().filter(one -> !one.equals(person)).toList();
  }

  private static boolean hasSigned(PlanStanding standing, String person) {
    return standing.signatures().stream()
        .anyMatch(one -> one.version() == standing.version() && one.person().equals(person));
  }

  private static boolean lastReadyIsThatVersion(Step step) {
    Optional<Integer> lastReady = step.after().lastReady();
    if (step.begins()) {
      return imports(step)
          ? lastReady.map(version -> version > 0 && version <= step.after().version()).orElse(true)
          : lastReady.isEmpty();
    }
    return lastReady.equals(
        step.after().status().equals(READY)
            ? Optional.of(step.after().version())
            : step.from().lastReady());
  }

  private static boolean markedWhileInError(Step step) {
    return step.after()
        .marked()
        .equals(
            step.after().status().equals(ERROR) ? Optional.of(step.said().at()) : Optional.empty());
  }

  private static boolean markedByActor(Step step) {
    Optional<String> markedBy = step.after().markedBy();
    if (!step.after().status().equals(ERROR)) {
      return markedBy.isEmpty();
    }
    return step.begins()
        ? markedBy.map(PersonKeys::isPerson).orElse(true)
        : markedBy.equals(step.said().actor());
  }

  private static boolean oneSignatureMore(Step step) {
    List<PartSeal> signatures = step.after().signatures();
    if (step.begins()) {
      return imports(step) ? areOf(signatures, step.after()) : signatures.isEmpty();
    }
    if (!oneMore(step.from().signatures(), signatures)) {
      return false;
    }
    PartSeal added = signatures.get(signatures.size() - 1);
    boolean family = !step.said().entry().equals(Optional.of("STAFF"));
    return isOf(added, step.from())
        && !hasSigned(step.from(), added.person())
        && (step.is("Sign")
            ? step.byActor(added.person())
                && (!family || step.from().listed().contains(added.person()))
            : step.names(Detail.PERSON, added.person()) && !step.byActor(added.person()));
  }

  private static boolean oneDeclinationMore(Step step) {
    List<PartSeal> declinations = step.after().declinations();
    if (step.begins()) {
      return imports(step) ? areOf(declinations, step.after()) : declinations.isEmpty();
    }
    if (!oneMore(step.from().declinations(), declinations)) {
      return false;
    }
    PartSeal added = declinations.get(declinations.size() - 1);
    return isOf(added, step.from())
        && step.byActor(added.person())
        && step.from().listed().contains(added.person());
  }

  private static boolean oneMore(List<PartSeal> before, List<PartSeal> after) {
    return after.size() == before.size() + 1 && after.subList(0, before.size()).equals(before);
  }

  private static boolean isOf(PartSeal seal, PlanStanding standing) {
    return seal.version() == standing.version() && PersonKeys.isPerson(seal.person());
  }

  private static boolean areOf(List<PartSeal> seals, PlanStanding standing) {
    return seals.stream()
        .allMatch(one -> one.version() <= standing.version() && PersonKeys.isPerson(one.person()));
  }

  private static boolean imports(Step step) {
    return step.is("TakeOver");
  }
}
