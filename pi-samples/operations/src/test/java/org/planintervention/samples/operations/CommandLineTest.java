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
  @DisplayName("a password in an address is refused as --password is, in both languages")
  void passwordInAddress() {
    String h2 = "jdbc:h2:" + folder.resolve("plans");
    List<String> withPassword =
        List.of(
            "jdbc:postgresql://localhost:1/pi?user=x&password=secret",
            "jdbc:postgresql://localhost:1/pi?password=secret&user=x",
            "jdbc:postgresql://localhost:1/pi?user=x&sslpassword=secret",
            "jdbc:postgresql://u:secret@localhost:1/",
            "jdbc:postgresql://u:secret/half@localhost:1/pi",
            "jdbc:postgresql://u:secret?half@localhost:1/pi",
            "jdbc:postgresql://u:secret=half@localhost:1/pi",
            "postgresql://u:secret@localhost:1/pi",
            "jdbc:mariadb://localhost:1/pi?user=x&PASSWORD=secret",
            "jdbc:mariadb://u:secret@localhost:1/pi",
            "jdbc:mariadb://address=(host=localhost)(password=secret)/pi",
            "jdbc:mysql://localhost:1/pi?user=x&pwd=secret",
            h2 + ";USER=sa;PASSWORD=secret",
            h2 + ";password=secret;USER=sa",
            h2 + ";PASSWORD=\\;secret",
            "h2:" + folder.resolve("plans") + ";PASSWORD=secret",
            "jdbc:h2:tcp://localhost:1/pi;PASSWORD=secret",
            "jdbc:sqlite:" + folder.resolve("plans.db") + "?password=secret");
    for (String address : withPassword) {
      for (String command : List.of("verify", "migrate")) {
        assertThat(Run.of(command, "--store", address, "--language", "en"))
            .as(address)
            .satisfies(run -> assertThat(run.status()).isEqualTo(2))
            .satisfies(
                run ->
                    assertThat(run.err())
                        .contains("A password on the command line", "PI_PASSWORD")
                        .contains("--password-file", "prompt")
                        .doesNotContain("secret"));
        assertThat(Run.of(command, "--store=" + address, "--language", "fr").err())
            .as(address)
            .contains("un mot de passe tapé dans la commande", "PI_PASSWORD", "--password-file")
            .doesNotContain("secret");
        assertThat(Run.of(command, "--store", address, "--json").json().path("code").asText())
            .isEqualTo("misuse.password");
      }
    }
    for (String address :
        List.of(
            "jdbc:postgresql://localhost:1/pi?user=x",
            "jdbc:postgresql://[::1]:1/pi?user=x@server",
            "jdbc:postgresql://localhost:1/pi?user=x&password=",
            "jdbc:mariadb://localhost:1/pi?user=x",
            "jdbc:h2:tcp://localhost:1/pi;USER=sa",
            "jdbc:h2:tcp://localhost:1/pi;USER=sa;PASSWORD=")) {
      assertThat(Run.of("verify", "--store", address, "--json").json().path("code").asText())
          .as(address)
          .startsWith("store.");
    }
    System.out.printf("%d addresses with a password, all refused%n", withPassword.size());
  }

  @Test
  @DisplayName("a password from a file goes with the user whom an address names")
  void passwordOfAddressedUser() throws IOException {
    Path right = password("right", "open sesame");
    String[] made = {
      "--store", "jdbc:h2:" + folder.resolve("plans") + ";USER=clerk", "--password-file", right + ""
    };
    assertThat(Run.of(with("migrate", made))).satisfies(CommandLineTest::isDone);
    assertThat(Run.of(with("health", made))).satisfies(CommandLineTest::isDone);
    made[3] = password("wrong", "shut").toString();
    assertThat(Run.of(with("health", made)).err()).contains("--user", "PI_PASSWORD");
  }

  private static void isDone(Run run) {
    assertThat(run.status()).as(run.toString()).isZero();
  }

  private static String[] with(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(options));
    return line.toArray(String[]::new);
  }

  private Path password(String name, String secret) throws IOException {
    Path file = Files.writeString(folder.resolve(name), secret + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
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
          .contains("  pi_year_claim: --prefix=pi_");
    }
    String empty = "sqlite:" + folder.resolve("empty.db");
    assertThat(Run.of("migrate", "--store", empty, "--prefix", "other_", "--json").status())
        .isZero();
    assertThat(Run.of("verify", "--store", empty, "--language", "en").err())
        .contains("  other_year_claim: --prefix=other_");
    String h2 = "h2:" + folder.resolve("other");
    assertThat(Run.of("migrate", "--store", h2, "--prefix", "other_").status()).isZero();
    assertThat(Run.of("verify", "--store", h2, "--language", "en").err())
        .contains("  PUBLIC.OTHER_YEAR_CLAIM: --schema=public --prefix=other_");
    assertThat(Run.of("health", "--store", h2, "--schema=public", "--prefix=other_").status())
        .isZero();
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
