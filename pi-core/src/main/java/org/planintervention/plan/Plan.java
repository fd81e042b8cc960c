package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * One plan: a student, a school, a school year. An immutable value; the methods that change
 * something answer a new one and judge nothing.
 *
 * @param id identifier, school included
 * @param student whose plan it is
 * @param year for which school year
 * @param status where it stands
 * @param opening the answer to the opening situations; empty: unanswered (O-1)
 * @param coordinator who leads it (C-5)
 * @param listed who else is listed: staff, guardians, the student; never the coordinator
 * @param content what the present version says
 * @param version the present version, from 1 on (C-3)
 * @param lastReady the version that was ready to be signed last; empty: never was
 * @param signatures every signature, of earlier versions too (G-3)
 * @param declinations every refusal to sign (G-8)
 * @param source the plan it was duplicated from (Y-3)
 * @param markedBy who marked it as created in error, while it is (D-2)
 */
public record Plan(
    @PersonalData(DEIDENTIFIED) PlanId id,
    @PersonalData(IDENTIFYING) StudentNumber student,
    @PersonalData(NONE) SchoolYear year,
    @PersonalData(DEIDENTIFIED) PlanStatus status,
    @PersonalData(SENSITIVE) Optional<OpeningAnswer> opening,
    @PersonalData(IDENTIFYING) EmailAddress coordinator,
    @PersonalData(IDENTIFYING) Set<Person> listed,
    @PersonalData(SENSITIVE) PlanContent content,
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(DEIDENTIFIED) Optional<Integer> lastReady,
    @PersonalData(SENSITIVE) List<Signature> signatures,
    @PersonalData(SENSITIVE) List<Declination> declinations,
    @PersonalData(DEIDENTIFIED) Optional<PlanId> source,
    @PersonalData(IDENTIFYING) Optional<Person> markedBy) {

  /** Takes the parts; collections are copied, people are kept in the order of their keys. */
  public Plan {
    // looked up by hash, and still in order
    listed = ImmutableSet.copyOf(ImmutableSortedSet.copyOf(listed));
    signatures = ImmutableList.copyOf(signatures);
    declinations = ImmutableList.copyOf(declinations);
    if (version < 1) {
      throw new IllegalArgumentException("versions start at 1");
    }
  }

  /**
   * A plan that has just been created or duplicated: version 1, in opening, unanswered (O-1, C-3).
   */
  public static Plan opened(
      PlanId id,
      StudentNumber student,
      SchoolYear year,
      EmailAddress coordinator,
      Set<Person> listed,
      PlanContent content,
      Optional<PlanId> source) {
    return new Plan(
        id,
        student,
        year,
        PlanStatus.OPENING,
        Optional.empty(),
        coordinator,
        listed,
        content,
        1,
        Optional.empty(),
        List.of(),
        List.of(),
        source,
        Optional.empty());
  }

  /** The school whose plan it is. */
  public SchoolCode school() {
    return id.school();
  }

  /** Whether a situation is chosen (O-3). */
  public boolean hasSituation() {
    return opening.isPresent() && opening.get().hasSituation();
  }

  /** Whether it counts as the student's plan of its year (Y-2): created-in-error ones do not. */
  public boolean live() {
    return status != PlanStatus.CREATED_IN_ERROR;
  }

  /** Whether it was ready to be signed once. */
  public boolean wasReady() {
    return lastReady.isPresent();
  }

  /**
   * Whether the present version bears a person's signature, by themselves or by who signed for them
   * (G-3).
   */
  public boolean signedBy(Person person) {
    for (Signature signature : signatures) {
      if (signature.version() == version && signature.signatory().equals(person)) {
        return true;
      }
    }
    return false;
  }

  /** The signatures that count: those of the present version (G-3). */
  public List<Signature> presentSignatures() {
    return signatures.stream()
        .filter(signature -> signature.version() == version)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether any version was ever signed (S-4). */
  public boolean everSigned() {
    return !signatures.isEmpty();
  }

  /** The next version, with this answer to the opening situations (O-2, C-3). */
  public Plan answered(OpeningAnswer answer) {
    return copy(
        draft -> {
          draft.opening = Optional.of(answer);
          draft.version++;
          return draft;
        });
  }

  /** The next version, with this content (C-3). */
  public Plan written(PlanContent other) {
    return copy(
        draft -> {
          draft.content = other;
          draft.version++;
          return draft;
        });
  }

  /** With one more person on its list. */
  public Plan withListed(Person person) {
    return withPeople(
        coordinator, ImmutableList.<Person>builder().addAll(listed).add(person).build());
  }

  /** With one person less on its list. */
  public Plan withoutListed(Person person) {
    return withPeople(coordinator, listed.stream().filter(other -> !other.equals(person)).toList());
  }

  /** With another coordinator and list; the coordinator is never on the list. */
  public Plan withPeople(EmailAddress leader, Iterable<Person> others) {
    return copy(
        draft -> {
          draft.coordinator = leader;
          draft.listed =
              ImmutableSortedSet.copyOf(
                  Iterables.filter(others, other -> !other.equals(Person.of(leader))));
          return draft;
        });
  }

  /**
   * In another status. A revision starts the next version (C-3); what becomes ready is the version
   * that families read.
   *
   * @param by who changes it; remembered while the plan is marked as created in error (D-2)
   */
  public Plan inStatus(PlanStatus to, Person by) {
    return copy(
        draft -> {
          draft.status = to;
          draft.markedBy = to == PlanStatus.CREATED_IN_ERROR ? Optional.of(by) : Optional.empty();
          if (to == PlanStatus.IN_REVISION) {
            draft.version++;
          }
          if (to == PlanStatus.READY_TO_SIGN) {
            draft.lastReady = Optional.of(draft.version);
          }
          return draft;
        });
  }

  /** With one more signature. */
  public Plan signed(Signature signature) {
    return copy(
        draft -> {
          draft.signatures =
              ImmutableList.<Signature>builder().addAll(signatures).add(signature).build();
          return draft;
        });
  }

  /** With one more refusal to sign. */
  public Plan declined(Declination declination) {
    return copy(
        draft -> {
          draft.declinations =
              ImmutableList.<Declination>builder().addAll(declinations).add(declination).build();
          return draft;
        });
  }

  /** As an earlier version said it, for who reads no later one. */
  public Plan asOf(int earlier, Optional<OpeningAnswer> answer, PlanContent said) {
    return copy(
        draft -> {
          draft.version = earlier;
          draft.opening = answer;
          draft.content = said;
          return draft;
        });
  }

  /** Identifier, status and version: nothing of the student (T-2). */
  @Override
  public String toString() {
    return "Plan[" + id + ", " + status + ", version " + version + "]";
  }

  private Plan copy(UnaryOperator<Draft> change) {
    return change.apply(new Draft(this)).plan(this);
  }

  /** The parts that an action can change, while it does. */
  private static final class Draft {
    private PlanStatus status;
    private Optional<OpeningAnswer> opening;
    private EmailAddress coordinator;
    private Set<Person> listed;
    private PlanContent content;
    private int version;
    private Optional<Integer> lastReady;
    private List<Signature> signatures;
    private List<Declination> declinations;
    private Optional<Person> markedBy;

    Draft(Plan plan) {
      status = plan.status;
      opening = plan.opening;
      coordinator = plan.coordinator;
      listed = plan.listed;
      content = plan.content;
      version = plan.version;
      lastReady = plan.lastReady;
      signatures = plan.signatures;
      declinations = plan.declinations;
      markedBy = plan.markedBy;
    }

    Plan plan(Plan before) {
      return new Plan(
          before.id,
          before.student,
          before.year,
          status,
          opening,
          coordinator,
          listed,
          content,
          version,
          lastReady,
          signatures,
          declinations,
          before.source,
          markedBy);
    }
  }
}
