package org.planintervention.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.desk.PlanDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogSearchTest {
  private final Path folder;

  LogSearchTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("trace-1.log"), "[main] DEBUG A commit of 1 changes.\n");
    Files.writeString(folder.resolve("other.txt"), PersonalText.SPECIMEN);
  }

  @Test
  @DisplayName("T-2 logs that name nobody pass")
  void nobody() {
    assertThatCode(() -> search(1)).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("T-2 a canary is found, and told by file and line alone")
  void canary() throws IOException {
    Files.writeString(
        folder.resolve("trace-2.log.district-1"), "[main] TRACE\n" + PersonalText.SPECIMEN + "\n");
    assertThatThrownBy(() -> search(1))
        .hasMessageContaining("trace-2.log.district-1:2: [ADDRESS, PERMANENT_CODE")
        .hasMessageNotContaining(PersonalText.CANARY);
  }

  @Test
  @DisplayName("T-2 no log at all, or too short a one, does not pass")
  void nothingToSearch() throws IOException {
    assertThatThrownBy(() -> search(2)).hasMessageContaining("2 are expected");
    Files.delete(folder.resolve("trace-1.log"));
    assertThatThrownBy(() -> search(0)).hasMessageContaining("no log in");
  }

  @Test
  @DisplayName("T-2 the library's log is kept at TRACE while tests are run")
  void kept() {
    Logger log = LoggerFactory.getLogger(PlanDesk.class);
    log.trace("Whoever tests is told everything.");
    assertThat(log.isTraceEnabled()).isTrue();
  }

  private void search(long least) throws IOException {
    LogSearch.in(List.of(folder), least);
  }
}
