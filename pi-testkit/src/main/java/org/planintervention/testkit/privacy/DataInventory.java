package org.planintervention.testkit.privacy;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.privacy.DataLevel;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** The data inventory: what every value of the library holds of a person, as a page. */
public final class DataInventory {
  /** The page's file in {@code docs}. */
  public static final String FILE = "personal-data.md";

  private static final String PACKAGES = "org.planintervention.";

  private final StringBuilder page = new StringBuilder();

  private DataInventory() {}

  /**
   * The command that prints the page.
   *
   * @param arguments the directory
   * @throws IOException when it cannot be written to
   */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0], FILE), page());
  }

  /** The page: the same for the same code, line for line. */
  public static String page() {
    return new DataInventory().print();
  }

  private String print() {
    paragraph("# Personal data: what holds it");
    paragraph(
        "Printed from the code, where every component of every value bears its level"
            + " (`org.planintervention.spi.privacy`); a test fails when it is stale.");
    paragraph("    mvn -q -ntp -pl pi-testkit -am compile exec:java@personal-data");
    levels();
    kept();
    values("Values of `pi-spi`: what host systems and stores are asked for", EmailAddress.class);
    values("Values of `pi-core`: what hosts call", Plan.class);
    return page.toString().stripTrailing() + "\n";
  }

  private void levels() {
    paragraph("## Levels");
    paragraph(
        "In the words of the Act respecting Access to documents held by public bodies (chapter"
            + " A-2.1), as Law 25 has it. What a value prints (`toString`), a message or a log line"
            + " holds the first two at most (T-2).");
    row("level", "what it is", "may be shown");
    row("---", "---", "---");
    for (DataLevel level : DataLevel.values()) {
      row(code(level.name()), meaning(level), level.mayBeShown() ? "yes" : "no");
    }
    paragraph("");
  }

  private static String meaning(DataLevel level) {
    return switch (level) {
      case NONE -> "nothing of a natural person: settings, counts, codes, schools";
      case DEIDENTIFIED ->
          "« dépersonnalisé » (s. 65.1): about a person or their plan, without saying directly whose";
      case PERSONAL -> "« renseignement personnel » (s. 54): a date of birth, a job, a right";
      case IDENTIFYING -> "says who it is: a name, an address, a student's number";
      case SENSITIVE ->
          "« renseignement sensible » (s. 59): what a plan says, why it was opened, what parents"
              + " answer; what is opaque and may hold it";
    };
  }

  private void kept() {
    paragraph("## What is kept, and for how long");
    paragraph(
        "The library keeps these rows in the host's store, and elsewhere only checkpoints: heads"
            + " of chains, which are de-identified. What it asks of directories, registries and"
            + " accounts it forgets with the answer; rights are kept in memory as long as the"
            + " policy says. The levels are in the tables below.");
    row("row", "highest level", "kept until");
    row("---", "---", "---");
    kept(PlanRow.class, "the plan is purged (D-2)");
    kept(VersionRow.class, "the plan is purged (D-2)");
    kept(SignatureRow.class, "the plan is purged (D-2)");
    kept(
        TrailRow.class,
        "the end, so that the chain verifies; salt, payload, actor and student until the plan is"
            + " purged (D-2), but for those of the purge itself and of the school's door");
    kept(Tombstone.class, "the end: that there was a plan, who marked it, who purged it (D-2)");
    paragraph("");
    paragraph(
        "Who reads them is what the rules say: [rules.md](rules.md), A-7 to A-11. What databases,"
            + " logs and backups hold beside: [operations.md](operations.md).");
  }

  private void kept(Class<?> row, String until) {
    row(code(row.getSimpleName()), code(Levels.of(row).name()), until);
  }

  private void values(String title, Class<?> anyOfModule) {
    paragraph("## " + title);
    List<Class<?>> records =
        Records.besides(anyOfModule).stream()
            .filter(record -> record.getRecordComponents().length > 0)
            .toList();
    packages(records).forEach(name -> values(name, inPackage(records, name)));
  }

  private void values(String packageName, List<Class<?>> records) {
    paragraph("### " + code(packageName.substring(PACKAGES.length())));
    List<DataLevel> levels = Arrays.asList(DataLevel.values());
    row(Stream.concat(Stream.of("value"), levels.stream().map(level -> code(level.name()))));
    row(Stream.concat(Stream.of("---"), levels.stream().map(level -> "---")));
    for (Class<?> record : records) {
      row(
          Stream.concat(
              Stream.of(name(record)), levels.stream().map(level -> components(record, level))));
    }
    paragraph("");
  }

  private static Stream<String> packages(List<Class<?>> records) {
    return records.stream().map(Class::getPackageName).distinct();
  }

  private static List<Class<?>> inPackage(List<Class<?>> records, String name) {
    return records.stream()
        .filter(record -> record.getPackageName().equals(name))
        .collect(ImmutableList.toImmutableList());
  }

  private static String name(Class<?> record) {
    return code(record.getName().substring(record.getPackageName().length() + 1).replace('$', '.'));
  }

  private static String components(Class<?> record, DataLevel level) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> Levels.marked(component).filter(level::equals).isPresent())
        .map(component -> component.getName())
        .collect(joining(", "));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private void row(String... cells) {
    row(Arrays.stream(cells));
  }

  private void row(Stream<String> cells) {
    page.append(cells.collect(joining(" | ", "| ", " |"))).append('\n');
  }

  /** A text and an empty line; an empty text ends a table. */
  private void paragraph(String text) {
    page.append(text).append(text.isEmpty() ? "\n" : "\n\n");
  }
}
