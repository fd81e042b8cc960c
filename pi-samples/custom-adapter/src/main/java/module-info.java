/** A sample: plans in an ordered map, as short as an adapter can honestly be. */
module org.planintervention.samples.customadapter {
  requires transitive org.planintervention.spi;
  requires transitive micrometer.observation;
  requires com.h2database;
  requires static org.jspecify;

  exports org.planintervention.samples.customadapter;
}
