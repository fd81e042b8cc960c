package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Student registries")
class StudentRegistryTest {
  private static final StudentNumber NUMBER = new StudentNumber(1_200_337);
  private static final StudentNumber UNKNOWN = new StudentNumber(1_200_338);
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final EmailAddress ADDRESS = new EmailAddress("mere@courriel.example");
  private static final Student STUDENT =
      new Student(NUMBER, LocalDate.of(2012, 10, 10), SCHOOL, Optional.empty());

  private static final Guardian GUARDIAN = new Guardian(NUMBER, Optional.of(ADDRESS), true);

  @Test
  @DisplayName("are asked for one student after another, and leave out whom they do not know")
  void studentsOneByOne() {
    assertThat(new OneStudent().students(List.of(NUMBER, UNKNOWN)))
        .containsExactly(Map.entry(NUMBER, STUDENT));
  }

  @Test
  @DisplayName("are asked for the guardians of one student after another")
  void guardiansOneByOne() {
    assertThat(new OneStudent().guardiansOf(List.of(NUMBER, UNKNOWN, NUMBER)))
        .containsOnly(Map.entry(NUMBER, List.of(GUARDIAN)), Map.entry(UNKNOWN, List.of()));
  }

  @Test
  @DisplayName("T-2 what they answer says nothing of itself")
  void silent() {
    assertThat(NUMBER).hasToString("StudentNumber");
    assertThat(STUDENT).hasToString("Student");
    assertThat(new Guardian(NUMBER, Optional.of(ADDRESS), true)).hasToString("Guardian");
    assertThat(new StudentNames("École 014", "Tremblay, Léa", Map.of(ADDRESS, "Tremblay, Anne")))
        .hasToString("StudentNames");
  }

  private static final class OneStudent implements StudentRegistry {
    @Override
    public Optional<Student> student(StudentNumber number) {
      return Optional.of(STUDENT).filter(student -> student.number().equals(number));
    }

    @Override
    public List<Guardian> guardiansOf(StudentNumber student) {
      return student.equals(NUMBER) ? List.of(GUARDIAN) : List.of();
    }

    @Override
    public boolean knowsGuardian(EmailAddress address) {
      return false;
    }

    @Override
    public Optional<StudentNames> namesOf(StudentNumber student) {
      return Optional.empty();
    }
  }
}
