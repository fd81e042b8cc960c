package org.planintervention.testkit.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.PlanStore;

/**
 * A store that remembers the answers of one question, and forgets them at every commit but a purge.
 */
final class RememberingStore implements InvocationHandler {
  private final PlanStore store;
  private final String remembered;
  private final Map<List<Object>, Object> answers = new ConcurrentHashMap<>();

  private RememberingStore(PlanStore store, String remembered) {
    this.store = store;
    this.remembered = remembered;
  }

  /**
   * Wraps a store.
   *
   * @param remembered the name of the method whose answers are remembered
   */
  static PlanStore of(PlanStore store, String remembered) {
    return (PlanStore)
        Proxy.newProxyInstance(
            PlanStore.class.getClassLoader(),
            new Class<?>[] {PlanStore.class},
            new RememberingStore(store, remembered));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof Commit commit && !purges(commit)) {
      answers.clear();
    }
    if (!method.getName().equals(remembered)) {
      return asked(method, arguments);
    }
    List<Object> question = List.of(method, Arrays.asList(given(arguments)));
    Object answer = answers.get(question);
    if (answer == null) {
      answer = asked(method, arguments);
      answers.put(question, answer);
    }
    return answer;
  }

  private Object asked(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static Object[] given(Object[] arguments) {
    return arguments == null ? new Object[0] : arguments;
  }

  private static boolean purges(Commit commit) {
    return commit.changes().stream().anyMatch(Change.Purge.class::isInstance);
  }
}
