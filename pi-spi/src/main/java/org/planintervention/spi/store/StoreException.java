package org.planintervention.spi.store;

/**
 * The store is broken or out of reach. Its message holds no personal data; what was acknowledged is
 * not lost.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes a sentence and what happened.
   *
   * @param message what the store was about to do, without personal data
   * @param cause what happened
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Takes a sentence.
   *
   * @param message why the store does not do what it was asked for, without personal data
   */
  public StoreException(String message) {
    super(message);
  }
}
