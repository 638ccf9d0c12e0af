package org.ridgeline.derive.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ridgeline.fact.RelationKind;

/** How parties stand to each other that night, to be asked for two of them. */
public final class KnownRelations {

  /** By the one and the other: asked for millions of times a night. */
  private final Map<String, Map<String, Relation>> relations = new HashMap<>();

  private KnownRelations() {}

  /** Those among {@code facts}. */
  public static KnownRelations among(Collection<?> facts) {
    var known = new KnownRelations();
    for (var fact : facts) {
      if (fact instanceof Relation relation) {
        known
            .relations
            .computeIfAbsent(relation.party(), any -> new HashMap<>())
            .put(relation.other(), relation);
      }
    }
    return known;
  }

  /**
   * How one party stands to another. Who is known to nobody, as whoever is supposed to take a place
   * may be, is hostile to all; each party is allied to itself.
   */
  public RelationKind between(String one, String another) {
    if (one.equals(another)) {
      return RelationKind.ALLIED;
    }
    var relation = relations.getOrDefault(one, Map.of()).get(another);
    return relation == null ? RelationKind.HOSTILE : relation.kind();
  }

  /**
   * Whether what one party did to another on a day was done in spite of what makes them neutral
   * tonight: a breach of a truce, and nothing that the truce has ended.
   */
  public boolean wasBreach(String one, String another, LocalDate day) {
    var relation = relations.getOrDefault(one, Map.of()).get(another);
    return relation != null && relation.isNeutral() && relation.wasSoOn(day);
  }
}
