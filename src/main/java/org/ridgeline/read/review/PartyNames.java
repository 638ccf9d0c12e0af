package org.ridgeline.read.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.fact.Party;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.Parties;
import org.ridgeline.read.table.Spellings;

/** Leaves each name to the first party that goes by it: no row could tell which of two is meant. */
public final class PartyNames {

  private final Map<String, String> places;
  private final Map<String, Party> taken = new HashMap<>();

  /**
   * Names that no party has yet.
   *
   * @param places where each party has its row, by its id
   */
  public PartyNames(Map<String, String> places) {
    this.places = Map.copyOf(places);
  }

  /** A party, if none of its names is another's. */
  public Party checked(Party party) {
    var names = Parties.names(party).toList();
    for (int i = 0; i < names.size(); i++) {
      var owner = taken.get(Spellings.key(names.get(i)));
      if (owner != null) {
        throw new BadRowException(
            List.of("id", "name", "aliases").get(Math.min(i, 2)),
            "'%s' is a name of %s too, in %s; leave it to one of them"
                .formatted(names.get(i), owner.id(), places.get(owner.id())));
      }
    }
    names.forEach(name -> taken.put(Spellings.key(name), party));
    return party;
  }
}
