package org.ridgeline.write.table;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.rank.ClaimLedger.Entry;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;

/** The claim ledger as a table: one row for what one source says of one settlement. */
public final class ClaimsCsv implements ReportWriter {

  @Override
  public String fileName() {
    return "claims.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var names =
        report.tables().settlements().stream().collect(toMap(Settlement::id, Settlement::name));
    new CsvTable<Entry>()
        .column("as_of", entry -> report.asOf())
        .column("settlement", entry -> entry.claim().settlement())
        .column("name", entry -> names.getOrDefault(entry.claim().settlement(), ""))
        .column("claim", entry -> entry.claim().id())
        .column("stance", entry -> Wording.word(entry.claim().stance()))
        .column("holder", entry -> entry.claim().holder())
        .column("extent", entry -> Wording.word(entry.claim().extent()))
        .column("share_percent", entry -> share(entry.claim()))
        .column("source", entry -> source(entry).id())
        .column("source_name", entry -> source(entry).name())
        .column("party", entry -> source(entry).party())
        .column("kind", entry -> Wording.word(source(entry).kind()))
        .column("grade", entry -> entry.claim().citation().grade())
        .column("since", Entry::since)
        .column("last", entry -> entry.claim().asOf())
        .column("published_on", entry -> entry.claim().publishedOn())
        .column("counts", entry -> entry.counts() ? "yes" : "no")
        .column("denied_by", entry -> ids(entry.deniedBy()))
        .column("corroborated_by", entry -> ids(entry.corroboratedBy()))
        .column("independent_voices", Entry::independentVoices)
        .column("url", entry -> entry.claim().url())
        .column("text", entry -> entry.claim().text())
        .write(report.ledger(), out);
  }

  private static Optional<String> share(ControlClaim claim) {
    return claim.sharePercent().stream().mapToObj(Wording::number).findFirst();
  }

  private static Source source(Entry entry) {
    return entry.claim().citation().source();
  }

  private static List<String> ids(List<Source> sources) {
    return sources.stream().map(Source::id).toList();
  }
}
