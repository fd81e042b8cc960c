/** What adapters and policies are tested with: the store contract, by clause. */
module org.planintervention.testkit {
  requires transitive org.planintervention.core;
  requires transitive org.junit.jupiter.api;
  requires transitive org.assertj.core;
  requires static org.jspecify;

  exports org.planintervention.testkit.book;
}
