package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.checkpoint.Ed25519Sealer;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.JdbcCheckpoints;
import org.planintervention.memory.MemoryCheckpoints;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.testkit.seal.HmacSealer;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.SealStanding;

/** T-1: checkpoints in a file, in another database and in memory are one and the same thing. */
class CheckpointsTest {
  private static final Sealer HMAC = new HmacSealer("secret 1", Bytes.of(new byte[32]));

  private final MemoryPlanStore store = new MemoryPlanStore();
  private final HonestHistory history = new HonestHistory(store, 3);
  private final PlanDesk desk = history.over(store);

  @Test
  @DisplayName("T-1 every place gives back what it was given, and the next one is linked to it")
  void places(@TempDir Path folder) {
    MemoryCheckpoints memory = new MemoryCheckpoints();
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoints.jsonl"));
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:checkpoints", "", "");
    JdbcCheckpoints database = new JdbcCheckpoints(pool, "district", "pi_");
    history.signedPlan();
    for (int i = 1; i <= 3; i++) {
      history.act(20);
      Checkpoint taken = desk.checkpoint(memory, Optional.of(HMAC));
      assertThat(desk.checkpoint(file, Optional.of(HMAC)).root()).isEqualTo(taken.root());
      assertThat(desk.checkpoint(database, Optional.of(HMAC)).root()).isEqualTo(taken.root());
    }
    for (CheckpointSource source : List.of(file, database)) {
      assertThat(source.last()).isEqualTo(memory.last());
      for (long number = 1; number <= 3; number++) {
        assertThat(source.checkpoint(number)).isEqualTo(memory.checkpoint(number));
        assertThat(heads(source, number)).isEqualTo(heads(memory, number)).isNotEmpty();
      }
      assertThat(source.checkpoint(4)).isEmpty();
      assertThat(verify(source, Optional.of(HMAC)).checkpoint().orElseThrow().seal())
          .isEqualTo(SealStanding.GENUINE);
    }
    assertThat(memory.checkpoint(2).orElseThrow().before())
        .isEqualTo(memory.checkpoint(1).orElseThrow().root());
    pool.dispose();
  }

  @Test
  @DisplayName("T-1 what was begun and not finished does not count, in a file with a torn line too")
  void unfinished(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("checkpoints.jsonl");
    CheckpointFile file = new CheckpointFile(path);
    history.signedPlan();
    Checkpoint first = desk.checkpoint(file, Optional.empty());
    try (CheckpointSink.Entry entry = file.begin(2)) {
      entry.add(heads(file, 1).get(0));
    }
    Files.writeString(path, "{\"school\":\"014\",\"cha", StandardOpenOption.APPEND);
    assertThat(file.last()).contains(first);

    history.act(20);
    Checkpoint second = desk.checkpoint(file, Optional.empty());

    assertThat(second.number()).isEqualTo(2);
    assertThat(heads(file, 2)).hasSize((int) second.chains());
    assertThat(verify(file, Optional.empty()).findings()).isEmpty();
  }

  @Test
  @DisplayName("T-1 a checkpoint that was altered is no witness")
  void altered(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("checkpoints.jsonl");
    CheckpointFile file = new CheckpointFile(path);
    history.signedPlan();
    desk.checkpoint(file, Optional.of(HMAC));
    String kept = Files.readString(path);
    for (String[] change :
        new String[][] {
          {"\"length\":1", "\"length\":2"},
          {"\"rows\":1", "\"rows\":2"},
          {"\"at\":1", "\"at\":2"},
          {"\"value\":\"", "\"value\":\"00"},
          {"\"algorithm\":\"H", "\"algorithm\":\"h"}
        }) {
      Files.writeString(path, kept.replace(change[0], change[1]));
      assertThat(verify(file, Optional.of(HMAC)).findings())
          .as(change[1])
          .extracting(Finding::kind)
          .contains(Kind.CHECKPOINT_ALTERED);
    }
  }

  @Test
  @DisplayName("T-1 a head that was altered in the other database shows")
  void inDatabase() throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:checkpoints-altered", "", "");
    JdbcCheckpoints database = new JdbcCheckpoints(pool, "district", "pi_");
    history.signedPlan();
    desk.checkpoint(database, Optional.empty());
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE pi_checkpoint_head SET chain_length = chain_length + 1");
    }
    assertThat(verify(database, Optional.empty()).findings())
        .extracting(Finding::kind)
        .contains(Kind.CHECKPOINT_ALTERED, Kind.TRUNCATED, Kind.BEHIND_CHECKPOINT);
    pool.dispose();
  }

  @Test
  @DisplayName(
      "T-1 seals of the Java platform alone, genuine over what was sealed and nothing else")
  void seals() throws NoSuchAlgorithmException {
    Sealer signing =
        new Ed25519Sealer("key 1", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    Sealer another =
        new Ed25519Sealer("key 1", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    for (Sealer sealer : List.of(signing, HMAC)) {
      MemoryCheckpoints checkpoints = new MemoryCheckpoints();
      desk.checkpoint(checkpoints, Optional.of(sealer));
      assertThat(standing(checkpoints, Optional.of(sealer))).isEqualTo(SealStanding.GENUINE);
      assertThat(standing(checkpoints, Optional.of(another))).isEqualTo(SealStanding.WRONG);
      assertThat(standing(checkpoints, Optional.empty())).isEqualTo(SealStanding.NOT_CHECKED);
      assertThat(sealer.verify(Bytes.utf8("a"), sealer.seal(Bytes.utf8("a")))).isTrue();
      assertThat(sealer.verify(Bytes.utf8("b"), sealer.seal(Bytes.utf8("a")))).isFalse();
      assertThat(sealer.verify(Bytes.utf8("a"), Bytes.utf8("no seal"))).isFalse();
    }
  }

  private SealStanding standing(CheckpointSource source, Optional<Sealer> sealer) {
    return verify(source, sealer).checkpoint().orElseThrow().seal();
  }

  private VerificationReport verify(CheckpointSource source, Optional<Sealer> sealer) {
    return desk.verifyAll(Optional.empty(), source, sealer, (decided, all) -> true);
  }

  private static List<ChainHead> heads(CheckpointSource source, long number) {
    List<ChainHead> heads = new ArrayList<>();
    try (CheckpointSource.Heads kept = source.heads(number)) {
      kept.forEachRemaining(heads::add);
    }
    return heads;
  }
}
