package org.ridgeline.reason.conclude;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Reads what rules call the properties of an object: record components, getters, predicates. */
public final class FactProperties {

  /** Looking a method up costs more than calling it; the answer goes when its class goes. */
  private static final ClassValue<Map<String, Optional<Method>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final ClassValue<List<String>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          return Arrays.stream(type.getDeclaredFields())
              .filter(field -> !field.isSynthetic())
              .map(Field::getName)
              .toList();
        }
      };

  private FactProperties() {}

  /** The property {@code name} of {@code object}, which may be the answer of a predicate. */
  public static Optional<Object> read(Object object, String name) {
    // Lists of the library are of hidden classes, whose methods nobody may call by their name.
    var type = object instanceof Collection ? Collection.class : object.getClass();
    return KNOWN
        .get(type)
        .computeIfAbsent(name, n -> find(type, n))
        .map(method -> call(object, method));
  }

  /** The names of the fields of a notion, in the order in which it is concluded. */
  public static List<String> fields(Class<?> notion) {
    return FIELDS.get(notion);
  }

  /** The values of all fields of a notion, a type that rules declare. */
  public static List<Object> ofNotion(Object notion) {
    return FIELDS.get(notion.getClass()).stream()
        .map(field -> read(notion, field))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Method> find(Class<?> type, String name) {
    var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Stream.of(name, "get" + capital, "is" + capital)
        .flatMap(
            method ->
                Arrays.stream(type.getMethods())
                    .filter(m -> m.getName().equals(method) && m.getParameterCount() == 0)
                    .sorted(Comparator.comparing(m -> m.getReturnType().getName())))
        .findFirst();
  }

  private static Object call(Object object, Method method) {
    try {
      return method.invoke(object);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + method, e);
    }
  }
}
