package org.planintervention.samples.schoolyear.files;

import java.io.IOException;

/** A file was not written. The message names no file: a name may hold personal data. */
public final class NotWrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Why {
    /** A file of that name is there already. */
    THERE,
    /** The file, or a folder of its path, is a link. */
    LINK,
    /** The folder is not there or takes no files, the disk is full, or a folder has the name. */
    NOT_WRITABLE
  }

  private final Why why;

  NotWrittenException(Why why) {
    super("A file was not written: " + why + ".");
    this.why = why;
  }

  /** Returns what stands in the way. */
  public Why why() {
    return why;
  }
}
