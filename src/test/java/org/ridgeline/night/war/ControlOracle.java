package org.ridgeline.night.war;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Credit;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.night.war.War.Claim;
import org.ridgeline.night.war.War.Event;
import org.ridgeline.night.war.War.Speaker;

/**
 * Who holds a place of a war, by looking through all that is said of it for every question.
 *
 * <p>It is written to be read and not to be fast. Each method answers one sentence of what control
 * in time means; none looks into a rule.
 */
public final class ControlOracle {

  /** Whom a place belongs to that its holder has left. */
  static final String NOBODY = "";

  private static final int STALE_DAYS = 45;
  private static final int CHANGED_DAYS = 60;
  private static final int MOST = Extent.MOST.rank();
  private static final int ALL = Extent.ALL.rank();

  private final War war;
  private final String place;
  private final List<Claim> words;
  private final List<Event> withdrawals;
  private final List<Established> established;

  /** What is concluded of a place. */
  public record Answer(String status, String holder, String lastHolder) {}

  /**
   * From when a party, or nobody, was the established holder.
   *
   * @param voices whose words say so
   */
  public record Run(int from, String holder, How how, List<String> voices) {}

  /** How it is known that a party holds a place; of one day the last counts. */
  public enum How {
    LEFT,
    DENIER,
    UNOPPOSED,
    CAME_AFTER,
    /** Said by a credible independent, and said again or contradicted by nobody. */
    BORNE_OUT,
    ADMITTED
  }

  /**
   * That a party holds a place from a day on.
   *
   * @param left who left, where nobody holds it or somebody came after
   */
  private record Established(
      int day, String holder, How how, int published, String word, String left, String voice) {

    static final Comparator<Established> ORDER =
        Comparator.comparing(Established::day)
            .thenComparing(Established::how)
            .thenComparing(Established::published)
            .thenComparing(Established::word);
  }

  /** That a party left a place on a day. */
  private record Withdrawn(String party, int day, int published, String word, String voice) {}

  private ControlOracle(War war, String place) {
    this.war = war;
    this.place = place;
    this.words =
        war.claims().stream()
            .filter(c -> c.place().equals(place))
            .filter(c -> c.published() <= war.night() && c.asOf() <= war.night())
            .toList();
    this.withdrawals =
        war.events().stream()
            .filter(e -> e.place().equals(place))
            .filter(e -> e.published() <= war.night() && e.day() <= war.night())
            .filter(
                e -> e.kind() == EventKind.WITHDRAWAL || e.kind() == EventKind.PREPARED_WITHDRAWAL)
            .toList();
    this.established = byWords();
  }

  /** Who holds a place on the night of the war. */
  public static Answer answer(War war, String place) {
    return new ControlOracle(war, place).answer();
  }

  /**
   * Who holds a place that is supposed lost: whoever it is lost to, before whom the last holder.
   */
  public static Answer supposing(War war, String place, String to) {
    return new Answer("LOST", to, new ControlOracle(war, place).end().holder());
  }

  /** Who held a place, one after the other. */
  public static List<Run> history(War war, String place) {
    return new ControlOracle(war, place).history();
  }

  // Who is who.

  /** By the relation that began last of those that hold on the night. */
  private boolean isAllied(String one, String other) {
    return war.relations().stream()
        .filter(r -> r.isOf(one, other) && r.holdsOn(war.night()))
        .max(Comparator.comparing(War.Relation::from))
        .filter(r -> r.relation().equals("allied"))
        .isPresent();
  }

  private boolean isRival(String one, String other) {
    return !one.equals(other) && !isAllied(one, other);
  }

