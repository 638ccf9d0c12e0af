package org.ridgeline.write.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.HoldBand;
import org.ridgeline.write.chart.HoldBand.Stretch;
import org.ridgeline.write.chart.Svg;

/**
 * All that the briefing says of one settlement.
 *
 * @param likelihoods how often such places were lost, a sentence each, the shortest horizon first
 * @param control who holds it
 * @param history who held it when, the latest stretch first
 * @param themes that have findings, in the order of {@code themes.csv}
 * @param notes findings without points
 * @param rows what the findings rest on, each row once, in the order of their numbers
 * @param claims who claims it, the oldest claim first
 * @param ifLost what its loss would change, told of the first places alone
 * @param asOf the night
 * @param people how many live there, the newest figure first
 * @param neighbours which places lie around any
 * @param fighting why fewer or more reports tell of fighting there than before, or empty
 */
public record BriefingSection(
    BriefingPlace place,
    List<String> likelihoods,
    BriefingConclusion control,
    List<BriefingHold> history,
    List<BriefingTheme> themes,
    List<BriefingConclusion> notes,
    List<BriefingRow> rows,
    List<BriefingClaim> claims,
    Optional<LossScenario> ifLost,
    LocalDate asOf,
    List<BriefingPeople> people,
    PlaceNeighbours neighbours,
    String fighting) {

  private static final int SHORT_LIST = 12;
  private static final int LOSSES = 5;
  private static final int CLAIMS = 16;
  private static final int STRETCHES = 4;

  /** The places around it, the nearest first. */
  public List<BriefingNeighbour> nearest() {
    return neighbours.of(place.assessment().settlement());
  }

  /** Its themes of one side, {@code threat} or {@code stakes}. */
  public List<BriefingTheme> themes(String side) {
    return themes.stream()
        .filter(t -> Wording.word(t.score().theme().side()).equals(side))
        .toList();
  }

  /** The points of one side, and the least that they can be where some are assumed. */
  public String points(String side) {
    var score = place.assessment().score();
    if (side.equals(Wording.word(Side.THREAT))) {
      return Integer.toString(score.threat());
    }
    return score.assumed() == 0
        ? Integer.toString(score.stakes())
        : "%d (at least %d; the rest is assumed)".formatted(score.stakes(), score.leastStakes());
  }

  /** Whether there is so much evidence that it is folded away. */
  public boolean isLong() {
    return rows.size() > SHORT_LIST;
  }

  /** How many rows there are, in words. */
  public String count() {
    return Wording.count(rows.size(), "row", "rows");
  }

  /** Who held it, as a band up to tonight. */
  public Svg band() {
    var stretches = new ArrayList<Stretch>();
    history.forEach(held -> stretches.add(0, new Stretch(day(held), held.party())));
    return HoldBand.of(stretches, asOf.toEpochDay());
  }

  private static long day(BriefingHold held) {
    return held.hold().from().toEpochDay();
  }

  /** Whether it is known to have changed hands. */
  public boolean hasChanged() {
    return history.size() > 1;
  }

  /** The first day of the band. */
  public String bandStart() {
    return Wording.day(history.get(history.size() - 1).hold().from());
  }

  /** The last. */
  public String bandEnd() {
    return Wording.day(asOf);
  }

  /** The stretches of its history that are told. */
  public List<BriefingHold> lastHolds() {
    return history.stream().limit(STRETCHES).toList();
  }

  /** How many earlier ones there are, in words, or empty. */
  public String earlierHolds() {
    int more = history.size() - STRETCHES;
    return more <= 0 ? "" : Wording.count(more, "earlier stretch", "earlier stretches");
  }

  /** The claims that are shown. */
  public List<BriefingClaim> firstClaims() {
    return claims.stream().limit(CLAIMS).toList();
  }

  /** How many more claims there are than are shown, in words, or empty. */
  public String moreClaims() {
    int more = claims.size() - CLAIMS;
    return more <= 0 ? "" : Wording.count(more, "more claim", "more claims");
  }

  /** The other places that its loss would change most. */
  public List<AssessmentChange> losses() {
    return ifLost.map(LossScenario::changes).orElse(List.of()).stream()
        .filter(change -> !change.settlement().id().equals(place.assessment().settlement().id()))
        .filter(change -> change.scoreChange().signum() != 0)
        .limit(LOSSES)
        .toList();
  }

  /** What would become of a place's score. */
  public String change(AssessmentChange change) {
    return "%s, from %s to %s"
        .formatted(
            Wording.signed(change.scoreChange()),
            change.now().score().total().toPlainString(),
            change.then().score().total().toPlainString());
  }

  /** By which finding its score would change most. */
  public String because(AssessmentChange change) {
    var difference = change.differences().get(0);
    var title = difference.finding().rule().title();
    return switch (difference.kind()) {
      case GAINED -> "by what is newly found: " + title;
      case LOST -> "by what is no longer found: " + title;
      case CHANGED -> "by what is found on other grounds: " + title;
    };
  }
}
