package org.ridgeline.night;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.ClaimLedger;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.write.Report;

/**
 * One night's work on tables that were read and rules that were compiled.
 *
 * @param embargoDays how many of the newest days of publication to leave unread
 */
public record NightlyRun(RuleBook rules, Tables tables, int embargoDays) {

  /** Assesses {@code day} and looks back as far as is usual. */
  public Report assess(LocalDate day, List<String> notices, String version) throws IOException {
    return assess(day, LookBack.from(day), notices, version);
  }

  /**
   * Assesses every settlement as of {@code day}, beside what the same rules say of earlier nights.
   *
   * @param notices what the reader should bear in mind, beyond what the tables say of themselves
   */
  public Report assess(LocalDate day, LookBack back, List<String> notices, String version)
      throws IOException {
    var replays = new Replays(rules, tables, embargoDays);
    var before = Beside.start(() -> replays.assess(back.comparedWith()));
    var known = replays.known(day);
    var conclusions = replays.reason(known, day);
    var assessments = replays.rank(known, conclusions, before.join());
    return new Report(
        day,
        replays.knownBy(day),
        assessments,
        ClaimLedger.of(known.claims(), conclusions.standing()),
        new Retrospection(replays, back).of(day, assessments, before.join()),
        known,
        rules.themes(),
        rules.thresholds(),
        rules.docs(),
        notices,
        version);
  }

  /** All that the rules are told of a night, in an order that depends on the tables alone. */
  List<Object> facts(Tables known, Night night) {
    return facts(known, Measurements.lasting(known, rules.thresholds()), night);
  }

  /** The same, with what no night changes measured before. */
  static List<Object> facts(Tables known, List<Object> lasting, Night night) {
    var facts = new ArrayList<Object>();
    facts.addAll(known.sources());
    facts.addAll(known.settlements());
    facts.addAll(known.claims());
    facts.addAll(lasting);
    facts.addAll(Measurements.of(known, night));
    return facts;
  }
}
