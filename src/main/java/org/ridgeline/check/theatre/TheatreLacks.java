package org.ridgeline.check.theatre;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.ridgeline.write.Wording.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.activity.AssaultDay;
import org.ridgeline.derive.activity.AssaultMonths;
import org.ridgeline.derive.activity.AttackDirection;
import org.ridgeline.derive.activity.Bombardment;
import org.ridgeline.derive.activity.CombinedAssault;
import org.ridgeline.derive.activity.HarmDay;
import org.ridgeline.derive.activity.SectorDay;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.derive.place.RelativeHeight;
import org.ridgeline.derive.place.Residents;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.derive.route.Passage;
import org.ridgeline.derive.route.Route;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.Tables;
import org.ridgeline.read.elevation.Elevation;
import org.ridgeline.read.measure.KnownGround;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.StandingClaim;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.history.History;
import org.ridgeline.survey.fact.CoveringTown;
import org.ridgeline.survey.fact.Enclosure;
import org.ridgeline.survey.fact.FacedPlace;
import org.ridgeline.survey.fact.FriendlyPlace;
import org.ridgeline.survey.fact.FrontDistance;
import org.ridgeline.survey.fact.HostilePlace;
import org.ridgeline.survey.fact.LineOfCommunication;
import org.ridgeline.survey.fact.LineShare;
import org.ridgeline.survey.fact.LineThrough;
import org.ridgeline.survey.fact.OpenLink;
import org.ridgeline.survey.fact.TownBehind;

/**
 * What a theatre lacks, what costs its assessment most first.
 *
 * <p>A lack costs the points that rules which ask for what is lacking could add, once for each
 * place that lacks it.
 */
public final class TheatreLacks {

  /** How far back days without a report count. */
  private static final int DAYS = 90;

  private static final int EXAMPLES = 3;

  private static final List<Class<?>> OF_PEOPLE = List.of(Residents.class);
  private static final List<Class<?>> OF_HEIGHT = List.of(RelativeHeight.class);

  private static final List<Class<?>> OF_LINKS =
      List.of(
          LinkedTo.class,
          Route.class,
          Passage.class,
          Enclosure.class,
          OpenLink.class,
          LineOfCommunication.class,
          LineShare.class,
          LineThrough.class);

  private static final List<Class<?>> OF_REPORTS =
      List.of(
          Activity.class,
          Bombardment.class,
          HarmDay.class,
          AssaultDay.class,
          AssaultMonths.class,
          AttackDirection.class,
          CombinedAssault.class,
          SectorDay.class);

  /** Who holds a place, and what is measured of a place that somebody holds. */
  private static final List<Class<?>> OF_CLAIMS =
      List.of(
          Statement.class,
          StandingClaim.class,
          Control.class,
          History.class,
          HostilePlace.class,
          FriendlyPlace.class,
          FacedPlace.class,
          FrontDistance.class,
          CoveringTown.class,
          TownBehind.class);

  private final Tables tables;
  private final AskedPoints asked;
  private final List<Settlement> places;
  private final List<Lack> lacks = new ArrayList<>();

  private TheatreLacks(Tables tables, RuleFolder rules) {
    this.tables = tables;
    this.asked = AskedPoints.of(rules);
    this.places = tables.settlements().stream().filter(Settlement::isPlace).toList();
  }

  /** All of them, in the order of what they cost; equal ones in the order of their subjects. */
  public static List<Lack> of(Tables tables, RuleFolder rules) {
    var review = new TheatreLacks(tables, rules);
    review.people();
    review.heights();
    review.links();
    review.claims();
    review.reports();
    review.sources();
    review.days();
    review.parties();
    return review.lacks.stream()
        .sorted(Comparator.comparingDouble(Lack::cost).reversed().thenComparing(Lack::subject))
        .toList();
  }

  private void people() {
    var known = tables.population().stream().map(Population::settlement).collect(toSet());
    ofPlaces(
        "people",
        "without any figure of people",
        places.stream()
            .filter(place -> place.isInhabited() && !known.contains(place.id()))
            .toList(),
        OF_PEOPLE,
        "write one into population.csv, or bring them in with 'ridgeline import geonames'");
  }

  private void heights() {
    var without =
        places.stream()
            .filter(place -> place.elevation().isEmpty())
            .sorted(KnownGround.tileByTile())
            .filter(place -> tables.ground().elevation(place).isEmpty())
            .sorted(Comparator.comparing(Settlement::id))
            .toList();
    var tiles =
        without.stream()
            .map(place -> Elevation.tileAround(place.longitude(), place.latitude()) + ".hgt")
            .distinct()
            .sorted();
    ofPlaces(
        "height",
        "without height",
        without,
        OF_HEIGHT,
        "write it into elevation_m of settlements.csv, bring it in with 'ridgeline import geonames', or put tiles of SRTM into the folder elevation, such as "
            + examples(tiles));
  }

  private void links() {
    var linked =
        tables.links().stream()
            .flatMap((Link link) -> Stream.of(link.start(), link.end()))
            .collect(toSet());
    ofPlaces(
        "links",
        "off every road and railway",
        places.stream().filter(place -> !linked.contains(place.id())).toList(),
        OF_LINKS,
        "write their roads and railways into links.csv");
  }

