package org.planintervention.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the inventory says what the code does. */
final class DataInventoryTest {
  private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "docs");

  @Test
  @DisplayName("the page in docs is the one that the code prints")
  void isFresh() throws IOException {
    assertThat(Files.readString(DOCS.resolve(DataInventory.FILE)))
        .as("print it again: mvn -q -ntp -pl pi-testkit -am compile exec:java@personal-data")
        .isEqualTo(DataInventory.page());
  }
}
