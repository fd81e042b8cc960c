package org.planintervention.report;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A row of a report.
 *
 * @param table whose row it is
 * @param cells one for each column, in their order, as {@link Column.Type} writes them
 */
public record ReportRow(
    @PersonalData(NONE) ReportTable table, @PersonalData(SENSITIVE) List<Optional<String>> cells) {
  /**
   * Takes the cells; the list is copied.
   *
   * @throws IllegalArgumentException when there are too few or too many, or one is absent that must
   *     not be; the message names the table alone
   */
  public ReportRow {
    cells = ImmutableList.copyOf(cells);
    if (!fits(table, cells)) {
      throw new IllegalArgumentException("no such row has the table " + table.code());
    }
  }

  private static boolean fits(ReportTable table, List<Optional<String>> cells) {
    if (cells.size() != table.columns().size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isEmpty() && !table.columns().get(i).optional()) {
        return false;
      }
    }
    return true;
  }

  /** The first cell of a row; the others follow. */
  public static Cells of(ReportTable table) {
    return new Cells(table);
  }

  /**
   * The cell of a column.
   *
   * @throws IllegalArgumentException when the table has no column of that name
   */
  public Optional<String> cell(String column) {
    for (int i = 0; i < cells.size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return cells.get(i);
      }
    }
    throw new IllegalArgumentException(table.code() + " has no column " + column);
  }

  /** The table only (T-2). */
  @Override
  public String toString() {
    return "ReportRow[" + table.code() + "]";
  }

  /** The cells of a row, one after the other, in the order of the columns. */
  public static final class Cells {
    private final ReportTable table;
    private final ImmutableList.Builder<Optional<String>> cells = ImmutableList.builder();

    private Cells(ReportTable table) {
      this.table = Objects.requireNonNull(table, "table");
    }

    /** Text, or none. */
    public Cells text(Optional<String> value) {
      cells.add(value);
      return this;
    }

    /** Text. */
    public Cells text(String value) {
      return text(Optional.of(value));
    }

    /** A number. */
    public Cells number(long value) {
      return text(Long.toString(value));
    }

    /** A number, or none. */
    public Cells number(Optional<Integer> value) {
      return text(value.map(Object::toString));
    }

    /** True or false. */
    public Cells truth(boolean value) {
      return text(Boolean.toString(value));
    }

    /** A point of time. */
    public Cells time(Instant value) {
      return text(value.toString());
    }

    /** A point of time, or none. */
    public Cells time(Optional<Instant> value) {
      return text(value.map(Instant::toString));
    }

    /** A day, or none. */
    public Cells day(Optional<LocalDate> value) {
      return text(value.map(LocalDate::toString));
    }

    /** A day. */
    public Cells day(LocalDate value) {
      return day(Optional.of(value));
    }

    /** The whole row. */
    public ReportRow row() {
      return new ReportRow(table, cells.build());
    }
  }
}
