package org.planintervention.samples.schoolyear.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.samples.schoolyear.files.NotWrittenException.Why;

/**
 * New files of one folder that only their owner may read and write. Each is written under a
 * temporary name in the folder; {@link #publish} gives all of them their own names. Files that were
 * not published are deleted, also when the process is interrupted. No link is followed: neither a
 * file's own, nor one in the path of the folder. Below the root of the file system a link is
 * accepted, since only the system itself puts one there.
 */
public final class OwnerFiles implements AutoCloseable {
  private static final int RANDOM_BYTES = 8;

  /** What happens to a file that has the name of a new one. */
  public enum Existing {
    /** It stays, and the new one is not written. */
    REFUSE,
    /** It is replaced once the new one is whole. */
    REPLACE
  }

  /** Something that writes the contents of a file. */
  @FunctionalInterface
  public interface Contents {
    /** Writes all of it; what it throws leaves no file behind. */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Folder folder;
  private final Existing existing;
  private final List<Draft> drafts = new ArrayList<>();
  private final Thread onInterruption = new Thread(this::discard, "pi-discard");

  private OwnerFiles(Folder folder, Existing existing) {
    this.folder = folder;
    this.existing = existing;
    Runtime.getRuntime().addShutdownHook(onInterruption);
  }

  /**
   * Opens a folder for new files.
   *
   * @throws NotWrittenException if the folder is not there, cannot be read, or is reached by a link
   */
  public static OwnerFiles in(Path folder, Existing existing) throws NotWrittenException {
    Path path = folder.toAbsolutePath().normalize();
    refuseLinks(path);
    try {
      return new OwnerFiles(open(path), existing);
    } catch (NotWrittenException told) {
      throw told;
    } catch (IOException | UnsupportedOperationException notThere) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
  }

  /**
   * Writes one file.
   *
   * @throws NotWrittenException if the file could not be written; then there is none
   */
  public static void write(Path file, Existing existing, Contents contents)
      throws NotWrittenException {
    try (OwnerFiles files = in(folderOf(file), existing)) {
      contents.writeTo(files.create(nameOf(file)));
      files.publish();
    } catch (NotWrittenException told) {
      throw told;
    } catch (IOException full) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
  }

  /**
   * Makes an empty file for somebody else to fill, such as a database; leaves one that is there as
   * it is.
   */
  public static void makeEmpty(Path file) throws NotWrittenException {
    String name = nameOf(file);
    try (OwnerFiles files = in(folderOf(file), Existing.REPLACE)) {
      if (files.presentFile(name).isEmpty()) {
        files.claim(name);
      }
    }
  }

