package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;

/** From where each settlement was attacked, by the reports that say so. */
public final class AttackDirections {

  private AttackDirections() {}

  private record Key(
      String settlement, LocalDate day, String attacker, String attacked, Compass direction) {}

  private record Attack(Key key, EventReport report) {}

  /**
   * One fact a settlement, day, attacker, party that is pressed, and direction.
   *
   * @param settlements those that are asked about
   */
  public static List<AttackDirection> measure(
      List<EventReport> reports,
      Map<String, Settlement> settlements,
      Night night,
      AttackedParty pressed) {
    return reports.stream()
        .filter(report -> !report.day().isAfter(night.asOf()))
        .filter(report -> report.kind().isAssault())
        .flatMap(report -> attacks(report, settlements, pressed))
        .collect(groupingBy(Attack::key))
        .entrySet()
        .stream()
        .map(entry -> fact(entry.getKey(), entry.getValue(), night))
        .sorted(
            comparing(AttackDirection::settlement)
                .thenComparing(AttackDirection::day)
                .thenComparing(AttackDirection::attacker)
                .thenComparing(AttackDirection::attacked)
                .thenComparing(AttackDirection::direction))
        .toList();
  }

  private static Stream<Attack> attacks(
      EventReport report, Map<String, Settlement> settlements, AttackedParty pressed) {
    return report.direction().stream()
        .flatMap(
            direction ->
                report.settlements().stream()
                    .filter(settlements::containsKey)
                    .flatMap(
                        place ->
                            DistrictRollUp.with(place, settlements)
                                .map(
                                    where ->
                                        new Key(
                                            where,
                                            report.day(),
                                            report.actor(),
                                            pressed.of(place, report.day(), report.actor()),
                                            direction)))
                    .distinct())
        .map(key -> new Attack(key, report));
  }

  private static AttackDirection fact(Key key, List<Attack> attacks, Night night) {
    return new AttackDirection(
        key.settlement(),
        key.day(),
        night.daysSince(key.day()),
        key.attacker(),
        key.attacked(),
        key.direction(),
        key.direction().bearing(),
        attacks.stream().map(attack -> attack.report().citation()).sorted().toList());
  }
}
