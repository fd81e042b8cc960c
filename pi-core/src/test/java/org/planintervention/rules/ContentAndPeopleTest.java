package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.C_1;
import static org.planintervention.decision.RuleId.C_2;
import static org.planintervention.decision.RuleId.C_3;
import static org.planintervention.decision.RuleId.C_4;
import static org.planintervention.decision.RuleId.C_5;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.answerSituation;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.nameCoordinator;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.unlist;
import static org.planintervention.rules.Asking.write;
import static org.planintervention.rules.Asking.writeOn;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.FATHER_WITHOUT_AUTHORITY;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEIGHBOUR;
import static org.planintervention.rules.Scene.NOBODY;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.SECRETARY;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.SUBSTITUTE;
import static org.planintervention.rules.Scene.SUPERVISOR;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TECHNICIAN;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.VERSION;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.plan.Goal;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.ContentLimits;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;

@DisplayName("C. Content and people")
class ContentAndPeopleTest {
  @ParameterizedTest(name = "C-1 writing in {0}")
  @EnumSource(PlanStatus.class)
  void writtenIn(PlanStatus status) {
    if (status == OPENING || status == IN_REVISION) {
      plan(status).permits(staff(COORDINATOR), write());
    } else {
      plan(status).refuses(staff(COORDINATOR), write(), C_1);
    }
  }

  @Test
  @DisplayName("C-2 coordinator, staff collaborators and direction write")
  void writers() {
    for (EmailAddress writer : List.of(COORDINATOR, PSYCHOLOGIST, PRINCIPAL)) {
      plan().permits(staff(writer), write());
    }
  }

  @Test
  @DisplayName("C-2 parents and the student read, and do not write")
  void notTheFamily() {
    plan().refuses(parent(MOTHER), write(), C_2);
    plan().refuses(student(), write(), C_2);
    plan().refuses(staff(TEACHER), write(), A_11);
  }

  @Test
  @DisplayName("C-3 a save on the present version makes the next one")
  void nextVersion() {
    Plan written = plan().after(staff(COORDINATOR), write("neuf"));
    assertThat(written.version()).isEqualTo(VERSION + 1);
    assertThat(written.content().remarks()).isEqualTo("neuf");
  }

  @Test
  @DisplayName("C-3 a save on any other version is refused")
  void otherVersion() {
    plan().refuses(staff(COORDINATOR), writeOn(VERSION - 1), C_3);
    plan().refuses(staff(COORDINATOR), writeOn(VERSION + 1), C_3);
    plan().permits(staff(COORDINATOR), writeOn(VERSION));
  }

  @Test
  @DisplayName("C-3 an answer makes the next version, a signature and a list do not")
  void whatMakesAVersion() {
    assertThat(plan().after(staff(COORDINATOR), answerSituation()).version())
        .isEqualTo(VERSION + 1);
    assertThat(plan().after(staff(COORDINATOR), list(TEACHER)).version()).isEqualTo(VERSION);
    assertThat(plan(READY_TO_SIGN).after(staff(COORDINATOR), sign()).version()).isEqualTo(VERSION);
  }

  @Nested
  @DisplayName("C-4 bounds")
  class Bounds {
    private static final ContentLimits LIMITS = new ContentLimits(5, 2, 1);
    private static final String LONG = "123456";

    /** A content that is out of bounds in one place, for every place there is. */
    static Stream<PlanContent> outOfBounds() {
      List<String> one = List.of(LONG);
      List<String> many = List.of("a", "b", "c");
      PlanContent empty = PlanContent.EMPTY;
      return Stream.of(
          new PlanContent(one, List.of(), List.of(), "", ""),
          new PlanContent(many, List.of(), List.of(), "", ""),
          new PlanContent(List.of(), one, List.of(), "", ""),
          new PlanContent(List.of(), many, List.of(), "", ""),
          new PlanContent(List.of(), List.of(), List.of(), LONG, ""),
          empty.withRemarks(LONG),
          goal(new Goal(LONG, "", List.of(), List.of(), "", "")),
          goal(new Goal("", LONG, List.of(), List.of(), "", "")),
          goal(new Goal("", "", one, List.of(), "", "")),
          goal(new Goal("", "", many, List.of(), "", "")),
          goal(new Goal("", "", List.of(), one, "", "")),
          goal(new Goal("", "", List.of(), many, "", "")),
          goal(new Goal("", "", List.of(), List.of(), LONG, "")),
          goal(new Goal("", "", List.of(), List.of(), "", LONG)),
          new PlanContent(
              List.of(),
              List.of(),
              Collections.nCopies(2, new Goal("", "", List.of(), List.of(), "", "")),
              "",
              ""));
    }

