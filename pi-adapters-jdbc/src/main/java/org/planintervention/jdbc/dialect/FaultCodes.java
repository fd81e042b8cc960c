package org.planintervention.jdbc.dialect;

import java.util.HashMap;
import java.util.Map;
import org.planintervention.spi.store.StoreFault;

/** A database's codes of the faults that it reports. */
public final class FaultCodes<C> {
  private final Map<C, StoreFault> faults = new HashMap<>();

  @SafeVarargs
  public final FaultCodes<C> with(StoreFault fault, C... codes) {
    for (C code : codes) {
      faults.put(code, fault);
    }
    return this;
  }

  public StoreFault of(C code) {
    return faults.getOrDefault(code, StoreFault.UNKNOWN);
  }
}
