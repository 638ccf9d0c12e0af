package org.ridgeline.reason.conclude;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Credit;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.phrase.English;

/**
 * What the sources of a conclusion amount to. Works of reference lend facts, not a voice; a party
 * with all its offices is one voice, and so is a source with all who pass its words on.
 *
 * @param parties the parties that say so
 * @param independents the names of the sources that say so and speak for no party, one a voice
 * @param admitting the parties that say so although another gains by it
 * @param contradicting the parties that say otherwise
 * @param reliablyContradicting the names of sources without a side that credibly say otherwise
 * @param credit the best among the independents, else among the parties; of works of reference the
 *     worst, as each lends a part
 * @param days from the newest day that any of them speaks of to the cut-off, or in a replay to that
 *     of the night which asks for it; 0 if none names a day
 * @param premise what of the conclusion they tell, in words that follow "on": where there are
 *     several, the weakest
 * @param oldest likewise what of it the oldest word tells
 * @param unsettled whether parties contradict each other and nobody without a side has spoken of
 *     the newest day that they speak of, or of a later one
 */
public record Support(
    List<String> parties,
    List<String> independents,
    List<String> admitting,
    List<String> contradicting,
    List<String> reliablyContradicting,
    Credit credit,
    int days,
    String premise,
    String oldest,
    boolean unsettled) {

  /** What a table tells, in words that follow "on". */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "control_claims", "who is where",
          "event_reports", "what happened there",
          "area_measurements", "the ground held around it",
          "control_maps", "the ground held around it",
          "population", "how many live there",
          "links", "the roads and railways",
          "settlements", "where the places lie",
          "elevation", "the heights",
          "sights", "the line of sight");

  private static final String ANYTHING = "it";

  /** Of what nobody says and no work of reference lends. */
  public static final Support NONE = told(List.of(), List.of(), Credit.UNJUDGED, 0, ANYTHING);

  /** What parties and others say alike, and nobody otherwise. */
  private static Support told(
      List<String> parties, List<String> independents, Credit credit, int days, String subject) {
    return new Support(
        parties,
        independents,
        List.of(),
        List.of(),
        List.of(),
        credit,
        days,
        subject,
        subject,
        false);
  }

  /** Works of reference are surest, then what a reliable voice says, then what more voices say. */
  static final Comparator<Support> WEAKEST_FIRST =
      Comparator.comparing(Support::isMeasured)
          .thenComparing(Support::isReliable)
          .thenComparing(Support::voices)
          .thenComparing(Support::credit, reverseOrder())
          .thenComparing(Support::isAdmitted)
          .thenComparing(Support::isContradicted, reverseOrder());

  /** The same, of two alike by their names. */
  static final Comparator<Support> IN_ORDER =
      WEAKEST_FIRST
          .thenComparing(support -> support.speakers().toString())
          .thenComparing(Support::premise);

  /** What {@code rows} amount to on the day {@code today}, if all of them say the same. */
  static Support by(Collection<Citation> rows, LocalDate today) {
    var spoken = rows.stream().filter(row -> row.source().kind() != SourceKind.REFERENCE).toList();
    return spoken.isEmpty() ? measured(rows, today) : said(spoken, today);
  }

  private static Support measured(Collection<Citation> rows, LocalDate today) {
    var credit = rows.stream().map(Citation::credit).max(naturalOrder()).orElse(Credit.UNJUDGED);
    return told(List.of(), List.of(), credit, days(rows, today), subject(rows));
  }

  /** What rows tell of, by the tables in which they stand. */
  private static String subject(Collection<Citation> rows) {
    return English.list(
        rows.stream()
            .map(Citation::file)
            .distinct()
            .map(file -> SUBJECTS.getOrDefault(table(file), ANYTHING))
            .distinct()
            .sorted()
            .toList());
  }

  /** The name of a table without that of the file or folder in which its rows are. */
  private static String table(String file) {
    for (int i = 0; i < file.length(); i++) {
      if (file.charAt(i) == '/' || file.charAt(i) == '.') {
        return file.substring(0, i);
      }
    }
    return file;
  }

  private static Support said(List<Citation> spoken, LocalDate today) {
    var parties = spoken.stream().filter(row -> !row.party().isEmpty()).toList();
    var voices = voices(spoken);
    var heard = new ArrayList<>(parties);
    voices.forEach(heard::addAll);
    return told(
        distinct(parties.stream().map(Citation::voice)),
        distinct(voices.stream().map(voice -> voice.get(0).source().name())),
        credit(parties, voices),
        days(heard, today),
        subject(heard));
  }

  /** What claims amount to of which {@code agreeing} say the same, {@code others} otherwise. */
  static Support by(
      Collection<StandingClaim> agreeing, Collection<StandingClaim> others, LocalDate today) {
    var support = by(rows(agreeing.stream()), today);
    var voices = agreeing.stream().map(StandingClaim::voice).collect(toSet());
    var against = rows(others.stream().filter(claim -> !voices.contains(claim.voice())));
    var soundly = against.stream().filter(row -> row.credit() == Credit.SOUND).toList();
    return new Support(
        support.parties,
        support.independents,
        distinct(agreeing.stream().filter(c -> c.claim().isAdmission()).map(StandingClaim::voice)),
        by(against, today).parties,
        by(soundly, today).independents,
        support.credit,
        agreeing.isEmpty() ? by(against, today).days : support.days,
        support.premise,
        support.oldest,
        isUnsettled(agreeing, others));
  }

  private static boolean isUnsettled(
      Collection<StandingClaim> agreeing, Collection<StandingClaim> others) {
    var all = Stream.concat(agreeing.stream(), others.stream()).toList();
    var parties = all.stream().filter(StandingClaim::isPartisan).toList();
    boolean contradict =
        others.stream()
            .filter(StandingClaim::isPartisan)
            .anyMatch(other -> parties.stream().anyMatch(p -> !p.voice().equals(other.voice())));
    var neutral = newest(all.stream().filter(claim -> !claim.isPartisan()));
    return contradict
        && neutral.map(day -> day.isBefore(newest(parties.stream()).orElseThrow())).orElse(true);
  }

  private static Optional<LocalDate> newest(Stream<StandingClaim> claims) {
    return claims.map(claim -> claim.claim().asOf()).max(naturalOrder());
  }

  /** The same, told of {@code subject}. */
  Support on(String subject) {
    return new Support(
        parties,
        independents,
        admitting,
        contradicting,
        reliablyContradicting,
        credit,
        days,
        subject,
        subject,
        unsettled);
  }

  private static List<Citation> rows(Stream<StandingClaim> claims) {
    return claims.map(claim -> claim.claim().citation()).toList();
  }

  /** The rows of each voice that speaks for no party: its own, or copies if there are no others. */
  private static List<List<Citation>> voices(List<Citation> spoken) {
    return spoken.stream()
        .filter(row -> row.party().isEmpty())
        .sorted(Comparator.comparing(Citation::isCopy).thenComparing(naturalOrder()))
        .collect(groupingBy(Citation::voice, TreeMap::new, toList()))
        .values()
        .stream()
        .map(Support::originals)
        .toList();
  }

  private static List<Citation> originals(List<Citation> voice) {
    return voice.get(0).isCopy() ? voice : voice.stream().filter(row -> !row.isCopy()).toList();
  }

  private static Credit credit(List<Citation> parties, List<List<Citation>> voices) {
    var credits =
        voices.isEmpty()
            ? parties.stream().map(Citation::credit)
            : voices.stream().map(Support::credit);
    return credits.min(naturalOrder()).orElseThrow();
  }

  /** The best that a voice says of itself; of copies the worst, so that one more raises nothing. */
  private static Credit credit(List<Citation> voice) {
    var credits = voice.stream().map(Citation::credit);
    return (voice.get(0).isCopy() ? credits.max(naturalOrder()) : credits.min(naturalOrder()))
        .orElseThrow();
  }

  private static int days(Collection<Citation> rows, LocalDate today) {
    return rows.stream()
        .flatMap(row -> row.day().stream())
        .max(naturalOrder())
        .map(newest -> Math.toIntExact(DAYS.between(newest, today)))
        .orElse(0);
  }

  private static List<String> distinct(Stream<String> names) {
    return names.distinct().sorted().toList();
  }

  /**
   * What a conclusion has that rests on all of these together: no more than the weakest, no news
   * but the oldest, and whatever is reliably said against any.
   */
  static Support weakest(Collection<Support> premises) {
    return premises.stream().min(WEAKEST_FIRST).orElse(NONE).among(premises);
  }

  /** What this has, as the weakest of all these premises. */
  Support among(Collection<Support> premises) {
    var last =
        premises.stream()
            .max(
                Comparator.comparingInt((Support premise) -> premise.days)
                    .thenComparing(Support::oldest, reverseOrder()));
    return new Support(
        parties,
        independents,
        admitting,
        contradicting,
        distinct(premises.stream().flatMap(p -> p.reliablyContradicting.stream())),
        credit,
        last.map(Support::days).orElse(0),
        premise,
        last.map(Support::oldest).orElse(oldest),
        premises.stream().anyMatch(Support::unsettled));
  }

  /** How many voices say so; a party is one. */
  public int voices() {
    return parties.size() + independents.size();
  }

  /** Who says so: the parties, then the names of the others. */
  public List<String> speakers() {
    return Stream.concat(parties.stream(), independents.stream()).toList();
  }

  /** Whether it rests on works of reference alone. */
  public boolean isMeasured() {
    return voices() == 0 && !isContradicted() && reliablyContradicting.isEmpty();
  }

  /** Whether a voice that speaks for no party says so soundly. */
  public boolean isReliable() {
    return !independents.isEmpty() && credit == Credit.SOUND;
  }

  /** Whether a party says so although another gains by it. */
  public boolean isAdmitted() {
    return !admitting.isEmpty();
  }

  /** Whether a party says otherwise. */
  public boolean isContradicted() {
    return !contradicting.isEmpty();
  }

  /** Whether a sound voice that speaks for no party says otherwise. */
  public boolean isReliablyContradicted() {
    return !reliablyContradicting.isEmpty();
  }
}
