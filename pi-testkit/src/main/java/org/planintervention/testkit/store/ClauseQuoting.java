package org.planintervention.testkit.store;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Lets every failure quote the clause that is broken, and tells how many tests ran. */
final class ClauseQuoting implements InvocationInterceptor, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(ClauseQuoting.class);

  ClauseQuoting() {
    // what it counts is kept in the context of the class
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    proceed(invocation, context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    System.out.printf(
        "%s: %d tests of the store contract ran%n",
        context.getRequiredTestClass().getSimpleName(), count(context).get());
  }

  private static void proceed(
      InvocationInterceptor.Invocation<Void> invocation, ExtensionContext context)
      throws Throwable {
    count(context).incrementAndGet();
    Clause clause =
        Clause.of(context.getDisplayName())
            .orElseThrow(
                () -> new IllegalStateException("a test's name begins with its clause's number"));
    try {
      invocation.proceed();
    } catch (AssertionError | Exception failure) {
      throw new AssertionError(
          clause.id() + " is broken: " + clause.text() + "\n" + failure, failure);
    }
  }

  private static AtomicInteger count(ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("tests", key -> new AtomicInteger(), AtomicInteger.class);
  }
}
