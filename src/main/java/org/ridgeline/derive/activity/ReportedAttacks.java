package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;

/**
 * The attacks on the ground that reports tell of, added up once, so that they can be told by whom
 * they press whenever it is known anew who holds what.
 *
 * @param attacks one for all reports that name the same places, day and actor
 * @param directed the reports that say where attackers came from
 */
public record ReportedAttacks(List<Attacks> attacks, List<EventReport> directed) {

  /**
   * What some reports tell of the same places, day and actor.
   *
   * @param most the highest figure of any; a report without a figure tells of one
   */
  record Attacks(
      List<String> settlements, LocalDate day, String actor, int most, List<Citation> citations) {}

  /** What an attack counts to, and whom it presses there. */
  private record Target(String where, String attacked) {}

  /** What is one fact. */
  private record Key(String where, LocalDate day, String attacker, String attacked) {

    private static final Comparator<Key> IN_ORDER =
        comparing(Key::where)
            .thenComparing(Key::day)
            .thenComparing(Key::attacker)
            .thenComparing(Key::attacked);
  }

  /** What is added up to one fact. */
  private static final class Sum {
    private double highest;
    private final List<Citation> citations = new ArrayList<>();

    private void add(double count, Collection<Citation> rows) {
      highest = Math.max(highest, count);
      citations.addAll(rows);
    }

    private List<Citation> cited() {
      return CitedRows.newest(citations, ApportionedReport.MOST_CITED);
    }
  }

  /**
   * Those that are told of towns, sectors or whatever else places are of, day by day.
   *
   * @param ever all reports there ever are
   * @param where the town or sector of each place; none if empty
   */
  public static ReportedDays<ReportedAttacks> byDay(
      List<EventReport> ever, Function<String, String> where) {
    return new ReportedDays<>(
        ever,
        report -> report.kind().isAssault() ? names(report.settlements(), where) : Set.<String>of(),
        (name, ofDay) -> List.of(among(ofDay)));
  }

  private static Set<String> names(List<String> places, Function<String, String> where) {
    var names = new LinkedHashSet<String>();
    for (var place : places) {
      var name = where.apply(place);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Those of several days together. */
  public static ReportedAttacks of(Collection<ReportedAttacks> days) {
    return new ReportedAttacks(
        days.stream().flatMap(day -> day.attacks().stream()).toList(),
        days.stream().flatMap(day -> day.directed().stream()).toList());
  }

  /** Those of some reports. */
  public static ReportedAttacks among(Collection<EventReport> reports) {
    var alike = new HashMap<Alike, List<EventReport>>();
    var directed = new ArrayList<EventReport>();
    for (var report : reports) {
      if (report.kind().isAssault()) {
        alike.computeIfAbsent(Alike.of(report), each -> new ArrayList<>(4)).add(report);
        report.direction().ifPresent(any -> directed.add(report));
      }
    }
    var attacks = new ArrayList<Attacks>(alike.size());
    alike.forEach((key, some) -> attacks.add(attacks(key, some)));
    attacks.sort(comparing(each -> each.citations().get(0)));
    return new ReportedAttacks(attacks, directed);
  }

  private record Alike(List<String> settlements, LocalDate day, String actor) {

    static Alike of(EventReport report) {
      return new Alike(report.settlements(), report.day(), report.actor());
    }

    @Override
    public int hashCode() {
      return 31 * (31 * settlements.hashCode() + day.hashCode()) + actor.hashCode();
    }
  }

  private static Attacks attacks(Alike alike, List<EventReport> reports) {
    int most = 0;
    var rows = new ArrayList<Citation>(reports.size());
    for (var report : reports) {
      most = Math.max(most, report.count().orElse(1));
      rows.add(report.citation());
    }
    return new Attacks(
        alike.settlements(),
        alike.day(),
        alike.actor(),
        most,
        CitedRows.newest(rows, ApportionedReport.MOST_CITED));
  }

  /**
   * One fact a settlement, day, attacker and party that is pressed; a town is credited with what
   * its districts are.
   *
   * @param settlements those that are asked about; what others suffered counts to nobody
   */
  public List<AssaultDay> assaultDays(
      Map<String, Settlement> settlements, Night night, AttackedParty pressed) {
    return facts(
        sums(settlements, place -> DistrictRollUp.with(place, settlements), pressed),
        night,
        AssaultDay::new);
  }

  /**
   * One fact a sector, day, attacker and party that is pressed; places without a sector count to
   * none.
   *
   * @param settlements those that are asked about; what others suffered counts to nobody
   */
  public List<SectorDay> sectorDays(
      Map<String, Settlement> settlements, Night night, AttackedParty pressed) {
    return facts(
        sums(settlements, place -> sector(place, settlements), pressed), night, SectorDay::new);
  }

  /** Makes a fact of what was added up. */
  private interface AttackDay<T> {

    T of(
        String where,
        LocalDate day,
        int daysAgo,
        String attacker,
        String attacked,
        double count,
        List<Citation> citations);
  }

  private static <T> List<T> facts(Map<Key, Sum> sums, Night night, AttackDay<T> fact) {
    var facts = new ArrayList<T>(sums.size());
    sums.forEach(
        (key, sum) ->
            facts.add(
                fact.of(
                    key.where(),
                    key.day(),
                    night.daysSince(key.day()),
                    key.attacker(),
                    key.attacked(),
                    sum.highest,
                    sum.cited())));
    return facts;
  }

  private static Stream<String> sector(String place, Map<String, Settlement> settlements) {
    return Stream.of(settlements.get(place).sector()).filter(sector -> !sector.isEmpty());
  }

  private Map<Key, Sum> sums(
      Map<String, Settlement> asked,
      Function<String, Stream<String>> countsTo,
      AttackedParty pressed) {
    var sums = new TreeMap<Key, Sum>(Key.IN_ORDER);
    for (var each : attacks) {
      targets(each, asked, countsTo, pressed)
          .forEach(
              (target, named) ->
                  sums.computeIfAbsent(
                          new Key(target.where(), each.day(), each.actor(), target.attacked()),
                          key -> new Sum())
                      .add(
                          ApportionedReport.share(each.most(), named, each.settlements().size()),
                          each.citations()));
    }
    return sums;
  }

  /** Whatever the places of a report count to, with how many of them do. */
  private static Map<Target, Integer> targets(
      Attacks attacks,
      Map<String, Settlement> asked,
      Function<String, Stream<String>> countsTo,
      AttackedParty pressed) {
    var targets = new LinkedHashMap<Target, Integer>();
    for (var place : attacks.settlements()) {
      if (asked.containsKey(place)) {
        var attacked = pressed.of(place, attacks.day(), attacks.actor());
        countsTo
            .apply(place)
            .forEach(where -> targets.merge(new Target(where, attacked), 1, Integer::sum));
      }
    }
    return targets;
  }
}
