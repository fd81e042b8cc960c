package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain statements for who makes tables by hand. */
final class TablesPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
  @DisplayName("docs/ddl says what the migrations do")
  void sameAsMigrations(String database) throws IOException {
    assertThat(Files.readString(Path.of("../docs/ddl/" + database + ".sql")))
        .isEqualTo(migrations(database).replace("${prefix}", "pi_"));
  }

  private static String migrations(String database) throws IOException {
    StringBuilder texts = new StringBuilder();
    Path folder = Path.of("src/main/resources/pi-migrations", database);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.append(Files.readString(file));
      }
    }
    return texts.toString();
  }
}
