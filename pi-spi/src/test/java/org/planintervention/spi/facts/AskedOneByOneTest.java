package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Staff directories and parents' accounts that know only one question")
class AskedOneByOneTest {
  private static final EmailAddress KNOWN = new EmailAddress("titulaire@csdm.qc.ca");
  private static final EmailAddress UNKNOWN = new EmailAddress("personne@csdm.qc.ca");
  private static final StaffRow ROW =
      new StaffRow(
          new SchoolCode("014"),
          KNOWN,
          "Enseignant",
          "Titulaire",
          Optional.empty(),
          Optional.empty());

  @Test
  @DisplayName("A-2 a staff directory is asked for one person after another")
  void staff() {
    assertThat(new OnePerson().rowsOf(List.of(KNOWN, UNKNOWN, KNOWN)))
        .containsOnly(Map.entry(KNOWN, List.of(ROW)), Map.entry(UNKNOWN, List.of()));
  }

  @Test
  @DisplayName("G-4 parents' accounts are asked for one address after another")
  void accounts() {
    ParentAccounts accounts = KNOWN::equals;
    assertThat(accounts.withAccount(List.of(KNOWN, UNKNOWN, KNOWN))).containsExactly(KNOWN);
  }

  private static final class OnePerson implements StaffDirectory {
    @Override
    public List<StaffRow> rowsOf(EmailAddress address) {
      return address.equals(KNOWN) ? List.of(ROW) : List.of();
    }

    @Override
    public List<StaffRow> rowsOfSchool(SchoolCode school) {
      return List.of(ROW);
    }
  }
}
