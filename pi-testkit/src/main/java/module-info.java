/** What adapters and policies are tested with: the store contract, by clause; the rule probe. */
module org.planintervention.testkit {
  requires transitive org.planintervention.core;
  requires transitive org.junit.jupiter.api;
  requires transitive org.junit.jupiter.params;
  requires transitive org.assertj.core;
  requires com.fasterxml.jackson.core;
  requires com.google.common;
  requires static info.picocli;
  requires static transitive net.jqwik.api;
  requires static org.jspecify;

  exports org.planintervention.testkit.book;
  exports org.planintervention.testkit.generate;
  exports org.planintervention.testkit.privacy;
  exports org.planintervention.testkit.properties;
  exports org.planintervention.testkit.seal;
  exports org.planintervention.testkit.store;

  opens org.planintervention.testkit.probe to
      info.picocli;
}
