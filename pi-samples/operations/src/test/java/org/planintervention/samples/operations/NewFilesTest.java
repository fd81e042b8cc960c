package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that {@code pi} makes: whose they are, and what becomes of those that were there. */
final class NewFilesTest {
  private static final String NOBODY = "direction@csdm.qc.ca";

  @TempDir private Path folder = Path.of("");
  private String store = "";
  private Path district = Path.of("");
  private Path policy = Path.of("");

  @BeforeEach
  void played() throws IOException {
    folder = folder.toRealPath();
    store = "sqlite:" + PlayedYear.copyTo(folder);
    district = ShippedDistrict.copyTo(folder.resolve("district"));
    policy = ShippedDistrict.policyIn(folder);
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private String[] export(String as, String student, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "export",
                "--store",
                store,
                "--district",
                district.toString(),
                "--as",
                as,
                "--policy",
                policy.toString(),
                "--student",
                student,
                "--to",
                in("export"),
                "--language",
                "en"));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private List<String> students() throws SQLException {
    List<String> students = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:" + store);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DISTINCT student FROM pi_plan ORDER BY student")) {
      while (rows.next()) {
        students.add(rows.getString(1));
      }
    }
    return students;
  }

  private Map<String, String> contents(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        contents.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  @DisplayName("T-2 an export that is refused leaves another student's export as it is")
  void refusedExport() throws IOException, SQLException {
    List<String> students = students();
    assertThat(Run.of(export(ShippedDistrict.OFFICER, students.get(0))).status()).isZero();
    Map<String, String> before = contents("export");
    assertThat(before).containsKey("student.json");
    for (String as : List.of(NOBODY, ShippedDistrict.OFFICER)) {
      assertThat(Run.of(export(as, students.get(1))))
          .satisfies(run -> assertThat(run.status()).isEqualTo(2))
          .satisfies(run -> assertThat(run.err()).contains("--force"));
      assertThat(contents("export")).isEqualTo(before);
    }
    assertThat(Run.of(export(NOBODY, students.get(1), "--force")).status()).isEqualTo(2);
    assertThat(contents("export")).isEqualTo(before);
    assertThat(Run.of(export(ShippedDistrict.OFFICER, students.get(1), "--force")).status())
        .isZero();
    assertThat(contents("export").keySet()).isEqualTo(before.keySet());
    assertThat(new ObjectMapper().readTree(contents("export").get("student.json")).path("about"))
        .hasToString("\"" + students.get(1) + "\"");
  }

  @Test
  @DisplayName("an export through a link is refused, and what the link leads to stays")
  void linkedExport() throws IOException, SQLException {
    String student = students().get(0);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(folder.resolve("export"), elsewhere);
    assertThat(Run.of(export(ShippedDistrict.OFFICER, student, "--force")))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("is a link"));
    assertThat(elsewhere).isEmptyDirectory();
    Files.delete(link);
    Files.createDirectory(link);
    Path target = Files.writeString(folder.resolve("target"), "before");
    Files.createSymbolicLink(link.resolve("plans.csv"), target);
    assertThat(Run.of(export(ShippedDistrict.OFFICER, student, "--force")).status()).isEqualTo(2);
    assertThat(target).hasContent("before");
    assertThat(link.toFile().list()).containsExactly("plans.csv");
  }

  @Test
  @DisplayName("evidence, checkpoints, reports and databases are not made through links")
  void links() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "before\n");
    for (Path leads : List.of(target, folder.resolve("new"))) {
      Path link = Files.createSymbolicLink(folder.resolve("link"), leads);
      for (List<String> line :
          List.of(
              List.of("checkpoint", "--store", store, "--to", link.toString()),
              List.of("verify", "--store", store, "--force", "--report", link.toString()))) {
        assertThat(Run.of(line.toArray(String[]::new)).status()).as(line.toString()).isEqualTo(2);
      }
      Files.delete(link);
    }
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("new"));
    Files.createSymbolicLink(folder.resolve("link.mv.db"), folder.resolve("new"));
    for (String address : List.of("sqlite:", "h2:")) {
      assertThat(Run.of("migrate", "--store", address + in("link"), "--language", "en"))
          .satisfies(run -> assertThat(run.status()).isEqualTo(2))
          .satisfies(run -> assertThat(run.err()).contains("through a link"));
    }
    assertThat(target).hasContent("before\n");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  @DisplayName("a link in the place of the checkpoints is not followed, whenever it was put there")
  void linkedCheckpoints() throws IOException {
    String kept = in("checkpoints.jsonl");
    assertThat(Run.of("checkpoint", "--store", store, "--to", kept).status()).isZero();
    Path target = Files.move(Path.of(kept), folder.resolve("target"));
    String before = Files.readString(target);
    AtomicBoolean planted = new AtomicBoolean();
    Run during =
        Run.during(
            () -> planted.set(plantedOver(Path.of(kept), target) || planted.get()),
            "checkpoint",
            "--store",
            store,
            "--language=en",
            "--to",
            kept);
    assertThat(planted).isTrue();
    assertThat(target).hasContent(before.strip());
    Run verified =
        Run.of("verify", "--store", store, "--language=en", "--checkpoint", kept, "--json");
    Run again = Run.of("checkpoint", "--store", store, "--language=en", "--to", kept);
    for (Run run : List.of(during, verified, again)) {
      assertThat(run.status()).as(run.toString()).isEqualTo(2);
      assertThat(run.err()).contains("The file of checkpoints", "not a link");
    }
    assertThat(target).hasContent(before.strip());
  }

  /** Puts a link in the place of the empty file that the command made after it had checked. */
  private static boolean plantedOver(Path file, Path target) {
    try {
      if (Files.isSymbolicLink(file) || !Files.deleteIfExists(file)) {
        return false;
      }
      Files.createSymbolicLink(file, target);
      return true;
    } catch (IOException unlinked) {
      throw new UncheckedIOException(unlinked);
    }
  }

  @Test
  @DisplayName("a report that is there is replaced only with --force")
  void force() throws IOException {
    Path report = Files.writeString(folder.resolve("report.txt"), "before");
    String[] line = {"verify", "--store", store, "--report", report.toString()};
    assertThat(Run.of(line).status()).isEqualTo(2);
    assertThat(report).hasContent("before");
    List<String> forced = new ArrayList<>(List.of(line));
    forced.add("--force");
    assertThat(Run.of(forced.toArray(String[]::new)).status()).isZero();
    assertThat(report).content().contains("137");
  }

  @Test
  @DisplayName("whatever the umask, files are for their owner alone, H2's and SQLite's own too")
  void umask() throws IOException, InterruptedException, SQLException {
    String student = students().get(0);
    for (String mask : List.of("000")) {
      Path made = folder.resolve("umask-" + mask);
      Files.createDirectory(made);
      Map<String, String> modes = new TreeMap<>();
      for (List<String> line :
          List.of(
              List.of("migrate", "--store", "sqlite:" + made.resolve("new.db")),
              List.of("migrate", "--store", "h2:" + made.resolve("new")),
              List.of("checkpoint", "--store", store, "--to", made.resolve("c.jsonl").toString()),
              List.of("verify", "--store", store, "--report", made.resolve("r.json").toString()),
              List.of(
                  "export",
                  "--store",
                  store,
                  "--district",
                  district.toString(),
                  "--as",
                  ShippedDistrict.OFFICER,
                  "--policy",
                  policy.toString(),
                  "--student",
                  student,
                  "--to",
                  made.resolve("export/deep").toString()))) {
        assertThat(process(mask, line)).as(line.toString()).isZero();
      }
      try (Stream<Path> files = Files.walk(made)) {
        for (Path file : files.filter(one -> !one.equals(made)).toList()) {
          modes.put(
              made.relativize(file).toString(),
              PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
      }
      assertThat(modes).hasSizeGreaterThan(12);
      assertThat(modes)
          .allSatisfy(
              (name, mode) ->
                  assertThat(mode)
                      .as("%s under umask %s", name, mask)
                      .isEqualTo(
                          Files.isDirectory(made.resolve(name)) ? "rwx------" : "rw-------"));
    }
  }

  /** The command in a process of its own, under a umask. */
  private static int process(String mask, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "umask " + mask + " && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PiCommand.class.getName()));
    line.addAll(arguments);
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  @Test
  @DisplayName(
      "hostile texts do not run in a spreadsheet, steer no terminal, and are exact in JSON")
  void hostileTexts() throws IOException, SQLException {
    String student = students().get(0);
    String hostile = "=HYPERLINK(\"http://x\")\u001B[2J\u009B31m\u202E;@SUM(1)\r\n+1";
    try (Connection connection = DriverManager.getConnection("jdbc:" + store);
        var statement =
            connection.prepareStatement("UPDATE pi_plan SET coordinator = ? WHERE student = ?")) {
      statement.setString(1, hostile);
      statement.setString(2, student);
      assertThat(statement.executeUpdate()).isPositive();
    }
    Run run = Run.of("verify", "--store", store);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u009B", "\u202E", "\r");
  }

  @Test
  @DisplayName("a file name that steers the terminal is written out in what pi says of it")
  void hostileNames() throws IOException {
    String name = "\u001B[31mred\u202E.txt";
    Run refused = Run.of("verify", "--store", store, "--report", in(name + "/x"));
    assertThat(refused.err()).contains("\\u001B[31mred\\u202E.txt").doesNotContain("\u001B");
    Run json =
        Run.of("checkpoint", "--store", store, "--json", "--to", in("\u009Bname\u202E.jsonl"));
    assertThat(json.out()).doesNotContain("\u009B", "\u202E");
    assertThat(json.json().path("file").asText()).isEqualTo(in("\u009Bname\u202E.jsonl"));
  }

  @Test
  @DisplayName("every cell of an export's CSV files is guarded")
  void csv() throws IOException, SQLException {
    assertThat(Run.of(export(ShippedDistrict.OFFICER, students().get(0))).status()).isZero();
    int cells = 0;
    try (Stream<Path> files = Files.list(folder.resolve("export"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        try (CsvReader<CsvRecord> reader =
            CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
          for (CsvRecord record : reader) {
            for (String cell : record.getFields()) {
              assertThat(cell).isEqualTo(SpreadsheetCell.of(cell));
              cells++;
            }
          }
        }
      }
    }
    assertThat(cells).isGreaterThan(100);
  }
}