  private Speaker speaker(String id) {
    return war.speakers().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** Who spoke first of whoever passes on words. */
  private Speaker origin(String source) {
    var speaker = speaker(source);
    return speaker.party().isEmpty() && !speaker.of().isEmpty() ? origin(speaker.of()) : speaker;
  }

  private String party(String source) {
    return origin(source).party();
  }

  private String party(Claim claim) {
    return party(claim.source());
  }

  private String voice(String source) {
    return party(source).isEmpty() ? origin(source).id() : party(source);
  }

  private String voice(Claim claim) {
    return voice(claim.source());
  }

  private boolean isOtherVoice(Claim one, Claim other) {
    return !voice(one).equals(voice(other));
  }

  // What a word is.

  private static boolean isDenial(Claim c) {
    return c.stance() == Stance.DENIES || c.extent() == Extent.NONE;
  }

  private static boolean isPresence(Claim c) {
    return !isDenial(c);
  }

  private static boolean isWordFor(String holder, Claim c) {
    return isWord(c) && c.holder().equals(holder);
  }

  private static boolean isWord(Claim c) {
    return isPresence(c) && c.extent().rank() >= MOST;
  }

  private static boolean isWhole(Claim c) {
    return isPresence(c) && c.extent().rank() == ALL;
  }

  private static boolean isDenialOf(String holder, Claim c) {
    return isDenial(c) && c.holder().equals(holder);
  }

  private boolean isCredibleIndependent(Claim c) {
    Reliability reliability = origin(c.source()).reliability();
    var credit = Credit.of(reliability, c.credibility());
    return party(c).isEmpty() && (credit == Credit.SOUND || credit == Credit.FAIR);
  }

  private boolean isAnyWord(Predicate<Claim> which) {
    return words.stream().anyMatch(which);
  }

  private static boolean isWithin(int day, int from, int to) {
    return from <= day && day <= to;
  }

  // 1. Which words are history.

  private boolean isStanding(Claim c) {
    return !isStale(c) && !isSuperseded(c) && !isSettled(c) && !isEnded(c);
  }

  private boolean isStale(Claim c) {
    return war.night() - c.asOf() > STALE_DAYS;
  }

  /** The same source, or the origin of a copy, or the party, speaks of a later day. */
  private boolean isSuperseded(Claim c) {
    return isAnyWord(
        later ->
            later.asOf() > c.asOf()
                && (later.source().equals(c.source())
                    || later.source().equals(speaker(c.source()).of())
                    || (!isAdmission(c) && !party(c).isEmpty() && party(c).equals(party(later)))));
  }

  /** A party says that another party is there. */
  private boolean isAdmission(Claim c) {
    return isPresence(c) && !party(c).isEmpty() && !party(c).equals(c.holder());
  }

  private boolean isSettled(Claim c) {
    return isAnyWord(
        admission ->
            isSettling(admission)
                && c.asOf() <= admission.asOf()
                && contradicts(c, admission.holder()));
  }

  private boolean contradicts(Claim c, String holder) {
    return isPresence(c) ? isRival(c.holder(), holder) : c.holder().equals(holder);
  }

  /** A party that loses by it says that another, no ally, holds all of it. */
  private boolean isSettling(Claim c) {
    var loser = party(c);
    return isWhole(c) && !loser.isEmpty() && isRival(loser, c.holder()) && isLosing(loser, c);
  }

  /** It said before or that day that it was there itself, or was the last established holder. */
  private boolean isLosing(String loser, Claim c) {
    return isAnyWord(
            own -> isWordFor(loser, own) && party(own).equals(loser) && own.asOf() <= c.asOf())
        || lastBefore(c.asOf()).filter(e -> e.holder().equals(loser)).isPresent();
  }

  private boolean isEnded(Claim c) {
    return isPresence(c)
        && withdrawn().stream().anyMatch(w -> w.party().equals(c.holder()) && c.asOf() <= w.day());
  }

  // 2. Who holds it.

  /** Who left by a word of its own party, or by those of two other voices, on which days. */
  private List<Withdrawn> withdrawn() {
    return withdrawals.stream()
        .filter(e -> !e.actor().isEmpty())
        .filter(
            e ->
                party(e.source()).equals(e.actor())
                    || withdrawals.stream()
                        .anyMatch(
                            other ->
                                other.actor().equals(e.actor())
                                    && other.day() == e.day()
                                    && !party(other.source()).equals(e.actor())
                                    && !voice(other.source()).equals(voice(e.source()))))
        .map(e -> new Withdrawn(e.actor(), e.day(), e.published(), e.id(), voice(e.source())))
        .toList();
  }

  private List<Established> byWords() {
    var all = new ArrayList<Established>();
    for (var c : words) {
      if (isBorneOut(c) || isUncontradicted(c)) {
        all.add(by(c, How.BORNE_OUT));
      }
      if (isUnopposed(c)) {
        all.add(by(c, How.UNOPPOSED));
      }
      deniers(c).forEach(all::add);
    }
    return all;
  }

  private Established by(Claim c, How how) {
    return new Established(c.asOf(), c.holder(), how, c.published(), c.id(), NOBODY, voice(c));
  }

  /** Another voice says the same within the window, or the same voice again in it. */
  private boolean isBorneOut(Claim c) {
    return isWord(c)
        && isCredibleIndependent(c)
        && isAnyWord(
            other ->
                isWordFor(c.holder(), other)
                    && (isOtherVoice(c, other)
                        ? Math.abs(other.asOf() - c.asOf()) <= STALE_DAYS
                        : isWithin(other.asOf(), c.asOf() + 1, c.asOf() + STALE_DAYS)));
  }

  /** No other voice says in the window that a rival who was there before is there, or denies it. */
  private boolean isUncontradicted(Claim c) {
    return isWord(c)
        && isCredibleIndependent(c)
        && !isAnyWord(
            other ->
                isOtherVoice(c, other)
                    && isWithin(other.asOf(), c.asOf(), c.asOf() + STALE_DAYS)
                    && (isDenialOf(c.holder(), other)
                        || (isWord(other)
                            && isRival(other.holder(), c.holder())
                            && hadWordBefore(other.holder(), c.asOf()))));
  }

  private boolean hadWordBefore(String holder, int day) {
    return isAnyWord(c -> isWordFor(holder, c) && c.asOf() < day);
  }

  /** All of it, no word for a rival in the window before, no denial by a party in the one after. */
  private boolean isUnopposed(Claim c) {
    return isWhole(c)
        && !isAnyWord(
            other ->
                isWord(other)
                    && isRival(other.holder(), c.holder())
                    && isWithin(other.asOf(), c.asOf() - STALE_DAYS, c.asOf()))
        && !isAnyWord(denial -> isDeniedByParty(c, denial));
  }

  private boolean isDeniedByParty(Claim c, Claim denial) {
    return isDenialOf(c.holder(), denial)
        && !party(denial).isEmpty()
        && isWithin(denial.asOf(), c.asOf(), c.asOf() + STALE_DAYS);
  }

  /** The only party that denies the first word of all, and is a rival of whom it is for. */
  private Stream<Established> deniers(Claim c) {
    if (!isWord(c) || isAnyWord(earlier -> isWord(earlier) && earlier.asOf() < c.asOf())) {
      return Stream.of();
    }
    var parties =
        words.stream().filter(d -> isDeniedByParty(c, d)).map(this::party).distinct().toList();
    return parties.size() == 1 && isRival(parties.get(0), c.holder())
        ? Stream.of(
            new Established(
                c.asOf(),
                parties.get(0),
                How.DENIER,
                c.published(),
                c.id(),
                NOBODY,
                parties.get(0)))
        : Stream.of();
  }

  /** A withdrawal ends the hold of who was the last established holder, or of whom nobody knew. */
  private boolean isLeaving(Withdrawn w) {
    var last = lastBefore(w.day());
    return last.isEmpty()
        || List.of(NOBODY, w.party()).contains(last.get().holder())
        || established.stream().anyMatch(e -> e.day() == w.day() && e.holder().equals(w.party()));
  }

  /**
   * Somebody else is said to be there: after it was left while nobody has come, or shortly before,
   * but not before who left came.
   */
  private boolean isComing(Claim c, Withdrawn w) {
    if (!isWord(c) || c.holder().equals(w.party())) {
      return false;
    }
    return c.asOf() > w.day()
        ? lastBefore(c.asOf()).filter(e -> e.holder().equals(NOBODY)).isPresent()
        : c.asOf() >= w.day() - STALE_DAYS && c.asOf() >= lastDayBefore(w.day(), w.party());
  }

  private int lastDayBefore(int day, String holder) {
    return upTo(day - 1).stream()
        .filter(e -> e.holder().equals(holder))
        .mapToInt(Established::day)
        .max()
        .orElse(Integer.MIN_VALUE);
  }

  private Established came(Claim c, Withdrawn w) {
    return new Established(
        Math.max(w.day(), c.asOf()),
        c.holder(),
        How.CAME_AFTER,
        c.published(),
        c.id(),
        w.party(),
        voice(c));
  }

  private Established left(Withdrawn w) {
    return new Established(
        w.day(), NOBODY, How.LEFT, w.published(), w.word(), w.party(), w.voice());
  }

  /** With admissions and withdrawals up to a day, each of which may rest on what was before it. */
  private List<Established> upTo(int day) {
    var all = new ArrayList<>(established);
    words.stream()
        .filter(c -> c.asOf() <= day && isSettling(c))
        .map(c -> by(c, How.ADMITTED))
        .forEach(all::add);
    for (var w : withdrawn()) {
      if (w.day() <= day && isLeaving(w)) {
        all.add(left(w));
        words.stream()
            .filter(c -> c.asOf() <= day && isComing(c, w))
            .map(c -> came(c, w))
            .forEach(all::add);
      }
    }
    return all.stream().filter(e -> e.day() <= day).sorted(Established.ORDER).toList();
  }

  private Optional<Established> lastBefore(int day) {
    return upTo(day - 1).stream().reduce((earlier, later) -> later);
  }

  /** Of each day on which anybody is established, by what counts most. */
  private List<Established> days() {
    var days = new TreeMap<Integer, Established>();
    upTo(war.night()).forEach(e -> days.put(e.day(), e));
    return List.copyOf(days.values());
  }

  // 4. History, of which the answer needs the end.

  /** The days of each holder together. */
  private List<List<Established>> runs() {
    var runs = new ArrayList<List<Established>>();
    for (var day : days()) {
      if (runs.isEmpty() || !holder(runs.get(runs.size() - 1)).equals(day.holder())) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(day);
    }
    return runs;
  }

  private static String holder(List<Established> run) {
    return run.get(0).holder();
  }

  private List<Run> history() {
    return runs().stream()
        .map(
            run ->
                new Run(
                    run.get(0).day(),
                    holder(run),
                    run.get(0).how(),
                    run.stream().map(Established::voice).distinct().sorted().toList()))
        .toList();
  }

  // 3. Status.

  /** The end of the line: since when who holds it, and who did before. */
  private record End(String holder, int change, String lastHolder, Optional<Established> left) {}

  private End end() {
    var runs = runs();
    if (runs.isEmpty()) {
      return new End(NOBODY, Integer.MIN_VALUE, NOBODY, Optional.empty());
    }
    var run = runs.get(runs.size() - 1);
    var holder = holder(run);
    int since = run.get(0).day();
    int before = runs.size() == 1 ? Integer.MIN_VALUE : lastDay(runs.get(runs.size() - 2));
    int change =
        words.stream()
            .filter(c -> isWordFor(holder, c) && isWithin(c.asOf(), before, since))
            .mapToInt(Claim::asOf)
            .min()
            .orElse(since);
    var latest = run.get(run.size() - 1);
    return new End(
        holder,
        change,
        holder.equals(NOBODY) ? latest.left() : lastBut(holder, runs),
        Optional.of(latest).filter(e -> e.how() == How.LEFT));
  }

  private static int lastDay(List<Established> run) {
    return run.get(run.size() - 1).day();
  }

  /** Who was the last established before, or left it to whoever came or to nobody. */
  private static String lastBut(String holder, List<List<Established>> runs) {
    var first = runs.get(runs.size() - 1).get(0);
    if (!first.left().isEmpty()) {
      return first.left();
    }
    return runs.stream()
        .flatMap(run -> run.stream())
        .map(e -> e.holder().equals(NOBODY) ? e.left() : e.holder())
        .filter(h -> !h.equals(holder))
        .reduce(NOBODY, (earlier, later) -> later);
  }

  private Answer answer() {
    var end = end();
    var standing = standing(end);
    if (isLeft(end, standing)) {
      return new Answer("LEFT", NOBODY, end.lastHolder());
    }
    if (standing.stream().noneMatch(ControlOracle::isPresence)) {
      return new Answer(
          "UNKNOWN", NOBODY, end.holder().equals(NOBODY) ? end.lastHolder() : end.holder());
    }
    if (isOpposed(end, standing) || isPartial(end, standing) || isDistrictTaken(end)) {
      return new Answer("CONTESTED", end.holder(), end.lastHolder());
    }
    return new Answer(isLost(end) ? "LOST" : "HELD", end.holder(), end.lastHolder());
  }

  /** What is neither history nor overtaken by the change. */
  private List<Claim> standing(End end) {
    return words.stream()
        .filter(this::isStanding)
        .filter(c -> c.asOf() >= end.change() || !contradicts(c, end.holder()))
        .toList();
  }

  private boolean isLeft(End end, Collection<Claim> standing) {
    return end.left()
        .filter(left -> war.night() - left.day() <= STALE_DAYS)
        .filter(left -> standing.stream().noneMatch(c -> isPresence(c) && c.asOf() >= left.day()))
        .isPresent();
  }

  private boolean isOpposed(End end, Collection<Claim> standing) {
    return standing.stream()
        .filter(c -> c.asOf() >= end.change())
        .anyMatch(
            c ->
                isPresence(c)
                    ? isRival(c.holder(), end.holder())
                    : c.holder().equals(end.holder()) && !voice(c).equals(end.holder()));
  }

  /** It is said to hold a part, and nobody says since that it holds all. */
  private static boolean isPartial(End end, Collection<Claim> standing) {
    return standing.stream()
        .filter(c -> isPresence(c) && !isWhole(c))
        .filter(c -> c.holder().equals(end.holder()) && c.asOf() >= end.change())
        .anyMatch(
            part ->
                standing.stream()
                    .noneMatch(
                        c ->
                            isWhole(c)
                                && c.holder().equals(end.holder())
                                && c.asOf() >= part.asOf()));
  }

  private boolean isDistrictTaken(End end) {
    return war.places().stream()
        .filter(p -> p.town().equals(place))
        .map(p -> new ControlOracle(war, p.id()))
        .flatMap(district -> district.standing(district.end()).stream())
        .filter(c -> c.asOf() >= end.change())
        .anyMatch(c -> isPresence(c) && isRival(c.holder(), end.holder()));
  }

  private boolean isLost(End end) {
    return !end.lastHolder().isEmpty()
        && isRival(end.lastHolder(), end.holder())
        && war.night() - end.change() <= CHANGED_DAYS;
  }
}
