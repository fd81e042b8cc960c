package org.planintervention.testkit.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches what the tests logged at TRACE for personal data (T-2). It says in which line of which
 * file something was found, and repeats nothing of it.
 */
public final class LogSearch {
  private static final String BEGINNING = "trace-";
  private static final int MOST_TOLD = 20;

  private final List<String> found = new ArrayList<>();
  private int files;
  private long lines;

  private LogSearch() {}

  /**
   * Searches folders, and prints how much was searched.
   *
   * @param arguments the least number of lines that there must be; the folders
   * @throws IllegalStateException when something is found, or too little was searched
   * @throws IOException when a log cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    System.out.println(in(folders, Long.parseLong(arguments[0])));
  }

  /**
   * Searches folders, and answers how much was searched.
   *
   * @param folders each of which must hold a log
   * @param least the least number of lines that there must be
   */
  static String in(List<Path> folders, long least) throws IOException {
    LogSearch search = new LogSearch();
    for (Path folder : folders) {
      search.folder(folder);
    }
    search.check(least);
    return "T-2: %,d lines of %d logs name nobody, searched for %s"
        .formatted(search.lines, search.files, Arrays.toString(PersonalText.Kind.values()));
  }

  private void check(long least) {
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "T-2: personal data in logs:\n"
              + String.join("\n", found.subList(0, Math.min(MOST_TOLD, found.size()))));
    }
    if (lines < least) {
      throw new IllegalStateException(
          "only " + lines + " lines of logs, " + least + " are expected: who writes them?");
    }
  }

  private void folder(Path folder) throws IOException {
    int before = files;
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.sorted().toList()) {
        if (String.valueOf(file.getFileName()).startsWith(BEGINNING)) {
          files++;
          file(file);
        }
      }
    }
    if (files == before) {
      throw new IllegalStateException("no log in " + folder);
    }
  }

  private void file(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int number = 0;
      String line = reader.readLine();
      while (line != null) {
        number++;
        Set<PersonalText.Kind> kinds = PersonalText.in(line);
        if (!kinds.isEmpty()) {
          found.add(file + ":" + number + ": " + kinds);
        }
        line = reader.readLine();
      }
      lines += number;
    }
  }
}
