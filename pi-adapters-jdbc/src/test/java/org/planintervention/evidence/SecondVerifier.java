package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planintervention.desk.PlanDesk;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/**
 * The verifier in Python: one process that is handed one export after the other, and what the
 * library found in each of them.
 */
final class SecondVerifier implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROGRAM =
      Path.of(System.getProperty("basedir", "."), "..", "pi-testkit", "tools", "verify_trail.py");

  private final Process process;
  private final Path answers;
  private final OutputStream in;
  private final List<Expected> expected = new ArrayList<>();

  private record Expected(String what, List<String> findings) {}

  /**
   * Starts it.
   *
   * @param checkpoint the file of checkpoints that it is given
   */
  SecondVerifier(Path folder, Optional<Path> checkpoint) throws IOException {
    answers = Files.createTempFile(folder, "answers", ".jsonl");
    List<String> command = new ArrayList<>(List.of("python3", PROGRAM.toString(), "-", "--json"));
    checkpoint.ifPresent(file -> command.addAll(List.of("--checkpoint", file.toString())));
    process =
        new ProcessBuilder(command)
            .redirectOutput(answers.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    in = process.getOutputStream();
  }

  /** Whether this machine has Python. */
  static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Hands it everything that a store holds, and remembers what the library found in it. */
  void compare(PlanDesk desk, String what, VerificationReport report) {
    expected.add(
        new Expected(what, report.findings().stream().map(SecondVerifier::told).sorted().toList()));
    desk.exportEvidence(Optional.empty(), in);
  }

  /** Waits for all answers, and compares them. */
  @Override
  public void close() throws IOException {
    in.close();
    waitFor();
    List<String> lines = Files.readAllLines(answers);
    assertThat(lines).as("answers of the second verifier").hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode findings = JSON.readTree(lines.get(i)).path("findings");
      List<String> found = new ArrayList<>();
      findings.forEach(one -> found.add(told(one)));
      assertThat(found.stream().sorted().toList())
          .as("the second verifier on: %s", expected.get(i).what)
          .isEqualTo(expected.get(i).findings);
    }
  }

  private void waitFor() {
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  private static String told(Finding finding) {
    String row = finding.row().isPresent() ? "" + finding.row().getAsLong() : "null";
    return finding.kind()
        + " "
        + finding.chain().school()
        + "/"
        + finding.chain().name()
        + " "
        + row
        + " "
        + finding.detail().orElse("null");
  }

  private static String told(JsonNode finding) {
    return Stream.of("kind", "place", "row", "detail")
        .map(field -> finding.path(field).asText())
        .reduce((left, right) -> left + " " + right)
        .orElseThrow();
  }
}
