package org.ridgeline.read.table;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.text.Lookalikes;
import org.ridgeline.read.text.Lookalikes.Stranger;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.read.text.NormalizedName;

/** The settlements by every name that reports give them. */
public final class Gazetteer {

  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  private final Set<String> known = new HashSet<>();
  private final Map<String, SortedSet<String>> idsByName = new HashMap<>();
  private final Map<String, String> idByWrittenName = new TreeMap<>();
  private final Map<String, String> complaints = new HashMap<>();

  public Gazetteer(Collection<Settlement> settlements) {
    for (var settlement : settlements) {
      known.add(settlement.id());
      learn(settlement.id(), settlement.id());
      learn(settlement.name(), settlement.id());
      settlement.aliases().forEach(alias -> learn(alias, settlement.id()));
    }
  }

  private void learn(String name, String id) {
    idsByName.computeIfAbsent(NormalizedName.of(name), n -> new TreeSet<>()).add(id);
    idByWrittenName.merge(name, id, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Whether any settlement goes by this name. */
  boolean isKnown(String written) {
    return known.contains(written) || idsByName.containsKey(NormalizedName.of(written));
  }

  /**
   * The id of the settlement that {@code written} names, by id, name or alias.
   *
   * @throws UnknownPlaceException if none or several are so named, with the remedy
   */
  public String resolve(String written) {
    if (known.contains(written)) {
      return written;
    }
    var ids = idsByName.getOrDefault(NormalizedName.of(written), new TreeSet<>());
    if (ids.size() == 1) {
      return ids.first();
    }
    throw new UnknownPlaceException(
        complaints.computeIfAbsent(written, w -> ids.isEmpty() ? unknown(w) : ambiguous(w, ids)));
  }

  /** The ids of all settlements that go by this name, however it is spelled. */
  public SortedSet<String> named(String written) {
    return known.contains(written)
        ? new TreeSet<>(Set.of(written))
        : idsByName.getOrDefault(NormalizedName.of(written), NONE);
  }

  private String unknown(String written) {
    var stranger = Lookalikes.stranger(written);
    return "'%s' is no known name".formatted(written)
        + stranger.map(s -> "; it has " + s.letter()).orElse("")
        + NearestName.to(stranger.map(Stranger::meant).orElse(written), idByWrittenName.keySet())
            .map(n -> "; did you mean '%s' (%s)?".formatted(n, idByWrittenName.get(n)))
            .orElse("; add it to settlements.csv, as a place or as an alias of one");
  }

  private String ambiguous(String written, SortedSet<String> ids) {
    return "'%s' names %d places; write one of their ids: %s"
        .formatted(written, ids.size(), ids.stream().collect(joining(", ")));
  }

  /** Says why a name cannot be resolved. */
  public static final class UnknownPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPlaceException(String reason) {
      super(reason, null, false, false);
    }
  }
}
