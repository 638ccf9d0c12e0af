package org.ridgeline.reason.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgeline.reason.conclude.RulePackages;
import org.ridgeline.reason.language.Permitted;

/**
 * Finds the classes that rules may name and those that the engine needs for them; of any other word
 * it says at once that it is none.
 *
 * <p>What rules name was read and permitted before. This is the second lock: what slipped through
 * would find no class here to do harm with. It also saves time, as the rule compiler tries every
 * property, in every package that a rule imports, as the name of a class, and looking each of them
 * up in every library took most of the time of compiling.
 */
public final class RuleClassLoader extends ClassLoader {

  /**
   * What the classes are made of that the engine and Java make for facts, notions and conditions.
   */
  private static final Set<String> JAVA =
      Set.of(
          "java.io.Externalizable",
          "java.io.ObjectInput",
          "java.io.ObjectOutput",
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.ClassCastException",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Exception",
          "java.lang.Float",
          "java.lang.IllegalArgumentException",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Long",
          "java.lang.Math",
          "java.lang.NullPointerException",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.RuntimeException",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.Throwable",
          "java.lang.reflect.InvocationTargetException",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.LocalDate",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.Set");

  /** With the parents of what Java makes to call notions by, which are open to Java alone. */
  private static final List<String> ENGINE =
      List.of("org.drools.", "org.kie.", "jdk.internal.reflect.");

  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  public RuleClassLoader() {
    this(RuleClassLoader.class.getClassLoader());
  }

  /** Knows what {@code rules} know, the types that they declare among it. */
  public RuleClassLoader(ClassLoader rules) {
    super(rules);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isNeeded(name) || unknown.contains(name)) {
      throw new UnknownClassException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      unknown.add(name);
      throw e;
    }
  }

  private static boolean isNeeded(String name) {
    return Permitted.isListed(name)
        || JAVA.contains(name)
        || ((isOfTheEngine(name) || RulePackages.hold(name)) && isClassName(name));
  }

  private static boolean isOfTheEngine(String name) {
    return ENGINE.stream().anyMatch(name::startsWith);
  }

  /** Properties begin with a small letter and variables with a dollar, as no class here does. */
  private static boolean isClassName(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  /** Without a stack trace, which nobody reads and which costs more than the answer. */
  private static final class UnknownClassException extends ClassNotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownClassException(String name) {
      super(name);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
