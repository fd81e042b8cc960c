package org.planintervention.samples.operations.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The jars of others that reach a user's runtime class path, each with its SHA-256 and the
 * artifacts that bring it. They are read from the SBOMs of the build and compared with the
 * checked-in list.
 *
 * @param users by line of the list ("SHA-256 group:artifact:version"), the artifacts that need it
 */
public record RuntimeJars(SortedMap<String, SortedSet<String>> users) {
  private static final String OURS = "org.planintervention";
  private static final String PRINT_AGAIN =
      "If the change is meant, replace the list by the one that the build wrote to ";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Compares the SBOMs with the checked-in list, and prints how many jars agree.
   *
   * @param arguments the checked-in list; the file to which the list of this build is written; the
   *     SBOMs as JSON
   * @throws IllegalStateException if the lists differ
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path checkedIn = Path.of(arguments[0]);
    Path built = Path.of(arguments[1]);
    RuntimeJars jars = inSboms(Arrays.stream(arguments).skip(2).map(Path::of).toList());
    Files.write(built, jars.lines());
    List<String> differences = jars.differencesFrom(Files.readAllLines(checkedIn));
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          "the runtime jars are not those of %s:%n%s%n%s%s"
              .formatted(checkedIn, String.join("\n", differences), PRINT_AGAIN, built));
    }
    System.out.printf("%d runtime jars are those of %s%n", jars.users.size(), checkedIn);
  }

  /** Reads the components of CycloneDX documents, our own artifacts left out. */
  static RuntimeJars inSboms(List<Path> sboms) throws IOException {
    SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    for (Path sbom : sboms) {
      JsonNode root = JSON.readTree(sbom.toFile());
      String user = root.at("/metadata/component/name").asText();
      for (JsonNode component : root.path("components")) {
        if (!component.path("group").asText().equals(OURS)) {
          users.computeIfAbsent(line(component), jar -> new TreeSet<>()).add(user);
        }
      }
    }
    return new RuntimeJars(users);
  }

  /** The list as it is checked in: a line a jar, in the order of the coordinates. */
  List<String> lines() {
    return users.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(RuntimeJars::byCoordinates))
        .map(jar -> jar.getKey() + "  " + String.join(" ", jar.getValue()))
        .toList();
  }

  /** Lines that only one side has: "+" is in the build alone, "-" in the checked-in list alone. */
  List<String> differencesFrom(List<String> checkedIn) {
    List<String> built = lines();
    List<String> differences = new ArrayList<>();
    checkedIn.stream()
        .filter(line -> !built.contains(line))
        .forEach(l -> differences.add("- " + l));
    built.stream()
        .filter(line -> !checkedIn.contains(line))
        .forEach(l -> differences.add("+ " + l));
    return differences;
  }

  private static String line(JsonNode component) {
    String coordinates =
        String.join(
            ":",
            component.path("group").asText(),
            component.path("name").asText(),
            component.path("version").asText());
    return sha256(component)
            .orElseThrow(() -> new IllegalStateException("no SHA-256 of " + coordinates))
        + "  "
        + coordinates;
  }

  private static Optional<String> sha256(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asText().equals("SHA-256")) {
        return Optional.of(hash.path("content").asText());
      }
    }
    return Optional.empty();
  }

  private static int byCoordinates(String line, String other) {
    return coordinates(line).compareTo(coordinates(other));
  }

  private static String coordinates(String line) {
    return line.substring(line.indexOf(' '));
  }
}
