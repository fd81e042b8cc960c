package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.trail.VerificationReport;

/** T-1: a file of checkpoints that somebody wrote to is no witness, for both verifiers. */
class CheckpointFileTampersTest {
  private final Path folder;

  CheckpointFileTampersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @DisplayName("T-1 a second beginning, a head twice, a key twice, wide digits: both say the same")
  void bothSayTheSame() throws IOException {
    Path file = folder.resolve("honest.jsonl");
    MemoryPlanStore store = new MemoryPlanStore();
    HonestHistory history = new HonestHistory(store, 7);
    history.everything(10);
    PlanDesk desk = history.over(store);
    desk.checkpoint(new CheckpointFile(file), Optional.empty());
    history.act(5);
    desk.checkpoint(new CheckpointFile(file), Optional.empty());
    List<String> lines = Files.readAllLines(file);

    assertThat(findings(desk, file, "honest")).isZero();
    for (Map.Entry<String, List<String>> tampered : tampers(lines).entrySet()) {
      Path other = folder.resolve("tampered.jsonl");
      Files.write(other, tampered.getValue());
      assertThat(findings(desk, other, tampered.getKey())).as(tampered.getKey()).isPositive();
    }
  }

  private static Map<String, List<String>> tampers(List<String> lines) {
    int last = lines.size() - 1;
    Map<String, List<String>> tampers = new LinkedHashMap<>();
    tampers.put("a second beginning", with(lines, last - 1, "{\"begin\":2}", lines.get(last - 1)));
    tampers.put("a head twice", with(lines, last - 1, lines.get(last - 1), lines.get(last - 1)));
    tampers.put("a head less", with(lines, last - 1));
    tampers.put(
        "a key twice", with(lines, last - 1, lines.get(last - 1).replace("{", "{\"length\":1,")));
    tampers.put(
        "wide digits",
        with(
            lines,
            last - 1,
            lines
                .get(last - 1)
                .replace("\"length\":1", "\"length\":\uff11")
                .replace("\"length\":2", "\"length\":\uff12")
                .replace("\"length\":3", "\"length\":\uff13")));
    tampers.put(
        "another root", with(lines, last, lines.get(last).replace("\"root\":\"", "\"root\":\"00")));
    return tampers;
  }

  private static List<String> with(List<String> lines, int place, String... others) {
    List<String> changed = new ArrayList<>(lines);
    changed.remove(place);
    changed.addAll(place, List.of(others));
    return changed;
  }

  private int findings(PlanDesk desk, Path file, String what) throws IOException {
    VerificationReport report =
        desk.verifyAll(
            Optional.empty(), new CheckpointFile(file), Optional.empty(), (decided, all) -> true);
    if (SecondVerifier.isThere()) {
      try (SecondVerifier second = new SecondVerifier(folder, Optional.of(file))) {
        second.compare(desk, what, report);
      }
    }
    return report.findings().size();
  }
}
