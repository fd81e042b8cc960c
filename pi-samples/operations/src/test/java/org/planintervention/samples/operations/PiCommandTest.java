package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.text.Language;

/** What {@code pi} answers, in both languages, and how it ends. */
final class PiCommandTest {
  private static final List<String> COMMANDS =
      List.of(
          "migrate",
          "health",
          "verify",
          "checkpoint",
          "access-report",
          "export",
          "incident",
          "evidence",
          "due",
          "purge");

  private static final String IT = "ti.pi@csdm.qc.ca";

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private String store = "";

  @BeforeEach
  void played() throws IOException {
    file = PlayedYear.copyTo(folder);
    store = "sqlite:" + file;
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  @DisplayName("a leading word pi is taken as the command's own name")
  void leadingWord() {
    assertThat(Run.of("pi", "verify", "--store", store, "--json"))
        .isEqualTo(Run.of("verify", "--store", store, "--json"))
        .satisfies(run -> assertThat(run.status()).isZero());
  }

  @Test
  @DisplayName("G-7 verify tells the same in French, in English and to programs, and in files")
  void verify() throws IOException {
    assertThat(Run.of("verify", "--store", store, "--language", "fr", "--report", in("r.txt")))
        .isEqualTo(new Run(0, Files.readString(folder.resolve("r.txt")), ""))
        .satisfies(run -> assertThat(run.out()).contains("PI vérifiés\u00a0: 137"));
    assertThat(Run.of("verify", "--store", store, "--language", "en").out())
        .contains("137")
        .doesNotContain("vérifiés");
    Run json = Run.of("verify", "--store", store, "--json", "--report", in("r.json"));
    assertThat(json.out()).isEqualTo(Files.readString(folder.resolve("r.json")));
    assertThat(json.json().path("format").asText()).isEqualTo("PI-VERIFICATION-1");
  }

  @Test
  @DisplayName("G-7 verify changes not a byte of the store, and leaves nothing beside it")
  void verifyChangesNothing() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Run.of("verify", "--store", store);
    Run.of("health", "--store", store);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @DisplayName("T-1 a plan or a school can be verified alone")
  void parts() throws SQLException {
    write("UPDATE pi_plan SET status = 'CLOSED' WHERE name = 'archive-0000001'");
    write("UPDATE pi_plan SET status = 'OPENING' WHERE rowid = 1");
    Run all = Run.of("verify", "--store", store, "--json");
    assertThat(all.status()).isEqualTo(1);
    String place = all.json().at("/findings/0/place").asText();
    assertThat(Run.of("verify", "--store", store, "--plan", place, "--language", "fr"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(1))
        .satisfies(run -> assertThat(run.out()).contains(place + " [status]"));
    Set<String> schools = schoolsWithPlans();
    assertThat(schools).hasSizeGreaterThan(1);
    String school = place.substring(0, place.indexOf('/'));
    assertThat(Run.of("verify", "--store", store, "--school", school).status()).isEqualTo(1);
    schools.remove(school);
    for (String other : schools) {
      assertThat(Run.of("verify", "--store", store, "--school", other).status()).isZero();
    }
  }

  private Set<String> schoolsWithPlans() throws SQLException {
    Set<String> schools = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT DISTINCT school FROM pi_plan")) {
      while (rows.next()) {
        schools.add(rows.getString(1));
      }
    }
    return schools;
  }

  @Test
  @DisplayName("T-1 a value of another type, or one that only looks the same when cut, is found")
  void lookAlikes() throws SQLException {
    for (List<String> one :
        List.of(
            List.of("pi_plan", "coordinator", "CAST(coordinator AS BLOB)"),
            List.of("pi_chain", "school", "CAST(school AS BLOB)"),
            List.of("pi_year_claim", "plan_name", "CAST(plan_name AS BLOB)"),
            List.of("pi_signature", "place_within", "place_within + 4294967296"))) {
      String back = one.get(2).startsWith("CAST") ? "CAST(%s AS TEXT)" : "%s - 4294967296";
      String change = "UPDATE " + one.get(0) + " SET " + one.get(1) + " = %s WHERE rowid = 20";
      write(change.formatted(one.get(2)));
      assertThat(Run.of("verify", "--store", store).status()).as(one.toString()).isEqualTo(1);
      write(change.formatted(back.formatted(one.get(1))));
      assertThat(Run.of("verify", "--store", store).status()).as(one.toString()).isZero();
    }
  }

  @Test
  @DisplayName("T-1 a store that was set back as a whole shows against a checkpoint kept elsewhere")
  void checkpoints() throws IOException {
    Path older = Files.copy(file, folder.resolve("older.db"));
    purge("--yes");
    Run taken = Run.of("checkpoint", "--store", store, "--to", in("kept.jsonl"), "--json");
    assertThat(taken.status()).isZero();
    assertThat(taken.json().path("number").asInt()).isEqualTo(1);
    assertThat(Run.of("checkpoint", "--store", store, "--to", in("kept.jsonl")).out())
        .startsWith("Point de contrôle 2\u00a0:");
    String[] against = {"--checkpoint", in("kept.jsonl"), "--json"};
    assertThat(Run.of(joined(against, "verify", "--store", store)).status()).isZero();
    Run behind = Run.of(joined(against, "verify", "--store", "sqlite:" + older));
    assertThat(behind.status()).isEqualTo(1);
    assertThat(behind.json().path("counts").has("BEHIND_CHECKPOINT")).isTrue();
    assertThat(Run.of("verify", "--store", "sqlite:" + older).status()).isZero();
  }

  private static String[] joined(String[] after, String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.addAll(List.of(after));
    return all.toArray(String[]::new);
  }

  @Test
  @DisplayName("D-1 health tells of a mark that is older than a day, and of nothing else here")
  void health() throws SQLException, IOException {
    Run late = Run.of("health", "--store", store, "--json");
    assertThat(late.status()).isEqualTo(1);
    assertThat(late.json().path("purgeIsLate").asBoolean()).isTrue();
    assertThat(late.json().path("unsafeSettings")).isEmpty();
    assertThat(Run.of("health", "--store", store, "--language", "en").out())
        .contains("run pi purge --marked");
    purge("--yes");
    assertThat(Run.of("health", "--store", store, "--language", "fr"))
        .satisfies(run -> assertThat(run.status()).isZero())
        .satisfies(run -> assertThat(run.out()).contains("Aucun plan n’attend d’être détruit."));
  }

  @Test
  @DisplayName("migrate makes tables once; verify and health make none, and say what does")
  void migrate() {
    for (String kind : List.of("h2:", "sqlite:")) {
      String made = kind + in("new-" + kind.charAt(0));
      assertThat(Run.of("verify", "--store", made, "--language", "en"))
          .satisfies(run -> assertThat(run.status()).isEqualTo(2))
          .satisfies(run -> assertThat(run.err()).contains("pi migrate --store " + made));
      assertThat(folder.toFile().list()).containsOnly(names(kind.equals("h2:")));
      assertThat(Run.of("migrate", "--store", made, "--json").json().path("before").asText())
          .isEqualTo("ABSENT");
      assertThat(Run.of("migrate", "--store", made, "--language", "fr").out())
          .contains("rien n’a été changé");
      assertThat(Run.of("verify", "--store", made, "--language", "fr"))
          .satisfies(run -> assertThat(run.status()).isEqualTo(2))
          .satisfies(run -> assertThat(run.err()).contains("--district-id"));
      assertThat(Run.of("health", "--store", made).status()).isZero();
    }
  }

  /** What lies in the folder before the first and the second database is made. */
  private static String[] names(boolean first) {
    return first ? new String[] {"plans.db"} : new String[] {"plans.db", "new-h.mv.db"};
  }

  @Test
  @DisplayName("tables of an earlier version, or none, are told with the command that helps")
  void schema() throws SQLException {
    write("UPDATE pi_schema_history SET version = '99'");
    assertThat(Run.of("verify", "--store", store, "--language", "en"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("later version"));
    write("UPDATE pi_schema_history SET version = '0.9'");
    assertThat(Run.of("verify", "--store", store, "--language", "fr"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("pi migrate --store " + store));
    assertThat(Run.of("health", "--store", store).status()).isEqualTo(1);
    write("DROP TABLE pi_schema_history");
    assertThat(Run.of("verify", "--store", store).status()).isZero();
    assertThat(Run.of("migrate", "--store", store).status()).isEqualTo(2);
    assertThat(Run.of("verify", "--store", store, "--prefix", "other_", "--language", "en").err())
        .contains("pi migrate");
  }

  private Run purge(String... more) throws IOException {
    return Run.of(joined(more, purging()));
  }

  private String[] purging() throws IOException {
    return new String[] {
      "purge",
      "--marked",
      "--store",
      store,
      "--district",
      ShippedDistrict.copyTo(folder.resolve("district")).toString(),
      "--as",
      IT,
      "--certificates",
      in("certificates")
    };
  }

  @Test
  @DisplayName("D-1 D-2 purge shows which, asks, destroys, and leaves a certificate of each")
  void purge() throws IOException {
    assertThat(purge("--language", "fr"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.out()).contains("3 plans attendent d’être détruits."))
        .satisfies(run -> assertThat(run.err()).contains("Rien n’a été détruit"));
    assertThat(Run.answered("non", joined(new String[] {"--language", "fr"}, purging())).status())
        .isEqualTo(2);
    Run done = Run.answered("yes", joined(new String[] {"--language", "en"}, purging()));
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("Purged: 3.");
    try (Stream<Path> files = Files.list(folder.resolve("certificates"))) {
      Path one = files.findFirst().orElseThrow();
      JsonNode certificate = new ObjectMapper().readTree(one.toFile());
      assertThat(certificate.path("format").asText()).isEqualTo("PI-DESTRUCTION-1");
      assertThat(one.getFileName().toString())
          .isEqualTo(certificate.path("plan").asText().replace('/', '_') + ".json");
      assertThat(certificate.path("purgedBy").asText()).isEqualTo(IT);
    }
    assertThat(purge("--yes", "--json").json().path("purged")).isEmpty();
    assertThat(purge("--language", "fr").out()).contains("Aucun plan n’attend d’être détruit.");
    assertThat(Run.of("verify", "--store", store).status()).isZero();
  }

  @Test
  @DisplayName(
      "D-2 a plan whose certificate cannot be written is not destroyed, and no further one")
  void certificateNotWritten() throws IOException {
    List<String> waiting =
        Run.of(joined(new String[] {"--language", "en"}, purging()))
            .out()
            .lines()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().split("[, ]")[0])
            .toList();
    assertThat(waiting).hasSize(3);
    Path inTheWay =
        folder.resolve("certificates").resolve(waiting.get(1).replace('/', '_') + ".json");
    Files.createDirectories(inTheWay);
    assertThat(purge("--yes").status()).isEqualTo(2);
    Files.delete(inTheWay);
    Run again = purge("--yes", "--json");
    assertThat(again.json().path("purged"))
        .extracting(JsonNode::asText)
        .containsExactly(waiting.get(1), waiting.get(2));
    assertThat(again.status()).isZero();
    assertThat(folder.resolve("certificates").toFile().list()).hasSize(3);
  }

  @Test
  @DisplayName("D-1 nobody but IT services purges")
  void notAllowed() throws IOException {
    String[] command = purging();
    command[7] = "direction@csdm.qc.ca";
    assertThat(Run.of(joined(new String[] {"--yes", "--language", "en"}, command)))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("D-1").doesNotContain("direction@"));
  }

  private String[] reporting(String command, String as) throws IOException {
    return new String[] {
      command,
      "--store",
      store,
      "--district",
      ShippedDistrict.copyTo(folder.resolve("district")).toString(),
      "--as",
      as,
      "--policy",
      ShippedDistrict.policyIn(folder).toString()
    };
  }

  @Test
  @DisplayName(
      "T-2 the access officer learns who read a student's plans, and the next time of that too")
  void accessReport() throws IOException, SQLException {
    String student = oneRead();
    String[] asked = reporting("access-report", ShippedDistrict.OFFICER);
    String[] about = {"--student", student, "--json"};
    JsonNode first = Run.of(joined(about, asked)).json();
    assertThat(first.path("report").asText()).isEqualTo("ACCESS");
    assertThat(first.at("/tables/actions")).isNotEmpty();
    JsonNode second = Run.of(joined(about, asked)).json();
    assertThat(second.at("/tables/actions").size())
        .isGreaterThan(first.at("/tables/actions").size());
    assertThat(second.toString()).contains("ReadAccessReport");
    String[] inWords = {"--student", student, "--language", "fr"};
    assertThat(Run.of(joined(inWords, asked)))
        .satisfies(run -> assertThat(run.status()).isZero())
        .satisfies(run -> assertThat(run.out()).contains(student));
    assertThat(Run.of("verify", "--store", store).status()).isZero();
  }

  private String oneRead() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT p.student FROM pi_plan p JOIN pi_trail t ON t.school = p.school AND"
                    + " t.chain = p.name WHERE t.kind = 'Consult' ORDER BY p.student")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  @Test
  @DisplayName("T-2 what an incident concerns is told by account, school and plans, to officers")
  void incident() throws IOException, SQLException {
    String[] asked = reporting("incident", ShippedDistrict.OFFICER);
    String plan = onePlan();
    String school = plan.substring(0, plan.indexOf('/'));
    for (String[] scope : new String[][] {{"--plans", plan}, {"--school", school}}) {
      JsonNode report = Run.of(joined(scope, joined(new String[] {"--json"}, asked))).json();
      assertThat(report.path("report").asText()).isEqualTo("INCIDENT");
      assertThat(report.at("/tables/plans").findValuesAsText("plan"))
          .contains(plan.substring(school.length() + 1));
    }
    String[] two = {"--plans", plan + ",014/nowhere", "--json"};
    assertThat(Run.of(joined(two, asked)).status()).isZero();
    String[] byPerson = {"--person", IT, "--from", "2026-11-23", "--json"};
    assertThat(Run.of(joined(byPerson, asked)).status()).isZero();
    String[] backwards = {"--school", school, "--from", "2026-11-23", "--until", "2026-11-22"};
    assertThat(Run.of(joined(backwards, asked)).status()).isEqualTo(2);
    assertThat(Run.of(joined(new String[] {"--school", school}, reporting("incident", IT))))
        .satisfies(run -> assertThat(run.status()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("accessOfficers").doesNotContain(IT));
    assertThat(Run.of("verify", "--store", store).status()).isZero();
  }

  private String onePlan() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT school || '/' || name FROM pi_plan ORDER BY name")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  @Test
  @DisplayName("T-1 evidence is written whole to a new file, and never over one that is there")
  void evidence() throws IOException {
    String[] all = {
      "evidence", "--store", store, "--as", IT, "--to", in("evidence.jsonl"), "--json"
    };
    int lines = Run.of(all).json().path("lines").asInt();
    List<String> written = Files.readAllLines(folder.resolve("evidence.jsonl"));
    assertThat(written).hasSize(lines);
    assertThat(written.get(0)).contains("PI-TRAIL-EXPORT-1");
    assertThat(written.get(lines - 1)).isEqualTo("{\"lines\":" + (lines - 1) + "}");
    assertThat(Run.of(all).status()).isEqualTo(2);
    assertThat(Files.readAllLines(folder.resolve("evidence.jsonl"))).isEqualTo(written);
    assertThat(
            Run.of(
                    "evidence",
                    "--store",
                    store,
                    "--as",
                    IT,
                    "--school",
                    "014",
                    "--to",
                    in("a/b.jsonl"))
                .status())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("T-1 who exported evidence is on the trail first, at the door concerned")
  void evidenceIsOnTheTrail() throws IOException, SQLException {
    List<String> doors = new ArrayList<>();
    assertThat(Run.of("evidence", "--store", store, "--to", in("none.jsonl")).status())
        .isEqualTo(2);
    for (List<String> part : List.of(List.<String>of(), List.of("--school", "014"))) {
      String to = in("evidence" + part.size() + ".jsonl");
      String[] line = {"evidence", "--store", store, "--as", IT, "--to", to};
      assertThat(Run.of(joined(part.toArray(String[]::new), line)).status()).isZero();
      assertThat(Files.readString(Path.of(to))).contains("ExportEvidence");
      assertThat(Run.of(joined(part.toArray(String[]::new), line)).status()).isEqualTo(2);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT school, chain, actor FROM pi_trail WHERE kind = 'ExportEvidence'"
                    + " ORDER BY school")) {
      while (rows.next()) {
        doors.add(rows.getString(1) + " " + rows.getString(3));
      }
    }
    assertThat(doors).containsExactly("- " + IT, "014 " + IT);
    assertThat(Run.of("verify", "--store", store).status()).isZero();
  }

  @Test
  @DisplayName("T-2 all that a person did is told, in a period of days")
  void ofPerson() throws IOException {
    String[] asked = reporting("access-report", ShippedDistrict.OFFICER);
    String[] day = {"--person", IT, "--from", "2026-11-23", "--until", "2026-11-23", "--json"};
    assertThat(Run.of(joined(day, asked)).json().at("/tables/actions")).isNotEmpty();
    String[] later = {"--person", IT, "--from", "2026-11-24", "--json"};
    assertThat(Run.of(joined(later, asked)).json().at("/tables/actions")).isEmpty();
    String[] backwards = {"--person", IT, "--from", "2026-11-24", "--until", "2026-11-23"};
    assertThat(Run.of(joined(backwards, asked)).status()).isEqualTo(2);
    assertThat(Run.of(asked).status()).isEqualTo(2);
  }

  @Test
  @DisplayName("T-2 everything about a student is exported as JSON and, table by table, as CSV")
  void export() throws IOException, SQLException {
    String[] about = {"--student", oneRead(), "--to", in("export"), "--json"};
    Run done = Run.of(joined(about, reporting("export", ShippedDistrict.OFFICER)));
    assertThat(done.status()).as(done.err()).isZero();
    JsonNode document = new ObjectMapper().readTree(folder.resolve("export/student.json").toFile());
    int rows = 0;
    for (Map.Entry<String, JsonNode> table : document.path("tables").properties()) {
      assertThat(Files.readAllLines(folder.resolve("export/" + table.getKey() + ".csv")).size())
          .isGreaterThan(table.getValue().size());
      rows += table.getValue().size();
    }
    assertThat(done.json().path("rows").asInt()).isEqualTo(rows).isPositive();
    assertThat(document.at("/tables/contents")).isNotEmpty();
  }

  @Test
  @DisplayName("T-2 who is no access officer is told nothing, and nothing is left in the folder")
  void noOfficer() throws IOException {
    for (String command : List.of("access-report", "export", "due")) {
      List<String> about = new ArrayList<>(List.of("--language", "en"));
      if (!command.equals("due")) {
        about.addAll(List.of("--student", "1200337"));
      }
      if (command.equals("export")) {
        about.addAll(List.of("--to", in("export")));
      }
      Run run =
          Run.of(joined(about.toArray(String[]::new), reporting(command, "direction@csdm.qc.ca")));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().toLowerCase(Locale.ROOT))
          .contains("access officers")
          .doesNotContain("direction@", "1200337");
    }
    assertThat(folder.resolve("export").toFile().list()).isEmpty();
  }

