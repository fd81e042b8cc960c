package org.planintervention.testkit.privacy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The classes and the records of a module, public or not. */
final class Records {
  private static final String ENDING = ".class";

  private Records() {}

  /** All records that were compiled into the same directory or archive as a class, by name. */
  static List<Class<?>> besides(Class<?> anchor) {
    return classesBesides(anchor).stream().filter(Class::isRecord).toList();
  }

  /** All classes that were compiled into the same directory or archive as a class, by name. */
  static List<Class<?>> classesBesides(Class<?> anchor) {
    try {
      Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return in(place, anchor.getClassLoader());
      }
      try (FileSystem archive = FileSystems.newFileSystem(place)) {
        return in(archive.getPath("/"), anchor.getClassLoader());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException nowhere) {
      throw new IllegalArgumentException("the class lies in no file", nowhere);
    }
  }

  private static List<Class<?>> in(Path root, ClassLoader loader) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(ENDING) && !file.startsWith("module-info"))
          .<Class<?>>map(file -> load(file, loader))
          .sorted(Comparator.comparing(Class::getName))
          .collect(ImmutableList.toImmutableList());
    }
  }

  private static Class<?> load(String file, ClassLoader loader) {
    String name = file.substring(0, file.length() - ENDING.length()).replaceAll("[/\\\\]", ".");
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException("a class file holds no class of its name", gone);
    }
  }
}
