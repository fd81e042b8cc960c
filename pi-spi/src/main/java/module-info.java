/**
 * The sockets of the plan-intervention library: what a host system plugs in. Interfaces and plain
 * values.
 */
module org.planintervention.spi {
  requires static org.jspecify;

  exports org.planintervention.spi.facts;
  exports org.planintervention.spi.identity;
  exports org.planintervention.spi.outside;
  exports org.planintervention.spi.privacy;
  exports org.planintervention.spi.store;
}
