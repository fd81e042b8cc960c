/** A sample: the {@code pi} command, for who operates a store of plans. */
module org.planintervention.samples.operations {
  requires org.planintervention.core;
  requires org.planintervention.jdbc;
  requires org.planintervention.samples.schoolyear;
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires java.sql;
  requires static org.jspecify;

  opens org.planintervention.samples.operations to
      info.picocli;
}
