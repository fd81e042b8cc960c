package org.planintervention.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Declination;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.policy.Role;
import org.planintervention.report.Reading;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportTable;
import org.planintervention.report.Result;
import org.planintervention.report.Section;
import org.planintervention.report.Standing;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;

/** What is kept, as rows of reports. */
final class ReportRows {
  private static final String DOES_NOT_MEET = "DOES_NOT_MEET";

  private ReportRows() {}

  static ReportRow plan(StoredPlan stored) {
    Plan plan = PlanRows.plan(stored);
    return of(ReportTable.PLANS, plan.id())
        .text(plan.student().text())
        .text(plan.year().text())
        .text(plan.status().name())
        .number(plan.version())
        .number(plan.lastReady())
        .text(plan.coordinator().value())
        .text(plan.source().map(PlanId::text))
        .text(plan.markedBy().map(Person::key))
        .time(stored.row().markedAt().map(Instant::ofEpochMilli))
        .truth(inForce(plan))
        .row();
  }

  /** The direction has signed the present version (G-8). */
  private static boolean inForce(Plan plan) {
    return plan.presentSignatures().stream()
        .anyMatch(signature -> signature.role().equals(Role.DIRECTION.name()));
  }

  static ReportRow version(PlanId plan, int version, Bytes content) {
    return of(ReportTable.VERSIONS, plan)
        .number(version)
        .text(CanonicalForm.decode(content).opening().map(ReportRows::answer))
        .text(CanonicalForm.hash(content).hex())
        .row();
  }

  private static String answer(OpeningAnswer opening) {
    return opening.hasSituation()
        ? opening.situations().stream().map(Enum::name).collect(Collectors.joining(" "))
        : DOES_NOT_MEET;
  }

  /** Every text of a version that is not empty; an entry of a list even then. */
  static void contents(PlanId plan, int version, Bytes content, Consumer<ReportRow> rows) {
    new Contents(plan, version, rows).of(CanonicalForm.decode(content));
  }

  /** Who has to do with a plan; whom the registry knows as guardians is handed in. */
  static Map<Person, Standing> people(Plan plan, Set<Person> guardians) {
    Map<Person, Standing> people = new LinkedHashMap<>();
    people.put(Person.of(plan.student()), Standing.STUDENT);
    people.put(Person.of(plan.coordinator()), Standing.COORDINATOR);
    plan.listed()
        .forEach(
            person ->
                people.putIfAbsent(
                    person, guardians.contains(person) ? Standing.GUARDIAN : Standing.STAFF));
    for (Signature signature : plan.signatures()) {
      people.putIfAbsent(signature.signatory(), Standing.SIGNATORY);
      people.putIfAbsent(signature.by(), Standing.SIGNATORY);
    }
    plan.declinations().forEach(one -> people.putIfAbsent(one.guardian(), Standing.GUARDIAN));
    return people;
  }

  static ReportRow person(Plan plan, Person person, Standing as) {
    return of(ReportTable.PEOPLE, plan.id())
        .text(person.key())
        .text(as.name())
        .truth(plan.listed().contains(person))
        .row();
  }

  static ReportRow signature(Plan plan, Signature signature) {
    Optional<Consent> consent = signature.consent();
    return of(ReportTable.SIGNATURES, plan.id())
        .number(signature.version())
        .text(signature.signatory().key())
        .text(signature.by().key())
        .text(signature.role())
        .time(signature.at())
        .text(consent.map(given -> given.ground().name()))
        .text(consent.map(Consent::text))
        .day(consent.map(Consent::date))
        .text(signature.hash().map(ContentHash::hex))
        .text(signature.policy())
        .text(signature.evidence())
        .truth(signature.version() == plan.version())
        .row();
  }

  static ReportRow declination(Plan plan, Declination declination) {
    return of(ReportTable.DECLINATIONS, plan.id())
        .number(declination.version())
        .text(declination.guardian().key())
        .time(declination.at())
        .text(declination.text())
        .row();
  }

