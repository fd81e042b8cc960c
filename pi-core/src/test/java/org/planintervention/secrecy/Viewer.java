package org.planintervention.secrecy;

import static org.planintervention.policy.Role.DIRECTION;
import static org.planintervention.policy.Role.NONE;
import static org.planintervention.policy.Role.PROFESSIONAL;
import static org.planintervention.policy.Role.SECRETARY;
import static org.planintervention.policy.Role.SUPPORT;
import static org.planintervention.policy.Role.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

/** The people who ask, each with their rows in staff tables and what those rows are worth today. */
enum Viewer {
  PRINCIPAL(staff("principal"), post("014", "Direction", "Directrice", DIRECTION)),
  COORDINATOR(staff("coordinator"), post("014", "Professionnel", "Psychologue", PROFESSIONAL)),
  COLLABORATOR(staff("collaborator"), post("014", "Soutien", Post.TECHNICIAN, SUPPORT)),
  TEACHER_OF_LAST_YEAR(staff("teacher.then"), post("014", "Enseignant", "Titulaire", TEACHER)),
  TECHNICIAN_OF_LAST_YEAR(
      staff("technician.then"), post("014", "Soutien", Post.TECHNICIAN, SUPPORT)),
  TEACHER_NOT_ON_PLAN(staff("teacher"), post("014", "Enseignant", "Titulaire", TEACHER)),
  TECHNICIAN_NOT_ON_PLAN(staff("technician"), post("014", "Soutien", Post.TECHNICIAN, SUPPORT)),
  SCHOOL_SECRETARY(staff("secretary"), post("014", "Soutien", "Secrétaire d'école", SECRETARY)),
  SUPERVISOR(staff("supervisor"), post("014", "Soutien", "Surveillante d'élèves", NONE)),
  UNKNOWN_FUNCTION(staff("unclear"), post("014", "Enseignant", "Fonction à préciser", NONE)),
  FORMER_PRINCIPAL(
      staff("principal.then"),
      new Post("014", "Direction", "Directrice", DIRECTION, null, LocalDate.of(2026, 11, 22))),
  FUTURE_PRINCIPAL(
      staff("principal.soon"),
      new Post("014", "Direction", "Directrice", DIRECTION, LocalDate.of(2026, 11, 24), null)),
  PRINCIPAL_OF_PARK(staff("principal.park"), post("052", "Direction", "Directeur", DIRECTION)),
  TEACHER_OF_PARK(staff("teacher.park"), post("052", "Enseignant", "Titulaire", TEACHER)),
  SECRETARY_OF_PARK(
      staff("secretary.park"), post("052", "Soutien", "Secrétaire d'école", SECRETARY)),
  /** Listed on the plan while at its school, and at another school since. */
  COLLABORATOR_WHO_MOVED(staff("moved"), post("052", "Enseignant", "Titulaire", TEACHER)),
  UNKNOWN_OF_DISTRICT(staff("nobody")),
  ADDRESS_OF_ELSEWHERE(Actor.typed(Entry.STAFF, "principal@mail.example")),
  LOOK_ALIKE_ADDRESS(Actor.typed(Entry.STAFF, "principal@csdm.qc.ca.example.org")),
  UNUSABLE_ADDRESS(Actor.typed(Entry.STAFF, "princi pal@csdm.qc.ca")),
  ACCESS_OFFICER(staff("acces")),
  IT_SERVICES(Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca")),
  IT_BY_STAFF_DOOR(staff("ti.pi")),
  STAFF_BY_IT_DOOR(Actor.typed(Entry.IT, "coordinator@csdm.qc.ca")),
  COORDINATOR_BY_PARENTS_DOOR(Actor.typed(Entry.PARENT_PORTAL, "coordinator@csdm.qc.ca")),
  MOTHER(parent("mother")),
  MOTHER_THROUGH_MOZAIK(Actor.typed(Entry.MOZAIK, "mother@famille.example")),
  MOTHER_BY_STAFF_DOOR(Actor.typed(Entry.STAFF, "mother@famille.example")),
  /** Holds parental authority; listed only where a secret says so. */
  FATHER(parent("father")),
  FATHER_THROUGH_MOZAIK(Actor.typed(Entry.MOZAIK, "father@famille.example")),
  /** Known as the student's guardian without parental authority, and not listed. */
  WITHOUT_STANDING(parent("without.standing")),
  GUARDIAN_WITHOUT_ACCOUNT(parent("without.account")),
  /** Listed as a guardian, and no guardian of the student any more. */
  GUARDIAN_NO_MORE(parent("no.more")),
  GUARDIAN_OF_ANOTHER_CHILD(parent("neighbour")),
  ACCOUNT_OF_NO_GUARDIAN(parent("account")),
  NEITHER_ACCOUNT_NOR_GUARDIAN(parent("nobody")),
  STUDENT(Actor.student(new StudentNumber(1_200_337))),
  ANOTHER_STUDENT(Actor.student(new StudentNumber(1_200_401))),
  UNKNOWN_STUDENT(Actor.student(new StudentNumber(1_999_999)));

  private final Actor actor;
  private final List<Post> posts;

  Viewer(Actor actor, Post... posts) {
    this.actor = actor;
    this.posts = List.of(posts);
  }

  Actor actor() {
    return actor;
  }

  EmailAddress address() {
    return actor.address().orElseThrow();
  }

  List<StaffRow> rows() {
    return posts.stream().map(post -> post.row(address())).toList();
  }

  /** By the domain's words: a role counts in the school of its row, while the row is current. */
  boolean holds(SchoolCode school, Role... roles) {
    return actor.entry() == Entry.STAFF
        && posts.stream()
            .filter(post -> post.current() && post.school.equals(school.value()))
            .anyMatch(post -> List.of(roles).contains(post.role));
  }

  private static Actor staff(String name) {
    return Actor.typed(Entry.STAFF, name + "@csdm.qc.ca");
  }

  private static Actor parent(String name) {
    return Actor.typed(Entry.PARENT_PORTAL, name + "@famille.example");
  }

  private static Post post(String school, String category, String function, Role role) {
    return new Post(school, category, function, role, null, null);
  }

  /** A row of a staff table, and the role that the reference district's table gives it. */
  private record Post(
      String school,
      String category,
      String function,
      Role role,
      @org.jspecify.annotations.Nullable LocalDate from,
      @org.jspecify.annotations.Nullable LocalDate to) {
    static final String TECHNICIAN = "Technicienne en éducation spécialisée";

    boolean current() {
      return from == null && to == null;
    }

    StaffRow row(EmailAddress address) {
      return new StaffRow(
          new SchoolCode(school),
          address,
          category,
          function,
          Optional.ofNullable(from),
          Optional.ofNullable(to));
    }
  }
}
