package org.planintervention.testkit.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.testkit.privacy.ToldFailures;

/** A store of which every exception is looked at before a test sees it: none names anybody. */
final class Overheard {
  private Overheard() {}

  /** The same store with all that it offers, overheard. */
  static StoreUnderTest all(StoreUnderTest real) {
    return new StoreUnderTest(
        store(real.store()),
        real.reopened().map(opener -> () -> store(opener.get())),
        real.hostTransaction().map(beginning -> () -> part(HostTransaction.class, beginning.get())),
        real.readOnly().map(opener -> () -> store(opener.get())),
        real.oneConnection().map(opener -> () -> store(opener.get())),
        real.interruption().map(opener -> () -> part(Interruption.class, opener.get())),
        real.limitedSpace().map(opener -> () -> part(LimitedSpace.class, opener.get())),
        real.lacking(),
        real.closing());
  }

  private static PlanStore store(PlanStore real) {
    return part(PlanStore.class, real);
  }

  private static <T> T part(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof PlanStore store ? store(store) : answer;
              } catch (InvocationTargetException thrown) {
                ToldFailures.nameNobody(thrown.getTargetException());
                throw thrown.getTargetException();
              }
            }));
  }
}
