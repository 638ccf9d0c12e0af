package org.ridgeline.reason.conclude;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * @param agreed what several who say so do, in words that follow their names: they agree on the
 *     premise, but nobody agrees on who holds a contested place
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
    String agreed,
    String oldest,
    boolean unsettled) {

  /** What a table tells, in words that follow "on". */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "control_claims", "who holds what",
          "event_reports", "what happened there",
          "area_measurements", "the ground held around it",
          "control_maps", "the ground held around it",
          "population", "how many live there",
          "links", "which roads and railways there are",
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
        "agree on " + subject,
        subject,
        false);
  }

  /** Works of reference are surest, then what a reliable voice says, then what more voices say. */
  static final Comparator<Support> WEAKEST_FIRST = Support::weakestFirst;

  private static int weakestFirst(Support one, Support other) {
    int order = Boolean.compare(one.isMeasured(), other.isMeasured());
    order = order == 0 ? Boolean.compare(one.isReliable(), other.isReliable()) : order;
    order = order == 0 ? Integer.compare(one.voices(), other.voices()) : order;
    order = order == 0 ? other.credit.compareTo(one.credit) : order;
    order = order == 0 ? Boolean.compare(one.isAdmitted(), other.isAdmitted()) : order;
    return order == 0 ? Boolean.compare(other.isContradicted(), one.isContradicted()) : order;
  }

  /** The same, of two alike by their names. */
  static final Comparator<Support> IN_ORDER =
      WEAKEST_FIRST
          .thenComparing(support -> support.speakers().toString())
          .thenComparing(Support::premise);

  private static final Comparator<Support> LATEST =
      Comparator.comparingInt((Support premise) -> premise.days)
          .thenComparing(Support::oldest, reverseOrder());

  /** What {@code rows} amount to on the day {@code today}, if all of them say the same. */
  static Support by(Collection<Citation> rows, LocalDate today) {
    // Written out, as are those below: it is asked whenever a rule fires.
    var spoken = new ArrayList<Citation>();
    for (var row : rows) {
      if (row.source().kind() != SourceKind.REFERENCE) {
        spoken.add(row);
      }
    }
    return spoken.isEmpty() ? measured(rows, today) : said(spoken, today);
  }

  private static Support measured(Collection<Citation> rows, LocalDate today) {
    var credit = rows.isEmpty() ? Credit.UNJUDGED : worst(rows);
    return told(List.of(), List.of(), credit, days(rows, today), subject(rows));
  }

  /** What rows tell of, by the tables in which they stand. */
  private static String subject(Collection<Citation> rows) {
    var subjects = new TreeSet<String>();
    var last = "";
    for (var row : rows) {
      if (!row.file().equals(last)) {
        last = row.file();
        subjects.add(SUBJECTS.getOrDefault(table(last), ANYTHING));
      }
    }
    return English.list(List.copyOf(subjects));
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
        distinct(voices.stream().map(voice -> Collections.min(voice).source().name())),
        credit(parties, voices),
        days(heard, today),
        subject(heard));
  }

  /** What claims amount to of which {@code agreeing} say the same, {@code others} otherwise. */
  static Support by(
      Collection<StandingClaim> agreeing, Collection<StandingClaim> others, LocalDate today) {
    var support = by(rows(agreeing.stream()), today);
    var voices = agreeing.stream().map(StandingClaim::voice).collect(toSet());
    var rows = rows(others.stream().filter(claim -> !voices.contains(claim.voice())));
    var against = by(rows, today);
    var soundly = rows.stream().filter(row -> row.credit() == Credit.SOUND).toList();
    return new Support(
        support.parties,
        support.independents,
        distinct(agreeing.stream().filter(c -> c.claim().isAdmission()).map(StandingClaim::voice)),
        against.parties,
        by(soundly, today).independents,
        support.credit,
        agreeing.isEmpty() ? against.days : support.days,
        support.premise,
        support.agreed,
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

  /** The same, told of {@code subject}; several who say so do what {@code agreed} tells. */
  Support on(String subject, String agreed) {
    return new Support(
        parties,
        independents,
        admitting,
        contradicting,
        reliablyContradicting,
        credit,
        days,
        subject,
        agreed,
        subject,
        unsettled);
  }

  private static List<Citation> rows(Stream<StandingClaim> claims) {
    return claims.map(claim -> claim.claim().citation()).toList();
  }

  /** The rows of each voice that speaks for no party: its own, or copies if there are no others. */
  private static Collection<List<Citation>> voices(List<Citation> spoken) {
    var voices = new TreeMap<String, List<Citation>>();
    for (var row : spoken) {
      if (row.party().isEmpty()) {
        voices.computeIfAbsent(row.voice(), voice -> new ArrayList<>()).add(row);
      }
    }
    voices.replaceAll((voice, rows) -> originals(rows));
    return voices.values();
  }

  private static List<Citation> originals(List<Citation> voice) {
    var originals = voice.stream().filter(row -> !row.isCopy()).toList();
    return originals.isEmpty() ? voice : originals;
  }

  private static Credit credit(List<Citation> parties, Collection<List<Citation>> voices) {
    var credits =
        voices.isEmpty()
            ? parties.stream().map(Citation::credit)
            : voices.stream().map(Support::credit);
    return credits.min(naturalOrder()).orElseThrow();
  }

  /** The best that a voice says of itself; of copies the worst, so that one more raises nothing. */
  private static Credit credit(List<Citation> voice) {
    return voice.get(0).isCopy()
        ? worst(voice)
        : voice.stream().map(Citation::credit).min(naturalOrder()).orElseThrow();
  }

  private static Credit worst(Collection<Citation> rows) {
    var worst = Credit.SOUND;
    for (var row : rows) {
      worst = row.credit().compareTo(worst) > 0 ? row.credit() : worst;
    }
    return worst;
  }

  private static int days(Collection<Citation> rows, LocalDate today) {
    var newest = LocalDate.MIN;
    for (var row : rows) {
      var day = row.day().orElse(LocalDate.MIN);
      newest = day.isAfter(newest) ? day : newest;
    }
    return newest.equals(LocalDate.MIN) ? 0 : Math.toIntExact(DAYS.between(newest, today));
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

  /** What this has, as the weakest of all these premises; this itself if they change nothing. */
  Support among(Collection<Support> premises) {
    var against = new TreeSet<String>();
    boolean isUnsettled = false;
    for (var each : premises) {
      against.addAll(each.reliablyContradicting);
      isUnsettled |= each.unsettled;
    }
    var last = premises.isEmpty() ? NONE.on(oldest, agreed) : Collections.max(premises, LATEST);
    var among =
        new Support(
            parties,
            independents,
            admitting,
            contradicting,
            List.copyOf(against),
            credit,
            last.days,
            premise,
            agreed,
            last.oldest,
            isUnsettled);
    return among.equals(this) ? this : among;
  }

  /** How many voices say so; a party is one. */
  public int voices() {
    return parties.size() + independents.size();
  }

  /** Where one sound voice says so and speaks for no party, that no other does; else nothing. */
  public String alone() {
    if (voices() != 1 || !isReliable()) {
      return "";
    }
    var voice = independents.get(0);
    return premise.equals(oldest)
        ? ", and comes from %s alone".formatted(voice)
        : ", and %s alone tells of %s".formatted(voice, premise);
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
