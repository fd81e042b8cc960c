package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.planintervention.oracle.Values.Age;
import org.planintervention.oracle.Values.Coordinator;
import org.planintervention.oracle.Values.Left;
import org.planintervention.oracle.Values.Signed;
import org.planintervention.oracle.Visitor.AddressKind;
import org.planintervention.oracle.Visitor.Pupil;

/** A part of the finite space: some sides vary, each over some of its values. */
final class Block {
  private final Row row;
  private final Map<Side, List<Integer>> choices = new EnumMap<>(Side.class);

  private Block(Row row) {
    this.row = row;
  }

  static Block of(Row row) {
    Block block = new Block(row);
    row.pins().forEach((side, values) -> block.set(side, values.toArray()));
    return block;
  }

  Block copy() {
    Block copy = new Block(row);
    copy.choices.putAll(choices);
    return copy;
  }

  /** Through all values of some sides; what the row pins stays pinned. */
  Block vary(Side... sides) {
    for (Side side : sides) {
      among(side, side.range().toArray());
    }
    return this;
  }

  /** Through some values of a side; what the row pins stays pinned. */
  Block among(Side side, Object... values) {
    if (!row.pins().containsKey(side)) {
      set(side, values);
    }
    return this;
  }

  private void set(Side side, Object... values) {
    List<Integer> indexes = new ArrayList<>();
    for (Object value : values) {
      int index = side.range().indexOf(value);
      if (index < 0) {
        throw new IllegalArgumentException(side + " has no value " + value);
      }
      indexes.add(index);
    }
    choices.put(side, List.copyOf(indexes));
  }

  /** Whether no situation is in both. */
  boolean apartFrom(Block other) {
    for (Side side : Side.values()) {
      List<Integer> here = choices.getOrDefault(side, List.of(0));
      List<Integer> there = other.choices.getOrDefault(side, List.of(0));
      if (here.stream().noneMatch(there::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Goes through every situation that can be; the cell is the same all the time. */
  void walk(Consumer<Cell> visit) {
    walkWhile(
        cell -> {
          visit.accept(cell);
          return true;
        });
  }

  /** Goes through the situations as long as the visitor says yes; whether it always did. */
  boolean walkWhile(Predicate<Cell> visit) {
    return walk(List.copyOf(choices.entrySet()), 0, new Cell(), visit);
  }

  private static boolean walk(
      List<Map.Entry<Side, List<Integer>>> sides, int depth, Cell cell, Predicate<Cell> visit) {
    if (depth == sides.size()) {
      return !possible(cell) || visit.test(cell);
    }
    Map.Entry<Side, List<Integer>> side = sides.get(depth);
    for (int index : side.getValue()) {
      cell.choose(side.getKey(), index);
      if (!walk(sides, depth + 1, cell, visit)) {
        return false;
      }
    }
    return true;
  }

  /** A situation of the whole space, but for what the row pins; every other side is plain. */
  Cell random(SplittableRandom random) {
    Cell cell = new Cell();
    for (Side side : Side.values()) {
      List<Integer> pinned = choices.get(side);
      if (pinned != null) {
        cell.choose(side, pinned.get(random.nextInt(pinned.size())));
      } else if (side == Side.WHO || random.nextBoolean()) {
        cell.choose(side, random.nextInt(side.range().size()));
      }
    }
    return cell;
  }

  /** Whether the sides can be together, and none varies without a meaning. */
  static boolean possible(Cell cell) {
    return actorCan(cell) && targetCan(cell) && ageMatters(cell) && studentCan(cell);
  }

  private static boolean actorCan(Cell cell) {
    Visitor who = cell.who();
    boolean named =
        cell.yes(Side.LISTED)
            || cell.at(Side.SIGNED) == Signed.ACTOR
            || cell.at(Side.SIGNED) == Signed.ACTOR_EARLIER
            || cell.target().self()
            || cell.other().listed();
    boolean leads = cell.at(Side.COORDINATOR) == Coordinator.ACTOR || cell.other().coordinated();
    return (!named || who.nameable()) && (!leads || who.address() != AddressKind.NONE);
  }

  private static boolean targetCan(Cell cell) {
    Target target = cell.target();
    boolean leads = cell.at(Side.COORDINATOR) == Coordinator.TARGET;
    boolean signed =
        cell.at(Side.SIGNED) == Signed.TARGET || cell.at(Side.SIGNED) == Signed.TARGET_EARLIER;
    if (target.self()) {
      return cell.yes(Side.TARGET_LISTED) == cell.yes(Side.LISTED) && !leads && !signed;
    }
    boolean student = target.pupil() != Pupil.NO_STUDENT;
    return !(student && (leads || target.pupil() == cell.who().pupil()));
  }

  private static boolean ageMatters(Cell cell) {
    return cell.at(Side.AGE) == Age.REACHES_IT_TODAY
        || cell.who().pupil() == Pupil.OF_THE_PLAN
        || cell.target().pupil() == Pupil.OF_THE_PLAN;
  }

  /** Of a student whom the registry does not know, nothing else is known. */
  private static boolean studentCan(Cell cell) {
    return cell.yes(Side.STUDENT_KNOWN)
        || (cell.yes(Side.STUDENT_HERE)
            && cell.at(Side.LEFT) == Left.NEVER
            && cell.at(Side.AGE) == Age.REACHES_IT_TODAY);
  }
}
