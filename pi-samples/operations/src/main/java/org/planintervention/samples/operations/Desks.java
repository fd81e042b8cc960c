package org.planintervention.samples.operations;

import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.store.PlanStore;

/** Desks over a store. */
final class Desks {
  private Desks() {}

  /** A command ends when its own thread does. */
  static void inThreadOfItsOwn(Runnable work) {
    Thread thread = new Thread(work, "pi-beside");
    thread.setDaemon(true);
    thread.start();
  }

  /** A desk for what nobody in particular asks for: it knows no person, so it grants nothing. */
  static PlanDesk withoutDistrict(Session session, PlanStore store) {
    MemoryDistrict nobody = new MemoryDistrict();
    return new PlanDesk(
        new HostSystems(
                store,
                nobody,
                nobody,
                nobody,
                session.surroundings().clock(),
                HostSystems.secureRandom())
            .beside(Desks::inThreadOfItsOwn),
        DistrictPolicy.reference());
  }
}
