package org.planintervention.samples.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.planintervention.report.Period;
import picocli.CommandLine.Option;

/** Days of the district between which something was done, both included. */
final class Days {
  @Option(names = "--from", paramLabel = "DAY")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--until", paramLabel = "DAY")
  private Optional<LocalDate> until = Optional.empty();

  boolean areGiven() {
    return from.isPresent() || until.isPresent();
  }

  /**
   * The period; what is not given is open.
   *
   * @throws NotDoneException when the last day is before the first
   */
  Period in(ZoneId zone) {
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw new NotDoneException("report.days");
    }
    Instant first = from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Period.EVER.from());
    Instant after =
        until
            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
            .orElse(Period.EVER.until());
    return new Period(first, after);
  }
}
