package org.ridgeline.fact;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;

/**
 * By which names readers know the parties; whatever has none is known by its id.
 *
 * @param names by id
 */
public record PartyNames(Map<String, String> names) {

  /** Of parties that are known by their ids. */
  public static final PartyNames NONE = new PartyNames(Map.of());

  public PartyNames {
    names = Map.copyOf(names);
  }

  /** The names of these parties. */
  public static PartyNames of(Collection<Party> parties) {
    return parties.isEmpty()
        ? NONE
        : new PartyNames(parties.stream().collect(toUnmodifiableMap(Party::id, Party::name)));
  }

  /** The name of the party with this id. */
  public String of(String party) {
    return names.getOrDefault(party, party);
  }
}
