package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A district's files cell by cell. A cell of a table is a field, one of the archive a text between
 * quotation marks, keys included.
 */
final class CellGrid {
  private final Map<DistrictFile, List<List<String>>> files;

  private CellGrid(Map<DistrictFile, List<List<String>>> files) {
    this.files = files;
  }

  /**
   * Where a cell is.
   *
   * @param row from 0; the first line is row 0
   * @param place among the parts of the row
   */
  record Cell(DistrictFile file, int row, int place) {
    long line() {
      return row + 1L;
    }
  }

  /** Files without quotation marks in their tables. */
  static CellGrid of(WrittenDistrict district) {
    Map<DistrictFile, List<List<String>>> files = new EnumMap<>(DistrictFile.class);
    for (DistrictFile file : DistrictFile.values()) {
      files.put(file, district.text(file).lines().map(line -> parts(file, line)).toList());
    }
    return new CellGrid(files);
  }

  private static List<String> parts(DistrictFile file, String line) {
    String separator = file == DistrictFile.ARCHIVE ? "\"" : ";";
    return List.of(line.split(separator, -1));
  }

  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    files.forEach(
        (file, rows) -> {
          int step = file == DistrictFile.ARCHIVE ? 2 : 1;
          for (int row = 0; row < rows.size(); row++) {
            for (int place = step - 1; place < rows.get(row).size(); place += step) {
              cells.add(new Cell(file, row, place));
            }
          }
        });
    return cells;
  }

  String text(Cell cell) {
    return files.getOrDefault(cell.file(), List.of()).get(cell.row()).get(cell.place());
  }

  List<List<String>> rows(DistrictFile file) {
    return files.getOrDefault(file, List.of());
  }

  /** The name of a cell's column; a header's own. */
  String column(Cell cell) {
    return cell.file() == DistrictFile.ARCHIVE ? "" : rows(cell.file()).get(0).get(cell.place());
  }

  CellGrid with(Cell cell, String text) {
    List<String> row = new ArrayList<>(rows(cell.file()).get(cell.row()));
    row.set(cell.place(), text);
    return withRow(cell.file(), cell.row(), row);
  }

  CellGrid withRow(DistrictFile file, int place, List<String> row) {
    List<List<String>> rows = new ArrayList<>(rows(file));
    rows.set(place, row);
    Map<DistrictFile, List<List<String>>> changed = new EnumMap<>(files);
    changed.put(file, rows);
    return new CellGrid(changed);
  }

  DistrictData read() {
    WrittenDistrict written = new WrittenDistrict();
    files.forEach(
        (file, rows) ->
            written.lines(
                file,
                rows.stream()
                    .map(row -> String.join(file == DistrictFile.ARCHIVE ? "\"" : ";", row))
                    .collect(Collectors.joining("\n"))));
    return written.read();
  }
}
