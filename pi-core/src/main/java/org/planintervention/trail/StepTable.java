package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.ChainId;
import org.planintervention.trail.TrailPayload.Detail;

/**
 * Table of steps (T-4): which actions leave a plan changed, through which door, in which status,
 * and which parts of it they change. {@link StepPart} says how a part changes.
 *
 * <p>It judges facts of the record: what no rule allows anybody. Whether a person had the right is
 * judged by the rules alone, when it is done.
 */
final class StepTable {
  private static final String OPENING = "OPENING";
  private static final String READY = "READY_TO_SIGN";
  private static final String REVISION = "IN_REVISION";
  private static final String ERROR = "CREATED_IN_ERROR";
  private static final String CLOSED = "CLOSED";
  private static final Set<String> STAFF = ImmutableSet.of("STAFF");
  private static final Set<String> FAMILY = ImmutableSet.of("PARENT_PORTAL", "STUDENT");
  private static final Set<String> SIGNATORIES =
      ImmutableSet.of("STAFF", "PARENT_PORTAL", "STUDENT");
  private static final Set<String> HOST = ImmutableSet.of();
  private static final Set<String> WRITTEN = ImmutableSet.of(OPENING, REVISION);
  private static final Set<String> LIVE = ImmutableSet.of(OPENING, READY, REVISION);
  private static final Set<String> ANY = ImmutableSet.of(OPENING, READY, REVISION, ERROR, CLOSED);

  /**
   * A line of the table.
   *
   * @param doors the doors of the people who act; none for the host
   * @param begins the statuses in which it leaves a new plan; none when it begins no plan
   * @param in the statuses in which it is done
   * @param changes the parts that it changes
   */
  private record Line(
      @PersonalData(NONE) Set<String> doors,
      @PersonalData(NONE) Set<String> begins,
      @PersonalData(NONE) Set<String> in,
      @PersonalData(NONE) Set<StepPart> changes) {}

  private static final Map<String, Line> LINES =
      ImmutableMap.<String, Line>builder()
          .put("Create", beginning(STAFF, ImmutableSet.of(OPENING)))
          .put("Duplicate", beginning(STAFF, ImmutableSet.of(OPENING)))
          .put("TakeOver", beginning(HOST, ANY))
          .put("AnswerOpening", changing(STAFF, WRITTEN, StepPart.VERSION, StepPart.CONTENT))
          .put("Write", changing(STAFF, WRITTEN, StepPart.VERSION, StepPart.CONTENT))
          .put("ListPerson", changing(STAFF, LIVE, StepPart.LISTED))
          .put("UnlistPerson", changing(STAFF, LIVE, StepPart.LISTED))
          .put("NameCoordinator", changing(STAFF, LIVE, StepPart.COORDINATOR, StepPart.LISTED))
          .put(
              "ChangeStatus",
              changing(
                  STAFF,
                  ANY,
                  StepPart.STATUS,
                  StepPart.VERSION,
                  StepPart.LAST_READY,
                  StepPart.MARKED,
                  StepPart.MARKED_BY))
          .put("Sign", changing(SIGNATORIES, ImmutableSet.of(READY), StepPart.SIGNATURES))
          .put("SignFor", changing(STAFF, ImmutableSet.of(READY), StepPart.SIGNATURES))
          .put("Decline", changing(FAMILY, ImmutableSet.of(READY), StepPart.DECLINATIONS))
          .buildOrThrow();

  /** The lines of chapter S: from each status, where a change of status leads. */
  static final ImmutableSetMultimap<String, String> MOVES =
      ImmutableSetMultimap.<String, String>builder()
          .putAll(OPENING, READY, ERROR)
          .putAll(READY, REVISION, ERROR, CLOSED)
          .putAll(REVISION, READY, ERROR, CLOSED)
          .putAll(ERROR, OPENING)
          .putAll(CLOSED, REVISION)
          .build();

  /** The doors of the people who are shown a plan (A-7, G-4). */
  private static final Set<String> READERS = SIGNATORIES;

  /** Actions on a plan that are done without changing it, but that stand on its own trail. */
  private static final Set<String> READINGS = ImmutableSet.of("Consult", "Recover");

  /** The rule that stands alone, and at doors. */
  private static final String NOT_FOUND = "A-11";

