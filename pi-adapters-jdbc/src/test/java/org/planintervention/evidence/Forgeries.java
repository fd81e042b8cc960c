package org.planintervention.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.StoredSignature;
import org.planintervention.trail.StoredState.Declined;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;
import org.planintervention.trail.TrailPayload.EmptiedRow;

/** Every kind of forged step: the fields of a payload, by the invariants that they break. */
final class Forgeries {
  private static final String Y3 = "Y-3 a plan's student, school, year and source never change";
  private static final String O1 = "O-1 a new plan is in opening, unanswered, at version 1";
  private static final String S8 = "S-8 a status moves along the lines of the table only";
  private static final String S9 = "S-9 a plan of a past year changes no more";
  private static final String C1 = "C-1 nothing writes in READY_TO_SIGN";
  private static final String C3 = "C-3 versions only grow, one at a time";
  private static final String C5_LISTED = "C-5 the coordinator is never listed";
  private static final String C5_SIGNED = "C-5 who signed the present version is not unlisted";
  private static final String G1 = "G-1 signatures come to be in READY_TO_SIGN only";
  private static final String G3_ONCE =
      "G-3 a signature counts for the present version only, and once each";
  private static final String G3_NEW = "G-3 a new version has no signature";
  private static final String G3_LOST = "G-3 no signature is lost while the plan is there";
  private static final String G7 = "G-7 the content of a version never changes";
  private static final String A7_FAMILY = "A-7 families are shown the version that was last ready";
  private static final String A7_IT = "A-7 IT services are shown no plan";
  private static final String A11 = "A-11 who may not know is told one rule alone";
  private static final String D1 = "D-1 only a plan that is marked is purged";
  private static final String D2 = "D-2 a purged plan is nowhere, for ever";
  private static final String T1_REFUSED = "T-1 what is refused changes nothing but the trail";
  private static final String T1 = "T-1 the trail verifies";

  private static final String STRANGER = "nobody@example.com";
  private static final String ERROR = "CREATED_IN_ERROR";
  private static final String READY = "READY_TO_SIGN";
  private static final long DAY = 86_400_000L;
  private static final List<String> STATUSES =
      List.of("OPENING", READY, "IN_REVISION", ERROR, "CLOSED", "NOWHERE");
  private static final Bytes OTHER_CONTENT =
      CanonicalForm.encode(
          new Edition(
              Optional.of(OpeningAnswer.of(OpeningSituation.PATHWAY_DECISIONS)),
              PlanContent.EMPTY.withRemarks("forged")));

  /** All kinds. */
  static final List<Forgery> ALL = all();

  private Forgeries() {}

  /** The last row of a chain as a forger has it before them. */
  private record Row(ForgedChain chain, ForgedStep step, Optional<PlanStanding> before) {
    boolean is(String... actions) {
      return step.granted && List.of(actions).contains(step.action);
    }

    /** Whether the row changes a plan that was there before. */
    boolean changes() {
      return step.after.isPresent() && before.isPresent();
    }

    boolean onPlan() {
      return !chain.id().isDoor();
    }

    ForgedStep.Standing after() {
      return step.after.orElseThrow();
    }

    PlanStanding was() {
      return before.orElseThrow();
    }
  }

  private static List<Forgery> all() {
    List<Forgery> all = new ArrayList<>();
    places(all);
    people(all);
    outcomes(all);
    statuses(all);
    contents(all);
    lists(all);
    marks(all);
    signatures(all);
    storedSignatures(all);
    declinations(all);
    purges(all);
    return Collections.unmodifiableList(all);
  }

