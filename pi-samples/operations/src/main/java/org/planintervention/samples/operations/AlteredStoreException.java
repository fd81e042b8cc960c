package org.planintervention.samples.operations;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.planintervention.samples.schoolyear.database.StoreAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.SchemaDifference;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/**
 * The tables of a store are not those that the library makes, or its file would run something as it
 * is opened: nothing was read. Only {@code verify} reports the differences one by one.
 */
final class AlteredStoreException extends NotDoneException {
  private static final long serialVersionUID = 1L;

  private final transient List<SchemaDifference> differences;

  AlteredStoreException(StoreAddress address, List<SchemaDifference> differences) {
    super("store.ALTERED", address);
    this.differences = List.copyOf(differences);
  }

  /** The difference of a file that holds a kind of object that runs as it is opened. */
  static SchemaDifference runs(String kind) {
    return new SchemaDifference("*", "+ " + kind);
  }

  /** What a verification reports of it. */
  VerificationReport report() {
    ChainId nowhere = new ChainId(new SchoolCode("-"), "~unreadable");
    List<Finding> findings =
        differences.stream()
            .map(
                one ->
                    new Finding(
                        Finding.Kind.SCHEMA_ALTERED,
                        nowhere,
                        OptionalLong.empty(),
                        Optional.of(one.toString())))
            .toList();
    VerificationReport whole = new VerificationReport(0, 0, findings);
    return new VerificationReport(0, 0, findings, whole.counts(), Optional.empty(), false);
  }
}
