package org.ridgeline.night.war;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final int LATE_DAYS = 7;
  private static final double REGION_KM = 25;
  private static final Set<EventKind> MOVES =
      Set.of(
          EventKind.ASSAULT,
          EventKind.ASSAULT_REPELLED,
          EventKind.ADVANCE,
          EventKind.WITHDRAWAL,
          EventKind.PREPARED_WITHDRAWAL);
  private static final int MOST = Extent.MOST.rank();
  private static final int ALL = Extent.ALL.rank();

  private final War war;
  private final String place;
  private final List<Claim> words;
  private final List<Event> withdrawals;
  private final List<Established> said;
  private final List<Established> line = new ArrayList<>();
  private String leftLate = NOBODY;

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
    this.said = byWords();
    Stream.concat(words.stream().map(Claim::asOf), withdrawals.stream().map(Event::day))
        .distinct()
        .sorted()
        .forEach(this::pass);
  }

  /** Who holds a place on the night of the war. */
  public static Answer answer(War war, String place) {
    return new ControlOracle(war, place).answer();
  }

  /**
   * Who holds a place that is supposed lost: whoever it is lost to, before whom the last holder.
   */
  public static Answer supposing(War war, String place, String to) {
    var end = new ControlOracle(war, place).end();
    return new Answer("LOST", to, end.known());
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

  /** Who is not of one party is hostile to it where no relation says otherwise. */
  private boolean isHostile(String one, String other) {
    return !one.equals(other)
        && war.relations().stream()
            .filter(r -> r.isOf(one, other) && r.holdsOn(war.night()))
            .max(Comparator.comparing(War.Relation::from))
            .map(r -> r.relation().equals("hostile"))
            .orElse(true);
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
    var credit = credit(c);
    return party(c).isEmpty() && (credit == Credit.SOUND || credit == Credit.FAIR);
  }

  private Credit credit(Claim c) {
    Reliability reliability = origin(c.source()).reliability();
    return Credit.of(reliability, c.credibility());
  }

  private boolean isAnyWord(Predicate<Claim> which) {
    return words.stream().anyMatch(which);
  }

  private static boolean isWithin(int day, int from, int to) {
    return from <= day && day <= to;
  }

  // 1. Which words are history.

  private boolean isStanding(Claim c) {
    return (!isStale(c) || isQuiet(c))
        && !isSuperseded(c)
        && !isSettled(c)
        && !isEnded(c)
        && !isOutdone(c);
  }

  /** A doubtful word for a party, and later a credible one that a rival has all of it. */
  private boolean isOutdone(Claim c) {
    return isPresence(c)
        && credit(c) == Credit.DOUBTFUL
        && isAnyWord(
            later ->
                later.asOf() > c.asOf()
                    && isWhole(later)
                    && isCredibleIndependent(later)
                    && isRival(c.holder(), later.holder()));
  }

  private boolean isStale(Claim c) {
    return war.night() - c.asOf() > STALE_DAYS;
  }

  /**
   * It is the last that is said of a place, of the holder, and not doubtful; nobody has come or
   * gone since, and nobody's last word puts an opponent there or near.
   */
  private boolean isQuiet(Claim c) {
    var where = place();
    return where.isPlace()
        && isWhole(c)
        && credit(c) != Credit.DOUBTFUL
        && end().holder().equals(c.holder())
        && words.stream().allMatch(other -> isNoNews(other, c))
        && war.events().stream()
            .filter(e -> e.published() <= war.night() && e.day() <= war.night())
            .filter(e -> e.day() >= c.asOf() && MOVES.contains(e.kind()))
            .noneMatch(e -> isPartOf(where, e.place()))
        && war.places().stream()
            .filter(other -> isPartOf(where, other.id()) || where.isNear(other, REGION_KM))
            .map(other -> new ControlOracle(war, other.id()))
            .flatMap(other -> other.words.stream().filter(other::isLastWord))
            .noneMatch(word -> isPresence(word) && isHostile(c.holder(), word.holder()));
  }

  private War.Place place() {
    return war.places().stream().filter(p -> p.id().equals(place)).findFirst().orElseThrow();
  }

  private boolean isPartOf(War.Place where, String part) {
    return part.equals(where.id())
        || war.places().stream().anyMatch(p -> p.id().equals(part) && p.town().equals(where.id()));
  }

  /** It is older, or says the same of that day. */
  private static boolean isNoNews(Claim other, Claim c) {
    return other.asOf() < c.asOf()
        || (other.asOf() == c.asOf() && isWhole(other) && other.holder().equals(c.holder()));
  }

  /** Neither its source speaks of a later day, nor the origin of what it passes on. */
  private boolean isLastWord(Claim c) {
    return !isAnyWord(
        later ->
            later.asOf() > c.asOf()
                && (later.source().equals(c.source())
                    || later.source().equals(speaker(c.source()).of())));
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

  /**
   * It was said before or that day to have the place in hand, denied that another has, or was
   * established in the town of which the place is a district; and no third party was since.
   */
  private boolean isLosing(String loser, Claim admission) {
    var rivals = new ArrayList<>(direct());
    var town = town();
    var inTown = town.stream().flatMap(t -> t.direct().stream()).toList();
    return words.stream()
            .filter(
                c ->
                    isWordFor(loser, c)
                        || (isDenial(c) && party(c).equals(loser) && !c.holder().equals(loser)))
            .anyMatch(c -> isLosing(loser, admission, c.asOf(), rivals))
        || inTown.stream()
            .filter(e -> e.holder().equals(loser))
            .anyMatch(
                e ->
                    isLosing(loser, admission, e.day(), rivals)
                        && isLosing(loser, admission, e.day(), inTown));
  }

  private boolean isLosing(
      String loser, Claim admission, int since, Collection<Established> others) {
    return since <= admission.asOf()
        && others.stream()
            .filter(e -> isWithin(e.day(), since + 1, admission.asOf() - 1))
            .noneMatch(e -> isRival(e.holder(), loser) && isRival(e.holder(), admission.holder()));
  }

  private Optional<ControlOracle> town() {
    return war.places().stream()
        .filter(p -> p.id().equals(place) && !p.town().isEmpty())
        .map(p -> new ControlOracle(war, p.town()))
        .findFirst();
  }

  private boolean isEnded(Claim c) {
    return withdrawn().stream()
            .filter(w -> c.asOf() <= w.day())
            .anyMatch(w -> w.party().equals(isPresence(c) ? c.holder() : party(c)))
        || (isPresence(c)
            && !isWord(c)
            && withdrawals.stream()
                .filter(e -> c.asOf() <= e.day() && e.actor().equals(c.holder()))
                .anyMatch(this::isCredibleIndependent));
  }

  /** Reports of a war are probably true. */
  private boolean isCredibleIndependent(Event e) {
    var credit = Credit.of(origin(e.source()).reliability(), 2);
    return party(e.source()).isEmpty() && (credit == Credit.SOUND || credit == Credit.FAIR);
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

  /** All that words without the party that loses by them establish. */
  private List<Established> direct() {
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

  private List<Established> byWords() {
    var all = new ArrayList<>(direct());
    words.stream().filter(this::isSettling).map(c -> by(c, How.ADMITTED)).forEach(all::add);
    return all;
  }

  private Established by(Claim c, How how) {
    return new Established(c.asOf(), c.holder(), how, c.published(), c.id(), NOBODY, voice(c));
  }

  /**
   * Another voice says within the window that the party has it in hand, or the same one again in it
   * and not by way of who passes it on.
   */
  private boolean isBorneOut(Claim c) {
    return isWhole(c)
        && isCredibleIndependent(c)
        && isAnyWord(
            other ->
                isWordFor(c.holder(), other)
                    && (isOtherVoice(c, other)
                        ? Math.abs(other.asOf() - c.asOf()) <= STALE_DAYS
                        : isWithin(other.asOf(), c.asOf() + 1, c.asOf() + STALE_DAYS)
                            && speaker(other.source()).of().isEmpty()));
  }

  /**
   * No other voice says in the window that a rival who was there before is there, or denies it; and
   * of most of it, that nobody at all was said to be there before.
   */
  private boolean isUncontradicted(Claim c) {
    return isWord(c)
        && isCredibleIndependent(c)
        && (isWhole(c) || !isAnyWord(earlier -> isWord(earlier) && earlier.asOf() < c.asOf()))
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

  /** The only party that denies it, before whom nobody else was said to have the place. */
  private Stream<Established> deniers(Claim c) {
    if (!isWord(c)) {
      return Stream.of();
    }
    var own = words.stream().filter(d -> isDeniedByParty(c, d)).map(this::party).distinct();
    return own.filter(party -> isRival(party, c.holder()))
        .filter(
            party ->
                !isAnyWord(
                        earlier ->
                            isWord(earlier)
                                && earlier.asOf() < c.asOf()
                                && !earlier.holder().equals(party))
                    && !isAnyWord(
                        d ->
                            isDenial(d)
                                && !party(d).isEmpty()
                                && !party(d).equals(party)
                                && isWithin(d.asOf(), c.asOf(), c.asOf() + STALE_DAYS)))
        .map(
            party ->
                new Established(c.asOf(), party, How.DENIER, c.published(), c.id(), NOBODY, party));
  }

  /**
   * What a day adds to the line: what is best said of it, or first that a party left and then who
   * is there; but who is said to be there on the day on which its side left was there before.
   */
  private void pass(int day) {
    var best = said.stream().filter(e -> e.day() == day).max(Established.ORDER);
    var gone =
        withdrawn().stream()
            .filter(w -> w.day() == day)
            .filter(w -> isItsOwn(w, best))
            .map(this::left)
            .sorted(Established.ORDER)
            .toList();
    withdrawn().stream()
        .filter(w -> w.day() == day && isLate(w))
        .forEach(w -> leftLate = w.party());
    boolean isBefore =
        best.isPresent() && gone.stream().anyMatch(g -> !isRival(g.left(), best.get().holder()));
    if (isBefore) {
      line.add(best.get());
    }
    line.addAll(gone);
    var coming =
        line.isEmpty() || !last().holder().equals(NOBODY) ? Stream.<Established>of() : coming(day);
    Stream.concat(isBefore ? Stream.of() : best.stream(), coming)
        .max(Established.ORDER)
        .ifPresent(line::add);
  }

  private Established last() {
    return line.get(line.size() - 1);
  }

  /** A withdrawal ends the hold of the party or of its ally, or of whom nobody knew. */
  private boolean isItsOwn(Withdrawn w, Optional<Established> best) {
    return line.isEmpty()
        || last().holder().equals(NOBODY)
        || !isRival(last().holder(), w.party())
        || best.filter(e -> !isRival(e.holder(), w.party())).isPresent();
  }

  /** It is told some days after the first holder of all came. */
  private boolean isLate(Withdrawn w) {
    return !line.isEmpty()
        && line.stream().map(Established::holder).distinct().count() == 1
        && !last().holder().equals(NOBODY)
        && isRival(last().holder(), w.party())
        && w.day() - line.get(0).day() <= LATE_DAYS;
  }

  /** Who has come on a day to a place that was left, then or before, and in which nobody is. */
  private Stream<Established> coming(int day) {
    return withdrawn().stream()
        .filter(w -> line.stream().anyMatch(e -> e.word().equals(w.word())))
        .flatMap(
            w ->
                words.stream()
                    .filter(c -> Math.max(w.day(), c.asOf()) == day && isComing(c, w))
                    .map(c -> came(c, w)));
  }

  /**
   * Somebody else is said to be there: as the first after it was left, or shortly before, by the
   * last word of its voice, when who left was not seen there any more.
   */
  private boolean isComing(Claim c, Withdrawn w) {
    return isWord(c)
        && !c.holder().equals(w.party())
        && withdrawn().stream()
            .filter(other -> isWithin(other.day(), c.asOf(), Math.max(c.asOf(), w.day())))
            .noneMatch(other -> other.party().equals(c.holder()))
        && (c.asOf() >= w.day() ? isFirst(c, w) : isRecent(c, w));
  }

  private boolean isFirst(Claim c, Withdrawn w) {
    return !isAnyWord(
        earlier ->
            isWord(earlier)
                && !earlier.holder().equals(w.party())
                && isWithin(earlier.asOf(), w.day(), c.asOf() - 1));
  }

  private boolean isRecent(Claim c, Withdrawn w) {
    return c.asOf() >= w.day() - STALE_DAYS
        && !isAnyWord(
            later -> voice(later).equals(voice(c)) && isWithin(later.asOf(), c.asOf() + 1, w.day()))
        && said.stream()
            .filter(e -> e.holder().equals(w.party()))
            .noneMatch(e -> isWithin(e.day(), c.asOf(), w.day()));
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

  // 4. History, of which the answer needs the end.

  /** The days of each holder together. */
  private List<List<Established>> runs() {
    var runs = new ArrayList<List<Established>>();
    for (var day : line) {
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
  private record End(String holder, int change, String lastHolder, Optional<Established> left) {

    /** Who holds it, or held it last. */
    String known() {
      return holder.equals(NOBODY) ? lastHolder : holder;
    }
  }

  private End end() {
    if (line.isEmpty()) {
      return new End(NOBODY, Integer.MIN_VALUE, NOBODY, Optional.empty());
    }
    var runs = runs();
    var run = runs.get(runs.size() - 1);
    if (holder(run).equals(NOBODY)) {
      return new End(NOBODY, last().day(), last().left(), Optional.of(last()));
    }
    return new End(holder(run), change(runs), lastBut(holder(run), runs), Optional.empty());
  }

  /** The first word for the holder in the window before it was established, after any other. */
  private int change(List<List<Established>> runs) {
    var run = runs.get(runs.size() - 1);
    if (runs.size() == 1 && leftLate.isEmpty()) {
      return Integer.MIN_VALUE;
    }
    int since = run.get(0).day();
    int before = runs.size() == 1 ? 0 : lastDay(runs.get(runs.size() - 2));
    var came = run.stream().filter(e -> e.how() == How.CAME_AFTER).map(Established::word).toList();
    return words.stream()
        .filter(
            c ->
                came.contains(c.id())
                    || (isWordFor(holder(run), c)
                        && isWithin(c.asOf(), Math.max(before, since - STALE_DAYS), since)))
        .mapToInt(Claim::asOf)
        .min()
        .orElse(since);
  }

  private static int lastDay(List<Established> run) {
    return run.get(run.size() - 1).day();
  }

  /** Who was the last established before, or left it to whoever came. */
  private String lastBut(String holder, List<List<Established>> runs) {
    return runs.subList(0, runs.size() - 1).stream()
        .flatMap(run -> run.stream())
        .map(e -> e.holder().equals(NOBODY) ? e.left() : e.holder())
        .filter(h -> !h.equals(holder))
        .reduce(leftLate, (earlier, later) -> later);
  }

  private Answer answer() {
    var end = end();
    var standing = standing(end);
    if (isLeft(end, standing)) {
      return new Answer("LEFT", NOBODY, end.lastHolder());
    }
    if (standing.stream().noneMatch(ControlOracle::isPresence)) {
      return new Answer("UNKNOWN", NOBODY, end.known());
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

  /** It is said to hold a part, and nobody but itself says since that it holds all. */
  private boolean isPartial(End end, Collection<Claim> standing) {
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
                                && !party(c).equals(end.holder())
                                && c.asOf() >= part.asOf()));
  }

  private boolean isDistrictTaken(End end) {
    return !end.holder().equals(NOBODY)
        && war.places().stream()
            .filter(p -> p.town().equals(place))
            .map(p -> new ControlOracle(war, p.id()))
            .flatMap(district -> district.standing(district.end()).stream())
            .filter(c -> c.asOf() >= end.change())
            .anyMatch(c -> isPresence(c) && isRival(c.holder(), end.holder()));
  }

  private boolean isLost(End end) {
    return !end.lastHolder().isEmpty()
        && isRival(end.lastHolder(), end.holder())
        && war.night() - end.change() <= CHANGED_DAYS
        && !isTakenBack(end);
  }

  /** Another had it in between, and who holds it now held it before all that is news. */
  private boolean isTakenBack(End end) {
    var runs = history();
    int own = runs.size() - 2;
    while (own >= 0 && !runs.get(own).holder().equals(end.holder())) {
      own--;
    }
    if (own < 0
        || runs.subList(own + 1, runs.size() - 1).stream()
            .allMatch(run -> run.holder().equals(NOBODY))) {
      return false;
    }
    var before = runs.get(0).holder();
    for (var run : runs) {
      if (war.night() - run.from() > CHANGED_DAYS) {
        before = run.holder();
      }
    }
    return before.equals(end.holder());
  }
}
