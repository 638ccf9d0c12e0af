package org.ridgeline.read.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgeline.fact.Party;
import org.ridgeline.read.table.Parties;
import org.ridgeline.read.text.NearestName;

/** Which holders of maps are parties of the war, and who else is named as one. */
public final class KnownHolders {

  private static final int MOST = 5;

  private final Parties parties;
  private final SortedSet<String> names;
  private final String unnamed;
  private final SortedMap<String, Unknown> unknown = new TreeMap<>();

  /** A holder that no table names. */
  private static final class Unknown {
    private final ControlArea first;
    private int areas;

    private Unknown(ControlArea first) {
      this.first = first;
    }
  }

  private KnownHolders(Parties parties, SortedSet<String> names, String unnamed) {
    this.parties = parties;
    this.names = names;
    this.unnamed = unnamed;
  }

  /**
   * The holders that tables know.
   *
   * @param named the parties that have other names, too
   * @param parties all that tables name
   */
  public static KnownHolders of(Collection<Party> named, SortedSet<String> parties) {
    return new KnownHolders(Parties.of(named, parties), parties, "");
  }

  /** Where no table says who is at war, nobody is unknown. */
  public static KnownHolders anybody() {
    return of(List.of(), new TreeSet<>());
  }

  /** The same of maps that do not say whose their areas are: they are {@code holder}'s. */
  public KnownHolders whereUnnamed(String holder) {
    return new KnownHolders(parties, names, holder);
  }

  /** Whose areas are that name no holder; empty if each must name one. */
  String unnamed() {
    return unnamed;
  }

  /** The area with its holder as tables write it. */
  ControlArea spelled(ControlArea area) {
    return area.heldBy(parties.spelling(area.holder()).orElse(area.holder()));
  }

  /** The same, and whether any table knows the holder is taken note of. */
  ControlArea noted(ControlArea area) {
    var spelled = spelled(area);
    if (!names.isEmpty() && !isKnown(spelled.holder())) {
      unknown.computeIfAbsent(spelled.holder(), any -> new Unknown(spelled.withoutArea())).areas++;
    }
    return spelled;
  }

  /** Whether a holder, as tables would write it, is a party that they name. */
  public boolean isKnown(String holder) {
    return names.contains(holder);
  }

  /** The parties that tables name. */
  public SortedSet<String> names() {
    return names;
  }

  /** A line for each holder whom no table knows, up to so many. */
  List<String> warnings() {
    var warnings = new ArrayList<String>();
    unknown.values().stream().limit(MOST).forEach(held -> warnings.add(told(held)));
    if (unknown.size() > MOST) {
      warnings.add(
          "%s: %,d more holders are no party that a table names; name them as control_claims.csv does"
              .formatted(ControlMaps.FOLDER, unknown.size() - MOST));
    }
    return warnings;
  }

  private String told(Unknown held) {
    return "%s: feature %d: holder '%s' is no party that a table names, so %s not drawn%s"
        .formatted(
            held.first.file(),
            held.first.feature(),
            held.first.holder(),
            held.areas == 1 ? "its area is" : "its %,d areas are".formatted(held.areas),
            NearestName.hint(held.first.holder(), names, "name it as control_claims.csv does"));
  }
}