  private void claims() {
    var claimed = tables.claims().stream().map(ControlClaim::settlement).collect(toSet());
    ofPlaces(
        "holder",
        "of which nobody says who holds them",
        places.stream().filter(place -> !claimed.contains(place.id())).toList(),
        OF_CLAIMS,
        "write who is said to hold them into control_claims.csv, with the day and the source");
  }

  private void reports() {
    var named = tables.events().stream().flatMap(e -> e.settlements().stream()).collect(toSet());
    ofPlaces(
        "reports",
        "that no report names",
        places.stream().filter(place -> !named.contains(place.id())).toList(),
        OF_REPORTS,
        "write reports into event_reports.csv, or bring an export in with 'ridgeline import'; where nothing happens, nothing is lacking");
  }

  private void ofPlaces(
      String subject,
      String lacking,
      List<Settlement> without,
      Collection<Class<?>> facts,
      String remedy) {
    if (!without.isEmpty()) {
      var lost = asked.without(facts);
      lacks.add(
          new Lack(
              subject,
              "%,d of %,d places %s, such as %s"
                  .formatted(
                      without.size(),
                      places.size(),
                      lacking,
                      examples(without.stream().map(Settlement::name))),
              lost.rules(),
              lost.points(),
              (double) lost.points() * without.size(),
              remedy));
    }
  }

  /** Sources that nobody judged; it costs the places of which they alone speak. */
  private void sources() {
    var unjudged = tables.sources().stream().filter(s -> s.reliability() == Reliability.F).toList();
    if (unjudged.isEmpty()) {
      return;
    }
    var spokenOf = new HashSet<String>();
    var judgedOf = new HashSet<String>();
    tables.events().forEach(e -> note(e.citation(), e.settlements(), spokenOf, judgedOf));
    tables.claims().forEach(c -> note(c.citation(), List.of(c.settlement()), spokenOf, judgedOf));
    spokenOf.removeAll(judgedOf);
    var lost = asked.without(Stream.of(OF_CLAIMS, OF_REPORTS).flatMap(List::stream).toList());
    lacks.add(
        new Lack(
            "sources",
            "%,d of %,d sources without a grade, such as %s; %s known from such alone"
                .formatted(
                    unjudged.size(),
                    tables.sources().size(),
                    examples(unjudged.stream().map(Source::id)),
                    count(spokenOf.size(), "place is", "places are")),
            lost.rules(),
            spokenOf.isEmpty() ? 0 : lost.points(),
            (double) lost.points() * spokenOf.size(),
            "write A to E for F into reliability of sources.csv"));
  }

  private static void note(
      Citation row, List<String> settlements, Set<String> spokenOf, Set<String> judgedOf) {
    spokenOf.addAll(settlements);
    if (row.source().reliability() != Reliability.F) {
      judgedOf.addAll(settlements);
    }
  }

  /** Days of the last months on which nothing is said to have happened anywhere. */
  private void days() {
    var reported =
        tables.events().stream().map(EventReport::day).collect(toCollection(TreeSet::new));
    if (reported.isEmpty()) {
      return;
    }
    var last = reported.last();
    var first = last.minusDays(DAYS - 1L);
    if (reported.first().isAfter(first)) {
      first = reported.first();
    }
    var all = first.datesUntil(last.plusDays(1)).toList();
    var silent = all.stream().filter(day -> !reported.contains(day)).toList();
    if (silent.isEmpty()) {
      return;
    }
    var lost = asked.without(OF_REPORTS);
    lacks.add(
        new Lack(
            "days",
            "%,d of the %,d days up to %s without any report, such as %s"
                .formatted(silent.size(), all.size(), last, examples(stretches(silent))),
            lost.rules(),
            lost.points(),
            (double) lost.points() * places.size() * silent.size() / all.size(),
            "see whether files of event_reports are missing, or sources of that time"));
  }

  /** Days in a row as one, the longest first. */
  private static Stream<String> stretches(List<LocalDate> days) {
    var stretches = new ArrayList<List<LocalDate>>();
    for (var day : days) {
      var last = stretches.isEmpty() ? List.<LocalDate>of() : stretches.get(stretches.size() - 1);
      if (last.isEmpty() || !last.get(last.size() - 1).plusDays(1).equals(day)) {
        last = new ArrayList<>();
        stretches.add(last);
      }
      last.add(day);
    }
    return stretches.stream()
        .sorted(Comparator.comparing((List<LocalDate> each) -> each.size()).reversed())
        .map(
            each ->
                each.size() == 1
                    ? each.get(0).toString()
                    : each.get(0) + " to " + each.get(each.size() - 1));
  }

  private void parties() {
    var named = tables.parties().stream().map(Party::id).collect(toSet());
    var nameless =
        Stream.of(
                tables.sources().stream().map(Source::party),
                tables.events().stream().map(EventReport::actor),
                tables.claims().stream().map(ControlClaim::holder))
            .flatMap(each -> each)
            .filter(party -> !party.isEmpty() && !named.contains(party))
            .collect(toCollection(TreeSet::new));
    if (!nameless.isEmpty()) {
      lacks.add(
          new Lack(
              "parties",
              "%s without a name that readers know, such as %s"
                  .formatted(
                      count(nameless.size(), "party", "parties"), examples(nameless.stream())),
              0,
              0,
              0,
              "write an id and a name for each into parties.csv"));
    }
  }

  private static String examples(Stream<String> names) {
    return String.join(", ", names.limit(EXAMPLES).toList());
  }
}
