package org.planintervention.secrecy;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.desk.PlanDesk;
import org.planintervention.spi.identity.Actor;

/**
 * One question that somebody asks the desk.
 *
 * @param method the desk's method, such as {@code menu(Actor,PlanId)}
 * @param label what is asked, to be read by people
 * @param action the action that it is about; empty: none
 * @param asking how it is asked
 */
record Question(String method, String label, Optional<Action> action, Asking asking) {
  /** How it is asked. */
  @FunctionalInterface
  interface Asking {
    Object of(PlanDesk desk, Actor viewer);
  }

  Object of(PlanDesk desk, Actor viewer) {
    return asking.of(desk, viewer);
  }

  /** The name of the method, without its parameters. */
  String name() {
    return method.substring(0, method.indexOf('('));
  }

  /** Whether it is asked under the key of somebody else. */
  boolean isKeyed() {
    return label.endsWith(Questions.KEY_OF_ANOTHER);
  }

  boolean isAbout(Class<? extends Action> kind) {
    return action.filter(kind::isInstance).isPresent();
  }
}
