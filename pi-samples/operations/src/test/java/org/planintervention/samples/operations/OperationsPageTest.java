package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.text.Language;

/** The examples of docs/operations.md, one after the other, end as the page says. */
final class OperationsPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "operations.md");

  /** Names that the examples give to files and folders. */
  private static final List<String> FILES =
      List.of(
          "plans.db",
          "new.db",
          "checkpoints.jsonl",
          "evidence.jsonl",
          "report.json",
          "gpi",
          "certificates",
          "policy.json",
          "dossier");

  @Test
  @DisplayName("every example of the page runs, and every command has one")
  void examples(@TempDir Path folder) throws IOException {
    PlayedYear.copyTo(folder);
    ShippedDistrict.copyTo(folder.resolve("gpi"));
    ShippedDistrict.policyIn(folder);
    Set<String> shown = new TreeSet<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("pi ")) {
        String[] halves = line.split("#", -1);
        List<String> words = new ArrayList<>();
        for (String word : halves[0].strip().split(" +")) {
          words.add(placed(word, folder));
        }
        shown.add(words.get(1));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.status())
            .as("%s: %s", line, run)
            .isEqualTo(Integer.parseInt(halves[1].strip().substring(0, 1)));
      }
    }
    assertThat(shown)
        .isEqualTo(
            PiCommand.line(new Session(Surroundings.ofProcess(), new Words(Language.ENGLISH)))
                .getSubcommands()
                .keySet());
  }

  private static String placed(String word, Path folder) {
    for (String file : FILES) {
      if (word.equals(file) || word.endsWith(":" + file)) {
        return word.substring(0, word.length() - file.length()) + folder.resolve(file);
      }
    }
    return word;
  }
}
