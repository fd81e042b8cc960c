package org.planintervention.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.StoreException;

/** Whose the file of checkpoints is, and what a link or a pipe in its place does. */
final class CheckpointFileTest {
  private static final ChainHead HEAD =
      new ChainHead(ChainId.door(new SchoolCode("014")), 7, Bytes.hex("ab"));

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void named() {
    file = folder.resolve("checkpoints.jsonl");
  }

  @Test
  @DisplayName("the file is created for its owner alone, and one that is there keeps its mode")
  void ownerAlone() throws IOException {
    append(file, 1);
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(new CheckpointFile(file).last()).map(Checkpoint::number).contains(1L);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    append(file, 2);
    assertThat(mode(file)).isEqualTo("rw-r-----");
    assertThat(new CheckpointFile(file).last()).map(Checkpoint::number).contains(2L);
    try (CheckpointSource.Heads heads = new CheckpointFile(file).heads(1)) {
      assertThat(heads.next()).isEqualTo(HEAD);
      assertThat(heads.hasNext()).isFalse();
    }
  }

  @Test
  @DisplayName("nothing is appended or read through a link, dangling or not")
  void links() throws IOException {
    Path target = folder.resolve("target");
    append(target, 1);
    String before = Files.readString(target);
    Files.createSymbolicLink(file, target);
    refusesAll();
    assertThat(target).hasContent(before.strip());
    Files.delete(file);
    Files.createSymbolicLink(file, folder.resolve("new"));
    refusesAll();
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  @DisplayName("a link that is planted between two checkpoints is not followed")
  void linkMeanwhile() throws IOException {
    CheckpointFile checkpoints = new CheckpointFile(file);
    append(file, 1);
    assertThat(checkpoints.last()).isPresent();
    Path target = Files.writeString(folder.resolve("target"), "before");
    Files.delete(file);
    Files.createSymbolicLink(file, target);
    refusesAll();
    assertThat(target).hasContent("before");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("a pipe or a folder in the file's place is refused, and nothing waits")
  void pipe() throws IOException, InterruptedException {
    Files.createDirectory(file);
    refusesAll();
    Files.delete(file);
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    refusesAll();
  }

  private void refusesAll() {
    CheckpointFile checkpoints = new CheckpointFile(file);
    assertThatThrownBy(checkpoints::last).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> checkpoints.checkpoint(1)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> checkpoints.heads(1)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> append(file, 2)).isInstanceOf(StoreException.class);
  }

  private static void append(Path to, long number) {
    try (CheckpointSink.Entry entry = new CheckpointFile(to).begin(number)) {
      entry.add(HEAD);
      entry.finish(
          new Checkpoint(
              number,
              Instant.EPOCH,
              1,
              7,
              Bytes.hex("cd"),
              Bytes.of(new byte[0]),
              Optional.empty()));
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