  private static void places(List<Forgery> all) {
    all.add(
        on(
            "student",
            Y3,
            "another student",
            r -> r.onPlan() && r.before.isPresent() && r.step.student.isPresent(),
            r -> r.step.student = Optional.of(7_654_321)));
    all.add(
        on(
            "student",
            Y3,
            "no student",
            r -> r.onPlan() && r.step.student.isPresent(),
            r -> r.step.student = Optional.empty()));
    all.add(
        on(
            "student",
            Y3,
            "six digits",
            r -> r.onPlan() && r.step.student.isPresent(),
            r -> r.step.student = Optional.of(123_456)));
    all.add(
        on(
            "plan",
            Y3,
            "asked for another plan",
            Row::onPlan,
            r -> r.step.plan = Optional.of("014/another")));
    all.add(
        on(
            "plan",
            Y3,
            "a door of another school",
            r -> !r.onPlan() && r.step.plan.isPresent(),
            r -> r.step.plan = Optional.of("999/another")));
    all.add(
        on(
            "school",
            Y3,
            "a school named on a plan's trail",
            Row::onPlan,
            r -> r.step.details.put(Detail.SCHOOL, "052")));
    all.add(on("after.year", Y3, "another year", Row::changes, r -> r.after().year--));
    all.add(
        on(
            "after.year",
            Y3,
            "no year there is",
            Row::changes,
            r -> r.after().year = Integer.MAX_VALUE));
    all.add(
        on(
            "year",
            O1,
            "created for another year than asked",
            r -> r.is("Create"),
            r -> r.step.details.put(Detail.YEAR, "2031")));
    all.add(
        on(
            "after.year",
            O1,
            "created for a year that is over",
            r -> r.is("Create", "Duplicate"),
            r -> {
              r.after().year = 2019;
              r.step.details.computeIfPresent(Detail.YEAR, (key, value) -> "2019");
            }));
    all.add(
        on(
            "after.source",
            Y3,
            "another source",
            Row::changes,
            r -> r.after().source = Optional.of("014/elsewhere")));
    all.add(
        on(
            "after.source",
            Y3,
            "created from a source",
            r -> r.is("Create"),
            r -> r.after().source = Optional.of("014/elsewhere")));
    all.add(
        on(
            "after.source",
            Y3,
            "duplicated from none",
            r -> r.is("Duplicate"),
            r -> r.after().source = Optional.empty()));
    all.add(
        on(
            "beside",
            Y3,
            "beside another all at once",
            r -> r.onPlan() && !r.is("TakeOver"),
            r -> r.step.details.put(Detail.BESIDE, "true")));
    all.add(
        on(
            "at",
            S9,
            "two years later",
            r -> r.changes() && !r.is("Sign", "SignFor") && !r.after().status.equals(ERROR),
            r -> r.step.at += 800 * DAY));
    all.add(
        on(
            "at",
            T1,
            "a day before the row before",
            r ->
                r.chain.length() > 1
                    && !r.is("Sign", "SignFor")
                    && r.step.after.map(s -> !s.status.equals(ERROR)).orElse(true),
            r -> r.step.at = r.chain.rows().get(r.chain.length() - 2).at() - DAY));
  }

  private static void people(List<Forgery> all) {
    all.add(
        on(
            "entry",
            A7_IT,
            "consulted by IT services",
            r -> r.is("Consult", "Recover"),
            r -> r.step.entry = Optional.of("IT")));
    all.add(
        on(
            "entry",
            T1,
            "by a door that nobody has",
            r -> r.step.entry.isPresent(),
            r -> r.step.entry = Optional.of("WINDOW")));
    all.add(
        on(
            "entry",
            T1,
            "changed by a parent",
            r -> r.changes() && !r.is("Sign", "Decline"),
            r -> r.step.entry = Optional.of("PARENT_PORTAL")));
    all.add(
        on(
            "entry",
            G1,
            "signed straight through Mozaïk",
            r -> r.is("Sign", "Decline"),
            r -> r.step.entry = Optional.of("MOZAIK")));
    all.add(
        on(
            "actor",
            T1,
            "by nobody",
            r ->
                r.step.after.isPresent()
                    && r.step.actor.isPresent()
                    && !r.is("Sign", "SignFor", "Decline", "Create", "Duplicate"),
            r -> r.step.actor = Optional.empty()));
    all.add(
        on(
            "actor",
            T1,
            "by no person",
            r -> r.step.actor.isPresent(),
            r -> r.step.actor = Optional.of("The Principal")));
    all.add(
        on(
            "actor",
            T1,
            "by a student at the staff's door",
            r -> r.step.entry.equals(Optional.of("STAFF")),
            r -> r.step.actor = Optional.of("1000001")));
    all.add(
        on(
            "actor",
            O1,
            "coordinated by another than its maker",
            r -> r.is("Create", "Duplicate"),
            r -> r.step.actor = Optional.of(STRANGER)));
    all.add(
        on(
            "person",
            C5_LISTED,
            "another person than was named",
            r -> r.is("ListPerson", "UnlistPerson", "NameCoordinator", "SignFor"),
            r -> r.step.details.put(Detail.PERSON, STRANGER)));
  }

