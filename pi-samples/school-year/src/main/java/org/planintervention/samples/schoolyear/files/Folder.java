package org.planintervention.samples.schoolyear.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/** A folder in which files are made. No operation follows a link. */
interface Folder extends Closeable {
  /** How a new file is opened: it fails if anything of that name is there, a link included. */
  Set<OpenOption> NEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);

  /** Makes a file that only its owner may read and write. */
  SeekableByteChannel create(String name) throws IOException;

  /** Returns a view of the attributes of a file; a link's are its own. */
  BasicFileAttributeView view(String name);

  /** Gives a file another name in the folder; replaces a file of that name. */
  void rename(String from, String to) throws IOException;

  /** Deletes a file. */
  void delete(String name) throws IOException;

  /** Returns what has a name, or empty if nothing has it. */
  default Optional<BasicFileAttributes> look(String name) throws IOException {
    try {
      return Optional.of(view(name).readAttributes());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }
}
