package org.planintervention.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.identity.Person;

/**
 * Somebody whom an action on a plan names, or who asks for it. How they stand there is looked up
 * once, however many actions name them: it is asked about within one matter, and others of the same
 * facts and plan.
 */
final class Named {
  private final Person person;
  private final @Nullable EmailAddress address;
  private final @Nullable List<StaffRow> rows;
  private @Nullable Standing standing;
  private @Nullable Boolean coordinator;
  private @Nullable Boolean listed;

  Named(Person person) {
    this.person = person;
    this.address = person instanceof Person.OfAddress byAddress ? byAddress.address() : null;
    this.rows = null;
  }

  /** A member of staff whose rows are at hand. */
  Named(EmailAddress address, List<StaffRow> rows) {
    this.person = Person.of(address);
    this.address = address;
    this.rows = rows;
  }

  Person person() {
    return person;
  }

  /** Empty for a student. */
  Optional<EmailAddress> address() {
    return Optional.ofNullable(address);
  }

  /** Of the direction of the plan's school. */
  boolean isDirection(Matter<?> matter) {
    return standing(matter) == Standing.DIRECTION;
  }

  /** With a role in the plan's school that serves on plans. */
  boolean serves(Matter<?> matter) {
    return standing(matter).serves();
  }

  boolean coordinates(Matter<?> matter) {
    return isCoordinator(matter.plan()) && serves(matter);
  }

  boolean collaborates(Matter<?> matter) {
    return isListed(matter.plan()) && serves(matter);
  }

  /** Whether the plan names them its coordinator, whatever role they hold today. */
  boolean isCoordinator(Plan plan) {
    Boolean known = coordinator;
    if (known == null) {
      known = address != null && address.equals(plan.coordinator());
      coordinator = known;
    }
    return known;
  }

  boolean isListed(Plan plan) {
    Boolean known = listed;
    if (known == null) {
      known = plan.listed().contains(person);
      listed = known;
    }
    return known;
  }

  private Standing standing(Matter<?> matter) {
    Standing known = standing;
    if (known == null) {
      known =
          address == null
              ? Standing.NONE
              : matter.standing(
                  rows == null ? matter.rowsOf(address) : rows, matter.plan().school());
      standing = known;
    }
    return known;
  }
}