  /** A row of a trail; of a plan that was purged since it says no more than that it was there. */
  static ReportRow action(TrailRow row) {
    Optional<TrailPayload> payload = TrailRows.payload(row);
    Optional<Result> result = payload.map(said -> said.granted() ? Result.DONE : Result.REFUSED);
    String action = TrailRows.action(row);
    Optional<String> plan =
        row.chain().isDoor() ? row.about().map(PlanId::name) : Optional.of(row.chain().name());
    return ReportRow.of(ReportTable.ACTIONS)
        .text(row.chain().school().value())
        .text(plan)
        .truth(row.chain().isDoor())
        .number(row.number())
        .time(row.at())
        .text(action)
        .text(row.actor())
        .text(payload.flatMap(TrailPayload::entry))
        .text(result.map(Enum::name))
        .text(payload.map(said -> String.join(" ", said.rules())).filter(all -> !all.isEmpty()))
        .text(payload.flatMap(said -> said.detail(Detail.PERSON)))
        .text(payload.flatMap(said -> said.detail(Detail.TO)))
        .number(payload.flatMap(ReportRows::version))
        .text(
            result.filter(Result.DONE::equals).flatMap(done -> Reading.by(action)).map(Enum::name))
        .row();
  }

  static ReportRow tombstone(Tombstone tombstone) {
    return of(ReportTable.TOMBSTONES, tombstone.id())
        .text(new SchoolYear(tombstone.year()).text())
        .text(Optional.of(tombstone.markedBy()).filter(by -> !by.isEmpty()))
        .text(tombstone.purgedBy())
        .time(tombstone.at())
        .row();
  }

  private static ReportRow.Cells of(ReportTable table, PlanId plan) {
    return ReportRow.of(table).text(plan.school().value()).text(plan.name());
  }

  /** The version that was read, or that it left. */
  private static Optional<Integer> version(TrailPayload payload) {
    return payload
        .detail(Detail.VERSION)
        .map(Integer::valueOf)
        .or(() -> payload.after().map(PlanStanding::version));
  }

  /** The texts of one version. */
  private static final class Contents {
    private final PlanId plan;
    private final int version;
    private final Consumer<ReportRow> rows;

    Contents(PlanId plan, int version, Consumer<ReportRow> rows) {
      this.plan = plan;
      this.version = version;
      this.rows = rows;
    }

    void of(Edition edition) {
      PlanContent content = edition.content();
      list(Section.STRENGTHS, Optional.empty(), content.strengths());
      list(Section.NEEDS, Optional.empty(), content.needs());
      for (int i = 0; i < content.goals().size(); i++) {
        goal(i + 1, content.goals().get(i));
      }
      text(Section.MEETING, Optional.empty(), content.meeting());
      text(Section.REMARKS, Optional.empty(), content.remarks());
    }

    private void goal(int number, Goal goal) {
      Optional<Integer> place = Optional.of(number);
      text(Section.GOAL_NEED, place, goal.need());
      text(Section.GOAL_OBJECTIVE, place, goal.objective());
      list(Section.GOAL_MEANS, place, goal.means());
      list(Section.GOAL_RESPONSIBLE, place, goal.responsible());
      text(Section.GOAL_DUE, place, goal.due());
      text(Section.GOAL_EVALUATION, place, goal.evaluation());
    }

    private void list(Section section, Optional<Integer> goal, List<String> texts) {
      for (int i = 0; i < texts.size(); i++) {
        tell(section, goal, Optional.of(i + 1), texts.get(i));
      }
    }

    private void text(Section section, Optional<Integer> goal, String text) {
      if (!text.isEmpty()) {
        tell(section, goal, Optional.empty(), text);
      }
    }

    private void tell(
        Section section, Optional<Integer> goal, Optional<Integer> entry, String text) {
      rows.accept(
          ReportRows.of(ReportTable.CONTENTS, plan)
              .number(version)
              .text(section.name())
              .number(goal)
              .number(entry)
              .text(text)
              .row());
    }
  }
}
