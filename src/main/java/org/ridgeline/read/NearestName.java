package org.ridgeline.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /** The known name with the fewest letters to change, if that is no more than a third of them. */
  public static Optional<String> to(String written, Collection<String> known) {
    int most = Math.max(1, Math.min(4, (written.length() + 1) / 3));
    var distance = new LevenshteinDistance(most);
    return known.stream()
        .filter(name -> distance.apply(Gazetteer.fold(written), Gazetteer.fold(name)) >= 0)
        .min(
            Comparator.comparingInt(
                    (String name) -> distance.apply(Gazetteer.fold(written), Gazetteer.fold(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code "; did you mean 'this'?"}, or nothing if no known name is near. */
  public static String hint(String written, Collection<String> known) {
    return to(written, known).map("; did you mean '%s'?"::formatted).orElse("");
  }
}
