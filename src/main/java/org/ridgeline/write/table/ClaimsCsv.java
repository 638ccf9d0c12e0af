package org.ridgeline.write.table;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.rank.ClaimLedger.Entry;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** The claim ledger as a table: one row for what one source says of one settlement. */
public final class ClaimsCsv implements TableReport {

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public String description() {
    return "One row for what one source says of who holds one settlement, however often it has said it.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    var names =
        report.tables().settlements().stream().collect(toMap(Settlement::id, Settlement::name));
    var table =
        new CsvTable<>(report.ledger().stream())
            .key("claim")
            .namesPlaces(AssessmentCsv.PLACE)
            .column(Fields.AS_OF, entry -> report.asOf())
            .column(Fields.PLACE, entry -> entry.claim().settlement())
            .column(Fields.PLACE_NAME, entry -> names.getOrDefault(entry.claim().settlement(), ""));
    addClaim(table);
    addSource(table);
    addStanding(table);
    return table
        .column(
            Field.text("url", "Public address of the newest time."), entry -> entry.claim().url())
        .column(
            Field.text("text", "The same in one sentence of whoever filed it."),
            entry -> entry.claim().text());
  }

  private static void addClaim(CsvTable<Entry> table) {
    table
        .column(
            Field.text("claim", "Id of the newest row that says so.").required(),
            entry -> entry.claim().id())
        .column(
            Field.oneOf(Stance.class, "stance", "Whether the source claims it, or denies it.")
                .required(),
            entry -> Wording.word(entry.claim().stance()))
        .column(
            Field.text("holder", "The party that is said to hold it, or not to.").required(),
            entry -> entry.claim().holder())
        .column(
            Field.oneOf(Extent.class, "extent", "How much of the place.").required(),
            entry -> Wording.word(entry.claim().extent()))
        .column(
            Field.number("share_percent", "How much a map measured in the holder's hands.")
                .in("%")
                .within(0, 100),
            entry -> share(entry.claim()));
  }

  private static void addSource(CsvTable<Entry> table) {
    table
        .column(Field.text("source", "Id of who says so.").required(), entry -> source(entry).id())
        .column(Field.text("source_name", "Its name.").required(), entry -> source(entry).name())
        .column(
            Field.text("party", "For whom it speaks; empty for independents."),
            entry -> source(entry).party())
        .column(
            Field.oneOf(SourceKind.class, "kind", "What sort of source it is.").required(),
            entry -> Wording.word(source(entry).kind()))
        .column(
            Field.text(
                    "grade",
                    "By the Admiralty code: reliability of the source A to F, credibility of the item 1 to 6.")
                .like("[A-F][1-6]")
                .required(),
            entry -> entry.claim().citation().grade());
  }

  private static void addStanding(CsvTable<Entry> table) {
    table
        .column(Field.day("since", "The first day of which it says so.").required(), Entry::since)
        .column(
            Field.day("last", "The newest day of which it says so.").required(),
            entry -> entry.claim().asOf())
        .column(
            Field.day("published_on", "The day on which the newest time was published.").required(),
            entry -> entry.claim().publishedOn())
        .column(
            Field.text("counts", "Whether rules still count it.")
                .words(List.of("yes", "no"))
                .required(),
            entry -> entry.counts() ? "yes" : "no")
        .column(
            Field.text("denied_by", "Ids of the sources that deny it, joined by |."),
            entry -> ids(entry.deniedBy()))
        .column(
            Field.text("corroborated_by", "Ids of the other sources that say so, joined by |."),
            entry -> ids(entry.corroboratedBy()))
        .column(
            Field.whole(
                    "independent_voices",
                    "How many voices say so that do not repeat each other, its own included; a party with all its offices is one.")
                .from(0)
                .required(),
            Entry::voices)
        .column(
            Field.whole("voices_without_side", "How many of these voices speak for no party.")
                .from(0)
                .required(),
            Entry::independentVoices);
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