    private static PlanContent goal(Goal goal) {
      return new PlanContent(List.of(), List.of(), List.of(goal), "", "");
    }

    @ParameterizedTest(name = "C-4 out of bounds, place {index}")
    @MethodSource("outOfBounds")
    void refused(PlanContent content) {
      plan().under(Policies.limitedTo(LIMITS)).refuses(staff(COORDINATOR), write(content), C_4);
      plan().permits(staff(COORDINATOR), write(content));
    }

    @Test
    @DisplayName("C-4 as long as may be, in code points: a character of two halves counts once")
    void codePoints() {
      plan()
          .under(Policies.limitedTo(LIMITS))
          .permits(staff(COORDINATOR), write("\uD83D\uDE00".repeat(5)))
          .refuses(staff(COORDINATOR), write("\uD83D\uDE00".repeat(6)), C_4);
    }

    @ParameterizedTest(name = "C-4 no control character, no half character: case {index}")
    @ValueSource(
        strings = {"a\0", "a\u0007", "a\r", "a\u001F", "a\u007F", "a\u0080", "a\u009F", "a\uD83D"})
    void characters(String text) {
      plan().refuses(staff(COORDINATOR), write(text), C_4);
    }

    @Test
    @DisplayName("C-4 halves in the wrong order are no character")
    void halvesSwapped() {
      plan().refuses(staff(COORDINATOR), write("\uDE00\uD83D"), C_4);
    }

    @ParameterizedTest(name = "C-4 any other Unicode is kept exactly: case {index}")
    @ValueSource(strings = {"a\tb\nc", "e\u0301", "\u00E9", "\u00A0", "\u200D", "\uFFFF", "עברית"})
    void kept(String text) {
      Plan written = plan().after(staff(COORDINATOR), write(text));
      assertThat(written.content().remarks()).isEqualTo(text);
    }
  }

  @Nested
  @DisplayName("C-5 people")
  class People {
    @Test
    @DisplayName("C-5 coordinator and direction list, unlist and name")
    void who() {
      for (EmailAddress may : List.of(COORDINATOR, PRINCIPAL)) {
        plan()
            .permits(staff(may), list(TEACHER))
            .permits(staff(may), unlist(PSYCHOLOGIST))
            .permits(staff(may), nameCoordinator(TEACHER));
      }
      plan()
          .refuses(staff(PSYCHOLOGIST), list(TEACHER), C_5)
          .refuses(staff(PSYCHOLOGIST), unlist(PSYCHOLOGIST), C_5)
          .refuses(staff(PSYCHOLOGIST), nameCoordinator(PSYCHOLOGIST), C_5)
          .refuses(parent(MOTHER), list(FATHER_WITHOUT_AUTHORITY), C_5);
    }

    @ParameterizedTest(name = "C-5 in {0}")
    @EnumSource(PlanStatus.class)
    void when(PlanStatus status) {
      if (status == CREATED_IN_ERROR || status == CLOSED) {
        plan(status)
            .refuses(staff(COORDINATOR), list(TEACHER), C_5)
            .refuses(staff(COORDINATOR), unlist(PSYCHOLOGIST), C_5)
            .refuses(staff(COORDINATOR), nameCoordinator(TEACHER), C_5);
      } else {
        plan(status)
            .permits(staff(COORDINATOR), list(TEACHER))
            .permits(staff(COORDINATOR), unlist(PSYCHOLOGIST))
            .permits(staff(COORDINATOR), nameCoordinator(TEACHER));
      }
    }

