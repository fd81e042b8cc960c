package org.planintervention.samples.schoolyear.database;

import java.sql.SQLException;
import java.util.Set;
import org.planintervention.samples.schoolyear.files.NotWrittenException;

/** A database did not open. It repeats nothing of what the database or the address says. */
public final class NotOpenedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int H2_IN_USE = 90_020;
  private static final String POSTGRESQL_NO_DATABASE = "3D000";

  /** MariaDB's codes for a database that is not there, and one that the user may not use. */
  private static final Set<Integer> MARIADB_NO_DATABASE = Set.of(1044, 1049);

  private final Why why;

  /** What stands in the way. */
  public enum Why {
    /** No driver here knows such an address. */
    NO_DRIVER,
    /** The user or the password is not the right one. */
    NOT_LET_IN,
    /** Nobody answers. */
    OUT_OF_REACH,
    /** A new database would be made through a link. */
    LINK,
    /** A new database has no place: the folder takes no files. */
    NOT_WRITABLE,
    /** The server has no database of the name in the address, or this user may not use it. */
    NO_DATABASE,
    /** Another process has the file open. */
    IN_USE,
    /** Its address holds a setting that could run or load something. */
    SETTING,
    /** The file holds something that would run as it is opened. */
    RUNS,
    /** It is there, and is no database of this kind, or is broken. */
    NOT_READABLE
  }

  NotOpenedException(SQLException told) {
    super("The database did not open: state " + told.getSQLState() + ".");
    this.why = why(told);
  }

  NotOpenedException(Why why) {
    super("The database was not opened: " + why + ".");
    this.why = why;
  }

  NotOpenedException() {
    super("There is no driver for the database.");
    this.why = Why.NO_DRIVER;
  }

  NotOpenedException(NotWrittenException notMade) {
    super("The file of the database was not made.");
    this.why = notMade.why() == NotWrittenException.Why.LINK ? Why.LINK : Why.NOT_WRITABLE;
  }

  /** What stands in the way. */
  public Why why() {
    return why;
  }

  private static Why why(SQLException told) {
    String state = String.valueOf(told.getSQLState());
    if (told.getErrorCode() == H2_IN_USE) {
      return Why.IN_USE;
    }
    if (state.equals(POSTGRESQL_NO_DATABASE)
        || (state.equals("42000") && MARIADB_NO_DATABASE.contains(told.getErrorCode()))) {
      return Why.NO_DATABASE;
    }
    if (state.startsWith("28")) {
      return Why.NOT_LET_IN;
    }
    return state.startsWith("08") ? Why.OUT_OF_REACH : Why.NOT_READABLE;
  }
}
