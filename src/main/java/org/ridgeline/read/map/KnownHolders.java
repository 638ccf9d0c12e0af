package org.ridgeline.read.map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.ridgeline.fact.Party;
import org.ridgeline.read.table.NearestName;
import org.ridgeline.read.table.Parties;

/** Which holders of a map are parties of the war. */
public final class KnownHolders {

  private static final int MOST = 5;

  private KnownHolders() {}

  /**
   * The areas, each with its holder as tables write it.
   *
   * @param named the parties that have other names, too
   * @param parties all that tables name
   */
  public static List<ControlArea> spelled(
      List<ControlArea> areas, Collection<Party> named, Collection<String> parties) {
    var known = Parties.of(named, parties);
    return areas.stream()
        .map(area -> area.heldBy(known.spelling(area.holder()).orElse(area.holder())))
        .toList();
  }

  /**
   * A line for each holder whom no table knows, up to so many.
   *
   * @param areas with holders as tables write them
   */
  public static List<String> warnings(List<ControlArea> areas, Collection<String> parties) {
    var unknown =
        areas.stream()
            .filter(area -> !parties.contains(area.holder()))
            .collect(groupingBy(ControlArea::holder, TreeMap::new, toList()));
    var warnings = new ArrayList<String>();
    unknown.values().stream().limit(MOST).forEach(held -> warnings.add(told(held, parties)));
    if (unknown.size() > MOST) {
      warnings.add(
          "%s: %,d more holders are no party that a table names; name them as control_claims.csv does"
              .formatted(ControlMaps.FOLDER, unknown.size() - MOST));
    }
    return warnings;
  }

  private static String told(List<ControlArea> held, Collection<String> parties) {
    var first = held.get(0);
    return "%s: feature %d: holder '%s' is no party that a table names, so %s not drawn%s"
        .formatted(
            first.file(),
            first.feature(),
            first.holder(),
            held.size() == 1 ? "its area is" : "its %,d areas are".formatted(held.size()),
            NearestName.hint(first.holder(), parties, "name it as control_claims.csv does"));
  }
}
