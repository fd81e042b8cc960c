package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;

/** A process that signs in lots is killed with signal 9 in the middle, again and again. */
final class KilledProcessTest {
  /** In the nightly profile fifty times on each database. */
  private static final int KILLS = Integer.getInteger("pi.kills", 2);

  private static final long SEED = 9L;

  private final Path folder;

  KilledProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @DisplayName("H2: what was acknowledged is there, nothing twice, and resuming completes it")
  void h2() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killed("jdbc:h2:file:" + folder.resolve("pi" + kill) + ";WRITE_DELAY=0", kill);
    }
  }

  @Test
  @DisplayName("SQLite: what was acknowledged is there, nothing twice, and resuming completes it")
  void sqlite() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killed(
          "jdbc:sqlite:"
              + folder.resolve("pi.sqlite" + kill)
              + "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=20000",
          kill);
    }
  }

  @Test
  @DisplayName(
      "PostgreSQL: what was acknowledged is there, nothing twice, and resuming completes it")
  void postgresql() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killed(TestDatabase.postgresql().address(), kill);
    }
  }

  @Test
  @DisplayName("MariaDB: what was acknowledged is there, nothing twice, and resuming completes it")
  void mariaDb() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killed(TestDatabase.mariaDb().address(), kill);
    }
  }

  private static void killed(String address, int kill) throws Exception {
    String district = TestDatabase.freshDistrict();
    try (HikariDataSource pool = TestDatabase.poolAt(address)) {
      JdbcPlanStore store = JdbcPlanStore.builder(pool, district).migrate().build();
      for (int lot = 0; lot < SigningProcess.LOTS; lot++) {
        store.commit(
            Commit.of(
                SigningProcess.plans(lot).stream()
                    .flatMap(plan -> plan.before().changes().stream())
                    .toList()));
      }
    }
    int after = new SplittableRandom(SEED + kill).nextInt(1, SigningProcess.LOTS / 2);
    List<Integer> acknowledged = signUntilKilled(address, district, after);
    try (HikariDataSource pool = TestDatabase.poolAt(address)) {
      JdbcPlanStore store = JdbcPlanStore.builder(pool, district).build();
      acknowledged.forEach(lot -> signedOnce(store, lot));
      long signed = countSigned(store);
      assertThat(signed).as("killed in the middle").isLessThan(SigningProcess.LOTS);
      List<Integer> resumed = new ArrayList<>();
      SigningProcess.sign(store, resumed::add);
      assertThat(resumed).hasSize(SigningProcess.LOTS).allSatisfy(lot -> signedOnce(store, lot));
    }
  }

  /** Lets a process sign, kills it after so many lots, and answers what it had acknowledged. */
  private static List<Integer> signUntilKilled(String address, String district, int after)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(logging("." + district));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SigningProcess.class.getName(), address, district));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<Integer> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        acknowledged.add(Integer.valueOf(line));
        if (acknowledged.size() == after) {
          process.destroyForcibly();
        }
        line = lines.readLine();
      }
    } catch (IOException killed) {
      // the pipe broke with the process: what was read before is what was acknowledged
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("ended by signal 9").isEqualTo(128 + 9);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after);
    return acknowledged;
  }

  /** The settings of this process's log, into a file of its own: what is killed is searched too. */
  private static List<String> logging(String ending) {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("org.slf4j.simpleLogger."))
        .map(name -> "-D" + name + "=" + System.getProperty(name))
        .map(set -> set.contains(".logFile=") ? set + ending : set)
        .toList();
  }

  private static long countSigned(PlanStore store) {
    long signed = 0;
    for (int lot = 0; lot < SigningProcess.LOTS; lot++) {
      PlanId plan = new PlanId(SigningProcess.plans(lot).get(0).school(), "B");
      signed += store.find(plan).orElseThrow().signatures().size();
    }
    return signed;
  }

  private static void signedOnce(PlanStore store, int lot) {
    for (FaultScenario plan : SigningProcess.plans(lot)) {
      StoredPlan stored = store.find(new PlanId(plan.school(), "B")).orElseThrow();
      assertThat(stored.signatures().stream().map(SignatureRow::signatory)).hasSize(1);
      assertThat(stored.head().length()).isEqualTo(2);
      assertThat(store.trail(ChainId.of(stored.row().id()), 0, 10)).hasSize(2);
    }
  }
}