  private static void outcomes(List<Forgery> all) {
    all.add(
        on(
            "verdict",
            T1_REFUSED,
            "what was refused changes the plan",
            Row::changes,
            r -> {
              r.step.granted = false;
              r.step.rules = List.of("S-8");
              r.step.reasons = List.of("NO_SUCH_CHANGE");
            }));
    all.add(
        on(
            "verdict",
            T1_REFUSED,
            "done, and nothing says where it leaves the plan",
            r ->
                !r.step.granted
                    && r.onPlan()
                    && List.of(
                            "Write",
                            "Sign",
                            "SignFor",
                            "ChangeStatus",
                            "ListPerson",
                            "Decline",
                            "AnswerOpening",
                            "UnlistPerson")
                        .contains(r.step.action),
            r -> r.step.granted = true));
    all.add(
        on(
            "rules",
            A11,
            "who may know is told A-11",
            r -> r.onPlan() && !r.step.granted,
            r -> r.step.rules = List.of("A-11")));
    all.add(
        on(
            "rules",
            A11,
            "who may not know is told more",
            r -> !r.onPlan() && r.step.rules.equals(List.of("A-11")),
            r -> r.step.rules = List.of("A-11", "G-1")));
    all.add(
        on(
            "rules",
            T1,
            "refused by no rule",
            r -> !r.step.granted && (r.onPlan() || r.step.plan != null),
            r -> r.step.rules = List.of()));
    all.add(
        on(
            "reasons",
            T1,
            "refused for no reason",
            r -> r.onPlan() && !r.step.granted,
            r -> r.step.reasons = List.of()));
    all.add(
        on(
            "action",
            T1_REFUSED,
            "a consultation that leaves another state",
            Row::changes,
            r -> r.step.action = "Consult"));
    all.add(
        on(
            "action",
            S8,
            "an action that there is not",
            Row::changes,
            r -> r.step.action = "Forge"));
    all.add(
        on(
            "action",
            O1,
            "created once more",
            r -> r.onPlan() && r.before.isPresent(),
            r -> {
              r.step.granted = true;
              r.step.action = "Create";
              r.step.after = Optional.of(new ForgedStep.Standing(r.was()));
            }));
    all.add(
        on(
            "action",
            O1,
            "begun by another action",
            r -> r.is("Create", "Duplicate"),
            r -> r.step.action = "AnswerOpening"));
    all.add(
        on(
            "action",
            T1_REFUSED,
            "signed at a door",
            r -> !r.onPlan() && !r.step.granted,
            r -> {
              r.step.granted = true;
              r.step.action = "Sign";
            }));
    all.add(
        on(
            "action",
            T1_REFUSED,
            "another action than changed it",
            r ->
                r.is("ListPerson", "UnlistPerson", "NameCoordinator", "Decline", "SignFor", "Sign"),
            r -> r.step.action = "Write"));
    all.add(
        next(
            "version",
            A7_FAMILY,
            "shown a version that was not ready",
            r -> r.before.isPresent(),
            r -> {
              read(r, "Consult");
              r.step.details.put(Detail.VERSION, Integer.toString(r.was().version() + 1));
            }));
    all.add(
        next(
            "version",
            A7_FAMILY,
            "shown no version",
            r -> r.before.isPresent(),
            r -> read(r, "Recover")));
  }

  /** A granted reading that says nothing yet. */
  private static void read(Row r, String action) {
    r.step.granted = true;
    r.step.action = action;
    r.step.entry = Optional.of("STAFF");
    r.step.actor = Optional.of("principal@csdm.qc.ca");
    r.step.after = Optional.empty();
    r.step.details.clear();
  }

  private static void statuses(List<Forgery> all) {
    for (String status : STATUSES) {
      all.add(
          on(
              "after.status",
              S8,
              "moved to " + status + " by another action",
              r -> r.changes() && !r.is("ChangeStatus") && !r.after().status.equals(status),
              r -> r.after().status = status));
      for (String from : STATUSES.subList(0, STATUSES.size() - 1)) {
        if (!moves(from, status)) {
          all.add(
              next(
                  "after.status",
                  S8,
                  "moved from " + from + " to " + status,
                  r -> r.before.map(was -> was.status().equals(from)).orElse(false),
                  r -> moved(r, status)));
        }
      }
    }
    all.add(
        on(
            "after.status",
            O1,
            "new, and not in opening",
            r -> r.is("Create", "Duplicate"),
            r -> r.after().status = READY));
    all.add(
        on(
            "to",
            S8,
            "asked for another status",
            r -> r.is("ChangeStatus"),
            r -> r.step.details.put(Detail.TO, "NOWHERE")));
    all.add(
        on(
            "to",
            S8,
            "asked for none",
            r -> r.is("ChangeStatus"),
            r -> r.step.details.remove(Detail.TO)));
    all.add(
        next(
            "after.status",
            S9,
            "taken up again in another year",
            r -> r.before.map(was -> was.status().equals("CLOSED")).orElse(false),
            r -> {
              r.step.at += 400 * DAY;
              moved(r, "IN_REVISION");
            }));
  }

  private static boolean moves(String from, String to) {
    return switch (from) {
      case "OPENING" -> to.equals(READY) || to.equals(ERROR);
      case READY -> to.equals("IN_REVISION") || to.equals(ERROR) || to.equals("CLOSED");
      case "IN_REVISION" -> to.equals(READY) || to.equals(ERROR) || to.equals("CLOSED");
      case ERROR -> to.equals("OPENING");
      case "CLOSED" -> to.equals("IN_REVISION");
      default -> false;
    };
  }

  /** A change of status in which nothing else is wrong. */
  private static void moved(Row r, String status) {
    changed(r, "ChangeStatus");
    r.step.details.put(Detail.TO, status);
    r.after().status = status;
    if (status.equals("IN_REVISION")) {
      r.after().version++;
    }
    if (status.equals(READY)) {
      r.after().lastReady = Optional.of(r.after().version);
    }
    r.after().marked = status.equals(ERROR) ? Optional.of(r.step.at) : Optional.empty();
    r.after().markedBy = status.equals(ERROR) ? r.step.actor : Optional.empty();
  }

