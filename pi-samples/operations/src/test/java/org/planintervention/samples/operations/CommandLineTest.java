package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a command line may hold, and what is told of one that cannot be used. */
final class CommandLineTest {
  private static final String CANARY = "Zoé Serin <zoé.serin@@csdm.qc.ca>";

  @TempDir private Path folder = Path.of("");
  private String store = "";

  @BeforeEach
  void played() throws IOException {
    store = "sqlite:" + PlayedYear.copyTo(folder);
  }

  @Test
  @DisplayName("a password on the command line is refused with what to do instead")
  void password() throws IOException {
    for (List<String> typed :
        List.of(List.of("--password=secret"), List.of("--password", "secret"))) {
      List<String> line = new ArrayList<>(List.of("health", "--store", store, "--language", "en"));
      line.addAll(typed);
      assertThat(Run.of(line.toArray(String[]::new)))
          .satisfies(run -> assertThat(run.status()).isEqualTo(2))
          .satisfies(
              run ->
                  assertThat(run.err())
                      .contains("PI_PASSWORD", "--password-file", "prompt")
                      .doesNotContain("secret"));
    }
    Path file = Files.writeString(folder.resolve("password"), "secret\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    String[] line = {"verify", "--store", store, "--password-file", file.toString()};
    assertThat(Run.of(line).status()).isEqualTo(2);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(Run.of(line).status()).isZero();
  }

  @Test
  @DisplayName("with --json every answer is one JSON object, also with status 2")
  void json() {
    for (List<String> line :
        List.<List<String>>of(
            List.<String>of(),
            List.of("verfy"),
            List.of("verify"),
            List.of("verify", "--store"),
            List.of("verify", "--store", store, "--store", store),
            List.of("verify", "--store", store, "--unknown=secret"),
            List.of("verify", "--store", store, "--password=secret"),
            List.of("verify", "--store", store, "--plan", "nothing"),
            List.of("verify", "--store", "oracle:somewhere"),
            List.of("verify", "--store", "sqlite:" + folder.resolve("none.db")),
            List.of("verify", "--store", store, "--prefix", "no prefix"),
            List.of("verify", "--store", store, "--district-id", "no identifier"))) {
      List<String> all = new ArrayList<>(line);
      all.add("--json");
      Run run = Run.of(all.toArray(String[]::new));
      assertThat(run.status()).as(all.toString()).isEqualTo(2);
      assertThat(run.json().path("format").asText()).as(all.toString()).isEqualTo("PI-NOT-DONE-1");
      assertThat(run.json().path("status").asInt()).isEqualTo(2);
      assertThat(run.json().path("code").asText()).isNotBlank();
      assertThat(run.json().path("sentence").asText()).isNotBlank();
      assertThat(run.out() + run.err()).doesNotContain("secret");
    }
  }

  @Test
  @DisplayName("the version is that of the build, in words and as JSON, with any command")
  void version() {
    assertThat(Run.of("--version").out().strip()).matches("pi [0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(Run.of("verify", "--version")).isEqualTo(Run.of("--version"));
    assertThat(Run.of("--version", "--json").json().path("version").asText())
        .isEqualTo(Words.version());
  }

  @Test
  @DisplayName("tables under another prefix are named, and an empty database is told as such")
  void prefix() {
    for (String command : List.of("verify", "health")) {
      assertThat(Run.of(command, "--store", store, "--prefix", "other_", "--language", "en").err())
          .contains("--prefix", "pi_year_claim");
    }
    String empty = "sqlite:" + folder.resolve("empty.db");
    assertThat(Run.of("migrate", "--store", empty, "--prefix", "other_", "--json").status())
        .isZero();
    assertThat(Run.of("verify", "--store", empty, "--language", "en").err())
        .contains("other_year_claim");
    assertThat(
            Run.of("verify", "--store", store, "--prefix", "no prefix", "--language", "en").err())
        .contains("--prefix");
  }

  @Test
  @DisplayName("T-2 whatever option a value follows, it is not repeated when it does not fit")
  void valuesAreNotRepeated() {
    int options = 0;
    CommandLine pi =
        PiCommand.line(new Session(Surroundings.ofProcess(), new Words(Language.ENGLISH)));
    for (CommandLine command : pi.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (option.typeInfo().isBoolean() || isPlace(option.longestName())) {
          continue;
        }
        Run run =
            Run.of(command.getCommandName(), "--store", store, option.longestName() + "=" + CANARY);
        assertThat(run.out() + run.err()).as(option.longestName()).doesNotContain("Serin", "serin");
        options++;
      }
    }
    System.out.println("T-2: " + options + " options of pi repeat no value");
    assertThat(options).isGreaterThan(40);
  }

  /** Where a file, a folder or a database is, is told: that is how somebody finds the slip. */
  private static boolean isPlace(String option) {
    return List.of(
            "--store",
            "--to",
            "--report",
            "--checkpoint",
            "--district",
            "--policy",
            "--certificates",
            "--password-file",
            "--seal-key",
            "--public-key")
        .contains(option);
  }
}
