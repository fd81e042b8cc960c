package org.planintervention.samples.schoolyear.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;

/**
 * A folder that is held open, so that all operations reach that folder even if another is put in
 * its place.
 */
final class HeldFolder implements Folder {
  private final SecureDirectoryStream<Path> folder;
  private final FileSystem system;

  HeldFolder(SecureDirectoryStream<Path> folder, FileSystem system) {
    this.folder = folder;
    this.system = system;
  }

  /** Returns what tells this folder from all others. */
  Object key() throws IOException {
    return folder.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
  }

  @Override
  public SeekableByteChannel create(String name) throws IOException {
    return folder.newByteChannel(system.getPath(name), NEW, Ownership.POSIX.ofFile());
  }

  @Override
  public BasicFileAttributeView view(String name) {
    return folder.getFileAttributeView(
        system.getPath(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    folder.move(system.getPath(from), folder, system.getPath(to));
  }

  @Override
  public void delete(String name) throws IOException {
    folder.deleteFile(system.getPath(name));
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
