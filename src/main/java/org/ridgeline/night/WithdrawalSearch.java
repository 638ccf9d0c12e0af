package org.ridgeline.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.rank.ConclusionDifference;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.read.Tables.Dated;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Conclusions;

/**
 * Finds out what withdrew each conclusion of an earlier night: time, or a row published or taken
 * back since.
 *
 * <p>The way between the two nights is parted, and the night in between replayed, until the one
 * step is found before which a conclusion stood and after which it does not. Conclusions share the
 * replays that they need.
 */
final class WithdrawalSearch {

  /**
   * How much all replays together may go through: some 200 replays of a small night, which a day
   * never needs.
   */
  private static final int MOST = 300_000;

  /** Whether time did it, and which half of a day's rows otherwise, is told of any night. */
  private static final int LEAST_REPLAYS = 2;

  /** How many replays are usually enough. */
  private static final int USUAL_REPLAYS = 20;

  /** How many nights are replayed before it is decided where to look next: as many at a time. */
  private static final int AT_ONCE = 2;

  /** As many rows as a reader follows up where the very one could not be told. */
  private static final int NAMED = 5;

  private final StepReplays way;
  private final PublicationSteps steps;
  private final StepsByPlace byPlace;
  private final Collection<Conclusion> then;
  private final Map<Conclusion, Span> spans = new LinkedHashMap<>();

  /**
   * A conclusion stood after {@code from} steps, and not after {@code to}.
   *
   * @param last what it was when it stood last
   */
  private record Span(int from, int to, Conclusion last) {

    boolean isOpen() {
      return to - from > 1;
    }

    /** What is left of it by what is known of a night, if that lies within. */
    Span part(int night, Optional<Conclusion> standing) {
      return night <= from || night >= to
          ? this
          : standing.map(now -> new Span(night, to, now)).orElse(new Span(from, night, last));
    }
  }

  /** Where conclusions of one place may have been withdrawn. */
  private record Range(String settlement, int from, int to) {

    static Range of(Conclusion conclusion, Span span) {
      return new Range(conclusion.settlement(), span.from(), span.to());
    }

    int middle() {
      return (from + to) / 2;
    }
  }

  private WithdrawalSearch(StepReplays way, Collection<Conclusion> then) {
    this.way = way;
    this.steps = way.steps();
    this.byPlace = new StepsByPlace(steps);
    this.then = then;
  }

  /**
   * Explains why each of {@code withdrawn} stands no more.
   *
   * @param way from the one night to the other
   * @param then all conclusions of the night at which it begins
   * @param most how many nights may be replayed for it; what is then still open names several rows
   *     that may have been the one
   */
  static List<Withdrawal> explain(
      StepReplays way, Collection<Conclusion> then, Collection<Conclusion> withdrawn, int most) {
    var search = new WithdrawalSearch(way, then);
    withdrawn.forEach(each -> search.spans.put(each, new Span(0, way.steps().count(), each)));
    search.narrow(most);
    return search.withdrawals();
  }

  /** How many nights may be replayed of a theatre of this size. */
  static int mostReplays(Replays replays) {
    return Math.max(LEAST_REPLAYS, MOST / Math.max(1, replays.size()));
  }

  /** How many replays to expect. */
  static int expectedReplays(Replays replays) {
    return Math.min(USUAL_REPLAYS, mostReplays(replays));
  }

  private void narrow(int most) {
    var looks = looks(most);
    for (int left = most; left > 0 && !looks.isEmpty(); looks = looks(left)) {
      var nights = nights(looks, Math.min(AT_ONCE, left));
      narrow(kept(nights));
      left -= nights.size();
    }
  }

  /** Every replay tells of every conclusion, whichever of them it was wanted for. */
  private void narrow(SortedMap<Integer, Map<Conclusion, Conclusion>> kept) {
    kept.forEach(
        (night, standing) ->
            spans.replaceAll(
                (conclusion, span) ->
                    span.part(night, Optional.ofNullable(standing.get(conclusion)))));
  }

  /**
   * After how many steps to look for each conclusion that is not yet explained: where a row about
   * its own place may have been it, which is likeliest, or where most conclusions share a replay if
   * {@code left} replays are too few for that.
   */
  private Map<Conclusion, Integer> looks(int left) {
    // Of a million rows very many may have been it, and the same of most conclusions of a place.
    var known = new HashMap<Range, Integer>();
    var likeliest =
        looks(
            (conclusion, span) ->
                known.computeIfAbsent(Range.of(conclusion, span), this::likeliest));
    return new HashSet<>(likeliest.values()).size() <= left / 2
        ? likeliest
        : looks((conclusion, span) -> Range.of(conclusion, span).middle());
  }

