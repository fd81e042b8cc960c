package org.planintervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the worked example of docs/architecture.md shows lines that stand in the code. */
final class ArchitecturePageTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
  private static final Pattern EXAMPLE =
      Pattern.compile("`(pi-[^`]+)`[^\n]*\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

  @Test
  @DisplayName("every line of the worked example stands in the file that is named above it")
  void workedExample() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(ROOT.resolve("docs/architecture.md")));
    List<String> files = new ArrayList<>();
    while (examples.find()) {
      files.add(examples.group(1));
      assertThat(Files.readString(ROOT.resolve(examples.group(1)))).contains(examples.group(2));
    }
    assertThat(files).hasSize(5);
  }
}
