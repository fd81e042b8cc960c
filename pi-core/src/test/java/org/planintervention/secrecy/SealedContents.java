package org.planintervention.secrecy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;

/**
 * What a store answers, with bytes in the place of contents that no decoder takes: so that decoding
 * shows without a hook in the library.
 */
final class SealedContents {
  private static final Bytes NOT_DECODABLE = Bytes.utf8("sealed");
  private static final String CONTENT = "content";

  private SealedContents() {}

  static @Nullable Object in(Method method, @Nullable Object answer) throws Exception {
    return method.getName().startsWith(CONTENT) ? inAll(answer, true) : inAll(answer, false);
  }

  private static @Nullable Object inAll(@Nullable Object answer, boolean isContent)
      throws Exception {
    if (answer instanceof Optional<?> optional && optional.isPresent()) {
      return Optional.ofNullable(inAll(optional.get(), isContent));
    } else if (answer instanceof List<?> list) {
      List<@Nullable Object> sealed = new ArrayList<>();
      for (Object one : list) {
        sealed.add(inAll(one, isContent));
      }
      return sealed;
    } else if (answer instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> sealed = new LinkedHashMap<>();
      for (Map.Entry<?, ?> one : map.entrySet()) {
        sealed.put(one.getKey(), inAll(one.getValue(), isContent));
      }
      return sealed;
    } else if (answer instanceof Bytes) {
      return isContent ? NOT_DECODABLE : answer;
    } else if (answer instanceof Record one) {
      return inComponents(one);
    }
    return answer;
  }

  /** A record with a component of that name gets other bytes there. */
  private static Object inComponents(Record one) throws Exception {
    RecordComponent[] components = one.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    boolean sealed = false;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = components[i].getAccessor().invoke(one);
      if (components[i].getName().equals(CONTENT)) {
        values[i] = inAll(values[i], true);
        sealed = true;
      }
    }
    return sealed ? one.getClass().getDeclaredConstructor(types).newInstance(values) : one;
  }
}
