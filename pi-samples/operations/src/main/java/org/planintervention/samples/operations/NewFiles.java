package org.planintervention.samples.operations;

import java.nio.file.Path;
import org.planintervention.samples.schoolyear.files.NotWrittenException;
import org.planintervention.samples.schoolyear.files.OwnerFiles;
import org.planintervention.samples.schoolyear.files.OwnerFiles.Existing;
import picocli.CommandLine.Option;

/** Files that a command makes: for their owner alone, and new unless {@code --force} is given. */
final class NewFiles {
  @Option(names = "--force")
  private boolean force;

  /**
   * Writes a file.
   *
   * @throws NotDoneException if it cannot be written; then there is none, or the one before
   */
  void write(Path file, OwnerFiles.Contents contents) {
    try {
      OwnerFiles.write(file, existing(), contents);
    } catch (NotWrittenException why) {
      throw notDone(why, file);
    }
  }

  /**
   * Opens a folder for files, which is made if it is not there.
   *
   * @throws NotDoneException if it takes no files
   */
  OwnerFiles in(Path folder) {
    try {
      return OwnerFiles.in(OwnerFiles.makeFolder(folder), existing());
    } catch (NotWrittenException why) {
      throw notDone(why, folder);
    }
  }

  /**
   * Makes an empty file for lines to be added to; leaves one that is there as it is.
   *
   * @throws NotDoneException if it cannot be made, or is a link
   */
  static void makeEmpty(Path file) {
    try {
      OwnerFiles.makeEmpty(file);
    } catch (NotWrittenException why) {
      throw notDone(why, file);
    }
  }

  /** Returns the sentence for what was not written. */
  static NotDoneException notDone(NotWrittenException why, Path to) {
    return new NotDoneException("file." + why.why(), to);
  }

  private Existing existing() {
    return force ? Existing.REPLACE : Existing.REFUSE;
  }
}
