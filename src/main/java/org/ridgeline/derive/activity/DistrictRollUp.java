package org.ridgeline.derive.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;

/** Counts what is reported of a district to its town as well. */
final class DistrictRollUp {

  private DistrictRollUp() {}

  /** A place and, if it is a district, the town that it is part of. */
  static Stream<String> with(String place, Map<String, Settlement> settlements) {
    return Stream.of(place, settlements.get(place).partOf()).filter(id -> !id.isEmpty());
  }

  /** The activities of each settlement, a town's districts included, in their order. */
  static Map<String, List<Activity>> of(
      List<Activity> activities, Map<String, Settlement> settlements) {
    record At(String where, Activity activity) {}
    return activities.stream()
        .flatMap(a -> with(a.settlement(), settlements).map(where -> new At(where, a)))
        .collect(groupingBy(At::where, TreeMap::new, mapping(At::activity, toList())));
  }
}
