package org.ridgeline.reason.history;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.problem.BadRulesException;

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

  private static final Comparator<ControlClaim> LATEST =
      comparing(ControlClaim::asOf)
          .thenComparing(ControlClaim::publishedOn)
          .thenComparing(ControlClaim::id);

  public History {
    holds = List.copyOf(holds);
  }

  /**
   * Puts in order what is established of one place.
   *
   * @param said all that was ever said of the place
   * @param window how many days before a party is established a word for it may date the change
   * @param lag how many days after another came a party may still be said to have withdrawn
   */
  public static History of(
      String settlement,
      Night night,
      Collection<Attested> attested,
      Collection<Admitted> admitted,
      Collection<Left> left,
      Collection<Arrived> arrived,
      Collection<Statement> said,
      double window,
      double lag) {
    var succession =
        Succession.of(
            Stream.of(attested, admitted, left, arrived)
                .flatMap(each -> each.stream().map(Established.class::cast))
                .toList(),
            (long) lag);
    var established = succession.counting();
    if (established.isEmpty()) {
      return new History(settlement, "", "", Statement.NEVER, List.of());
    }
    var runs = runs(established);
    var last = runs.get(runs.size() - 1);
    var earlier = established.subList(0, established.size() - last.size());
    var before = before(last, earlier, succession.leftLate());
    return new History(
        settlement,
        last.get(0).holder(),
        before,
        before.isEmpty() && earlier.isEmpty()
            ? Statement.NEVER
            : night.daysSince(changed(last, earlier, said, (long) window)),
        holds(runs, said));
  }

  /**
   * All that were concluded, by settlement.
   *
   * @throws BadRulesException if rules conclude more than one of the same
   */
  public static Map<String, History> bySettlement(Collection<?> facts) {
    return facts.stream()
        .filter(History.class::isInstance)
        .map(History.class::cast)
        .collect(toMap(History::settlement, identity(), History::onlyOne));
  }

  private static History onlyOne(History one, History other) {
    throw new BadRulesException(
        "rules: more than one history of %s is concluded; let one rule conclude all of them"
            .formatted(one.settlement()));
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

  /** The day of the first word for the holder since another, or nobody, was established last. */
  private static LocalDate changed(
      List<Established> run, List<Established> earlier, Collection<Statement> said, long window) {
    var holder = run.get(0).holder();
    if (holder.isEmpty()) {
      return run.get(run.size() - 1).day();
    }
    // What was said longer ago tells nothing of when the party came.
    var lately = run.get(0).day().minusDays(window);
    var since = earlier.isEmpty() ? lately : earlier.get(earlier.size() - 1).day();
    return Stream.concat(
            run.stream().map(Established::saidOf),
            said.stream()
                .filter(statement -> statement.isInHand() && statement.holder().equals(holder))
                .map(statement -> statement.claim().asOf())
                .filter(day -> !day.isBefore(since) && !day.isBefore(lately)))
        .min(naturalOrder())
        .orElseThrow();
  }

  /** Who held it before, or has just left it. */
  private static String before(List<Established> run, List<Established> earlier, String leftLate) {
    var holder = run.get(0).holder();
    if (holder.isEmpty()) {
      return run.get(run.size() - 1).party();
    }
    return earlier.stream()
        .map(Established::party)
        .filter(party -> !party.equals(holder))
        .reduce(leftLate, (one, later) -> later);
  }

  private static List<Hold> holds(List<List<Established>> runs, Collection<Statement> said) {
    var claims = said.stream().map(Statement::claim).filter(ControlClaim::isPresence).toList();
    var holds = new ArrayList<Hold>();
    var end = LocalDate.MAX;
    for (int i = runs.size() - 1; i >= 0; i--) {
      var hold = hold(runs.get(i), claims, end);
      end = hold.from();
      holds.add(0, hold);
    }
    return holds;
  }

  private static Hold hold(List<Established> run, List<ControlClaim> claims, LocalDate end) {
    var best = run.stream().max(comparing(each -> each.ground().weight())).orElseThrow();
    var from = run.get(0).day();
    var own =
        claims.stream()
            .filter(claim -> claim.holder().equals(best.holder()))
            .filter(claim -> !claim.asOf().isBefore(from) && claim.asOf().isBefore(end))
            .toList();
    return new Hold(
        from,
        best.holder(),
        best.holder().isEmpty() ? run.get(run.size() - 1).party() : "",
        share(own),
        best.ground(),
        run.stream().map(Established::row).map(Citation::voice).distinct().sorted().toList());
  }

  private static OptionalDouble share(List<ControlClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.sharePercent().isPresent())
        .max(LATEST)
        .filter(
            last ->
                claims.stream()
                    .noneMatch(
                        claim ->
                            claim.isWhole()
                                && claim.sharePercent().isEmpty()
                                && claim.asOf().isAfter(last.asOf())))
        .map(ControlClaim::sharePercent)
        .orElse(OptionalDouble.empty());
  }

  /** The stretch that a day lies in, if anything is established of it. */
  public Optional<Hold> on(LocalDate day) {
    return Hold.on(holds, day);
  }

  /**
   * Whether the holder has taken back what it held more than so many days before the cut-off, or
   * was the first who is known to have held.
   */
  public boolean heldAgain(Night night, double days) {
    if (takenDays() == Statement.NEVER) {
      return false;
    }
    var day = night.daysBefore(days);
    return holds.stream()
        .filter(hold -> hold.from().isBefore(day))
        .reduce((one, later) -> later)
        .orElse(holds.get(0))
        .holder()
        .equals(holder);
  }

  /**
   * How many days before the cut-off another took the place from the party that holds it again, as
   * {@link #changedDays} counts; {@link Statement#NEVER} if that is not how it came to hold it.
   */
  public int takenDays() {
    int last = holds.size() - 1;
    int before = last - 1;
    while (before >= 0 && !holds.get(before).holder().equals(holder)) {
      before--;
    }
    boolean isTakenBack =
        isKnown()
            && before >= 0
            && holds.subList(before + 1, last).stream().anyMatch(hold -> !hold.holder().isEmpty());
    return isTakenBack
        ? changedDays
            + Math.toIntExact(DAYS.between(holds.get(before + 1).from(), holds.get(last).from()))
        : Statement.NEVER;
  }

  /** That the place was taken back, in words that follow its holder; empty if it was not. */
  public String again() {
    int days = takenDays();
    return days == Statement.NEVER
        ? ""
        : " again, having changed hands twice in the last " + English.days(days);
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