    @Test
    @DisplayName("C-5 whom the facts know may be listed: staff with a role, guardians, the student")
    void whoMayBeListed() {
      plan()
          .notListing(MOTHER)
          .notListing(Person.of(STUDENT))
          .permits(staff(COORDINATOR), list(PRINCIPAL))
          .permits(staff(COORDINATOR), list(TEACHER))
          .permits(staff(COORDINATOR), list(TECHNICIAN))
          .permits(staff(COORDINATOR), list(MOTHER))
          .permits(staff(COORDINATOR), list(FATHER_WITHOUT_AUTHORITY))
          .permits(staff(COORDINATOR), list(Person.of(STUDENT)));
    }

    @Test
    @DisplayName("C-5 nobody else: no secretary, no supervisor, no other school's, no stranger")
    void whoMayNotBeListed() {
      for (EmailAddress other :
          List.of(SECRETARY, SUPERVISOR, SUBSTITUTE, OTHER_PRINCIPAL, NOBODY, NEIGHBOUR)) {
        plan().refuses(staff(COORDINATOR), list(other), C_5);
      }
      plan()
          .refuses(
              staff(COORDINATOR), list(Person.of(new StudentNumber(STUDENT.value() + 1))), C_5);
    }

    @Test
    @DisplayName("C-5 a row counts to its last day, not the day after")
    void rowsLastDay() {
      plan().from(TEACHER, TODAY.minusDays(9), TODAY).permits(staff(COORDINATOR), list(TEACHER));
      plan()
          .from(TEACHER, TODAY.minusDays(9), TODAY.minusDays(1))
          .refuses(staff(COORDINATOR), list(TEACHER), C_5);
    }

    @Test
    @DisplayName("C-5 nobody is listed twice, and the coordinator never")
    void once() {
      plan()
          .refuses(staff(COORDINATOR), list(PSYCHOLOGIST), C_5)
          .refuses(staff(PRINCIPAL), list(COORDINATOR), C_5);
    }

    @Test
    @DisplayName("C-5 only who is listed is unlisted")
    void unlisting() {
      plan().refuses(staff(COORDINATOR), unlist(TEACHER), C_5);
      assertThat(plan().after(staff(COORDINATOR), unlist(MOTHER)).listed())
          .doesNotContain(Person.of(MOTHER));
    }

    @Test
    @DisplayName("C-5 who signed the present version is not unlisted, who signed an earlier one is")
    void signed() {
      plan(READY_TO_SIGN).signedBy(MOTHER).refuses(staff(COORDINATOR), unlist(MOTHER), C_5);
      plan(READY_TO_SIGN).onceSignedBy(MOTHER).permits(staff(COORDINATOR), unlist(MOTHER));
    }

    @Test
    @DisplayName("C-5 direction, professional, teacher and support may coordinate; nobody else")
    void whoMayCoordinate() {
      for (EmailAddress may : List.of(PRINCIPAL, PSYCHOLOGIST, TEACHER, TECHNICIAN)) {
        plan().permits(staff(COORDINATOR), nameCoordinator(may));
      }
      for (EmailAddress other : List.of(SECRETARY, SUPERVISOR, OTHER_PRINCIPAL, MOTHER, NOBODY)) {
        plan().refuses(staff(COORDINATOR), nameCoordinator(other), C_5);
      }
      plan().refuses(staff(COORDINATOR), nameCoordinator(COORDINATOR), C_5);
    }

    @Test
    @DisplayName("C-5 who is named leaves the list, who was coordinator joins it")
    void exchanged() {
      Plan named = plan().after(staff(PRINCIPAL), nameCoordinator(PSYCHOLOGIST));
      assertThat(named.coordinator()).isEqualTo(PSYCHOLOGIST);
      assertThat(named.listed())
          .contains(Person.of(COORDINATOR))
          .doesNotContain(Person.of(PSYCHOLOGIST));
    }

    @Test
    @DisplayName("C-5 who was coordinator and works there no more does not join it")
    void goneCoordinator() {
      Plan named = plan().without(COORDINATOR).after(staff(PRINCIPAL), nameCoordinator(TEACHER));
      assertThat(named.listed()).doesNotContain(Person.of(COORDINATOR));
    }
  }
}