  @Test
  @DisplayName("T-2 what is due is told to IT services too, and is a finding")
  void due() throws IOException {
    String[] asked = joined(new String[] {"--json"}, reporting("due", IT));
    Run none = Run.of(asked);
    assertThat(none.status()).as(none.err()).isZero();
    assertThat(none.json().at("/tables/due")).isEmpty();
    Run some = Run.at(Instant.parse("2066-11-24T17:30:00Z"), asked);
    assertThat(some.status()).isEqualTo(1);
    assertThat(some.json().at("/tables/due")).isNotEmpty();
  }

  @Test
  @DisplayName("what is wrong is one sentence in the language asked for, without a stack trace")
  void misuse() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Bonjour, ceci n'est pas une base.".repeat(99));
    List<List<String>> wrong =
        List.of(
            List.of(),
            List.of("verfy", "--store", store),
            List.of("verify"),
            List.of("verify", "--store"),
            List.of("verify", "--store", store, "--store", store),
            List.of("verify", "--store", store, "--unknown=secret"),
            List.of("verify", "--store", "oracle:somewhere"),
            List.of("verify", "--store", "sqlite:" + in("letter.txt")),
            List.of("verify", "--store", "h2:" + in("nowhere")),
            List.of("verify", "--store", "jdbc:oracle:thin:user/secret@host"),
            List.of("verify", "--store", "jdbc:postgresql://localhost:1/pi?password=secret"),
            List.of("verify", "--store", store, "--plan", "nothing"),
            List.of("verify", "--store", store, "--plan", "014/a", "--school", "014"),
            List.of("verify", "--store", store, "--checkpoint", in("none.jsonl")),
            List.of("verify", "--store", store, "--report", in("nowhere/report.txt")),
            List.of("verify", "--store", store, "--district-id", "no identifier"),
            List.of("checkpoint", "--store", store, "--to", in("nowhere/kept.jsonl")),
            List.of("migrate", "--store", "sqlite:" + in("nowhere/new.db")));
    for (List<String> arguments : wrong) {
      for (String language : List.of("fr", "en")) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--language=" + language);
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as("%s: %s", all, run).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
            .as(all.toString())
            .isNotBlank()
            .doesNotContain("secret", "Exception", "\tat ", "!", "{0}");
      }
    }
  }

  @Test
  @DisplayName("every sentence and every usage text is there in French and English")
  void bothLanguages() {
    for (String name : List.of("sentences", "usage")) {
      String bundle = "org.planintervention.samples.operations." + name;
      assertThat(ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet())
          .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
    }
    for (String command : COMMANDS) {
      Run french = Run.of(command, "--help", "--language", "fr");
      Run english = Run.of(command, "--help", "--language", "en");
      assertThat(french.out()).contains("pi " + command, "Code de sortie");
      assertThat(english.out()).contains("pi " + command, "Exit status");
    }
  }

  @Test
  @DisplayName("French comes first: English only where it is asked for, or a country's is set")
  void language() {
    assertThat(Words.asked(List.of("--language", "en"), Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    assertThat(Words.asked(List.of("--language=fr"), Locale.CANADA)).isEqualTo(Language.FRENCH);
    assertThat(Words.asked(List.of(), Locale.CANADA)).isEqualTo(Language.ENGLISH);
    assertThat(Words.asked(List.of(), Locale.CANADA_FRENCH)).isEqualTo(Language.FRENCH);
    assertThat(Words.asked(List.of(), Locale.ENGLISH)).isEqualTo(Language.FRENCH);
    assertThat(Words.asked(List.of("--language"), Locale.ROOT)).isEqualTo(Language.FRENCH);
  }

  @Test
  @DisplayName("T-2 nobody's name, address or number is in what verify, health or purge say")
  void noPersonalData() throws IOException, SQLException {
    Set<String> people = ShippedDistrict.people();
    assertThat(people).hasSizeGreaterThan(300);
    write("UPDATE pi_plan SET coordinator = coordinator || 'x'");
    write("UPDATE pi_trail SET actor = 'beaulieu.karim@csdm.qc.ca' WHERE place = 1");
    StringBuilder said = new StringBuilder();
    for (String language : List.of("fr", "en")) {
      for (String command : List.of("verify", "health")) {
        for (String form : List.of("--json", "--language=" + language)) {
          Run run = Run.of(command, "--store", store, form);
          assertThat(run.status()).isEqualTo(1);
          said.append(run.out()).append(run.err());
        }
      }
    }
    Run purged = purge("--yes");
    said.append(purged.out()).append(purged.err());
    assertThat(people.stream().filter(said.toString()::contains)).isEmpty();
    assertThat(said).doesNotContain("beaulieu.karim");
  }
}