  private static final String PURGE = "Purge";
  private static final String IT = "IT";
  private static final Set<String> DOORS =
      ImmutableSet.of("STAFF", IT, "PARENT_PORTAL", "MOZAIK", "STUDENT");

  private StepTable() {}

  private static Line beginning(Set<String> doors, Set<String> begins) {
    return new Line(doors, begins, ImmutableSet.of(), ImmutableSet.of());
  }

  private static Line changing(Set<String> doors, Set<String> in, StepPart... changes) {
    return new Line(doors, ImmutableSet.of(), in, ImmutableSet.copyOf(changes));
  }

  /** Returns the names of what a row of a school's door says that no rule allows. */
  static List<String> atDoor(ChainId door, TrailPayload said) {
    List<String> impossible = new ArrayList<>();
    people(said, impossible);
    boolean onPlan =
        LINES.containsKey(said.action())
            || READINGS.contains(said.action())
            || said.action().equals(PURGE);
    require(!(said.granted() && onPlan), "action", impossible);
    require(
        said.granted() || said.plan().isEmpty() || !said.rules().isEmpty(), "rules", impossible);
    require(said.after().isEmpty(), "after", impossible);
    require(
        said.plan().map(plan -> plan.startsWith(door.school().value() + "/")).orElse(true),
        "plan",
        impossible);
    return impossible;
  }

  /**
   * Returns the names of what a row of a plan's chain says that no rule allows.
   *
   * @param stood where the plan stood before
   */
  static List<String> onPlan(ChainStanding stood, TrailPayload said, StepTerms terms) {
    List<String> impossible = new ArrayList<>();
    people(said, impossible);
    require(!stood.purged(), "purged", impossible);
    require(
        said.granted() || (!said.rules().isEmpty() && !said.rules().contains(NOT_FOUND)),
        "rules",
        impossible);
    require(said.granted() || !said.reasons().isEmpty(), "reasons", impossible);
    require(said.plan().isEmpty(), "plan", impossible);
    require(said.detail(Detail.SCHOOL).isEmpty(), "school", impossible);
    require(
        said.detail(Detail.BESIDE).isEmpty() || said.action().equals("TakeOver"),
        "beside",
        impossible);
    Optional<Line> line =
        Optional.ofNullable(LINES.get(said.action())).filter(one -> said.granted());
    require(line.isPresent() == said.after().isPresent(), "after", impossible);
    require(
        stood.begun() != line.filter(one -> !one.begins().isEmpty()).isPresent(),
        "action",
        impossible);
    if (said.purges()) {
      purge(stood, said, impossible);
    } else {
      student(stood, said, impossible);
    }
    if (line.isPresent() && said.after().isPresent()) {
      door(line.get(), said, impossible);
      if (stood.begun() == line.get().begins().isEmpty() && stood.known()) {
        step(line.get(), new Step(said, stood.standing(), said.after().get(), terms), impossible);
      } else {
        kind(stood, TrailKind.of(said), terms, impossible);
      }
    } else if (READINGS.contains(said.action()) && said.granted()) {
      require(said.entry().filter(READERS::contains).isPresent(), "entry", impossible);
      version(stood, said, impossible);
    }
    return impossible;
  }

  /** Returns the names of what the kind of an emptied row says that no rule allows. */
  static List<String> emptied(ChainStanding stood, TrailKind kind, StepTerms terms) {
    List<String> impossible = new ArrayList<>();
    require(!stood.purged(), "purged", impossible);
    kind(stood, kind, terms, impossible);
    return impossible;
  }

  /** What stays of a row after a purge still says which way the plan went. */
  private static void kind(
      ChainStanding stood, TrailKind kind, StepTerms terms, List<String> impossible) {
    Optional<Line> line =
        kind.status().flatMap(status -> Optional.ofNullable(LINES.get(kind.action())));
    if (kind.status().isEmpty() || line.isEmpty()) {
      require(kind.status().isEmpty() && !kind.signed(), "after", impossible);
      require(stood.begun(), "action", impossible);
      return;
    }
    String status = kind.status().get();
    if (!stood.begun()) {
      require(line.get().begins().contains(status), "status", impossible);
      require(!kind.signed() || kind.action().equals("TakeOver"), "signatures", impossible);
      return;
    }
    boolean moves = line.get().changes().contains(StepPart.STATUS);
    boolean signs = line.get().changes().contains(StepPart.SIGNATURES);
    require(
        line.get().in().contains(stood.status())
            && (moves
                ? MOVES.containsEntry(stood.status(), status)
                : status.equals(stood.status())),
        "status",
        impossible);
    require(
        kind.signed() == (stood.signed() || signs)
            && !(moves && status.equals(ERROR) && kind.signed() && !terms.signedInError()),
        "signatures",
        impossible);
  }

