package org.ridgeline.derive.claim;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Citation;

/** Folds reports of withdrawals into one fact a place, party and day. */
public final class WithdrawalReports {

  private WithdrawalReports() {}

  private record Key(String settlement, String party, LocalDate day) {}

  private record Named(Key key, EventReport report) {}

  /** One fact a place, party and day, whoever tells of it; an unnamed party left nothing. */
  public static List<WithdrawalReport> measure(List<EventReport> reports, Night night) {
    return reports.stream()
        .filter(WithdrawalReports::isWithdrawal)
        .filter(report -> !report.actor().isEmpty() && !report.day().isAfter(night.asOf()))
        .flatMap(
            report ->
                report.settlements().stream()
                    .distinct()
                    .map(place -> new Named(new Key(place, report.actor(), report.day()), report)))
        .collect(groupingBy(Named::key))
        .entrySet()
        .stream()
        .map(
            entry ->
                fold(entry.getKey(), entry.getValue().stream().map(Named::report).toList(), night))
        .sorted(
            comparing(WithdrawalReport::settlement)
                .thenComparing(WithdrawalReport::day)
                .thenComparing(WithdrawalReport::party))
        .toList();
  }

  private static boolean isWithdrawal(EventReport report) {
    return report.kind() == EventKind.WITHDRAWAL || report.kind() == EventKind.PREPARED_WITHDRAWAL;
  }

  private static WithdrawalReport fold(Key key, List<EventReport> reports, Night night) {
    var rows = reports.stream().map(EventReport::citation).sorted().toList();
    return new WithdrawalReport(
        key.settlement(),
        key.party(),
        key.day(),
        night.daysSince(key.day()),
        rows.stream().anyMatch(row -> row.party().equals(key.party())),
        (int)
            rows.stream()
                .filter(row -> !row.party().equals(key.party()))
                .map(Citation::voice)
                .distinct()
                .count(),
        reports.stream().map(EventReport::publishedOn).max(naturalOrder()).orElseThrow(),
        rows);
  }
}
