/** The plan-intervention library: the rules, and the desk through which every change passes. */
module org.planintervention.core {
  requires transitive org.planintervention.spi;
  requires com.google.common;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.planintervention.memory;
  exports org.planintervention.plan;
  exports org.planintervention.policy;
  exports org.planintervention.decision;
  exports org.planintervention.rules;
  exports org.planintervention.canonical;
  exports org.planintervention.checkpoint;
  exports org.planintervention.desk;
  exports org.planintervention.json;
  exports org.planintervention.report;
  exports org.planintervention.trail;
  exports org.planintervention.text;
}
