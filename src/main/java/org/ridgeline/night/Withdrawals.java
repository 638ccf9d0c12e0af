package org.ridgeline.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.fact.Citation;
import org.ridgeline.night.Steps.Step;
import org.ridgeline.rank.Difference;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.read.Tables.Dated;
import org.ridgeline.reason.Conclusion;
import org.ridgeline.reason.Conclusions;

/**
 * Finds out what withdrew each conclusion of an earlier night: time, or a row published since.
 *
 * <p>The way between the two nights is halved, and the night at its middle replayed, until the one
 * step is found before which a conclusion stood and after which it does not. Conclusions share the
 * replays that they need.
 */
final class Withdrawals {

  /** As many rows as a reader follows up where the very one could not be told. */
  private static final int NAMED = 5;

  private final Replays replays;
  private final Steps steps;
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

    Span half(int middle, Optional<Conclusion> standing) {
      return standing.map(now -> new Span(middle, to, now)).orElse(new Span(from, middle, last));
    }
  }

  private Withdrawals(Replays replays, Steps steps, Collection<Conclusion> then) {
    this.replays = replays;
    this.steps = steps;
    this.then = then;
  }

  /**
   * Explains why each of {@code withdrawn} stands no more.
   *
   * @param then all conclusions of the night at which {@code steps} begin
   * @param most how many nights may be replayed for it; what is then still open names several rows
   *     that may have been the one
   */
  static List<Withdrawal> explain(
      Replays replays,
      Steps steps,
      Collection<Conclusion> then,
      Collection<Conclusion> withdrawn,
      int most) {
    var search = new Withdrawals(replays, steps, then);
    withdrawn.forEach(each -> search.spans.put(each, new Span(0, steps.count(), each)));
    search.narrow(most);
    return search.withdrawals();
  }

  private void narrow(int most) {
    var open = middles(most);
    for (int left = most; !open.isEmpty(); open = middles(left)) {
      left -= open.size();
      var kept = kept(open);
      spans.replaceAll((conclusion, span) -> narrowed(conclusion, span, kept));
    }
  }

  private Span narrowed(
      Conclusion conclusion, Span span, Map<Integer, Map<Conclusion, Conclusion>> kept) {
    if (!span.isOpen() || !kept.containsKey(middle(span))) {
      return span;
    }
    int middle = middle(span);
    return span.half(middle, Optional.ofNullable(kept.get(middle).get(conclusion)));
  }

  /** Where to look next, where most is to be learnt first; which nights these are is no chance. */
  private List<Integer> middles(int most) {
    var waiting = new TreeMap<Integer, Integer>();
    spans.values().stream()
        .filter(Span::isOpen)
        .forEach(span -> waiting.merge(middle(span), 1, Integer::sum));
    return waiting.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The middle of a span; but of a single day, what time alone did comes before what rows did. */
  private int middle(Span span) {
    boolean oneDay = steps.day(span.from() + 1).equals(steps.day(span.to()));
    boolean dayPasses = !steps.day(span.from()).equals(steps.day(span.from() + 1));
    return oneDay && dayPasses ? span.from() + 1 : (span.from() + span.to()) / 2;
  }

  /** What stands of the earlier night's conclusions after each of so many steps. */
  private Map<Integer, Map<Conclusion, Conclusion>> kept(List<Integer> taken) {
    return taken.parallelStream()
        .collect(toMap(identity(), n -> kept(replays.reason(steps.known(n), steps.day(n)))));
  }

  private Map<Conclusion, Conclusion> kept(Conclusions now) {
    return Difference.between(then, now.all()).kept();
  }

  private List<Withdrawal> withdrawals() {
    var days = new HashMap<Citation, LocalDate>();
    steps.tables().dated().forEach(row -> days.put(row.row(), row.speaksOf()));
    return spans.entrySet().stream()
        .map(entry -> withdrawal(entry.getKey(), entry.getValue(), days))
        .toList();
  }

  private Withdrawal withdrawal(Conclusion conclusion, Span span, Map<Citation, LocalDate> days) {
    var causes = steps.after(span.from(), span.to());
    var rows = rows(conclusion.settlement(), causes);
    return new Withdrawal(
        conclusion,
        steps.day(span.to()),
        span.last().citations().stream()
            .map(days::get)
            .filter(day -> day != null)
            .max(Comparator.naturalOrder()),
        causes.stream().anyMatch(step -> step.row().isEmpty()),
        rows.stream().limit(NAMED).toList(),
        Math.max(0, rows.size() - NAMED));
  }

  /** A row about any place may have been it, but one about the place itself is likelier. */
  private static List<Citation> rows(String settlement, List<Step> causes) {
    return causes.stream()
        .map(Step::row)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(row -> !row.settlements().contains(settlement)))
        .map(Dated::row)
        .toList();
  }
}
