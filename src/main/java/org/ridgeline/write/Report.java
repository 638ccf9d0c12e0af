package org.ridgeline.write;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.derive.reporting.Completeness;
import org.ridgeline.fact.ExternalCodes;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ClaimLedger;
import org.ridgeline.rank.Likelihoods;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.Retrospect;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.effort.FiringStatistics;

/**
 * Everything a report of one night may show.
 *
 * @param asOf the night
 * @param knownBy the last day of publication that was read; before {@code asOf} under an embargo
 * @param assessments by rank
 * @param ifLost what the loss of each of the first places would change, by rank
 * @param retrospect what earlier nights show of this one
 * @param completeness how complete what was known is
 * @param tables what was known, with the rows that were left out
 * @param fingerprint what tells this version of rules, thresholds and themes from any other
 * @param record what back-tests of these or other versions of the rules found
 * @param likelihoods how often places of such a Threat were lost
 * @param notices what the reader should bear in mind: stale input, odd tables, an embargo
 * @param effort what it took the rules to conclude
 * @param version of the program
 */
public record Report(
    LocalDate asOf,
    LocalDate knownBy,
    List<Assessment> assessments,
    List<ClaimLedger.Entry> ledger,
    List<LossScenario> ifLost,
    Retrospect retrospect,
    Completeness completeness,
    Tables tables,
    List<Theme> themes,
    List<Threshold> thresholds,
    List<RuleDoc> rules,
    String fingerprint,
    BacktestRecord record,
    Likelihoods likelihoods,
    List<String> notices,
    FiringStatistics effort,
    String version) {

  public Report {
    assessments = List.copyOf(assessments);
    ledger = List.copyOf(ledger);
    ifLost = List.copyOf(ifLost);
    themes = List.copyOf(themes);
    thresholds = List.copyOf(thresholds);
    rules = List.copyOf(rules);
    notices = List.copyOf(notices);
  }

  /** How likely a place is to be lost, the shortest horizon first; nothing if it is not known. */
  public List<Likelihood> likelihoods(Assessment place) {
    return likelihoods.of(place).stream().map(Likelihood::new).toList();
  }

  /** The columns of places that are passed on as they are. */
  public List<String> passedOn() {
    return ExternalCodes.columns(assessments.stream().map(a -> a.settlement().codes()));
  }
}
