package org.planintervention.samples.schoolyear.files;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;

/** How a file system gives a new file or folder to its owner alone. */
final class Ownership {
  /** Modes 0600 and 0700. */
  static final Ownership POSIX =
      new Ownership(
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

  private final List<FileAttribute<?>> file;
  private final List<FileAttribute<?>> folder;

  private Ownership(FileAttribute<?> file, FileAttribute<?> folder) {
    this.file = List.of(file);
    this.folder = List.of(folder);
  }

  private Ownership() {
    this.file = List.of();
    this.folder = List.of();
  }

  /** Returns what a folder's file system offers: modes, an access list, or nothing. */
  static Ownership in(Path folder) throws IOException {
    FileSystem system = folder.getFileSystem();
    if (system.supportedFileAttributeViews().contains("posix")) {
      return POSIX;
    }
    if (Files.getFileAttributeView(folder, AclFileAttributeView.class) == null) {
      return new Ownership();
    }
    UserPrincipal user =
        system
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name", ""));
    FileAttribute<?> list =
        new AccessList(
            List.of(
                AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
    return new Ownership(list, list);
  }

  /** Returns the attributes of a new file. */
  FileAttribute<?>[] ofFile() {
    return file.toArray(FileAttribute<?>[]::new);
  }

  /** Returns the attributes of a new folder. */
  FileAttribute<?>[] ofFolder() {
    return folder.toArray(FileAttribute<?>[]::new);
  }

  /** An access list that a file is created with. */
  private record AccessList(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }
  }
}
