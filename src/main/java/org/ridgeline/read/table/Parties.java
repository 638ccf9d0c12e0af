package org.ridgeline.read.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.fact.Party;
import org.ridgeline.read.text.NearestName;

/**
 * The parties that are known, by every way in which they are written.
 *
 * <p>Known is whom the table of parties has, by id, name and alias, and whom a source speaks for.
 * Capitals, invisible characters and letters of another script that look the same make no other
 * party.
 */
public final class Parties {

  /** What people write where no party is known, besides what stands for no value at all. */
  private static final Set<String> NOBODY =
      Set.of(
          "nobody",
          "unclear",
          "independent",
          "neutral",
          "impartial",
          "contested",
          "disputed",
          "mixed",
          "both",
          "both sides",
          "grey zone",
          "gray zone",
          "no man's land");

  private final Spellings spellings;
  private final SortedSet<String> names;
  private final boolean isListed;

  private Parties(Spellings spellings, Collection<String> names) {
    this.spellings = spellings;
    this.names = new TreeSet<>(names);
    this.names.addAll(spellings.all());
    this.isListed = !names.isEmpty();
  }

  /** The parties that {@code written} names, each as it is written most often. */
  public static Parties of(Collection<String> written) {
    return of(List.of(), written);
  }

  /** The same beside those of the table of parties, which rows may call by any of their names. */
  public static Parties of(Collection<Party> table, Collection<String> written) {
    var ids = new HashMap<String, String>();
    table.forEach(party -> names(party).forEach(name -> ids.put(name, party.id())));
    return new Parties(Spellings.of(ids, written), ids.keySet());
  }

  /** All that a party goes by: its id, its name, its aliases. */
  public static Stream<String> names(Party party) {
    return Stream.concat(Stream.of(party.id(), party.name()), party.aliases().stream());
  }

  /** How the party is written, if it is known. */
  public Optional<String> spelling(String written) {
    return spellings.spelling(written);
  }

  /** Whether {@code written} says that no party is known; a party may be called so, too. */
  public boolean isNobody(String written) {
    return standsForNobody(written) && spelling(written).isEmpty();
  }

  /** Whether {@code written} always says so, whoever writes it. */
  public static boolean isNoParty(String written) {
    return !written.equalsIgnoreCase("na") && standsForNobody(written);
  }

  private static boolean standsForNobody(String written) {
    return NoValue.isWord(written) || NOBODY.contains(written.toLowerCase(Locale.ROOT));
  }

  /** Those that {@code written} names, if it names several and each is known. */
  public List<String> several(String written) {
    var parts = WordCell.parts(written);
    return parts.size() > 1 && parts.stream().allMatch(part -> spelling(part).isPresent())
        ? parts
        : List.of();
  }

  public boolean isEmpty() {
    return spellings.isEmpty();
  }

  /** The remedy for a party that is not known. */
  public String hint(String written) {
    var known = spellings.all();
    return NearestName.to(written, names)
        .or(() -> shortened(written, known))
        .map(near -> "did you mean '%s'?".formatted(near))
        .orElseGet(
            () ->
                "write one of %s, or add %s"
                    .formatted(
                        String.join(", ", known),
                        isListed
                            ? "it to parties.csv"
                            : "a source that speaks for it to sources.csv"));
  }

  /**
   * The one party whose code has the letters of {@code written} in their order, as UA of Ukraine.
   */
  private static Optional<String> shortened(String written, Collection<String> known) {
    var fitting = known.stream().filter(code -> abbreviates(code, written)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean abbreviates(String code, String written) {
    var letters = written.toLowerCase(Locale.ROOT);
    int at = 0;
    for (char letter : code.toLowerCase(Locale.ROOT).toCharArray()) {
      int found = letters.indexOf(letter, at);
      if (found < 0 || (at == 0 && found > 0)) {
        return false;
      }
      at = found + 1;
    }
    return true;
  }
}
