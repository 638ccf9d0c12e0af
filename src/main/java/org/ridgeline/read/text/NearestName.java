package org.ridgeline.read.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /**
   * The known name with the fewest letters to change, if that is no more than a third of them. Two
   * neighbours that changed places are one change.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    var normalized = NormalizedName.of(written);
    int most = Math.max(1, Math.min(4, (written.length() + 1) / 3));
    record Candidate(String name, int changes) {}
    return known.stream()
        .map(name -> new Candidate(name, changes(normalized, NormalizedName.of(name), most)))
        .filter(candidate -> candidate.changes() >= 0)
        .min(Comparator.comparingInt(Candidate::changes).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /** Whether {@code written} is nearly {@code name}, or looks the same. */
  public static boolean isMeant(String written, String name) {
    return Lookalikes.between(written, name).isPresent() || to(written, List.of(name)).isPresent();
  }

  private static int changes(String one, String other, int most) {
    return isSwapped(one, other) ? 1 : new LevenshteinDistance(most).apply(one, other);
  }

  private static boolean isSwapped(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = 0;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  /** {@code "; did you mean 'this'?"}, or nothing if no known name is near. */
  public static String hint(String written, Collection<String> known) {
    return to(written, known).map(NearestName::question).orElse("");
  }

  /** The same, or {@code "; otherwise"} if no known name is near. */
  public static String hint(String written, Collection<String> known, String otherwise) {
    var alike = known.stream().sorted().flatMap(n -> Lookalikes.between(written, n).stream());
    return alike
        .findFirst()
        .map(s -> "; it has %s; did you mean '%s'?".formatted(s.letter(), s.meant()))
        .orElseGet(() -> plainHint(written, known, otherwise));
  }

  private static String plainHint(String written, Collection<String> known, String otherwise) {
    return hint(to(written, known), otherwise);
  }

  /** The same of a name that was found already, if it was. */
  public static String hint(Optional<String> nearest, String otherwise) {
    return nearest.map(NearestName::question).orElse("; " + otherwise);
  }

  private static String question(String nearest) {
    return "; did you mean '%s'?".formatted(nearest);
  }
}
