package org.ridgeline.reason.conclude;

/** The packages of the rules, in which the engine also makes the notions that they declare. */
public final class RulePackages {

  private static final String OUTERMOST = "rules.";

  private RulePackages() {}

  /** Whether a class of this name lies in one of them. */
  public static boolean hold(String className) {
    return className.startsWith(OUTERMOST);
  }
}
