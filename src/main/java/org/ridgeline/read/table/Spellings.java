package org.ridgeline.read.table;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgeline.read.text.InvisibleCharacters;
import org.ridgeline.read.text.Lookalikes;

/**
 * Names, by every way in which they are written: capitals, invisible characters and letters of
 * another script that look the same make no other name.
 */
public final class Spellings {

  private final Map<String, String> spellings = new HashMap<>();

  private Spellings() {}

  /** The names that {@code written} holds, each as it is written most often. */
  public static Spellings of(Collection<String> written) {
    return of(Map.of(), written);
  }

  /**
   * The same beside names for which it is settled how they are written.
   *
   * @param settled how, by the name
   */
  public static Spellings of(Map<String, String> settled, Collection<String> written) {
    var counts = new HashMap<String, Map<String, Integer>>();
    for (var name : written) {
      if (!name.isEmpty()) {
        counts.computeIfAbsent(key(name), k -> new TreeMap<>()).merge(name, 1, Integer::sum);
      }
    }
    var names = new Spellings();
    counts.forEach((key, each) -> names.spellings.put(key, mostUsed(each)));
    settled.forEach((name, spelling) -> names.spellings.put(key(name), spelling));
    return names;
  }

  private static String mostUsed(Map<String, Integer> spellings) {
    return spellings.entrySet().stream()
        .min(
            comparing((Map.Entry<String, Integer> e) -> e.getValue(), reverseOrder())
                .thenComparing(Map.Entry::getKey, naturalOrder()))
        .orElseThrow()
        .getKey();
  }

  /** What all ways of writing a name have in common. */
  public static String key(String written) {
    var bare = InvisibleCharacters.removedFromCode(written);
    return Lookalikes.skeleton(Normalizer.normalize(bare, Normalizer.Form.NFKC));
  }

  /** How the name is written, if it is known. */
  public Optional<String> spelling(String written) {
    return Optional.ofNullable(spellings.get(key(written)));
  }

  boolean isEmpty() {
    return spellings.isEmpty();
  }

  /** All names, each as it is written most often. */
  SortedSet<String> all() {
    return new TreeSet<>(spellings.values());
  }
}
