package org.ridgeline.reason.history;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Citation;

/**
 * Who held a place when, as far as it is established, each place has one.
 *
 * @param holder the party that was established last; empty if nobody ever was, or if it left
 * @param lastHolder the party that held the place before, or that left it; empty if not known
 * @param changedDays from the first day that the holder was said to be there, since another was
 *     established last, to the cut-off; if nobody holds it, from the day of the last withdrawal; if
 *     no other is known to have held it, {@link Statement#NEVER}
 * @param holds all stretches, the earliest first
 */
public record History(
    String settlement, String holder, String lastHolder, int changedDays, List<Hold> holds)
    implements AboutSettlement {

  public History {
    holds = List.copyOf(holds);
  }

  /**
   * Puts in order what is established of one place.
   *
   * @param statements all by which anybody was ever said to have the place in hand
   */
  public static History of(
      String settlement,
      Night night,
      Collection<Attested> attested,
      Collection<Left> left,
      Collection<Arrived> arrived,
      Collection<Statement> statements) {
    var established =
        Stream.of(attested, left, arrived)
            .flatMap(each -> each.stream().map(Established.class::cast))
            .sorted(Established.ORDER)
            .toList();
    if (established.isEmpty()) {
      return new History(settlement, "", "", Statement.NEVER, List.of());
    }
    var runs = runs(established);
    var last = runs.get(runs.size() - 1);
    var holder = last.get(0).holder();
    return new History(
        settlement,
        holder,
        before(last, established),
        changedDays(last, established, statements, night),
        runs.stream().map(History::hold).toList());
  }

  private static List<List<Established>> runs(List<Established> established) {
    var runs = new ArrayList<List<Established>>();
    for (var each : established) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).get(0).holder().equals(each.holder())) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(each);
    }
    return runs;
  }

  private static int changedDays(
      List<Established> run,
      List<Established> established,
      Collection<Statement> statements,
      Night night) {
    var before = established.subList(0, established.size() - run.size());
    if (run.get(0).holder().isEmpty()) {
      return days(run.get(run.size() - 1).day(), night);
    }
    return before.isEmpty()
        ? Statement.NEVER
        : days(changed(run, before.get(before.size() - 1).day(), statements), night);
  }

  private static int days(LocalDate day, Night night) {
    return Math.toIntExact(DAYS.between(day, night.asOf()));
  }

  /** The day of the first word for the holder since another, or nobody, was established last. */
  private static LocalDate changed(
      List<Established> run, LocalDate since, Collection<Statement> statements) {
    var holder = run.get(0).holder();
    return Stream.concat(
            run.stream().map(Established::saidOf),
            statements.stream()
                .filter(statement -> statement.holder().equals(holder))
                .map(statement -> statement.claim().asOf())
                .filter(day -> !day.isBefore(since)))
        .min(naturalOrder())
        .orElseThrow();
  }

  /** Who held it before, or has just left it. */
  private static String before(List<Established> run, List<Established> established) {
    var holder = run.get(0).holder();
    if (holder.isEmpty()) {
      return run.get(run.size() - 1).party();
    }
    return established.stream()
        .map(Established::party)
        .filter(party -> !party.equals(holder))
        .reduce("", (earlier, later) -> later);
  }

  private static Hold hold(List<Established> run) {
    var best = run.stream().max(comparing(each -> each.ground().weight())).orElseThrow();
    return new Hold(
        run.get(0).day(),
        best.holder(),
        best.holder().isEmpty() ? run.get(run.size() - 1).party() : "",
        best.ground(),
        run.stream().map(Established::row).map(Citation::voice).distinct().sorted().toList());
  }

  /** Whether it is established that somebody holds the place. */
  public boolean isKnown() {
    return !holder.isEmpty();
  }

  /** Whether the party that held the place last has left it, and nobody has come since. */
  public boolean isLeft() {
    return !isKnown() && !holds.isEmpty();
  }

  /** The party that held the place last, whether or not it still does. */
  public String lastKnown() {
    return isKnown() ? holder : lastHolder;
  }

  /** Of what tells it from most others. */
  @Override
  public int hashCode() {
    return 31 * settlement.hashCode() + changedDays;
  }
}
