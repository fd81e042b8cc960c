package org.planintervention.jdbc.commit;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planintervention.jdbc.tables.YearSlot;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;

/** What a commit's changes want of the places of students and years (Y-2), in their order. */
public final class SlotClaims {
  private final List<Wish> wishes = new ArrayList<>();

  /** One plan's wish for a place. */
  private record Wish(
      @PersonalData(DEIDENTIFIED) PlanId plan,
      @PersonalData(IDENTIFYING) YearSlot place,
      @PersonalData(DEIDENTIFIED) Change.Claim claim) {}

  /** A plan that takes a place, or gives it up. */
  public record Move(
      @PersonalData(IDENTIFYING) YearSlot place, @PersonalData(DEIDENTIFIED) PlanId plan) {}

  /** Moves of places: those given up first, then those taken; each by student and year. */
  public record Moves(
      @PersonalData(IDENTIFYING) List<Move> given, @PersonalData(IDENTIFYING) List<Move> taken) {}

  public void add(Change.Put put) {
    if (put.claim() != Change.Claim.KEEP) {
      PlanRow row = put.plan();
      wishes.add(new Wish(row.id(), YearSlot.of(row), put.claim()));
    }
  }

  public void purged(PlanId plan, YearSlot place) {
    wishes.add(new Wish(plan, place, Change.Claim.RELEASE));
  }

  public Collection<YearSlot> places() {
    return wishes.stream().map(Wish::place).toList();
  }

  /** What is to be moved, given who holds the places; empty when another plan has one. */
  public Optional<Moves> moves(Map<YearSlot, PlanId> holders) {
    Map<YearSlot, PlanId> after = new TreeMap<>(holders);
    for (Wish wish : wishes) {
      PlanId holder = after.get(wish.place);
      boolean own = wish.plan.equals(holder);
      if (wish.claim == Change.Claim.RELEASE) {
        if (own) {
          after.remove(wish.place);
        }
      } else if (holder == null) {
        after.put(wish.place, wish.plan);
      } else if (!own && wish.claim == Change.Claim.TAKE) {
        return Optional.empty();
      }
    }
    return Optional.of(new Moves(difference(holders, after), difference(after, holders)));
  }

  private static List<Move> difference(Map<YearSlot, PlanId> these, Map<YearSlot, PlanId> others) {
    return new TreeMap<>(these)
        .entrySet().stream()
            .filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
            .map(entry -> new Move(entry.getKey(), entry.getValue()))
            .toList();
  }
}
