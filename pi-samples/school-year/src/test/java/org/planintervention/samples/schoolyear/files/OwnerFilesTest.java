package org.planintervention.samples.schoolyear.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.samples.schoolyear.files.NotWrittenException.Why;
import org.planintervention.samples.schoolyear.files.OwnerFiles.Existing;

/** Who may read new files, what becomes of those that are there, and what links do. */
final class OwnerFilesTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void withoutLinks() throws IOException {
    folder = folder.toRealPath();
  }

  private static void refuses(Why why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NotWrittenException.class, thrown -> assertThat(thrown.why()).isEqualTo(why));
  }

  private static OwnerFiles.Contents text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  @DisplayName("a file has mode 0600 from its first byte on, and a folder 0700")
  void ownerAlone() throws IOException {
    Path deep = OwnerFiles.makeFolder(folder.resolve("one/two"));
    assertThat(mode(deep)).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("one"))).isEqualTo("rwx------");
    try (OwnerFiles files = OwnerFiles.in(folder, Existing.REFUSE)) {
      OutputStream out = files.create("report.json");
      out.write(1);
      out.flush();
      String temporary =
          names().stream().filter(name -> name.endsWith(".part")).findAny().orElseThrow();
      assertThat(mode(folder.resolve(temporary))).isEqualTo("rw-------");
      files.publish();
    }
    assertThat(mode(folder.resolve("report.json"))).isEqualTo("rw-------");
    OwnerFiles.makeEmpty(folder.resolve("plans.db"));
    assertThat(mode(folder.resolve("plans.db"))).isEqualTo("rw-------");
  }

  @Test
  @DisplayName("a file that is there stays, or is replaced as a whole, whoever could read it")
  void existing() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    refuses(Why.THERE, () -> OwnerFiles.write(file, Existing.REFUSE, text("after")));
    assertThat(file).hasContent("before");
    OwnerFiles.makeEmpty(file);
    assertThat(file).hasContent("before");
    OwnerFiles.write(file, Existing.REPLACE, text("after"));
    assertThat(file).hasContent("after");
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  @DisplayName("what fails halfway leaves the file that was there, and nothing beside it")
  void halfway() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "before");
    refuses(
        Why.NOT_WRITABLE,
        () ->
            OwnerFiles.write(
                file,
                Existing.REPLACE,
                out -> {
                  text("half").writeTo(out);
                  throw new IOException("the disk is full");
                }));
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  @DisplayName("of several files none has its name if one of them is taken meanwhile")
  void severalTogether() throws IOException {
    try (OwnerFiles files = OwnerFiles.in(folder, Existing.REFUSE)) {
      text("1").writeTo(files.create("first"));
      text("2").writeTo(files.create("second"));
      Files.writeString(folder.resolve("first"), "somebody else's");
      refuses(Why.THERE, files::publish);
    }
    assertThat(names()).containsExactly("first");
    assertThat(folder.resolve("first")).hasContent("somebody else's");
  }

  @Test
  @DisplayName("no file is written through a link, dangling or not, replaced or not")
  void links() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("new"));
    for (Path one : List.of(link, dangling)) {
      for (Existing existing : Existing.values()) {
        refuses(Why.LINK, () -> OwnerFiles.write(one, existing, text("after")));
      }
      refuses(Why.LINK, () -> OwnerFiles.makeEmpty(one));
    }
    assertThat(target).hasContent("before");
    assertThat(names()).containsExactly("dangling", "link", "target");
  }

  @Test
  @DisplayName("no part of the path may be a link")
  void linkedFolders() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real/below"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    for (Path way : List.of(link, link.resolve("below"), link.resolve("below/new"))) {
      refuses(Why.LINK, () -> OwnerFiles.makeFolder(way));
      refuses(Why.LINK, () -> OwnerFiles.write(way.resolve("file"), Existing.REPLACE, text("x")));
      refuses(Why.LINK, () -> OwnerFiles.makeEmpty(way.resolve("file")));
    }
    assertThat(real).isEmptyDirectory();
  }

  @Test
  @DisplayName("a folder that is replaced by a link after it was opened is written to all the same")
  void swappedFolder() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    try (OwnerFiles files = OwnerFiles.in(mine, Existing.REPLACE)) {
      text("begun").writeTo(files.create("file"));
      Files.move(mine, folder.resolve("moved"));
      Files.createSymbolicLink(mine, theirs);
      text("begun later").writeTo(files.create("later"));
      files.publish();
    }
    assertThat(theirs).isEmptyDirectory();
    assertThat(folder.resolve("moved/file")).hasContent("begun");
    assertThat(folder.resolve("moved/later")).hasContent("begun later");
  }

  @Test
  @DisplayName("a link that is put in the file's place before it is published is not followed")
  void linkMeanwhile() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "before");
    for (Existing existing : Existing.values()) {
      Path link = folder.resolve("file");
      try (OwnerFiles files = OwnerFiles.in(folder, existing)) {
        text("after").writeTo(files.create("file"));
        Files.createSymbolicLink(link, target);
        refuses(Why.LINK, files::publish);
      }
      assertThat(target).hasContent("before");
      Files.delete(link);
    }
  }

  @Test
  @DisplayName("a folder in the file's place, and a folder that is none, are told as such")
  void noFolder() throws IOException {
    Files.createDirectory(folder.resolve("taken"));
    Files.writeString(folder.resolve("file"), "no folder");
    refuses(
        Why.NOT_WRITABLE,
        () -> OwnerFiles.write(folder.resolve("taken"), Existing.REPLACE, text("x")));
    refuses(Why.NOT_WRITABLE, () -> OwnerFiles.in(folder.resolve("file"), Existing.REPLACE));
    refuses(Why.NOT_WRITABLE, () -> OwnerFiles.makeFolder(folder.resolve("file/below")));
    refuses(Why.NOT_WRITABLE, () -> OwnerFiles.in(folder.resolve("none"), Existing.REPLACE));
    refuses(Why.NOT_WRITABLE, () -> OwnerFiles.write(Path.of("/"), Existing.REPLACE, text("x")));
  }
}
