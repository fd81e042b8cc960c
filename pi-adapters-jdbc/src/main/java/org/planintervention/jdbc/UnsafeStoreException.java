package org.planintervention.jdbc;

import java.util.List;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;

/**
 * A signature was not accepted because the database could forget it after it was acknowledged.
 * Nothing was done.
 */
public final class UnsafeStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what is unsafe.
   *
   * @param unsafeSettings each as a sentence: which setting, why, how to put it right
   */
  UnsafeStoreException(List<String> unsafeSettings) {
    super(
        StoreFault.UNSAFE_SETTINGS,
        "Signatures are not accepted: "
            + String.join(" ", unsafeSettings)
            + " A host that takes the risk says acceptingUnsafeSettings().");
  }
}
