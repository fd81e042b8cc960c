package org.planintervention.testkit.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.PlanStore;

/**
 * A store that is to keep the contract, empty as it is handed in, and what it offers beyond the
 * core. Each capability is either offered or lacking; the contract fails for a store that says
 * neither.
 *
 * @param store the store, empty
 * @param reopened opens the same plans with another instance, as after a restart
 * @param hostTransaction begins a transaction of a host's own
 * @param readOnly opens the same plans so that they can only be read
 * @param oneConnection opens the same plans through a pool of a single connection
 * @param interruption opens the same plans through connections that can break
 * @param limitedSpace opens an empty store whose space can be limited
 * @param lacking what it does not offer
 * @param closing gives everything back
 */
public record StoreUnderTest(
    PlanStore store,
    Optional<Supplier<PlanStore>> reopened,
    Optional<Supplier<HostTransaction>> hostTransaction,
    Optional<Supplier<PlanStore>> readOnly,
    Optional<Supplier<PlanStore>> oneConnection,
    Optional<Supplier<Interruption>> interruption,
    Optional<Supplier<LimitedSpace>> limitedSpace,
    Set<Capability> lacking,
    Runnable closing) {

  /** Takes the parts; the set is copied. */
  public StoreUnderTest {
    lacking = Set.copyOf(lacking);
  }

  /** A store that has not yet said what it offers. */
  public static StoreUnderTest of(PlanStore store) {
    return new StoreUnderTest(
        store,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        () -> {});
  }

  /** The same plans can be opened again with another instance. */
  public StoreUnderTest reopened(Supplier<PlanStore> opener) {
    return new StoreUnderTest(
        store,
        Optional.of(opener),
        hostTransaction,
        readOnly,
        oneConnection,
        interruption,
        limitedSpace,
        lacking,
        closing);
  }

  /** It joins a host's own transaction. */
  public StoreUnderTest joining(Supplier<HostTransaction> beginning) {
    return new StoreUnderTest(
        store,
        reopened,
        Optional.of(beginning),
        readOnly,
        oneConnection,
        interruption,
        limitedSpace,
        lacking,
        closing);
  }

  /** The same plans can be opened so that they can only be read. */
  public StoreUnderTest readOnly(Supplier<PlanStore> opener) {
    return new StoreUnderTest(
        store,
        reopened,
        hostTransaction,
        Optional.of(opener),
        oneConnection,
        interruption,
        limitedSpace,
        lacking,
        closing);
  }

  /** The same plans can be opened through a pool of a single connection. */
  public StoreUnderTest onOneConnection(Supplier<PlanStore> opener) {
    return new StoreUnderTest(
        store,
        reopened,
        hostTransaction,
        readOnly,
        Optional.of(opener),
        interruption,
        limitedSpace,
        lacking,
        closing);
  }

  /** The same plans can be opened through connections that break. */
  public StoreUnderTest interrupted(Supplier<Interruption> opener) {
    return new StoreUnderTest(
        store,
        reopened,
        hostTransaction,
        readOnly,
        oneConnection,
        Optional.of(opener),
        limitedSpace,
        lacking,
        closing);
  }

  /** An empty store of its kind can be opened whose space is limited. */
  public StoreUnderTest inLimitedSpace(Supplier<LimitedSpace> opener) {
    return new StoreUnderTest(
        store,
        reopened,
        hostTransaction,
        readOnly,
        oneConnection,
        interruption,
        Optional.of(opener),
        lacking,
        closing);
  }

  /** It does not offer these. */
  public StoreUnderTest lacking(Capability... those) {
    return new StoreUnderTest(
        store,
        reopened,
        hostTransaction,
        readOnly,
        oneConnection,
        interruption,
        limitedSpace,
        Set.of(those),
        closing);
  }

  /** It does not offer whatever else there is. */
  public StoreUnderTest lackingTheRest() {
    return lacking(EnumSet.complementOf(offered()).toArray(Capability[]::new));
  }

  /** Its rows as they lie; empty when it hands none out. */
  public Optional<Supplier<Evidence>> evidence() {
    try {
      Evidence evidence = store.evidence();
      return Optional.of(() -> evidence);
    } catch (UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  /** What gives everything back after a test. */
  public StoreUnderTest closing(Runnable last) {
    return new StoreUnderTest(
        store,
        reopened,
        hostTransaction,
        readOnly,
        oneConnection,
        interruption,
        limitedSpace,
        lacking,
        last);
  }

  /** What it offers. */
  public EnumSet<Capability> offered() {
    EnumSet<Capability> offered = EnumSet.noneOf(Capability.class);
    List.of(Capability.values()).stream().filter(this::offers).forEach(offered::add);
    return offered;
  }

  private boolean offers(Capability capability) {
    return switch (capability) {
      case REOPENING -> reopened.isPresent();
      case HOST_TRANSACTION -> hostTransaction.isPresent();
      case READ_ONLY -> readOnly.isPresent();
      case ONE_CONNECTION -> oneConnection.isPresent();
      case INTERRUPTION -> interruption.isPresent();
      case LIMITED_SPACE -> limitedSpace.isPresent();
      case EVIDENCE -> evidence().isPresent();
    };
  }
}
