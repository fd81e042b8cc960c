package org.planintervention.jdbc.tables;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanQuery;

/**
 * The statements of a page of plans: one for every combination of what can narrow a list, all of
 * them constant and built once. Each ends in the order of the index that it is meant for.
 */
public final class PageStatements {
  private static final int SHAPES = 1 << 7;

  private final Map<Shape, String> texts = new HashMap<>();

  public PageStatements(TableNames tables, Dialect dialect) {
    for (int bits = 0; bits < SHAPES; bits++) {
      Shape shape = Shape.of(bits);
      texts.put(shape, tables.in(shape.text() + " " + dialect.firstRows()));
    }
  }

  public String of(PlanQuery query, boolean after) {
    Shape shape =
        new Shape(
            query.person().isPresent(),
            query.year().isPresent(),
            query.status().isPresent(),
            query.coordinator().isPresent(),
            query.unsignedBy().isPresent(),
            query.students().isPresent(),
            after);
    return Objects.requireNonNull(texts.get(shape), "all shapes are there");
  }

  /** What is given; parameters come in this order, school and district before them. */
  private record Shape(
      @PersonalData(NONE) boolean person,
      @PersonalData(NONE) boolean year,
      @PersonalData(NONE) boolean status,
      @PersonalData(NONE) boolean coordinator,
      @PersonalData(NONE) boolean unsignedBy,
      @PersonalData(NONE) boolean students,
      @PersonalData(NONE) boolean after) {

    static Shape of(int bits) {
      return new Shape(
          (bits & 1) != 0,
          (bits & 2) != 0,
          (bits & 4) != 0,
          (bits & 8) != 0,
          (bits & 16) != 0,
          (bits & 32) != 0,
          (bits & 64) != 0);
    }

    String text() {
      String leading = person ? "x" : "p";
      String text =
          "SELECT "
              + Statements.PLAN_COLUMNS
              + (person
                  ? " FROM {plan_person} x JOIN {plan} p ON p.district = x.district"
                      + " AND p.school = x.school AND p.name = x.name"
                  : " FROM {plan} p")
              + " WHERE L.district = ? AND L.school = ?"
              + (person ? " AND x.person = ?" : "")
              + (year ? " AND p.school_year = ?" : "")
              + (status ? " AND p.status = ?" : "")
              + (coordinator ? " AND p.coordinator = ?" : "")
              + (unsignedBy
                  ? " AND NOT EXISTS (SELECT 1 FROM {signature} s WHERE s.district = p.district"
                      + " AND s.school = p.school AND s.name = p.name AND s.version = p.version"
                      + " AND s.signatory = ?)"
                  : "")
              + (students ? " AND L.student IN " + Statements.list(Statements.MANY) : "")
              + (after ? " AND L.student >= ? AND (L.student > ? OR L.name > ?)" : "")
              + " ORDER BY L.district, L.school, "
              + indexed()
              + "L.student, L.name";
      return text.replace("L.", leading + ".");
    }

    private String indexed() {
      if (person) {
        return "x.person, ";
      }
      if (coordinator) {
        return "p.coordinator, ";
      }
      if (status) {
        return "p.status, ";
      }
      return year ? "p.school_year, " : "";
    }
  }
}
