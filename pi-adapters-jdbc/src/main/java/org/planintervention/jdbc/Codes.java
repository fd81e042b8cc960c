package org.planintervention.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.planintervention.spi.store.StoreFault;

/** A database's codes of the faults that it reports. */
final class Codes<C> {
  private final Map<C, StoreFault> faults = new HashMap<>();

  @SafeVarargs
  final Codes<C> with(StoreFault fault, C... codes) {
    for (C code : codes) {
      faults.put(code, fault);
    }
    return this;
  }

  StoreFault of(C code) {
    return faults.getOrDefault(code, StoreFault.UNKNOWN);
  }
}
