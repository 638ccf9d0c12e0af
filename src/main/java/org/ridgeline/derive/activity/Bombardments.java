package org.ridgeline.derive.activity;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.CitedRows;

/** Over what time each settlement has been under fire from guns and from the air. */
public final class Bombardments {

  private Bombardments() {}

  /** One for each settlement at which any shelling or air strike was reported. */
  public static List<Bombardment> measure(List<Activity> activities, Night night) {
    return activities.stream()
        .filter(a -> a.kind() == EventKind.SHELLING || a.kind() == EventKind.AIRSTRIKE)
        .collect(groupingBy(Activity::settlement, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(fire -> fold(fire, night))
        .toList();
  }

  private static Bombardment fold(List<Activity> fire, Night night) {
    TreeSet<LocalDate> days = fire.stream().map(Activity::day).collect(toCollection(TreeSet::new));
    return new Bombardment(
        fire.get(0).settlement(),
        days.first(),
        days.last(),
        night.daysSince(days.last()),
        days.size(),
        Math.toIntExact(DAYS.between(days.first(), days.last()) + 1),
        CitedRows.once(fire.stream().flatMap(a -> a.citations().stream())));
  }
}
