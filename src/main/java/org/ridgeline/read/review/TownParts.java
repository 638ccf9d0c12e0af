package org.ridgeline.read.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;

/** Which town each district is part of: of a district of a district, the town of both. */
public final class TownParts {

  private final Map<String, Settlement> byId = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  public TownParts(List<Settlement> settlements) {
    settlements.forEach(s -> byId.put(s.id(), s));
  }

  /** The settlements with the towns that they can be part of. */
  public List<Settlement> settlements(List<Settlement> settlements) {
    return settlements.stream().map(this::of).toList();
  }

  /** What is odd about them. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private Settlement of(Settlement part) {
    boolean district = part.kind() == SettlementKind.DISTRICT;
    if (part.partOf().isEmpty()) {
      if (district) {
        warn(part, "is empty, so that this district counts for no town; name its town");
      }
      return part;
    }
    var town = town(part);
    if (town.isEmpty()) {
      warn(
          part,
          part.partOf().equals(part.id())
              ? "names the place itself and was read as empty; name its town"
              : "'%s' leads in a circle and was read as empty; name the town"
                  .formatted(part.partOf()));
      return part.withPartOf("");
    }
    if (!town.equals(part.partOf())) {
      warn(
          part,
          "'%s' is a district itself; its town '%s' was taken".formatted(part.partOf(), town));
    }
    return kindChecked(part.withPartOf(town), district);
  }

  private Settlement kindChecked(Settlement part, boolean district) {
    var town = byId.get(part.partOf());
    if (town == null) {
      return part;
    }
    if (town.kind() == SettlementKind.REGION) {
      warn(
          part,
          "'%s' is a region, which has no districts; it was read as empty".formatted(town.id()));
      return part.withPartOf("");
    }
    if (!district) {
      warn(
          part,
          "%s is no district of '%s'; write district as its kind, or leave the cell empty"
              .formatted(part.kind().one(), town.id()));
    } else if (!town.isUrban()) {
      warn(
          part,
          "'%s' is %s and no town; look whether it is meant"
              .formatted(town.id(), town.kind().one()));
    }
    return part;
  }

  /** The id at the end of the way from district to district, or nothing if it has none. */
  private String town(Settlement part) {
    var way = new LinkedHashSet<>(List.of(part.id()));
    var at = part.partOf();
    while (byId.containsKey(at)
        && byId.get(at).kind() == SettlementKind.DISTRICT
        && !byId.get(at).partOf().isEmpty()) {
      if (!way.add(at)) {
        return "";
      }
      at = byId.get(at).partOf();
    }
    return at.equals(part.id()) || (byId.containsKey(at) && leadsBack(at, part.id())) ? "" : at;
  }

  private boolean leadsBack(String town, String part) {
    return byId.get(town).partOf().equals(part);
  }

  private void warn(Settlement part, String what) {
    warnings.add("%s: part_of: %s".formatted(part.citation().place(), what));
  }
}
