package org.ridgeline.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;

/**
 * An event of an export in our terms, from which a report and a claim can be written.
 *
 * @param kind of the report, if it is one
 * @param extent of the claim, if it is a change of control
 * @param party who acted, or empty
 * @param count in digits, or empty
 * @param tags slugs in their order
 */
record MappedEvent(
    String id,
    LocalDate day,
    LocalDate publishedOn,
    String place,
    Optional<EventKind> kind,
    Optional<Extent> extent,
    String party,
    String count,
    String direction,
    String source,
    int credibility,
    List<String> tags,
    String url,
    String text) {

  /** The same event as one of the kinds that its row is. */
  MappedEvent as(String own, EventKinds.Found found, int grade) {
    return new MappedEvent(
        own,
        day,
        publishedOn,
        place,
        found.line().kind(),
        found.line().extent(),
        found.line().isByNobody() ? "" : party,
        found.count(),
        direction,
        source,
        grade,
        tags,
        url,
        text);
  }

  /** Whether it says who holds the place since. */
  boolean isClaim() {
    return extent.isPresent() && !party.isEmpty();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The cells of its report under {@code columns}. */
  String[] report(List<String> columns) {
    return cells(columns, this::reportCell);
  }

  private static String[] cells(List<String> columns, UnaryOperator<String> cell) {
    var cells = new String[columns.size()];
    Arrays.setAll(cells, i -> cell.apply(columns.get(i)));
    return cells;
  }

  private String reportCell(String column) {
    return switch (column) {
      case "day" -> day.toString();
      case "settlements" -> place;
      case "kind" -> word(kind.orElseThrow());
      case "actor" -> party;
      case "count" -> count;
      case "direction" -> direction;
      case "tags" -> String.join("|", tags);
      default -> cell(column);
    };
  }

  /** The cells of its claim under {@code columns}. */
  String[] claim(List<String> columns) {
    return cells(columns, this::claimCell);
  }

  private String claimCell(String column) {
    return switch (column) {
      case "as_of" -> day.toString();
      case "settlement" -> place;
      case "holder" -> party;
      case "extent" -> word(extent.orElseThrow());
      case "stance" -> word(Stance.CLAIMS);
      default -> cell(column);
    };
  }

  private String cell(String column) {
    return switch (column) {
      case "id" -> id;
      case "published_on" -> publishedOn.toString();
      case "source" -> source;
      case "credibility" -> String.valueOf(credibility);
      case "url" -> url;
      case "text" -> text;
      default -> "";
    };
  }
}
