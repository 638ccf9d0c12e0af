package org.ridgeline.reason.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ridgeline.reason.conclude.RulePackages;
import org.ridgeline.reason.language.Permitted;

/**
 * The classes that compiled rules consist of; an object of any other is refused before it is made.
 *
 * <p>Parts of a rule are streams within the stream, which the engine opens itself and which know
 * nothing of a filter of the outer one. So the filter is that of the whole process, and decides
 * where a thread reads compiled rules.
 */
final class CompiledRuleClasses {

  private static final String LIST = "compiled-rules.txt";

  /** Far above what the shipped rules need: 26 deep, 76,459 objects, 3,434 of an array at most. */
  private static final int DEEPEST = 200;

  private static final long MOST_OBJECTS = 10_000_000;
  private static final long LONGEST_ARRAY = 100_000;

  private static final Set<String> LISTED = listed();
  private static final ThreadLocal<Reading> READING = new ThreadLocal<>();
  private static final boolean FILTERED = filter();

  /** What was refused on a thread that reads compiled rules, if anything was. */
  private static final class Reading {
    private String refused = "";
  }

  private CompiledRuleClasses() {}

  private static Set<String> listed() {
    var listed = new HashSet<String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(CompiledRuleClasses.class.getResourceAsStream(LIST), UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(listed::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listed;
  }

  private static boolean filter() {
    try {
      ObjectInputFilter.Config.setSerialFilter(CompiledRuleClasses::judge);
      return true;
    } catch (IllegalStateException e) {
      // Whoever started the JVM gave it a filter of their own.
      return false;
    }
  }

  /** Whether compiled rules may hold an object of the class. */
  static boolean isListed(String name) {
    return LISTED.contains(name) || Permitted.isListed(name) || RulePackages.hold(name);
  }

  /**
   * Reads compiled rules, with nothing in them but what is listed.
   *
   * @throws InvalidClassException naming what is not, or if no filter can be set
   */
  static <T> T reading(Callable<T> read) throws Exception {
    if (!FILTERED) {
      throw new InvalidClassException("this JVM has a filter of its own (jdk.serialFilter)");
    }
    var reading = new Reading();
    READING.set(reading);
    try {
      return read.call();
    } catch (InvalidClassException e) {
      throw reading.refused.isEmpty() ? e : new InvalidClassException(reading.refused);
    } finally {
      READING.remove();
    }
  }

  private static ObjectInputFilter.Status judge(ObjectInputFilter.FilterInfo found) {
    var reading = READING.get();
    if (reading == null) {
      return ObjectInputFilter.Status.UNDECIDED;
    }
    if (found.depth() > DEEPEST
        || found.references() > MOST_OBJECTS
        || found.arrayLength() > LONGEST_ARRAY) {
      reading.refused = "it is deeper or longer than rules ever are";
      return ObjectInputFilter.Status.REJECTED;
    }
    var type = found.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    if (type == null || type.isPrimitive() || isListed(type.getName())) {
      return ObjectInputFilter.Status.ALLOWED;
    }
    reading.refused = "it holds a %s, which no rule consists of".formatted(type.getName());
    return ObjectInputFilter.Status.REJECTED;
  }
}