  /** An action of the direction that leaves the plan as it was. */
  private static void changed(Row r, String action) {
    read(r, action);
    r.step.after = Optional.of(new ForgedStep.Standing(r.was()));
  }

  private static void written(Row r) {
    changed(r, "Write");
    r.step.details.put(Detail.BASE, Integer.toString(r.was().version()));
    r.chain.keepContent(OTHER_CONTENT);
    r.after().version++;
    r.after().content = ForgedChain.hash(OTHER_CONTENT);
  }

  private static void contents(List<Forgery> all) {
    all.add(
        on("after.version", C3, "a version skipped", Row::changes, r -> r.after().version += 2));
    all.add(
        on(
            "after.version",
            C3,
            "a version back",
            r -> r.changes() && r.was().version() > 1,
            r -> r.after().version = r.was().version() - 1));
    all.add(
        on(
            "after.version",
            O1,
            "new at version 2",
            r -> r.is("Create", "Duplicate"),
            r -> r.after().version = 2));
    all.add(
        on(
            "base",
            C3,
            "written on an older version",
            r -> r.is("Write"),
            r -> r.step.details.put(Detail.BASE, "0")));
    all.add(
        on(
            "base",
            C3,
            "written on no version",
            r -> r.is("Write"),
            r -> r.step.details.remove(Detail.BASE)));
    all.add(
        on(
            "after.content",
            G7,
            "another content of the same version",
            r -> r.changes() && r.after().version == r.was().version(),
            r -> {
              r.chain.keepContent(OTHER_CONTENT);
              r.after().content = ForgedChain.hash(OTHER_CONTENT);
            }));
    all.add(
        on(
            "after.content",
            G7,
            "a consultation that changes the content",
            r -> r.is("Consult") && r.before.isPresent(),
            r -> {
              r.chain.keepContent(OTHER_CONTENT);
              r.step.after = Optional.of(new ForgedStep.Standing(r.was()));
              r.after().content = ForgedChain.hash(OTHER_CONTENT);
            }));
    all.add(
        on(
            "after.content",
            O1,
            "created with a content",
            r -> r.is("Create"),
            r -> {
              r.chain.keepContent(OTHER_CONTENT);
              r.after().content = ForgedChain.hash(OTHER_CONTENT);
            }));
    for (String status : List.of(READY, ERROR, "CLOSED")) {
      all.add(
          next(
              "after.content",
              C1,
              "written in " + status,
              r -> r.before.map(was -> was.status().equals(status)).orElse(false),
              Forgeries::written));
    }
  }

  private static void lists(List<Forgery> all) {
    all.add(
        on(
            "after.coordinator",
            C5_LISTED,
            "another coordinator by another action",
            r -> r.changes() && !r.is("NameCoordinator"),
            r -> r.after().coordinator = STRANGER));
    all.add(
        on(
            "after.coordinator",
            C5_LISTED,
            "no person",
            r -> r.step.after.isPresent(),
            r -> r.after().coordinator = "somebody"));
    all.add(
        on(
            "after.listed",
            C5_LISTED,
            "the coordinator",
            r -> r.step.after.isPresent(),
            r -> r.after().listed = sorted(r.after().listed, r.after().coordinator)));
    all.add(
        on(
            "after.listed",
            C5_SIGNED,
            "somebody less by another action",
            r ->
                r.changes()
                    && !r.is("UnlistPerson", "NameCoordinator")
                    && !r.after().listed.isEmpty()
                    && !r.is("ListPerson"),
            r -> r.after().listed.remove(0)));
    all.add(
        on(
            "after.listed",
            C5_LISTED,
            "somebody more by another action",
            r -> r.changes() && !r.is("ListPerson"),
            r -> r.after().listed = sorted(r.after().listed, STRANGER)));
    all.add(
        on(
            "after.listed",
            C5_LISTED,
            "two at a time",
            r -> r.is("ListPerson"),
            r -> r.after().listed = sorted(r.after().listed, STRANGER)));
    all.add(
        on(
            "after.listed",
            C5_LISTED,
            "another student",
            r -> r.is("ListPerson", "TakeOver"),
            r -> r.after().listed = sorted(r.after().listed, "7654321")));
    all.add(
        on(
            "after.listed",
            C5_LISTED,
            "out of order",
            r -> r.step.after.map(s -> s.listed.size() > 1).orElse(false),
            r -> Collections.reverse(r.after().listed)));
    all.add(
        on(
            "after.listed",
            C5_LISTED,
            "one twice",
            r -> r.step.after.map(s -> !s.listed.isEmpty()).orElse(false),
            r -> r.after().listed.add(0, r.after().listed.get(0))));
    all.add(
        next(
            "after.listed",
            C5_SIGNED,
            "a signatory unlisted",
            r ->
                r.before
                    .map(was -> was.status().equals(READY) && signatory(was).isPresent())
                    .orElse(false),
            r -> {
              String person = signatory(r.was()).orElseThrow();
              changed(r, "UnlistPerson");
              r.step.details.put(Detail.PERSON, person);
              r.after().listed.remove(person);
            }));
  }

