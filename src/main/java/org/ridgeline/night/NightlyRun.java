package org.ridgeline.night;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ClaimLedger;
import org.ridgeline.rank.Ranking;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.Conclusions;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.write.Report;

/**
 * One night's work on tables that were read and rules that were compiled.
 *
 * @param embargoDays how many of the newest days of publication to leave unread
 */
public record NightlyRun(RuleBook rules, Tables tables, int embargoDays) {

  /**
   * Assesses every settlement as of {@code day}, beside what the same rules said of the day before.
   *
   * @param notices what the reader should bear in mind, beyond what the tables say of themselves
   */
  public Report assess(LocalDate day, List<String> notices, String version) throws IOException {
    var before = Beside.start(() -> assessmentsBefore(day));
    var known = tables.knownBy(day.minusDays(embargoDays));
    var conclusions = reason(known, day);
    return new Report(
        day,
        day.minusDays(embargoDays),
        rank(known, conclusions, before.join()),
        ClaimLedger.of(known.claims(), conclusions.standing()),
        known,
        rules.themes(),
        rules.thresholds(),
        rules.docs(),
        notices,
        version);
  }

  private List<Assessment> assessmentsBefore(LocalDate day) {
    var before = day.minusDays(1);
    var known = tables.knownBy(before.minusDays(embargoDays));
    return known.events().isEmpty() && known.claims().isEmpty()
        ? List.of()
        : rank(known, reason(known, before), List.of());
  }

  private List<Assessment> rank(Tables known, Conclusions conclusions, List<Assessment> before) {
    return Ranking.of(known.settlements(), rules.themes(), conclusions, before);
  }

  private Conclusions reason(Tables known, LocalDate day) {
    return rules.reason(new Night(day), facts(known, new Night(day)));
  }

  /** All that the rules are told of a night, in an order that depends on the tables alone. */
  List<Object> facts(Tables known, Night night) {
    var facts = new ArrayList<Object>();
    facts.addAll(known.sources());
    facts.addAll(known.settlements());
    facts.addAll(known.claims());
    facts.addAll(Measurements.lasting(known, rules.thresholds()));
    facts.addAll(Measurements.of(known, night));
    return facts;
  }
}
