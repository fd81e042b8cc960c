package org.planintervention.samples.schoolyear.database;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a database is: a file of H2 or SQLite, or what JDBC is told. The text form tells nothing
 * that could be a password.
 */
public final class StoreAddress {
  private static final String H2 = "h2:";
  private static final String SQLITE = "sqlite:";
  private static final String JDBC = "jdbc:";
  private static final String H2_FILE = "file:";
  private static final String H2_ENDING = ".mv.db";

  /** Databases of H2 that are no file of this machine. */
  private static final List<String> H2_ELSEWHERE = List.of("tcp:", "ssl:", "mem:");

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String MARIADB = "jdbc:mariadb://";

  /** The server may not ask for files of this machine. */
  private static final String NO_LOCAL_FILES = "allowLocalInfile=false";

  private static final String H2_IF_THERE = ";IFEXISTS=TRUE";
  private static final String H2_READ_ONLY = ";ACCESS_MODE_DATA=r";

  /** Nothing acknowledged is lost on a kill; no file beside it repeats rows that were refused. */
  private static final List<String> H2_SETTINGS =
      List.of(";WRITE_DELAY=0", ";TRACE_LEVEL_FILE=0", H2_IF_THERE, H2_READ_ONLY);

  /** Writers wait for each other, and nothing acknowledged is lost. */
  private static final String SQLITE_SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=20000";

  private static final String SQLITE_AS_IT_IS =
      "?open_mode=2&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=20000";

  /** A setting whose name ends with "password", or a password before the name of a server. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?:password|pwd)=[^;&)]|//[^?;]*:[^?;]+@|//[^=]*:[^=]+@", Pattern.CASE_INSENSITIVE);

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
  private final String settings;

  private StoreAddress(String kind, String place, String settings) {
    this.kind = kind;
    this.place = place;
    this.settings = settings;
  }

  /** An address as it is typed; empty when it is none. */
  public static Optional<StoreAddress> read(String typed) {
    if (typed.startsWith(JDBC)) {
      return jdbc(typed.substring(JDBC.length()), typed);
    }
    for (String kind : new String[] {H2, SQLITE}) {
      String file = typed.startsWith(kind) ? typed.substring(kind.length()) : "";
      if (isFile(file)) {
        return Optional.of(new StoreAddress(kind, file, ""));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether an address as it is typed holds a password that is not empty, such as {@code
   * jdbc:h2:plans;PASSWORD=p} or {@code jdbc:postgresql://u:p@host/pi}. A user's name alone is
   * none.
   */
  public static boolean holdsPassword(String typed) {
    return PASSWORD.matcher(typed).find();
  }

  /** A file of H2 or SQLite is that file, however it is named. */
  private static Optional<StoreAddress> jdbc(String rest, String typed) {
    if (rest.startsWith(H2)
        && H2_ELSEWHERE.stream().noneMatch(rest.substring(H2.length())::startsWith)) {
      String place = rest.substring(H2.length());
      return file(H2, place.startsWith(H2_FILE) ? place.substring(H2_FILE.length()) : place, ';');
    }
    if (rest.startsWith(SQLITE)) {
      return file(SQLITE, rest.substring(SQLITE.length()), '?');
    }
    int end = firstOf(typed);
    return Optional.of(new StoreAddress(JDBC, typed.substring(0, end), typed.substring(end)));
  }

  private static Optional<StoreAddress> file(String kind, String rest, char beforeSettings) {
    int end = rest.indexOf(beforeSettings);
    String place = end < 0 ? rest : rest.substring(0, end);
    if (kind.equals(H2) && place.startsWith("~/")) {
      place = System.getProperty("user.home") + place.substring(1);
    }
    return isFile(place)
        ? Optional.of(new StoreAddress(kind, place, end < 0 ? "" : rest.substring(end)))
        : Optional.empty();
  }

  private static int firstOf(String typed) {
    int question = typed.indexOf('?');
    int semicolon = typed.indexOf(';');
    int end = question < 0 || (semicolon >= 0 && semicolon < question) ? semicolon : question;
    return end < 0 ? typed.length() : end;
  }

  /**
   * Drivers read what follows some characters as settings, and a name with a colon as one of a file
   * system of their own, or as the address of a file of another machine.
   */
  private static boolean isFile(String typed) {
    if (typed.isEmpty() || typed.indexOf(';') >= 0 || typed.indexOf('?') >= 0) {
      return false;
    }
    int colon = typed.indexOf(':');
    if (colon == 0 || colon > 1) {
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

  /** Returns whether a driver of this command opens such a database. */
  public boolean isKnown() {
    return !kind.equals(JDBC)
        || place.startsWith("jdbc:h2:")
        || place.startsWith(POSTGRESQL)
        || place.startsWith(MARIADB);
  }

  /** Returns whether it is a server of MariaDB without the name of a database. */
  public boolean namesNoDatabase() {
    int slash = place.startsWith(MARIADB) ? place.indexOf('/', MARIADB.length()) : 0;
    return slash < 0 || (slash > 0 && slash == place.length() - 1);
  }

  /**
   * Returns the first setting that could run or load something; {@code -} for one whose name is no
   * plain word.
   */
  public Optional<String> refusedSetting() {
    return AllowedSettings.refused(product(), settings)
        .map(name -> name.matches("[A-Za-z][A-Za-z0-9_.]{0,60}") ? name : "-");
  }

  /** The kind of database, such as {@code h2}. */
  String product() {
    String text = kind.equals(JDBC) ? place.substring(JDBC.length()) : kind;
    return text.substring(0, Math.max(text.indexOf(':'), 0));
  }

  /** Whether it is a file of H2. */
  boolean isH2File() {
    return kind.equals(H2);
  }

  /** What JDBC is told. */
  String url(Use use) {
    return switch (kind) {
      case H2 -> "jdbc:h2:file:" + Path.of(withoutEnding()).toAbsolutePath() + h2Settings(use);
      case SQLITE ->
          "jdbc:sqlite:"
              + Path.of(place).toAbsolutePath()
              + (!settings.isEmpty()
                  ? settings + (use == Use.MAKE ? "" : "&open_mode=2")
                  : use == Use.MAKE ? SQLITE_SETTINGS : SQLITE_AS_IT_IS);
      default ->
          place
              + settings
              + (place.startsWith(MARIADB)
                  ? (settings.isEmpty() ? "?" : "&") + NO_LOCAL_FILES
                  : "");
    };
  }

  /** H2 takes no setting twice. */
  private String h2Settings(Use use) {
    StringBuilder all = new StringBuilder(settings);
    for (String own : H2_SETTINGS) {
      boolean wanted =
          switch (use) {
            case READ -> true;
            case WRITE -> !own.equals(H2_READ_ONLY);
            case MAKE -> !own.equals(H2_READ_ONLY) && !own.equals(H2_IF_THERE);
          };
      String name = AllowedSettings.small(own.substring(0, own.indexOf('=') + 1));
      if (wanted && !AllowedSettings.small(settings).contains(name)) {
        all.append(own);
      }
    }
    return all.toString();
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
