package org.planintervention.samples.schoolyear.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planintervention.spi.facts.SchoolCode;

/** The district's schools: {@code gpi-ecoles.csv}. */
final class SchoolTable {
  private final Map<SchoolCode, String> names = new LinkedHashMap<>();
  private final FileReading reading;

  SchoolTable(FileSource source) {
    reading = TableReading.read(source, DistrictFile.SCHOOLS, this::read);
  }

  FileReading reading() {
    return reading;
  }

  boolean knows(SchoolCode school) {
    return names.containsKey(school);
  }

  /** In the file's order. */
  List<SchoolCode> schools() {
    return List.copyOf(names.keySet());
  }

  String name(SchoolCode school) {
    return names.getOrDefault(school, "");
  }

  private void read(Row row) {
    String code = row.text("Code");
    if (!SchoolCode.fits(code)) {
      row.wrong("Code", Flaw.NO_SCHOOL_CODE);
    }
    if (row.malformed()) {
      return;
    }
    String earlier = names.putIfAbsent(new SchoolCode(code), row.text("Nom"));
    if (row.text("Nom").equals(earlier)) {
      row.noteWholeRow(Flaw.REPEATED);
    } else if (earlier != null) {
      row.wrong("Code", Flaw.CONTRADICTS_EARLIER_ROW);
    }
  }
}
