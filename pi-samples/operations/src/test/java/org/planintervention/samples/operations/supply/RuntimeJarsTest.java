package org.planintervention.samples.operations.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeJarsTest {
  private static final String GUAVA = "aa  com.google.guava:guava:33.4.8-jre  pi-core pi-testkit";
  private static final String SLF4J = "bb  org.slf4j:slf4j-api:2.0.17  pi-core";

  @TempDir private Path folder;
  private Path core;
  private Path testkit;

  @BeforeEach
  void writeSboms() throws IOException {
    core =
        sbom(
            "pi-core",
            component("org.slf4j", "slf4j-api", "2.0.17", "bb"),
            component("com.google.guava", "guava", "33.4.8-jre", "aa"),
            component("org.planintervention", "pi-spi", "0.1.0", "cc"));
    testkit = sbom("pi-testkit", component("com.google.guava", "guava", "33.4.8-jre", "aa"));
  }

  @Test
  void listsEachJarOnceWithTheArtifactsThatNeedIt() throws IOException {
    assertThat(RuntimeJars.inSboms(List.of(core, testkit)).lines()).containsExactly(GUAVA, SLF4J);
  }

  @Test
  void namesAJarWhoseHashChanged() throws IOException {
    List<String> checkedIn = List.of(GUAVA.replace("aa", "ab"), SLF4J);
    assertThat(RuntimeJars.inSboms(List.of(core, testkit)).differencesFrom(checkedIn))
        .containsExactly("- " + GUAVA.replace("aa", "ab"), "+ " + GUAVA);
  }

  @Test
  void namesAJarThatIsNewAndOneThatIsGone() throws IOException {
    List<String> checkedIn = List.of("dd  a:b:1  pi-core", GUAVA);
    assertThat(RuntimeJars.inSboms(List.of(core, testkit)).differencesFrom(checkedIn))
        .containsExactly("- dd  a:b:1  pi-core", "+ " + SLF4J);
  }

  @Test
  void failsTheBuildUnlessTheListsAgree() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), GUAVA + "\n" + SLF4J + "\n");
    String[] arguments = {
      list.toString(), folder.resolve("built").toString(), core.toString(), testkit.toString()
    };
    RuntimeJars.main(arguments);
    Files.writeString(list, GUAVA + "\n");
    assertThatThrownBy(() -> RuntimeJars.main(arguments))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("+ " + SLF4J);
  }

  private Path sbom(String artifact, String... components) throws IOException {
    String json =
        "{\"metadata\":{\"component\":{\"name\":\"%s\"}},\"components\":[%s]}"
            .formatted(artifact, String.join(",", components));
    return Files.writeString(folder.resolve(artifact + ".json"), json);
  }

  private static String component(String group, String name, String version, String sha256) {
    return """
        {"group":"%s","name":"%s","version":"%s",
         "hashes":[{"alg":"MD5","content":"zz"},{"alg":"SHA-256","content":"%s"}]}"""
        .formatted(group, name, version, sha256);
  }
}