  /** Somebody listed who signed the present version. */
  private static Optional<String> signatory(PlanStanding plan) {
    return plan.signatures().stream()
        .filter(one -> one.version() == plan.version())
        .map(PartSeal::person)
        .filter(plan.listed()::contains)
        .findFirst();
  }

  private static List<String> sorted(List<String> people, String person) {
    List<String> more = new ArrayList<>(people);
    more.add(person);
    Collections.sort(more);
    return more;
  }

  private static void marks(List<Forgery> all) {
    all.add(
        on(
            "after.lastReady",
            A7_FAMILY,
            "another version was last ready",
            r -> r.changes(),
            r -> r.after().lastReady = Optional.of(r.after().lastReady.orElse(0) + 7)));
    all.add(
        on(
            "after.lastReady",
            A7_FAMILY,
            "none was ready",
            r -> r.changes() && r.after().lastReady.isPresent(),
            r -> r.after().lastReady = Optional.empty()));
    all.add(
        on(
            "after.lastReady",
            O1,
            "new, and was ready",
            r -> r.is("Create", "Duplicate"),
            r -> r.after().lastReady = Optional.of(1)));
    all.add(
        on(
            "after.marked",
            D1,
            "marked, and live",
            r -> r.step.after.map(s -> !s.status.equals(ERROR)).orElse(false),
            r -> r.after().marked = Optional.of(r.step.at)));
    all.add(
        on(
            "after.marked",
            D1,
            "marked since another day",
            r -> r.step.after.map(s -> s.status.equals(ERROR)).orElse(false),
            r -> r.after().marked = Optional.of(r.step.at - DAY)));
    all.add(
        on(
            "after.marked",
            D1,
            "in error, and not marked",
            r -> r.step.after.map(s -> s.status.equals(ERROR)).orElse(false),
            r -> r.after().marked = Optional.empty()));
    all.add(
        on(
            "after.markedBy",
            D2,
            "marked by another",
            r -> r.is("ChangeStatus") && r.after().status.equals(ERROR),
            r -> r.after().markedBy = Optional.of(STRANGER)));
    all.add(
        on(
            "after.markedBy",
            D2,
            "marked by nobody",
            r -> r.is("ChangeStatus") && r.after().status.equals(ERROR),
            r -> r.after().markedBy = Optional.empty()));
    all.add(
        on(
            "after.markedBy",
            D2,
            "live, and marked by somebody",
            r -> r.step.after.map(s -> !s.status.equals(ERROR)).orElse(false),
            r -> r.after().markedBy = Optional.of(STRANGER)));
  }