  /** The same; of a single day, what time alone did comes before what rows did. */
  private Map<Conclusion, Integer> looks(ToIntBiFunction<Conclusion, Span> where) {
    var looks = new LinkedHashMap<Conclusion, Integer>();
    spans.forEach(
        (conclusion, span) -> {
          if (span.isOpen()) {
            looks.put(
                conclusion,
                steps.isOneDay(span.from(), span.to())
                    ? span.from() + 1
                    : where.applyAsInt(conclusion, span));
          }
        });
    return looks;
  }

  /**
   * The middle of a span; but of a single day's rows, those about the place weigh as much as all
   * others together.
   */
  private int likeliest(Range range) {
    if (!steps.day(range.from()).equals(steps.day(range.to()))) {
      return range.middle();
    }
    int all = range.to() - range.from();
    var about = byPlace.about(range.settlement(), range.from(), range.to());
    long half = (all - about.size() + (long) all * about.size()) / 2;
    int found = 0;
    int taken = 0;
    long weight = 0;
    do {
      taken++;
      boolean isAbout = found < about.size() && about.get(found) == range.from() + taken;
      found += isAbout ? 1 : 0;
      weight += isAbout ? all : 1;
    } while (weight < half && taken < all - 1);
    return range.from() + taken;
  }

  /** The nights to replay, most wanted first; which these are is no chance. */
  private static List<Integer> nights(Map<Conclusion, Integer> looks, int most) {
    var wanted = new TreeMap<Integer, Integer>();
    looks.values().forEach(night -> wanted.merge(night, 1, Integer::sum));
    return wanted.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What stands of the earlier night's conclusions after each of so many steps. */
  private SortedMap<Integer, Map<Conclusion, Conclusion>> kept(List<Integer> taken) {
    return new TreeMap<>(
        taken.parallelStream().collect(toMap(identity(), n -> kept(way.concluded(n)))));
  }

  private Map<Conclusion, Conclusion> kept(Conclusions now) {
    return ConclusionDifference.between(then, now.all()).kept();
  }

  private List<Withdrawal> withdrawals() {
    var cited =
        spans.values().stream().flatMap(span -> span.last().citations().stream()).collect(toSet());
    var days = new HashMap<Citation, LocalDate>();
    // Of a million rows few are cited.
    steps
        .tables()
        .dated()
        .filter(row -> cited.contains(row.row()))
        .forEach(row -> days.put(row.row(), row.speaksOf()));
    var causes = new HashMap<Range, Causes>();
    return spans.entrySet().stream()
        .map(entry -> withdrawal(entry.getKey(), entry.getValue(), days, causes))
        .toList();
  }

  /**
   * What may have withdrawn them.
   *
   * @param isTime whether time may have
   * @param rows how many rows may have
   * @param named the likeliest of these
   */
  private record Causes(boolean isTime, int rows, List<Dated> named) {}

  private Causes causes(Range range) {
    int rows = byPlace.rows(range.from(), range.to());
    return new Causes(range.to() - range.from() > rows, rows, nearest(range));
  }

  private Withdrawal withdrawal(
      Conclusion conclusion, Span span, Map<Citation, LocalDate> days, Map<Range, Causes> known) {
    var causes = known.computeIfAbsent(Range.of(conclusion, span), this::causes);
    return new Withdrawal(
        conclusion,
        steps.day(span.to()),
        span.last().citations().stream()
            .map(days::get)
            .filter(day -> day != null)
            .max(Comparator.naturalOrder()),
        causes.isTime(),
        causes.named().stream().map(Dated::row).toList(),
        causes.named().stream().filter(Dated::isWithdrawal).map(Dated::row).collect(toSet()),
        causes.rows() - causes.named().size());
  }

  /**
   * Of the rows that may have been it the likeliest: those about the place itself, then those about
   * what lies nearest.
   */
  private List<Dated> nearest(Range range) {
    var place = range.settlement();
    var near = way.replays().surroundings().of(place).stream().map(Neighbour::other);
    return IntStream.concat(
            // All others are as far, and those first of them that come first.
            byPlace.first(NAMED, range.from(), range.to()),
            Stream.concat(Stream.of(place), near)
                .flatMap(other -> byPlace.about(other, range.from(), range.to()).stream())
                .mapToInt(Integer::intValue))
        .distinct()
        .sorted()
        .mapToObj(step -> byPlace.row(step).orElseThrow())
        .map(row -> new Near(row, km(place, row)))
        .sorted(Comparator.comparingDouble(Near::km))
        .limit(NAMED)
        .map(Near::row)
        .toList();
  }

  private record Near(Dated row, double km) {}

  /** From a place to the nearest that a row is about; the most there is if none is a neighbour. */
  private double km(String settlement, Dated row) {
    double least = Double.MAX_VALUE;
    for (var place : row.settlements()) {
      least = Math.min(least, km(settlement, place));
    }
    return least;
  }

  private double km(String settlement, String other) {
    return settlement.equals(other)
        ? 0
        : way.replays()
            .surroundings()
            .between(settlement, other)
            .map(Neighbour::distanceKm)
            .orElse(Double.MAX_VALUE);
  }
}
