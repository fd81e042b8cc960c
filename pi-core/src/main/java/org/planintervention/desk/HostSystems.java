package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanStore;

/**
 * What a host plugs in.
 *
 * @param store where plans are kept
 * @param staff the staff tables
 * @param students the students and those who answer for them
 * @param accounts the parents' accounts
 * @param clock the time
 * @param random gives that many bytes nobody can guess, for identifiers and salts; safe for use by
 *     many threads
 * @param beside runs what can be done beside the calling thread, which waits for its end: reading
 *     the next plans of a lot, and half of a verification. Only the store is used there, and what
 *     keeps checkpoints; a host whose connections belong to a thread, such as a tenant's, hands
 *     that along, or leaves all to the calling thread
 */
public record HostSystems(
    @PersonalData(NONE) PlanStore store,
    @PersonalData(NONE) StaffDirectory staff,
    @PersonalData(NONE) StudentRegistry students,
    @PersonalData(NONE) ParentAccounts accounts,
    @PersonalData(NONE) InstantSource clock,
    @PersonalData(NONE) IntFunction<byte[]> random,
    @PersonalData(NONE) Executor beside) {

  /** All parts are required. */
  public HostSystems {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(staff, "staff");
    Objects.requireNonNull(students, "students");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(random, "random");
    Objects.requireNonNull(beside, "beside");
  }

  /** The same, all of it done by the calling thread. */
  public HostSystems(
      PlanStore store,
      StaffDirectory staff,
      StudentRegistry students,
      ParentAccounts accounts,
      InstantSource clock,
      IntFunction<byte[]> random) {
    this(store, staff, students, accounts, clock, random, Runnable::run);
  }

  /** The same, with somebody who works beside the calling thread. */
  public HostSystems beside(Executor other) {
    return new HostSystems(store, staff, students, accounts, clock, random, other);
  }

  /** What a host plugs in, with the machine's clock and its strong source of random bytes. */
  public static HostSystems of(
      PlanStore store, StaffDirectory staff, StudentRegistry students, ParentAccounts accounts) {
    return new HostSystems(
        store, staff, students, accounts, InstantSource.system(), secureRandom());
  }

  /** Random bytes of the platform's strong source. */
  public static IntFunction<byte[]> secureRandom() {
    SecureRandom source = new SecureRandom();
    return length -> {
      byte[] bytes = new byte[length];
      source.nextBytes(bytes);
      return bytes;
    };
  }
}