  private static void step(Line line, Step step, List<String> impossible) {
    boolean inStatus =
        step.begins()
            ? line.begins().contains(step.after().status())
            : line.in().contains(step.from().status());
    for (StepPart part : StepPart.values()) {
      boolean changed = step.begins() || line.changes().contains(part);
      boolean holds = changed ? part.changes(step) : part.stays(step);
      require(holds && (part != StepPart.STATUS || inStatus), part.key(), impossible);
    }
    require(
        step.is("Write") == step.said().detail(Detail.BASE).isPresent()
            && (step.begins()
                || !step.is("Write")
                || step.names(Detail.BASE, Integer.toString(step.from().version()))),
        "base",
        impossible);
  }

  /** D-1: only a plan that is marked is purged, and by IT services. */
  private static void purge(ChainStanding stood, TrailPayload said, List<String> impossible) {
    require(said.entry().equals(Optional.of(IT)) && said.actor().isPresent(), "entry", impossible);
    require(said.student().isEmpty(), "student", impossible);
    require(stood.begun() && stood.status().equals(ERROR), "status", impossible);
    Optional<String> markedBy = said.detail(Detail.MARKED_BY);
    require(
        stood.standing().isPresent()
            ? markedBy.equals(stood.standing().get().markedBy())
            : markedBy.map(PersonKeys::isAddress).orElse(stood.importedMark()),
        "markedBy",
        impossible);
    Optional<String> year = said.detail(Detail.YEAR);
    require(
        year.isPresent()
            && stood
                .standing()
                .map(standing -> year.get().equals(Integer.toString(standing.year())))
                .orElse(true),
        "year",
        impossible);
  }

  /** Y-3: a plan's rows are about its student. */
  private static void student(ChainStanding stood, TrailPayload said, List<String> impossible) {
    Optional<String> student = said.student().map(number -> Integer.toString(number));
    require(
        student.filter(PersonKeys::isStudent).isPresent()
            && (stood.student().isEmpty() || said.student().equals(stood.student())),
        "student",
        impossible);
  }

  private static void door(Line line, TrailPayload said, List<String> impossible) {
    require(
        line.doors().isEmpty()
            ? said.entry().isEmpty()
            : said.entry().filter(line.doors()::contains).isPresent(),
        "entry",
        impossible);
    require(line.doors().isEmpty() == said.actor().isEmpty(), "actor", impossible);
  }

  /** what is read is the present version, or the one that was last ready. */
  private static void version(ChainStanding stood, TrailPayload said, List<String> impossible) {
    Optional<PlanStanding> standing = stood.standing();
    Optional<String> version = said.detail(Detail.VERSION);
    require(
        version.isPresent()
            && (standing.isEmpty()
                || version.get().equals(Integer.toString(standing.get().version()))
                || version.equals(
                    standing.get().lastReady().map(number -> Integer.toString(number)))),
        "version",
        impossible);
  }

  /** Who asked is a person of the door that they came in by; A-11 stands alone. */
  private static void people(TrailPayload said, List<String> impossible) {
    boolean known = said.entry().map(DOORS::contains).orElse(said.actor().isEmpty());
    require(known, "entry", impossible);
    boolean student = said.entry().equals(Optional.of("STUDENT"));
    require(
        said.actor()
            .map(key -> student ? PersonKeys.isStudent(key) : PersonKeys.isAddress(key))
            .orElse(!student),
        "actor",
        impossible);
    require(said.emptied().isEmpty() || said.purges(), "emptied", impossible);
    require(!said.rules().contains(NOT_FOUND) || said.rules().size() == 1, "rules", impossible);
  }

  private static void require(boolean holds, String name, List<String> impossible) {
    if (!holds && !impossible.contains(name)) {
      impossible.add(name);
    }
  }
}
