package org.ridgeline.write.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a product is made from: of the same basis comes the same product, byte for byte, on
 * whatever day.
 *
 * @param version of the program
 * @param program the SHA-256 of the program, or empty if it is not known
 * @param settings the options that matter, by name
 * @param notices what the reader is told beside what the reports hold
 * @param inputs the SHA-256 of every file of the input, by its name
 * @param rules the same of the rules
 * @param leftOut how many rows of each table were left out; those of days that are yet to come are
 *     left out until then, so that these numbers alone make no other basis
 * @param ruleCache whether compiled rules could be believed, of which the product is the same, so
 *     that this alone makes no other basis; null in the manifests of older versions
 */
public record Provenance(
    String version,
    String program,
    SortedMap<String, String> settings,
    List<String> notices,
    SortedMap<String, String> inputs,
    SortedMap<String, String> rules,
    SortedMap<String, Integer> leftOut,
    RuleCacheUse ruleCache) {

  public Provenance {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(program, "program");
    notices = List.copyOf(notices);
    for (var map : List.of(settings, inputs, rules, leftOut)) {
      map.values().forEach(Objects::requireNonNull);
    }
  }

  /** Of which nothing is known but the program's version. */
  public static Provenance unknown(String version) {
    return new Provenance(
        version,
        "",
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        null);
  }

  /** What is different in {@code other}, in the order of importance; empty if nothing is. */
  public List<String> changes(Provenance other) {
    var changes = new ArrayList<String>();
    changes.addAll(changes("input ", inputs, other.inputs));
    changes.addAll(changes("", rules, other.rules));
    changes.addAll(changes("--", settings, other.settings));
    if (!version.equals(other.version) || !program.equals(other.program)) {
      changes.add("the program");
    }
    // These follow from the others, and from limits that matter only if they are reached.
    if (changes.isEmpty() && !notices.equals(other.notices)) {
      changes.add("what the reader is told");
    }
    return changes;
  }

  private static List<String> changes(
      String what, SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(
            name ->
                what
                    + name
                    + (after.get(name) == null ? " gone" : before.get(name) == null ? " new" : ""))
        .toList();
  }
}
