package org.planintervention.report;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/** What report is asked for, and about whom. */
public sealed interface ReportRequest {
  /** Which report it is. */
  ReportKind kind();

  /** Whom it is about, by student number or address; empty when it is about no one person. */
  default Optional<String> about() {
    return Optional.empty();
  }

  /**
   * Who read a student's plans or their trails, or was refused to.
   *
   * @param student the student
   */
  record Access(@PersonalData(IDENTIFYING) StudentNumber student) implements ReportRequest {
    @Override
    public ReportKind kind() {
      return ReportKind.ACCESS;
    }

    @Override
    public Optional<String> about() {
      return Optional.of(student.text());
    }

    /** The type only (T-2). */
    @Override
    public String toString() {
      return "Access";
    }
  }

  /**
   * Everything that a person did or was refused.
   *
   * @param person who
   * @param period when
   */
  record OfPerson(@PersonalData(IDENTIFYING) Person person, @PersonalData(NONE) Period period)
      implements ReportRequest {
    @Override
    public ReportKind kind() {
      return ReportKind.PERSON;
    }

    @Override
    public Optional<String> about() {
      return Optional.of(person.key());
    }

    /** The type only (T-2). */
    @Override
    public String toString() {
      return "OfPerson";
    }
  }

  /**
   * Everything that is kept about a student, to be carried elsewhere.
   *
   * @param student the student
   */
  record OfStudent(@PersonalData(IDENTIFYING) StudentNumber student) implements ReportRequest {
    @Override
    public ReportKind kind() {
      return ReportKind.STUDENT;
    }

    @Override
    public Optional<String> about() {
      return Optional.of(student.text());
    }

    /** The type only (T-2). */
    @Override
    public String toString() {
      return "OfStudent";
    }
  }

  /** The plans that are to be destroyed by the policy's retention. */
  record Due() implements ReportRequest {
    @Override
    public ReportKind kind() {
      return ReportKind.DUE;
    }
  }

  /**
   * What an incident concerns.
   *
   * @param scope which plans
   * @param period when
   */
  record Incident(@PersonalData(IDENTIFYING) Scope scope, @PersonalData(NONE) Period period)
      implements ReportRequest {
    @Override
    public ReportKind kind() {
      return ReportKind.INCIDENT;
    }

    @Override
    public Optional<String> about() {
      return scope instanceof ByPerson by ? Optional.of(by.person().key()) : Optional.empty();
    }
  }

  /** Which plans an incident concerns. */
  sealed interface Scope {}

  /**
   * Those on which something was done under a person's account: it was misused.
   *
   * @param person whose account
   */
  record ByPerson(@PersonalData(IDENTIFYING) Person person) implements Scope {
    /** The type only (T-2). */
    @Override
    public String toString() {
      return "ByPerson";
    }
  }

  /**
   * All of a school: its plans were within reach.
   *
   * @param school the school
   */
  record OfSchool(@PersonalData(NONE) SchoolCode school) implements Scope {}

  /**
   * Some plans: they were sent astray, or left lying about.
   *
   * @param plans which
   */
  record OfPlans(@PersonalData(DEIDENTIFIED) List<PlanId> plans) implements Scope {
    /** Takes the plans; the list is copied. */
    public OfPlans {
      plans = ImmutableList.copyOf(plans);
    }
  }
}