  private static void signatures(List<Forgery> all) {
    all.add(
        on(
            "after.signatures",
            G3_LOST,
            "one less",
            r -> r.changes() && !r.was().signatures().isEmpty() && !r.is("Sign", "SignFor"),
            r -> r.after().signatures.remove(0)));
    all.add(
        on(
            "after.signatures",
            G3_LOST,
            "a consultation that drops one",
            r -> r.is("Consult") && r.before.map(was -> !was.signatures().isEmpty()).orElse(false),
            r -> {
              r.step.after = Optional.of(new ForgedStep.Standing(r.was()));
              r.after().signatures.remove(0);
            }));
    all.add(
        on(
            "after.signatures",
            G3_LOST,
            "all but the new one",
            r -> r.is("Sign", "SignFor") && r.after().signatures.size() > 1,
            r -> r.after().signatures.subList(0, r.after().signatures.size() - 1).clear()));
    all.add(
        on(
            "after.signatures",
            G3_LOST,
            "in another order",
            r -> r.step.after.map(s -> s.signatures.size() > 1).orElse(false) && r.changes(),
            r -> Collections.reverse(r.after().signatures)));
    all.add(
        on(
            "after.signatures",
            G1,
            "by an action that signs nothing",
            r -> r.changes() && !r.is("Sign", "SignFor", "TakeOver"),
            r -> signed(r, r.after().version, STRANGER)));
    all.add(
        on(
            "after.signatures",
            T1_REFUSED,
            "by a refusal",
            r -> r.onPlan() && !r.step.granted && r.before.isPresent(),
            r -> {
              r.step.after = Optional.of(new ForgedStep.Standing(r.was()));
              signed(r, r.was().version(), STRANGER);
            }));
    all.add(
        on(
            "after.signatures",
            G3_ONCE,
            "two at a time",
            r -> r.is("Sign", "SignFor"),
            r -> signed(r, r.after().version, STRANGER)));
    all.add(
        on(
            "after.signatures",
            O1,
            "new, and signed",
            r -> r.is("Create", "Duplicate"),
            r -> signed(r, 1, r.after().coordinator)));
    all.add(
        next(
            "after.signatures",
            G3_NEW,
            "a version born signed",
            r -> r.before.map(was -> was.status().equals("IN_REVISION")).orElse(false),
            r -> {
              written(r);
              signed(r, r.after().version, r.step.actor.orElseThrow());
            }));
    for (String status : List.of("OPENING", "IN_REVISION", "CLOSED", ERROR)) {
      all.add(
          next(
              "after.signatures",
              G1,
              "signed in " + status,
              r -> r.before.map(was -> was.status().equals(status)).orElse(false),
              r -> {
                changed(r, "Sign");
                signed(r, r.was().version(), r.step.actor.orElseThrow());
              }));
    }
    Predicate<Row> ready = r -> r.before.map(was -> was.status().equals(READY)).orElse(false);
    all.add(
        next(
            "after.signatures",
            G3_ONCE,
            "signed twice",
            ready.and(r -> signedAlready(r.was()).isPresent()),
            r -> {
              String person = signedAlready(r.was()).orElseThrow();
              changed(r, "Sign");
              r.step.actor = Optional.of(person);
              signed(r, r.was().version(), person);
            }));
    all.add(
        next(
            "after.signatures.version",
            G3_ONCE,
            "signed an earlier version",
            ready.and(r -> r.was().version() > 1),
            r -> {
              changed(r, "Sign");
              signed(r, r.was().version() - 1, r.step.actor.orElseThrow());
            }));
    all.add(
        next(
            "after.signatures.person",
            G3_ONCE,
            "signed by a parent who is not listed",
            ready,
            r -> {
              changed(r, "Sign");
              r.step.entry = Optional.of("PARENT_PORTAL");
              r.step.actor = Optional.of(STRANGER);
              signed(r, r.was().version(), STRANGER);
            }));
    all.add(
        next(
            "after.signatures.person",
            G3_ONCE,
            "signed by another than acts",
            ready,
            r -> {
              changed(r, "Sign");
              signed(r, r.was().version(), STRANGER);
            }));
    all.add(
        next(
            "after.signatures.person",
            G3_ONCE,
            "signed for oneself",
            ready,
            r -> {
              changed(r, "SignFor");
              String actor = r.step.actor.orElseThrow();
              r.step.details.put(Detail.PERSON, actor);
              signed(r, r.was().version(), actor);
            }));
    all.add(
        on(
            "after.signatures.seal",
            G7,
            "an earlier signature says something else",
            r -> r.changes() && !r.was().signatures().isEmpty() && !r.is("Sign", "SignFor"),
            r -> {
              PartSeal old = r.after().signatures.get(0);
              StoredSignature said = StoredSignature.read(r.chain.signature(old)).orElseThrow();
              r.after()
                  .signatures
                  .set(0, seal(r, old.version(), old.person(), withEvidence(said, "forged")));
            }));
  }

  private static Optional<String> signedAlready(PlanStanding plan) {
    return plan.signatures().stream()
        .filter(
            one ->
                one.version() == plan.version()
                    && one.person().contains("@")
                    && plan.listed().contains(one.person()))
        .map(PartSeal::person)
        .findFirst();
  }

  private static void signed(Row r, int version, String person) {
    StoredSignature signature =
        new StoredSignature(
            r.step.actor.orElse(person),
            r.step.action.equals("SignFor")
                ? Optional.of(new StoredSignature.Consent("VOICE", "au téléphone", "2026-11-20"))
                : Optional.empty(),
            Optional.of(r.after().content),
            "DIRECTION",
            r.step.at,
            "reference",
            "");
    r.after().signatures.add(seal(r, version, person, signature));
  }

  private static PartSeal seal(Row r, int version, String person, StoredSignature signature) {
    Bytes bytes = signature.bytes();
    r.chain.keepSignature(bytes);
    return new PartSeal(version, person, Sealing.seal("signature", bytes));
  }

  private static StoredSignature withEvidence(StoredSignature s, String evidence) {
    return new StoredSignature(
        s.by(), s.consent(), s.hash(), s.role(), s.at(), s.policy(), evidence);
  }

