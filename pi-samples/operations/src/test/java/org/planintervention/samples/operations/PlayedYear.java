package org.planintervention.samples.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planintervention.samples.schoolyear.SchoolYearCommand;

/** The school year, played once on a SQLite file by the main job; whoever wants it gets a copy. */
final class PlayedYear {
  private static final Path PLAYED = play();

  private PlayedYear() {}

  /** A copy of the database, in a folder. */
  static Path copyTo(Path folder) throws IOException {
    return Files.copy(PLAYED, folder.resolve("plans.db"));
  }

  private static Path play() {
    PrintStream out = System.out;
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      Path folder = Files.createTempDirectory("played-year");
      Path file = folder.resolve("plans.db");
      System.setOut(nowhere);
      SchoolYearCommand.main(new String[] {"--store", "sqlite:" + file});
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return file;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    } finally {
      System.setOut(out);
    }
  }
}
