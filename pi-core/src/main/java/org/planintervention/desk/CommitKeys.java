package org.planintervention.desk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.trail.Sealing;

/**
 * Commit keys of actions (T-3). The text that a person chose is hashed with the person, and again
 * with door and action: without the text nobody can find out from a key whose it is or what it was
 * used for.
 */
final class CommitKeys {
  private static final int LONGEST = 100;

  private CommitKeys() {}

  /**
   * Returns the key of an action; empty if there is nobody whose key it could be, because the
   * address is unusable.
   *
   * @param text the text that the person chose for this action
   * @throws IllegalArgumentException if the text is empty, too long, or has other characters
   */
  static Optional<CommitKey> of(Actor actor, Action action, String text) {
    if (text.isEmpty()
        || text.length() > LONGEST
        || !text.chars().allMatch(character -> character >= 0x20 && character < 0x7F)) {
      throw new IllegalArgumentException("a commit key has 1 to 100 printable ASCII characters");
    }
    return actor
        .person()
        .map(Person::key)
        .map(
            person ->
                new CommitKey(
                    Sealing.commitment(Bytes.utf8("commit key of " + person), Bytes.utf8(text)),
                    Sealing.commitment(
                        Bytes.utf8("use of commit key " + text + " of " + person),
                        bytes(actor.entry() + part(action)))));
  }

  /** Every character by itself: what is no Unicode text stays apart from what is. */
  private static Bytes bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
    bytes.asCharBuffer().put(text);
    return Bytes.of(bytes.array());
  }

  /** A value with all that it holds; different values of a type differ. */
  private static String part(Object value) {
    String text;
    if (value instanceof Record whole) {
      text = whole.getClass().getName() + parts(components(whole));
    } else if (value instanceof Optional<?> some) {
      text = parts(some.stream());
    } else if (value instanceof Collection<?> several) {
      text = parts(several.stream());
    } else if (value instanceof Enum<?> constant) {
      text = constant.name();
    } else if (value instanceof String || value instanceof Integer || value instanceof LocalDate) {
      text = value.toString();
    } else {
      throw new IllegalStateException("an action has an argument of a type that has no key yet");
    }
    return text.length() + ":" + text;
  }

  private static String parts(Stream<?> values) {
    return values.map(CommitKeys::part).collect(Collectors.joining());
  }

  private static Stream<Object> components(Record whole) {
    return Stream.of(whole.getClass().getRecordComponents())
        .map(component -> component(whole, component));
  }

  private static Object component(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException("the accessors of a record can be called", failure);
    }
  }
}