  /** The row is honest; the signature that it brings is not what the row says. */
  private static void storedSignatures(List<Forgery> all) {
    all.add(
        stored(
            "signature.hash",
            G7,
            "of another content",
            s -> with(s, s.by(), s.consent(), Optional.of("0".repeat(64)), s.role(), s.at())));
    all.add(
        stored(
            "signature.hash",
            G7,
            "of no content",
            s -> with(s, s.by(), s.consent(), Optional.empty(), s.role(), s.at())));
    all.add(
        stored(
            "signature.at",
            G3_ONCE,
            "six years earlier",
            s -> with(s, s.by(), s.consent(), s.hash(), s.role(), s.at() - 6 * 365 * DAY)));
    all.add(
        stored(
            "signature.by",
            G3_ONCE,
            "given by another",
            s -> with(s, STRANGER, s.consent(), s.hash(), s.role(), s.at())));
    all.add(
        stored(
            "signature.role",
            G3_ONCE,
            "in no capacity",
            s -> with(s, s.by(), s.consent(), s.hash(), "KING", s.at())));
    all.add(
        stored(
            "signature.role",
            G3_ONCE,
            "as a student with an address",
            s -> with(s, s.by(), s.consent(), s.hash(), "STUDENT", s.at())));
    all.add(
        stored(
            "signature.consent",
            G3_ONCE,
            "a ground that is not needed, or none where it is",
            s ->
                with(
                    s,
                    s.by(),
                    s.consent().isPresent()
                        ? Optional.empty()
                        : Optional.of(new StoredSignature.Consent("VOICE", "", "2026-11-20")),
                    s.hash(),
                    s.role(),
                    s.at())));
    all.add(
        stored(
            "signature.consent",
            G3_ONCE,
            "a consent of the future or no day",
            s ->
                with(
                    s,
                    s.by(),
                    Optional.of(
                        new StoredSignature.Consent(
                            "VOICE", "", s.consent().isPresent() ? "2036-11-20" : "soon")),
                    s.hash(),
                    s.role(),
                    s.at())));
  }

  private static StoredSignature with(
      StoredSignature s,
      String by,
      Optional<StoredSignature.Consent> consent,
      Optional<String> hash,
      String role,
      long at) {
    return new StoredSignature(by, consent, hash, role, at, s.policy(), s.evidence());
  }

  private static Forgery stored(
      String field, String invariant, String how, UnaryOperator<StoredSignature> forge) {
    return on(
        field,
        invariant,
        how,
        r -> r.is("Sign", "SignFor"),
        r -> {
          int last = r.after().signatures.size() - 1;
          PartSeal seal = r.after().signatures.get(last);
          StoredSignature said = StoredSignature.read(r.chain.signature(seal)).orElseThrow();
          r.after().signatures.set(last, seal(r, seal.version(), seal.person(), forge.apply(said)));
        });
  }

  private static void declinations(List<Forgery> all) {
    all.add(
        on(
            "after.declinations",
            T1,
            "one less",
            r -> r.changes() && !r.was().declinations().isEmpty() && !r.is("Decline"),
            r -> r.after().declinations.remove(0)));
    all.add(
        on(
            "after.declinations",
            T1,
            "by another action",
            r -> r.changes() && !r.is("Decline"),
            r -> declined(r, r.after().version, STRANGER)));
    all.add(
        on(
            "after.declinations",
            O1,
            "new, and declined",
            r -> r.is("Create", "Duplicate"),
            r -> declined(r, 1, STRANGER)));
    all.add(
        next(
            "after.declinations",
            T1,
            "declined by nobody who is listed",
            r -> r.before.map(was -> was.status().equals(READY)).orElse(false),
            r -> {
              changed(r, "Decline");
              r.step.entry = Optional.of("PARENT_PORTAL");
              r.step.actor = Optional.of(STRANGER);
              declined(r, r.was().version(), STRANGER);
            }));
  }

  private static void declined(Row r, int version, String person) {
    Declined declined = new Declined(version, person, "Non.", r.step.at);
    r.chain.keepDeclination(declined);
    r.after().declinations.add(declined.seal());
  }

  private static void purges(List<Forgery> all) {
    all.add(signedAndPurged("marked with its signatures", true));
    all.add(signedAndPurged("marked as if nobody had signed", false));
    all.add(
        on(
            "emptied",
            D2,
            "rows of the door emptied without a purge",
            Row::onPlan,
            r -> r.step.emptied = List.of(new EmptiedRow("~door", 1))));
    Predicate<Row> live = r -> r.before.map(was -> !was.status().equals(ERROR)).orElse(false);
    Predicate<Row> marked =
        r ->
            r.before.map(was -> was.status().equals(ERROR)).orElse(false)
                && r.chain.rows().stream()
                    .filter(row -> row.after().isPresent())
                    .reduce((a, b) -> b)
                    .map(row -> row.kind().startsWith("ChangeStatus"))
                    .orElse(false);
    all.add(purge("after.status", D1, "purged, and never marked", live, s -> {}));
    all.add(purge("entry", D1, "purged by staff", marked, s -> s.entry = Optional.of("STAFF")));
    all.add(
        purge(
            "student",
            D2,
            "a purge that names the student",
            marked,
            s -> s.student = Optional.of(1_000_001)));
    all.add(
        purge(
            "year", D2, "a purge that names no year", marked, s -> s.details.remove(Detail.YEAR)));
    all.add(
        purge(
            "markedBy",
            D2,
            "purged, and nobody had marked it",
            marked,
            s -> s.details.remove(Detail.MARKED_BY)));
    all.add(
        purge(
            "markedBy",
            D2,
            "purged, and no person had marked it",
            marked,
            s -> s.details.put(Detail.MARKED_BY, "somebody")));
    all.add(
        new Forgery(
            "action",
            D2,
            "a row after the purge",
            chain -> {
              if (!chain.purged()) {
                return Optional.empty();
              }
              List<ForgedChain.Row> rows = new ArrayList<>(chain.rows());
              ForgedStep step = new ForgedStep(chain.last().payload().orElseThrow());
              step.action = "ReadTrail";
              step.entry = Optional.of("STAFF");
              step.student = Optional.of(1_000_001);
              step.details.clear();
              rows.add(ForgedChain.Row.of(step.payload()));
              return Optional.of(chain.with(rows));
            }));
  }