  /** Makes a folder, and those of its path that are missing, for their owner alone. */
  public static Path makeFolder(Path folder) throws NotWrittenException {
    Path path = folder.toAbsolutePath().normalize();
    refuseLinks(path);
    try {
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Path above = path.getParent();
        if (above != null) {
          makeFolder(above);
          Files.createDirectory(path, Ownership.in(above).ofFolder());
        }
      }
    } catch (FileAlreadyExistsException concurrent) {
      refuseLinks(path);
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotWrittenException(Why.NOT_WRITABLE);
      }
    } catch (NotWrittenException told) {
      throw told;
    } catch (IOException | UnsupportedOperationException full) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
    return folder;
  }

  /**
   * Begins a file; it has a temporary name until it is published.
   *
   * @param name its name in the folder
   * @throws NotWrittenException if it may not have that name, or the folder takes no file
   */
  public synchronized OutputStream create(String name) throws NotWrittenException {
    if (presentFile(name).isPresent() && existing == Existing.REFUSE) {
      throw new NotWrittenException(Why.THERE);
    }
    String temporary = "." + name + "." + random() + ".part";
    try {
      Draft draft = new Draft(folder.create(temporary), temporary, name);
      drafts.add(draft);
      return draft;
    } catch (IOException | UnsupportedOperationException full) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
  }

  /**
   * Gives all files their names, the one that was begun first last: if it has its name, all have.
   *
   * @throws NotWrittenException if a file could not be written to the end, or its name is taken
   */
  public synchronized void publish() throws NotWrittenException {
    List<String> claims = new ArrayList<>();
    try {
      for (Draft draft : drafts) {
        draft.close();
      }
      for (Draft draft : drafts) {
        if (presentFile(draft.name).isEmpty() || existing == Existing.REFUSE) {
          claim(draft.name);
          claims.add(draft.name);
        }
      }
      while (!drafts.isEmpty()) {
        int last = drafts.size() - 1;
        Draft draft = drafts.get(last);
        folder.rename(draft.temporary, draft.name);
        claims.remove(draft.name);
        drafts.remove(last);
      }
    } catch (NotWrittenException told) {
      throw told;
    } catch (IOException full) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    } finally {
      claims.forEach(this::delete);
    }
  }

  /** Deletes the files that were not published. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterruption);
    } catch (IllegalStateException ending) {
      return; // the hook deletes them
    }
    discard();
  }

  private synchronized void discard() {
    for (Draft draft : drafts) {
      draft.abandon();
      delete(draft.temporary);
    }
    drafts.clear();
    try {
      folder.close();
    } catch (IOException left) {
      // nothing depends on it
    }
  }

  private void delete(String name) {
    try {
      folder.delete(name);
    } catch (IOException left) {
      // a temporary file of the owner's stays
    }
  }

  /** Takes a name, so that no file of anybody else is replaced. */
  private void claim(String name) throws NotWrittenException {
    try {
      folder.create(name).close();
    } catch (FileAlreadyExistsException taken) {
      throw new NotWrittenException(Why.THERE);
    } catch (IOException | UnsupportedOperationException full) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
  }

  /** Returns the file that has a name. */
  private Optional<BasicFileAttributes> presentFile(String name) throws NotWrittenException {
    Optional<BasicFileAttributes> there;
    try {
      there = folder.look(name);
    } catch (IOException unreadable) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
    if (there.filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
      throw new NotWrittenException(Why.LINK);
    }
    if (there.filter(one -> !one.isRegularFile()).isPresent()) {
      throw new NotWrittenException(Why.NOT_WRITABLE);
    }
    return there;
  }

  private static Folder open(Path path) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(path);
    if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
      stream.close();
      return new NamedFolder(path, Ownership.in(path));
    }
    HeldFolder held = new HeldFolder(secure, path.getFileSystem());
    try {
      // Between the first look at the path and the opening a link could have been put there.
      refuseLinks(path);
      if (!held.key().equals(attributes(path).fileKey())) {
        throw new NotWrittenException(Why.LINK);
      }
      return held;
    } catch (IOException | RuntimeException wrong) {
      held.close();
      throw wrong;
    }
  }

  /** Refuses an absolute path of which a part below the first folder is a link. */
  private static void refuseLinks(Path path) throws NotWrittenException {
    Path part = Objects.requireNonNull(path.getRoot(), "an absolute path has a root");
    for (Path name : path) {
      boolean first = part.equals(path.getRoot());
      part = part.resolve(name);
      if (first) {
        continue;
      }
      try {
        BasicFileAttributes there = attributes(part);
        if (there.isSymbolicLink() || there.isOther()) {
          throw new NotWrittenException(Why.LINK);
        }
      } catch (NoSuchFileException missing) {
        return;
      } catch (NotWrittenException told) {
        throw told;
      } catch (IOException unreadable) {
        throw new NotWrittenException(Why.NOT_WRITABLE);
      }
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path folderOf(Path file) throws NotWrittenException {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .orElseThrow(() -> new NotWrittenException(Why.NOT_WRITABLE));
  }

  private static String nameOf(Path file) throws NotWrittenException {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getFileName())
        .orElseThrow(() -> new NotWrittenException(Why.NOT_WRITABLE))
        .toString();
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** A file under its temporary name. */
  private static final class Draft extends BufferedOutputStream {
    private final SeekableByteChannel channel;
    private final String temporary;
    private final String name;

    Draft(SeekableByteChannel channel, String temporary, String name) {
      super(Channels.newOutputStream(channel));
      this.channel = channel;
      this.temporary = temporary;
      this.name = name;
    }

    /** Brings everything to the disk, so that what has its name is whole. */
    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        try (channel) {
          flush();
          if (channel instanceof FileChannel file) {
            file.force(true);
          }
        }
      }
    }

    private void abandon() {
      try {
        channel.close();
      } catch (IOException left) {
        // the file is deleted
      }
    }
  }
}
