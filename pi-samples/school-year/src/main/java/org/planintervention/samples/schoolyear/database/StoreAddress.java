package org.planintervention.samples.schoolyear.database;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database is: a file of H2 or SQLite, or what JDBC is told. The text form tells nothing
 * that could be a password.
 */
public final class StoreAddress {
  private static final String H2 = "h2:";
  private static final String SQLITE = "sqlite:";
  private static final String JDBC = "jdbc:";
  private static final String H2_ENDING = ".mv.db";

  /** Nothing acknowledged is lost on a kill; no file beside it repeats rows that were refused. */
  private static final String H2_SETTINGS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

  /** Writers wait for each other, and nothing acknowledged is lost. */
  private static final String SQLITE_SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=20000";

  private static final String SQLITE_AS_IT_IS =
      "?open_mode=2&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=20000";

  /** What is asked of the database. */
  public enum Use {
    /** It is there, and is only read. */
    READ,
    /** It is there, and is written to. */
    WRITE,
    /** It comes to be when it is not there. */
    MAKE
  }

  private final String kind;
  private final String place;

  private StoreAddress(String kind, String place) {
    this.kind = kind;
    this.place = place;
  }

  /** An address as it is typed; empty when it is none. */
  public static Optional<StoreAddress> read(String typed) {
    if (typed.startsWith(JDBC)) {
      return Optional.of(new StoreAddress(JDBC, typed));
    }
    for (String kind : new String[] {H2, SQLITE}) {
      if (typed.startsWith(kind) && isFile(typed.substring(kind.length()))) {
        return Optional.of(new StoreAddress(kind, typed.substring(kind.length())));
      }
    }
    return Optional.empty();
  }

  /** Drivers read what follows these characters as settings. */
  private static boolean isFile(String typed) {
    if (typed.isEmpty() || typed.indexOf(';') >= 0 || typed.indexOf('?') >= 0) {
      return false;
    }
    try {
      return !Path.of(typed).toString().isEmpty();
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** The database's file; empty where only a server knows. */
  public Optional<Path> file() {
    return switch (kind) {
      case H2 -> Optional.of(Path.of(withoutEnding() + H2_ENDING));
      case SQLITE -> Optional.of(Path.of(place));
      default -> Optional.empty();
    };
  }

  /** Whether it is a file that is not there. */
  public boolean isMissing() {
    return file().filter(file -> !Files.isRegularFile(file)).isPresent();
  }

  /** Whether the file could come to be: the folder that it is to lie in is there. */
  public boolean hasFolder() {
    return file()
        .map(file -> file.toAbsolutePath().getParent())
        .map(Files::isDirectory)
        .orElse(true);
  }

  /** What JDBC is told. */
  String url(Use use) {
    return switch (kind) {
      case H2 ->
          "jdbc:h2:file:"
              + Path.of(withoutEnding()).toAbsolutePath()
              + H2_SETTINGS
              + switch (use) {
                case READ -> ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
                case WRITE -> ";IFEXISTS=TRUE";
                case MAKE -> "";
              };
      case SQLITE ->
          "jdbc:sqlite:"
              + Path.of(place).toAbsolutePath()
              + (use == Use.MAKE ? SQLITE_SETTINGS : SQLITE_AS_IT_IS);
      default -> place;
    };
  }

  /** H2 adds its ending by itself; people name the file that they see. */
  private String withoutEnding() {
    return place.endsWith(H2_ENDING)
        ? place.substring(0, place.length() - H2_ENDING.length())
        : place;
  }

  /**
   * Of a file its name; otherwise the kind of database alone, since an address may hold secrets.
   */
  @Override
  public String toString() {
    if (!kind.equals(JDBC)) {
      return kind + place;
    }
    int end = place.indexOf(':', JDBC.length());
    return (end < 0 ? JDBC : place.substring(0, end + 1)) + "…";
  }
}
