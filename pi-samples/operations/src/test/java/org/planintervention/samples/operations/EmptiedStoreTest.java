package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in which there is nothing to verify: emptied, of another district, or never there. */
final class EmptiedStoreTest {
  private static final List<String> TABLES =
      List.of(
          "chain",
          "trail",
          "plan",
          "plan_version",
          "plan_person",
          "signature",
          "student_plan",
          "year_claim",
          "tombstone",
          "batch");

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private String checkpoints = "";

  @BeforeEach
  void played() throws IOException {
    file = PlayedYear.copyTo(folder);
    checkpoints = folder.resolve("checkpoints.jsonl").toString();
    assertThat(run("checkpoint", "--to", checkpoints).status()).isZero();
  }

  private Run run(String command, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of(command, "--store", "sqlite:" + file));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private void everywhere(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate(sql.formatted("pi_" + table));
      }
    }
  }

  /** Without a checkpoint nobody can tell; with one, every chain is missing. */
  private void nothingThere(String... more) {
    Run without = run("verify", more);
    assertThat(without.status()).as(without.toString()).isEqualTo(2);
    assertThat(without.out()).doesNotContain("Rien à signaler");
    assertThat(without.err()).contains("rien à vérifier", "--may-be-empty");
    List<String> all = new java.util.ArrayList<>(List.of(more));
    all.add("--may-be-empty");
    assertThat(run("verify", all.toArray(String[]::new)).status()).isZero();
    all.addAll(List.of("--checkpoint", checkpoints, "--json"));
    Run against = run("verify", all.toArray(String[]::new));
    assertThat(against.status()).isEqualTo(1);
    assertThat(against.json().at("/counts/TRUNCATED").asInt()).isGreaterThan(100);
    assertThat(against.json().at("/counts/BEHIND_CHECKPOINT").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("T-4 an emptied store ends with 2, and with 1 against a checkpoint")
  void t4_emptied() throws SQLException {
    everywhere("DELETE FROM %s");
    nothingThere();
  }

  @Test
  @DisplayName(
      "T-4 a store whose district was renamed ends with 2, and with 1 against a checkpoint")
  void t4_renamed() throws SQLException {
    everywhere("UPDATE %s SET district = 'another'");
    nothingThere();
  }

  @Test
  @DisplayName("T-4 a district that is not there ends with 2, and with 1 against a checkpoint")
  void t4_no_such_district() {
    nothingThere("--district-id", "another");
  }

  @Test
  @DisplayName(
      "T-4 a school that is not there is nothing to verify; a plan that is not there is a finding")
  void t4_no_such_part() {
    assertThat(run("verify", "--school", "999").status()).isEqualTo(2);
    // A plan that is named is expected: that it is not there is a finding.
    assertThat(run("verify", "--plan", "999/none").status()).isEqualTo(1);
    assertThat(run("verify", "--school", "014").status()).isZero();
  }
}
