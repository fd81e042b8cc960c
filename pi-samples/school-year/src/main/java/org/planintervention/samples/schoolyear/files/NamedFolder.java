package org.planintervention.samples.schoolyear.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;

/** A folder by its path, on a file system that holds none open, such as that of Windows. */
final class NamedFolder implements Folder {
  private final Path folder;
  private final Ownership ownership;

  NamedFolder(Path folder, Ownership ownership) {
    this.folder = folder;
    this.ownership = ownership;
  }

  @Override
  public SeekableByteChannel create(String name) throws IOException {
    return Files.newByteChannel(folder.resolve(name), NEW, ownership.ofFile());
  }

  @Override
  public BasicFileAttributeView view(String name) {
    return Files.getFileAttributeView(
        folder.resolve(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }

  @Override
  public void close() {
    // nothing is open
  }
}
