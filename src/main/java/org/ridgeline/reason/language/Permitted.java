package org.ridgeline.reason.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.runtime.rule.RuleContext;

/** All that Java offers to rules: the list in {@code permitted.txt}, with what follows from it. */
public final class Permitted {

  private static final String LIST = "permitted.txt";
  private static final Set<String> NO_PROPERTY = Set.of("hashCode", "toString", "compareTo");

  private static final Permitted ALL = new Permitted();

  /** The classes by simple name, under each heading of the list. */
  private final Map<String, Map<String, Class<?>>> types = new LinkedHashMap<>();

  /** The names {@code ValueType.member} under each heading of the list. */
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  /** What each function of accumulate gives: number, same or list. */
  private final Map<String, String> gathered = new TreeMap<>();

  /** The class to import for a function of accumulate, if it is not the engine's own. */
  private final Map<String, String> gatherers = new TreeMap<>();

  /** The same classes by simple name. */
  private final Map<String, Class<?>> gathererTypes = new TreeMap<>();

  /** The full names of all classes above. */
  private final Set<String> listed = new HashSet<>();

  private final Map<Class<?>, SortedMap<String, ValueType>> properties = new ConcurrentHashMap<>();

  private Permitted() {
    try (InputStream list = Permitted.class.getResourceAsStream(LIST)) {
      new String(Objects.requireNonNull(list, LIST).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> add(List.of(line.split("\\s+", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(LIST, e);
    }
  }

  /** All that is listed. */
  public static Permitted all() {
    return ALL;
  }

  private void add(List<String> words) {
    var heading = words.get(0);
    var name = words.get(1);
    var last = name.substring(name.lastIndexOf('.') + 1);
    switch (heading) {
      case "fact", "surveyed", "single", "word", "part" ->
          types.computeIfAbsent(heading, h -> new TreeMap<>()).put(last, load(name));
      case "gather" -> {
        gathered.put(last, words.get(2));
        if (name.contains(".")) {
          var type = load(name.substring(0, name.lastIndexOf('.')));
          gatherers.put(last, type.getName());
          gathererTypes.put(type.getSimpleName(), type);
        }
      }
      default -> {
        var owner = load(name.substring(0, name.lastIndexOf('.')));
        types.computeIfAbsent("owner", h -> new TreeMap<>()).put(owner.getSimpleName(), owner);
        members
            .computeIfAbsent(heading, h -> new TreeSet<>())
            .add(owner.getSimpleName() + "." + last);
      }
    }
  }

  private Class<?> load(String name) {
    try {
      var type = Class.forName(name, false, Permitted.class.getClassLoader());
      list(type);
      return type;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(LIST + " names " + name, e);
    }
  }

  /** With a class come the interfaces of ours that it is known by. */
  private void list(Class<?> type) {
    listed.add(type.getName());
    for (var known : type.getInterfaces()) {
      if (known.getName().startsWith("org.ridgeline.")) {
        list(known);
      }
    }
  }

  /** Whether rules may load the class {@code name}, be it for the engine's sake. */
  public static boolean isListed(String name) {
    return ALL.listed.contains(name);
  }

  /** The fact {@code name}, which rules may match. */
  public Optional<Class<?>> fact(String name) {
    return Optional.<Class<?>>ofNullable(of("fact").get(name))
        .or(() -> Optional.ofNullable(of("surveyed").get(name)))
        .or(() -> Optional.ofNullable(of("single").get(name)));
  }

  /** Whether such a fact is measured only once it is concluded who holds what. */
  public boolean isSurveyed(String name) {
    return of("surveyed").containsKey(name);
  }

  /** Whether a night has but one such fact. */
  public boolean isSingle(String name) {
    return of("single").containsKey(name);
  }

  /** The enumeration of this name, whose constants rules may write. */
  public Optional<Class<?>> word(String name) {
    return Optional.ofNullable(of("word").get(name));
  }

  /** Any class that a rule may name, if only before a dot. */
  public Optional<Class<?>> type(String name) {
    return types.values().stream()
        .flatMap(each -> Optional.<Class<?>>ofNullable(each.get(name)).stream())
        .findFirst();
  }

  /** Any class that a rule may import, the functions to gather with among them. */
  Optional<Class<?>> importable(String name) {
    return type(name).or(() -> Optional.ofNullable(gathererTypes.get(name)));
  }

  /** Every class that a rule may import, once. */
  public List<Class<?>> classes() {
    return types.values().stream()
        .<Class<?>>flatMap(each -> each.values().stream())
        .distinct()
        .toList();
  }

  /** The names under a heading of the list: types, or {@code ValueType.member}. */
  public Set<String> names(String heading) {
    var listed = new TreeSet<>(of(heading).keySet());
    listed.addAll(members.getOrDefault(heading, Set.of()));
    return listed;
  }

  private Map<String, Class<?>> of(String heading) {
    return types.getOrDefault(heading, Map.of());
  }

  /** The functions of accumulate, and what each gives. */
  public Map<String, String> gathered() {
    return gathered;
  }

  /** The functions of accumulate to import, and their classes. */
  public Map<String, String> gatherers() {
    return gatherers;
  }

  /** The ways to call {@code ValueType.member} that {@code heading} lists. */
  public List<Method> calls(String heading, String owner, String member) {
    if (!members.getOrDefault(heading, Set.of()).contains(owner + "." + member)) {
      return List.of();
    }
    var type = of("owner").get(owner);
    return Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(member)).toList();
  }

  /** The properties of a fact, a word or a part, by the names that rules use. */
  public SortedMap<String, ValueType> properties(Class<?> type) {
    return properties.computeIfAbsent(
        type,
        t -> {
          var found = new TreeMap<String, ValueType>();
          Arrays.stream(t.getMethods())
              .filter(Permitted::isProperty)
              .forEach(m -> of(m.getGenericReturnType()).ifPresent(p -> found.put(named(m), p)));
          return found;
        });
  }

  private static boolean isProperty(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && method.getDeclaringClass().getName().startsWith("org.ridgeline.")
        && !method.getName().matches("get[A-Z].*")
        && !NO_PROPERTY.contains(method.getName());
  }

  private static String named(Method method) {
    var name = method.getName();
    return name.matches("is[A-Z].*")
        ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
        : name;
  }

  /** What a function takes; of a type that rules do not see, anything will do. */
  public ValueType parameter(java.lang.reflect.Type java) {
    return java == RuleContext.class ? ValueType.CONTEXT : of(java).orElse(ValueType.ANYTHING);
  }

  /** What rules see of a Java type; nothing if it is not theirs to see. */
  public Optional<ValueType> of(java.lang.reflect.Type java) {
    if (java instanceof ParameterizedType several) {
      var raw = (Class<?>) several.getRawType();
      var element = of(several.getActualTypeArguments()[0]);
      if (Collection.class.isAssignableFrom(raw)) {
        return element.map(ValueType::list);
      }
      return raw == Optional.class ? element.map(ValueType::maybe) : Optional.empty();
    }
    return java instanceof Class<?> type ? plain(type) : Optional.empty();
  }

  private Optional<ValueType> plain(Class<?> type) {
    if (type == String.class) {
      return Optional.of(ValueType.TEXT);
    }
    if (type == int.class || type == double.class || type == long.class) {
      return Optional.of(ValueType.NUMBER);
    }
    if (type == boolean.class) {
      return Optional.of(ValueType.TRUTH);
    }
    if (type == LocalDate.class) {
      return Optional.of(ValueType.DAY);
    }
    if (type == OptionalInt.class || type == OptionalDouble.class) {
      return Optional.of(ValueType.maybe(ValueType.NUMBER));
    }
    if (of("word").containsValue(type)) {
      return Optional.of(ValueType.word(type));
    }
    boolean seen =
        of("fact").containsValue(type)
            || of("surveyed").containsValue(type)
            || of("single").containsValue(type)
            || of("part").containsValue(type);
    return seen ? Optional.of(ValueType.fact(type)) : Optional.empty();
  }
}
