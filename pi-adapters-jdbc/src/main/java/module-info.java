/** Plans in a relational database, by JDBC. */
module org.planintervention.jdbc {
  requires transitive org.planintervention.spi;
  requires transitive java.sql;
  requires flyway.core;
  requires org.slf4j;
  requires static com.h2database;
  requires static org.jspecify;

  exports org.planintervention.jdbc;
}
