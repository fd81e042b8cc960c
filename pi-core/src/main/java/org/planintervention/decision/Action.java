package org.planintervention.decision;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.LocalDate;
import java.util.Optional;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/** Everything that can be asked for: the rows of the domain's Actions table. */
public sealed interface Action {

  /** The name of the row, such as {@code SignFor}. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The person that it names; empty when it names none. */
  default Optional<Person> names() {
    return Optional.empty();
  }

  /** An action on one plan. */
  sealed interface OnPlan extends Action {
    /** The plan that it is about. */
    PlanId plan();

    /** The same, asked of another plan. */
    OnPlan on(PlanId other);
  }

  /** To come in. */
  record Enter() implements Action {}

  /**
   * To change a school's staff table.
   *
   * @param school the school
   */
  record MaintainStaffTable(@PersonalData(NONE) SchoolCode school) implements Action {}

  /** To have one's rights computed anew. */
  record RefreshRights() implements Action {}

  /**
   * To create a plan (Y-5).
   *
   * @param student for whom
   * @param year for which school year
   */
  record Create(
      @PersonalData(IDENTIFYING) StudentNumber student, @PersonalData(NONE) SchoolYear year)
      implements Action {}

  /**
   * To make this year's plan out of an earlier one (Y-3).
   *
   * @param plan the source
   */
  record Duplicate(@PersonalData(DEIDENTIFIED) PlanId plan) implements OnPlan {
    @Override
    public Duplicate on(PlanId other) {
      return new Duplicate(other);
    }
  }

  /**
   * To read a plan.
   *
   * @param plan the plan
   */
  record Consult(@PersonalData(DEIDENTIFIED) PlanId plan) implements OnPlan {
    @Override
    public Consult on(PlanId other) {
      return new Consult(other);
    }
  }

  /**
   * To reach the plan of a student who left.
   *
   * @param plan the plan
   */
  record Recover(@PersonalData(DEIDENTIFIED) PlanId plan) implements OnPlan {
    @Override
    public Recover on(PlanId other) {
      return new Recover(other);
    }
  }

  /**
   * To answer the opening situations (O-2).
   *
   * @param plan the plan
   * @param answer the answer
   */
  record AnswerOpening(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(SENSITIVE) OpeningAnswer answer)
      implements OnPlan {
    @Override
    public AnswerOpening on(PlanId other) {
      return new AnswerOpening(other, answer);
    }
  }

  /**
   * To save what the plan says (C-1 to C-4).
   *
   * @param plan the plan
   * @param base the version on which the writer worked
   * @param content the whole content
   */
  record Write(
      @PersonalData(DEIDENTIFIED) PlanId plan,
      @PersonalData(DEIDENTIFIED) int base,
      @PersonalData(SENSITIVE) PlanContent content)
      implements OnPlan {
    @Override
    public Write on(PlanId other) {
      return new Write(other, base, content);
    }
  }

  /**
   * To list a person (C-5).
   *
   * @param plan the plan
   * @param person who
   */
  record ListPerson(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(IDENTIFYING) Person person)
      implements OnPlan {
    @Override
    public ListPerson on(PlanId other) {
      return new ListPerson(other, person);
    }

    @Override
    public Optional<Person> names() {
      return Optional.of(person);
    }
  }

  /**
   * To take a person off the list (C-5).
   *
   * @param plan the plan
   * @param person who
   */
  record UnlistPerson(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(IDENTIFYING) Person person)
      implements OnPlan {
    @Override
    public UnlistPerson on(PlanId other) {
      return new UnlistPerson(other, person);
    }

    @Override
    public Optional<Person> names() {
      return Optional.of(person);
    }
  }

  /**
   * To name the coordinator (C-5).
   *
   * @param plan the plan
   * @param person who
   */
  record NameCoordinator(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(IDENTIFYING) Person person)
      implements OnPlan {
    @Override
    public NameCoordinator on(PlanId other) {
      return new NameCoordinator(other, person);
    }

    @Override
    public Optional<Person> names() {
      return Optional.of(person);
    }
  }

  /**
   * To change the status (S-1 to S-8).
   *
   * @param plan the plan
   * @param to the status asked for
   */
  record ChangeStatus(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(DEIDENTIFIED) PlanStatus to)
      implements OnPlan {
    @Override
    public ChangeStatus on(PlanId other) {
      return new ChangeStatus(other, to);
    }
  }

  /**
   * To sign (G-2, G-7).
   *
   * @param plan the plan
   * @param displayed the hash of what the signatory was shown; the desk asks for it, the rules do
   *     not
   */
  record Sign(
      @PersonalData(DEIDENTIFIED) PlanId plan,
      @PersonalData(DEIDENTIFIED) Optional<ContentHash> displayed)
      implements OnPlan {
    @Override
    public Sign on(PlanId other) {
      return new Sign(other, displayed);
    }
  }

  /**
   * To sign for somebody (G-5).
   *
   * @param plan the plan
   * @param person for whom
   * @param ground the ground; empty: none given
   * @param text words to the ground; empty text: none
   * @param date the day of consent; empty: none given
   * @param displayed as in {@link Sign}
   */
  record SignFor(
      @PersonalData(DEIDENTIFIED) PlanId plan,
      @PersonalData(IDENTIFYING) Person person,
      @PersonalData(DEIDENTIFIED) Optional<ConsentGround> ground,
      @PersonalData(SENSITIVE) String text,
      @PersonalData(PERSONAL) Optional<LocalDate> date,
      @PersonalData(DEIDENTIFIED) Optional<ContentHash> displayed)
      implements OnPlan {
    /** As it would be asked for on a ground, with the words that the ground wants. */
    public static SignFor onGround(
        PlanId plan, Person person, ConsentGround ground, LocalDate date) {
      return new SignFor(
          plan,
          person,
          Optional.of(ground),
          ground == ConsentGround.OTHER ? "…" : "",
          Optional.of(date),
          Optional.empty());
    }

    @Override
    public SignFor on(PlanId other) {
      return new SignFor(other, person, ground, text, date, displayed);
    }

    @Override
    public Optional<Person> names() {
      return Optional.of(person);
    }

    /** The plan only: words and person are personal data (T-2). */
    @Override
    public String toString() {
      return "SignFor[" + plan + "]";
    }
  }

  /**
   * A parent's refusal to sign (G-8).
   *
   * @param plan the plan
   * @param text their words
   */
  record Decline(@PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(SENSITIVE) String text)
      implements OnPlan {
    @Override
    public Decline on(PlanId other) {
      return new Decline(other, text);
    }

    /** The plan only (T-2). */
    @Override
    public String toString() {
      return "Decline[" + plan + "]";
    }
  }

  /**
   * To purge a plan that is marked (D-1, D-2).
   *
   * @param plan the plan
   */
  record Purge(@PersonalData(DEIDENTIFIED) PlanId plan) implements OnPlan {
    @Override
    public Purge on(PlanId other) {
      return new Purge(other);
    }
  }
}
