package org.ridgeline.reason;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the classes that rules name, and says at once of a word that it is none.
 *
 * <p>The rule compiler tries every property, in every package that a rule imports, as the name of a
 * class. Looking each of them up in every library took most of the time of compiling.
 */
final class RuleClassLoader extends ClassLoader {

  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  RuleClassLoader() {
    this(RuleClassLoader.class.getClassLoader());
  }

  /** Knows what {@code rules} know, the types that they declare among it. */
  RuleClassLoader(ClassLoader rules) {
    super(rules);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isNoClassName(name) || unknown.contains(name)) {
      throw new UnknownClassException(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      unknown.add(name);
      throw e;
    }
  }

  /** Properties begin with a small letter and variables with a dollar, as no class here does. */
  private static boolean isNoClassName(String name) {
    char first = name.charAt(name.lastIndexOf('.') + 1);
    return Character.isLowerCase(first) || first == '$';
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
