package org.planintervention.spi.store;

/**
 * The store is broken or out of reach. Its message holds no personal data; what was acknowledged is
 * not lost.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreFault fault;

  /**
   * Creates an exception of a known kind.
   *
   * @param fault what happened; its sentence follows the message
   * @param message what the store was about to do, without personal data
   * @param cause the failure, without personal data
   */
  public StoreException(StoreFault fault, String message, Throwable cause) {
    super(message + " " + fault.sentence(), cause);
    this.fault = fault;
  }

  /**
   * Creates an exception of a known kind, without a failure underneath.
   *
   * @param fault what happened
   * @param message the whole sentence: what happened and what to do, without personal data
   */
  public StoreException(StoreFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /**
   * Creates an exception of an unknown kind.
   *
   * @param message what the store was about to do, without personal data
   * @param cause the failure, without personal data
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
    this.fault = StoreFault.UNKNOWN;
  }

  /**
   * Creates an exception of an unknown kind, without a failure underneath.
   *
   * @param message why the store refuses, without personal data
   */
  public StoreException(String message) {
    this(StoreFault.UNKNOWN, message);
  }

  /** Returns the stable code of what happened. */
  public StoreFault fault() {
    return fault;
  }
}