  /** A signed plan is marked and purged at once: what stays of the mark says that it cannot be. */
  private static Forgery signedAndPurged(String how, boolean signed) {
    return new Forgery(
        "after.signatures",
        D1,
        "a signed plan purged, " + how,
        1,
        chain -> {
          Optional<Row> row =
              row(chain, true)
                  .filter(
                      r ->
                          r.before
                              .map(was -> moves(was.status(), ERROR) && !was.signatures().isEmpty())
                              .orElse(false));
          if (row.isEmpty()) {
            return Optional.empty();
          }
          moved(row.get(), ERROR);
          if (!signed) {
            row.get().after().signatures.clear();
          }
          List<ForgedChain.Row> rows = new ArrayList<>(chain.rows());
          rows.add(ForgedChain.Row.of(row.get().step.payload()));
          return purge("", "", "", marked -> true, step -> {}).forged().apply(chain.with(rows));
        });
  }

  private static Forgery purge(
      String field,
      String invariant,
      String how,
      Predicate<Row> where,
      Consumer<ForgedStep> forge) {
    return new Forgery(
        field,
        invariant,
        how,
        chain -> {
          Optional<Row> row = row(chain, true);
          if (row.isEmpty() || !where.test(row.get())) {
            return Optional.empty();
          }
          PlanStanding was = row.get().was();
          ForgedStep step = row.get().step;
          read(row.get(), "Purge");
          step.entry = Optional.of("IT");
          step.actor = Optional.of("ti.pi@csdm.qc.ca");
          step.student = Optional.empty();
          step.details.put(Detail.YEAR, Integer.toString(was.year()));
          step.details.put(Detail.MARKED_BY, was.markedBy().orElse("principal@csdm.qc.ca"));
          forge.accept(step);
          TrailPayload payload = step.payload();
          List<ForgedChain.Row> rows = new ArrayList<>();
          chain.rows().forEach(one -> rows.add(one.emptied()));
          rows.add(ForgedChain.Row.of(payload));
          KeptRow stone =
              new KeptRow(
                  List.of(
                      ForgedChain.text(chain.id().name()),
                      ForgedChain.text(payload.detail(Detail.YEAR).orElse("")),
                      ForgedChain.text(payload.detail(Detail.MARKED_BY).orElse("")),
                      ForgedChain.text(payload.actor().orElse("")),
                      ForgedChain.number(payload.at())),
                  List.of());
          return Optional.of(chain.purged(rows, stone));
        });
  }

  /** The last row is forged. */
  private static Forgery on(
      String field, String invariant, String how, Predicate<Row> where, Consumer<Row> forge) {
    return new Forgery(field, invariant, how, chain -> forged(chain, false, where, forge));
  }

  /** One row more is forged. */
  private static Forgery next(
      String field, String invariant, String how, Predicate<Row> where, Consumer<Row> forge) {
    return new Forgery(field, invariant, how, chain -> forged(chain, true, where, forge));
  }

  private static Optional<ForgedChain> forged(
      ForgedChain chain, boolean more, Predicate<Row> where, Consumer<Row> forge) {
    Optional<Row> row = row(chain, more).filter(where);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    TrailPayload honest = row.get().step.payload();
    forge.accept(row.get());
    TrailPayload payload = row.get().step.payload();
    if (!more && payload.equals(honest)) {
      return Optional.empty();
    }
    List<ForgedChain.Row> rows = new ArrayList<>(chain.rows());
    if (!more) {
      rows.remove(rows.size() - 1);
    }
    rows.add(ForgedChain.Row.of(payload));
    return Optional.of(chain.with(rows));
  }

  /** The last row, or the beginning of one more. */
  private static Optional<Row> row(ForgedChain chain, boolean more) {
    Optional<TrailPayload> last = chain.last().payload();
    if (chain.purged() || last.isEmpty() || (more && chain.id().isDoor())) {
      return Optional.empty();
    }
    ForgedStep step = new ForgedStep(last.get());
    step.at += more ? 1_000 : 0;
    return Optional.of(
        new Row(chain, step, chain.standing(more ? chain.length() : chain.length() - 1)));
  }
}
