/** A sample: one school year of a district, played on the files that host systems export. */
module org.planintervention.samples.schoolyear {
  requires org.planintervention.jdbc;
  requires com.fasterxml.jackson.databind;
  requires com.h2database;
  requires com.zaxxer.hikari;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires transitive java.sql;
  requires transitive org.planintervention.core;
  requires static transitive org.jspecify;

  exports org.planintervention.samples.schoolyear;
  exports org.planintervention.samples.schoolyear.database;
  exports org.planintervention.samples.schoolyear.files;
  exports org.planintervention.samples.schoolyear.reading;

  opens org.planintervention.samples.schoolyear to
      info.picocli;
  opens org.planintervention.samples.schoolyear.reading to
      com.fasterxml.jackson.databind;
  opens org.planintervention.samples.schoolyear.story to
      com.fasterxml.jackson.databind;
}
