package org.planintervention.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** That the page on embedding shows code that compiles, runs and says what the page says. */
class EmbeddingPageTest {
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

  private final MemoryDistrict district = new MemoryDistrict();
  private final List<String> screen = new ArrayList<>();
  private final EmbeddingExample example =
      new EmbeddingExample(
          district, key -> Optional.of("https://guides.example/" + key), screen::add);
  private final PlanDesk desk =
      new PlanDesk(
          HostSystems.of(new MemoryPlanStore(), district, district, district),
          DistrictPolicy.reference());
  private final Texts texts = Texts.in(Language.FRENCH);

  @BeforeEach
  void putAStudentIntoTheDistrict() {
    district.with(
        new Student(
            STUDENT,
            LocalDate.now(DistrictPolicy.reference().zone()).minusYears(12),
            SCHOOL,
            Optional.empty()));
  }

  @Test
  @DisplayName("the page's blocks are the example's lines, every one, in the same order")
  void thePageShowsTheExample() throws IOException {
    String page = Files.readString(MODULE.resolve("../docs/embedding.md"));
    String source =
        Files.readString(
            MODULE.resolve("src/test/java/org/planintervention/embedding/EmbeddingExample.java"));

    List<String> lines = all("// the page's lines\n(.*?)\n *// until here", source);
    assertThat(lines).hasSize(6);
    assertThat(all("```java\n(.*?)\n```", page)).isEqualTo(lines);
  }

  @Test
  @DisplayName("the readme shows the same ten lines")
  void theReadmeShowsThem() throws IOException {
    String page = Files.readString(MODULE.resolve("../docs/embedding.md"));
    String readme = Files.readString(MODULE.resolve("../README.md"));

    assertThat(all("```java\n(.*?)\n```", readme))
        .containsExactly(all("```java\n(.*?)\n```", page).get(0));
  }

  @Test
  @DisplayName("every page that the readme and the pages name is there")
  void linksLeadSomewhere() throws IOException {
    List<Path> pages = new ArrayList<>();
    pages.add(MODULE.resolve("../README.md"));
    try (Stream<Path> docs = Files.list(MODULE.resolve("../docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : pages) {
      for (String link : all("\\]\\(([^)#:]+)(?:#[^)]*)?\\)", Files.readString(page))) {
        links++;
        if (!Files.exists(page.resolveSibling(link))) {
          dead.add(page.getFileName() + ": " + link);
        }
      }
    }
    assertThat(links).isGreaterThan(10);
    assertThat(dead).isEmpty();
  }

  @Test
  @DisplayName("the ten lines are no more than ten")
  void theTenLines() throws IOException {
    String page = Files.readString(MODULE.resolve("../docs/embedding.md"));

    assertThat(all("```java\n(.*?)\n```", page).get(0).lines()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  @DisplayName("A-2 the first lines refuse a stranger in French, and create a plan for staff")
  void startingTells(@TempDir Path folder) {
    example.start(folder.resolve("plans"), STUDENT);
    assertThat(screen).hasSize(2);
    assertThat(screen.get(0)).startsWith("Aucune ligne de la table des intervenant·es de GPI");
    screen.clear();

    staff("psychologue@csdm.qc.ca", "Professionnel", "Psychologue");
    example.start(folder.resolve("plans"), STUDENT);
    assertThat(screen).containsExactly("OPENING");
    screen.clear();

    example.start(folder.resolve("plans"), STUDENT);
    assertThat(screen).singleElement().asString().startsWith("L’élève a déjà un PI");
  }

  @Test
  @DisplayName("H-2, G-6, G-7 the lines that follow draw buttons and pages, sign, and sign in lots")
  void screensAndSignatures() {
    Actor psychologist = staff("psychologue@csdm.qc.ca", "Professionnel", "Psychologue");
    Actor principal = staff("directrice@csdm.qc.ca", "Direction", "Directrice");
    PlanId plan = created(psychologist);

    example.buttons(desk, psychologist, plan, texts);
    assertThat(screen)
        .contains("Répondre aux situations d’ouverture", "Signer (-)", "Dupliquer le PI (-)")
        .anyMatch(line -> line.endsWith(" https://guides.example/opening-situations"));
    screen.clear();

    makeReady(psychologist, plan);
    example.homePage(desk, principal, SCHOOL);
    assertThat(screen).containsExactly("1200337");
    screen.clear();

    assertThat(example.sign(desk, psychologist, plan)).isTrue();
    assertThat(example.sign(desk, psychologist, plan)).isTrue();
    assertThat(example.signInLot(desk, principal)).isEqualTo(1);
    assertThat(screen).containsExactly("1 / 1");
    assertThat(desk.verify(plan).findings()).isEmpty();
  }

  @Test
  @DisplayName("H-4 the last lines tell a secretary what was looked at, and what to do")
  void helping() {
    Actor secretary = staff("secretaire@csdm.qc.ca", "Soutien", "Secrétaire d'école");

    example.help(desk, secretary, "psychologue@csdm.qc.ca", texts);

    assertThat(screen)
        .anyMatch(line -> line.startsWith("La personne est-elle inscrite") && line.endsWith("Non"))
        .anyMatch(line -> line.startsWith("La direction ou le·la secrétaire de l’école inscrit"));
  }

  private Actor staff(String address, String category, String function) {
    Actor actor = Actor.typed(Entry.STAFF, address);
    district.with(
        new StaffRow(
            SCHOOL,
            actor.address().orElseThrow(),
            category,
            function,
            Optional.empty(),
            Optional.empty()));
    return actor;
  }

  private PlanId created(Actor by) {
    return desk.perform(by, new Action.Create(STUDENT, desk.thisYear()))
        .view()
        .orElseThrow()
        .plan()
        .id();
  }

  private void makeReady(Actor by, PlanId plan) {
    Goal goal = new Goal("", "Lire", List.of("Pictogrammes"), List.of(), "", "");
    for (Action action :
        List.of(
            new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)),
            new Action.Write(plan, 2, new PlanContent(List.of(), List.of(), List.of(goal), "", "")),
            new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN))) {
      assertThat(desk.perform(by, action).done()).as(action.name()).isTrue();
    }
  }

  /** What a pattern finds, each part without the blanks that all of its lines begin with. */
  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1).stripIndent())
        .toList();
  }
}
