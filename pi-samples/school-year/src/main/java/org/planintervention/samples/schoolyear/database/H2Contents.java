package org.planintervention.samples.schoolyear.database;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.value.Value;
import org.h2.value.ValueVarchar;
import org.h2.value.VersionedValue;

/**
 * What a file of H2 would run as soon as H2 opens it, read from the pages of the file alone: the
 * database itself is not started.
 */
final class H2Contents {
  /** The map of the statements that H2 runs to open a database. */
  private static final String STATEMENTS = "table.0";

  /** The columns of that map: number, head, kind, statement. */
  private static final int COLUMNS = 4;

  private static final int STATEMENT = 3;

  private H2Contents() {}

  /**
   * Returns the kinds of objects that would run, such as {@code trigger}.
   *
   * @throws NotOpenedException when the file is in use, or no file of H2
   */
  static Set<String> thatRun(Path file) {
    Set<String> found = new TreeSet<>();
    try (MVStore store =
        new MVStore.Builder().fileName(file.toAbsolutePath().toString()).readOnly().open()) {
      if (store.hasMap(STATEMENTS)) {
        MVMap<Long, VersionedValue<Value[]>> statements =
            store.openMap(
                STATEMENTS,
                new MVMap.Builder<Long, VersionedValue<Value[]>>()
                    .keyType(LongDataType.INSTANCE)
                    .valueType(new VersionedValueType<>(new RowType())));
        statements.values().forEach(row -> look(row, found));
      }
      return found;
    } catch (MVStoreException notOpen) {
      throw new NotOpenedException(
          notOpen.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
              ? NotOpenedException.Why.IN_USE
              : NotOpenedException.Why.NOT_READABLE);
    }
  }

  /** What a transaction did not end may count or not: both are looked at. */
  private static void look(VersionedValue<Value[]> row, Set<String> found) {
    Stream.of(row.getCurrentValue(), row.getCommittedValue())
        .filter(Objects::nonNull)
        .map(values -> values[STATEMENT])
        .forEach(
            value -> {
              if (value instanceof ValueVarchar) {
                H2Statements.refused(Objects.requireNonNull(value.getString()))
                    .ifPresent(found::add);
              } else {
                found.add("statement");
              }
            });
  }

  /** A row as H2 writes it: its values, one after the other. */
  private static final class RowType extends BasicDataType<Value[]> {
    private final ValueDataType values = new ValueDataType();

    @Override
    public Value[] read(ByteBuffer buffer) {
      Value[] row = new Value[COLUMNS];
      for (int i = 0; i < COLUMNS; i++) {
        row[i] = values.read(buffer);
      }
      return row;
    }

    @Override
    public void write(WriteBuffer buffer, Value[] row) {
      throw new UnsupportedOperationException("the file is only read");
    }

    @Override
    public int getMemory(Value[] row) {
      return 0;
    }

    @Override
    public Value[][] createStorage(int size) {
      return new Value[size][];
    }
  }
}
