package org.planintervention.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.testkit.privacy.PersonalText.Kind.ADDRESS;
import static org.planintervention.testkit.privacy.PersonalText.Kind.CONTENT;
import static org.planintervention.testkit.privacy.PersonalText.Kind.PERMANENT_CODE;
import static org.planintervention.testkit.privacy.PersonalText.Kind.STUDENT_NUMBER;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ouellet.m@csdm.qc.ca",
        "by x@y.z.",
        "<parent@example.org>",
        "'z%@csdm.qc.ca-14' for key",
        "a@b, then mei-77@courriel.example"
      })
  @DisplayName("T-2 an address is found wherever it stands")
  void addresses(String text) {
    assertThat(PersonalText.in(text)).containsExactly(ADDRESS);
  }

  @Test
  @DisplayName("T-2 codes, numbers and contents are found wherever they stand")
  void theOthers() {
    assertThat(PersonalText.in("key (TREJ13111301) exists")).containsExactly(PERMANENT_CODE);
    assertThat(PersonalText.in("student=1200337,")).containsExactly(STUDENT_NUMBER);
    assertThat(PersonalText.in("Le canari chante")).containsExactly(CONTENT);
    assertThat(PersonalText.in(PersonalText.SPECIMEN))
        .containsExactlyInAnyOrder(PersonalText.Kind.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "org.h2.jdbc.JdbcConnection@1234567",
        "wrapping PgConnection@3f2a. It is broken",
        "jdbc:postgresql://localhost:54321/postgres?user=postgres",
        "A commit of 3 changes: COMMITTED.",
        "plan 014/p1, 20261123T170000Z, crc 1234567890, 0123456",
        "e3b0c44298fc1c149afbf4c8996fb924"
      })
  @DisplayName("T-2 what names nobody may be told")
  void nobody(String text) {
    assertThat(PersonalText.in(text)).isEmpty();
  }

  @Test
  @DisplayName("T-2 an exception is looked at with all that came with it")
  void exceptions() {
    ToldFailures.nameNobody(new IllegalStateException("a row", new SQLException("state 08006")));
    SQLException chained = new SQLException("first");
    chained.setNextException(new SQLException(PersonalText.SPECIMEN));
    IllegalStateException suppressing = new IllegalStateException("first");
    suppressing.addSuppressed(new SQLException(PersonalText.SPECIMEN));
    for (Throwable one :
        new Throwable[] {
          new IllegalArgumentException(PersonalText.SPECIMEN),
          new IllegalStateException("a row", new SQLException(PersonalText.SPECIMEN)),
          chained,
          suppressing
        }) {
      assertThatThrownBy(() -> ToldFailures.nameNobody(one))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(ADDRESS.name())
          .hasMessageNotContaining(PersonalText.CANARY);
    }
  }
}
