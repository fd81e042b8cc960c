package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.LAST_YEAR;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PRINCIPAL_OF_PARK;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.TODAY;
import static org.planintervention.desk.TwoSchools.VICE_PRINCIPAL;
import static org.planintervention.desk.TwoSchools.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.decision.Action;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/** Who reads trails, and that reading them is on the trail. */
class TrailReadingTest {
  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;
  private final StudentNumber student = schools.student(1_000_001);

  @Test
  @DisplayName("T-2 who consulted which of a student's plans, when, by which door")
  void whoConsulted() {
    PlanId earlier = schools.archived(student, PARK, LAST_YEAR);
    PlanId present = schools.ready(PSYCHOLOGIST, student);
    desk.perform(PRINCIPAL, new Action.Consult(earlier));
    schools.later(5);
    desk.perform(MOTHER, new Action.Consult(present));
    desk.perform(TEACHER, new Action.Consult(present));

    List<Consultation> told = consultations(PRINCIPAL).orElseThrow().entries();

    assertThat(told).extracting(Consultation::plan).containsExactlyInAnyOrder(earlier, present);
    Consultation mothers =
        told.stream().filter(one -> one.plan().equals(present)).findFirst().orElseThrow();
    assertThat(mothers.entry().actor()).contains(person(MOTHER));
    assertThat(mothers.entry().entry()).contains(MOTHER.entry());
    assertThat(mothers.entry().at()).hasToString("2026-11-23T17:05:00Z");
  }

  @Test
  @DisplayName("T-1 reading who consulted is on the trail of each plan, and is no consultation")
  void theReadingIsOnTheTrail() {
    PlanId earlier = schools.archived(student, PARK, LAST_YEAR);
    PlanId present = schools.ready(PSYCHOLOGIST, student);

    assertThat(consultations(PRINCIPAL).orElseThrow().entries()).isEmpty();

    for (PlanId plan : List.of(earlier, present)) {
      TrailRow last = last(ChainId.of(plan));
      assertThat(last.kind()).isEqualTo("ReadConsultations");
      assertThat(last.actor()).contains(person(PRINCIPAL).key());
      assertThat(TrailRows.read(last).granted()).isTrue();
      assertThat(desk.verify(plan).findings()).isEmpty();
    }
  }

  @Test
  @DisplayName("A-11 for the direction that answers for the plans, and for nobody else")
  void forTheDirectionAlone() {
    PlanId plan = schools.ready(PSYCHOLOGIST, student);
    long before = schools.store.head(ChainId.of(plan)).length();

    for (Actor actor : List.of(PSYCHOLOGIST, TEACHER, SECRETARY, PRINCIPAL_OF_PARK, IT, MOTHER)) {
      assertThat(consultations(actor)).isEmpty();
    }

    assertThat(schools.store.head(ChainId.of(plan)).length()).isEqualTo(before);
    TrailRow atTheDoor = last(ChainId.door(MAPLES));
    assertThat(atTheDoor.kind()).isEqualTo("ReadConsultations");
    assertThat(atTheDoor.student()).isEmpty();
    assertThat(TrailRows.read(atTheDoor).granted()).isFalse();
    assertThat(TrailRows.read(atTheDoor).rules()).as("reasons of a row about a student").isEmpty();
    assertThat(consultations(VICE_PRINCIPAL)).isPresent();
  }

  @Test
  @DisplayName("A-11 of a student who is not there, the same answer")
  void ofNobody() {
    assertThat(desk.consultations(PRINCIPAL, new StudentNumber(1_999_999), Optional.empty(), 5))
        .isEmpty();
    assertThat(desk.consultations(PRINCIPAL, student, Optional.empty(), 5)).isEmpty();
  }

  @Test
  @DisplayName("A-9 of a student who left, for the direction of the last school; nothing refused")
  void ofWhoLeft() {
    PlanId plan = schools.archived(student, PARK, LAST_YEAR);
    schools.at(student, MAPLES, Optional.of(TODAY));
    assertThat(desk.perform(PRINCIPAL, new Action.Consult(plan)).done()).isFalse();
    assertThat(desk.perform(PRINCIPAL, new Action.Recover(plan)).done()).isTrue();

    assertThat(consultations(PRINCIPAL).orElseThrow().entries())
        .extracting(one -> one.entry().kind())
        .containsExactly("Recover");
    assertThat(consultations(PRINCIPAL_OF_PARK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 7})
  @DisplayName("T-2 pages hold every consultation once, those that come to be meanwhile too")
  void pages(int limit) {
    PlanId earlier = schools.archived(student, MAPLES, LAST_YEAR);
    PlanId present = schools.ready(PSYCHOLOGIST, student);
    for (int i = 0; i < 3; i++) {
      desk.perform(PRINCIPAL, new Action.Consult(earlier));
      desk.perform(PSYCHOLOGIST, new Action.Consult(present));
      desk.perform(TEACHER, new Action.Consult(present));
    }
    List<Consultation> told = new ArrayList<>();
    Optional<Consultation.Key> after = Optional.empty();
    do {
      Page<Consultation, Consultation.Key> page =
          desk.consultations(PRINCIPAL, student, after, limit).orElseThrow();
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
      told.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());

    assertThat(told).hasSize(6).doesNotHaveDuplicates();
    assertThat(told).filteredOn(one -> one.plan().equals(earlier)).hasSize(3);
  }

  @Test
  @DisplayName("T-1 a plan's trail page by page, the reading of each page on it")
  void aPlansTrail() {
    PlanId plan = schools.ready(PSYCHOLOGIST, student);

    Page<TrailEntry, Long> first = desk.trail(PRINCIPAL, plan, 0, 5).orElseThrow();
    Page<TrailEntry, Long> second =
        desk.trail(PRINCIPAL, plan, first.next().orElseThrow(), 5).orElseThrow();

    assertThat(first.entries())
        .extracting(TrailEntry::kind)
        .containsExactly("Create", "AnswerOpening", "Write", "ListPerson", "ChangeStatus");
    assertThat(second.entries())
        .extracting(TrailEntry::kind)
        .containsExactly("ReadTrail", "ReadTrail");
    assertThat(second.next()).isEmpty();
    assertThat(desk.trail(PSYCHOLOGIST, plan, 0, 5)).isEmpty();
  }

  @Test
  @DisplayName("D-2 what stays of a purged plan, for the direction of its school and IT services")
  void whatStays() {
    PlanId plan = schools.marked(PSYCHOLOGIST, student);
    assertThat(desk.purged(PRINCIPAL, plan)).isEmpty();
    schools.later(30);
    desk.perform(IT, new Action.Purge(plan));

    Tombstone stays = desk.purged(PRINCIPAL, plan).orElseThrow();
    assertThat(stays.id()).isEqualTo(plan);
    assertThat(stays.markedBy()).isEqualTo(person(PSYCHOLOGIST).key());
    assertThat(stays.purgedBy()).isEqualTo(person(IT).key());
    assertThat(stays.at()).hasToString("2026-11-23T17:30:00Z");
    assertThat(desk.purged(IT, plan)).contains(stays);
    for (Actor actor : List.of(PSYCHOLOGIST, TEACHER, SECRETARY, PRINCIPAL_OF_PARK, MOTHER)) {
      assertThat(desk.purged(actor, plan)).isEmpty();
    }
  }

  private Optional<Page<Consultation, Consultation.Key>> consultations(Actor actor) {
    return desk.consultations(actor, student, Optional.empty(), 10);
  }

  private TrailRow last(ChainId chain) {
    long length = schools.store.head(chain).length();
    return schools.store.trail(chain, length - 1, 1).get(0);
  }
}
