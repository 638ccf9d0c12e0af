package org.ridgeline.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.importing.EventMapper.Mapped;
import org.ridgeline.importing.ImportRequest.Absent;
import org.ridgeline.importing.ImportSummary.TableSummary;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.table.Outcome;
import org.ridgeline.importing.table.VersionedTable.Absence;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.table.TableSchema;

/** The reports and the claims that come of an export, and of which days it speaks. */
final class EventTables implements AutoCloseable {

  /** Where more of the rows are absent than one in so many, the export may only be a part. */
  private static final int GUARD = 10;

  private static final int FEW = 10;

  /** Something is made of the row, in place of what was made of another. */
  private static final Optional<Reason> OLDER_BEFORE =
      Optional.of(
          Reason.meant(
              "", "is the newer version of a row before it, of which nothing is made therefore"));

  private final ImportRequest request;
  private final MappedTable reports;
  private final MappedTable claims;
  private final List<String> endings;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;
  private LocalDate newestStamp = LocalDate.MIN;
  private int withoutHolder;

  EventTables(ImportRequest request, Staging staging) throws IOException {
    this.request = request;
    this.endings = request.mapping().endingsOfIds();
    this.reports =
        new MappedTable(
            TableSchema.EVENT_REPORTS, request, staging, (columns, event) -> event.report(columns));
    this.claims =
        new MappedTable(
            TableSchema.CONTROL_CLAIMS, request, staging, (columns, event) -> event.claim(columns));
  }

  /**
   * Tells what a row is.
   *
   * @return why nothing came of it, if so
   */
  Optional<Reason> tell(Mapped mapped) throws IOException {
    var reasons = new ArrayList<Optional<Reason>>();
    for (var event : mapped.events()) {
      if (event.kind().isPresent()) {
        reasons.add(why(reports.tell(event)));
      }
      if (event.extent().isPresent()) {
        reasons.add(claim(event));
      }
    }
    end(mapped);
    boolean isNewer = reasons.contains(OLDER_BEFORE);
    boolean isTaken = reasons.contains(Optional.<Reason>empty());
    if (isNewer || isTaken) {
      seen(mapped);
    }
    if (isNewer) {
      return OLDER_BEFORE;
    }
    return isTaken ? Optional.empty() : reasons.stream().flatMap(Optional::stream).findFirst();
  }

  /** What earlier versions gave and this one does not stands no longer. */
  void end(Mapped mapped) {
    if (mapped.id().isEmpty() || mapped.published().isEmpty()) {
      return;
    }
    var published = mapped.published().get();
    for (var ending : endings) {
      var id = mapped.id() + ending;
      var given = mapped.event(id);
      if (given.filter(event -> event.kind().isPresent()).isEmpty()) {
        reports.end(id, published);
      }
      if (given.filter(MappedEvent::isClaim).isEmpty()) {
        claims.end(id, published);
      }
    }
  }

  private Optional<Reason> claim(MappedEvent event) throws IOException {
    if (!event.isClaim()) {
      withoutHolder += event.kind().isPresent() ? 1 : 0;
      return Optional.of(Reason.fault("", "is a change of control by nobody who is known", ""));
    }
    return why(claims.tell(event));
  }

  private static Optional<Reason> why(Outcome outcome) {
    return switch (outcome) {
      case OLDER -> Optional.of(Reason.meant("", "is older than what is known of its id"));
      case REPEATED -> Optional.of(Reason.meant("", "stands twice in the export"));
      case CONFLICTING ->
          Optional.of(Reason.fault("", "tells otherwise of an id that the export had before", ""));
      case SUPERSEDING -> OLDER_BEFORE;
      default -> Optional.empty();
    };
  }

  private void seen(Mapped mapped) {
    var day = mapped.day();
    first = day.isBefore(first) ? day : first;
    last = day.isAfter(last) ? day : last;
    for (var event : mapped.events()) {
      newestStamp = event.publishedOn().isAfter(newestStamp) ? event.publishedOn() : newestStamp;
    }
  }

  /**
   * How many changes of control gave a report and no claim, as nobody knows who holds the place.
   */
  int withoutHolder() {
    return withoutHolder;
  }

  /**
   * Writes both tables.
   *
   * @return what became of each, by its file
   * @throws BadTableException if the export lacks so much that it may only be a part, or is older
   *     than one that took back what it has
   */
  SortedMap<String, TableSummary> write() throws IOException {
    var summaries = new TreeMap<String, TableSummary>();
    for (var table : new MappedTable[] {reports, claims}) {
      requireNewer(table);
      var absence = absence();
      var written = table.write(absence);
      if (request.absent() == Absent.GUARDED
          && written.absent() > Math.max(FEW, written.inSpan() / GUARD)) {
        throw new BadTableException(
            "%s: of %,d rows of the days from %s to %s, the export lacks %,d, as if it were a part or the mapping another; say --complete if they were deleted, --partial to leave them alone"
                .formatted(table.file(), written.inSpan(), first, last, written.absent()));
      }
      summaries.put(table.file(), table.summary(written, absence));
    }
    return summaries;
  }

  /** Of a row that is there again only a newer export can tell that it was deleted by mistake. */
  private void requireNewer(MappedTable table) {
    var returned = table.returned();
    if (returned.after().filter(stamp()::isBefore).isPresent()) {
      throw new BadTableException(
          "%s: the export is of %s and has rows that a newer one had taken back by %s: %,d; nothing of it was taken; import a newer export, or undo the one that took them back with --undo"
              .formatted(table.file(), stamp(), returned.after().get(), returned.rows()));
    }
  }

  private LocalDate stamp() {
    return request.publishedOn().orElse(newestStamp);
  }

  private Absence absence() {
    if (last.isBefore(first)) {
      // An export of which nothing was taken says nothing of any day.
      return new Absence(LocalDate.MAX, LocalDate.MIN, Optional.empty());
    }
    return new Absence(
        first,
        last,
        request.absent() == Absent.LEFT_ALONE ? Optional.empty() : Optional.of(stamp()));
  }

  @Override
  public void close() throws IOException {
    try {
      reports.close();
    } finally {
      claims.close();
    }
  }
}
