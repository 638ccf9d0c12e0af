package org.ridgeline.derive.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ridgeline.fact.RelationKind;

/** How parties stand to each other that night, to be asked for two of them. */
public final class KnownRelations {

  private record Pair(String one, String another) {}

  private final Map<Pair, RelationKind> kinds = new HashMap<>();

  private KnownRelations() {}

  /** Those among {@code facts}. */
  public static KnownRelations among(Collection<?> facts) {
    var known = new KnownRelations();
    for (var fact : facts) {
      if (fact instanceof Relation relation) {
        known.kinds.put(new Pair(relation.party(), relation.other()), relation.kind());
      }
    }
    return known;
  }

  /**
   * How one party stands to another. Who is known to nobody, as whoever is supposed to take a place
   * may be, is hostile to all; each party is allied to itself.
   */
  public RelationKind between(String one, String another) {
    return one.equals(another)
        ? RelationKind.ALLIED
        : kinds.getOrDefault(new Pair(one, another), RelationKind.HOSTILE);
  }
}
