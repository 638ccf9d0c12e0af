package org.ridgeline.read.review;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.read.table.BadRowException;

/** Tells of single values that contradict the rest of their row: few, and certain ones. */
public final class OddRows {

  private static final int MOST_IN_A_VILLAGE = 1_000_000;
  private static final int MOST_IN_A_PLACE = 50_000_000;

  /** Nobody lives higher or lower, in metres. */
  private static final int HIGHEST = 5_500;

  private static final int LOWEST = -450;

  /** After so many days a report of a day is history. */
  private static final int HISTORY_DAYS = 5 * 365;

  /** Where so many rows in a hundred are history, the table is one of it. */
  private static final int PERCENT_OF_HISTORY = 5;

  private static final Pattern NO_SCHEME =
      Pattern.compile("(?:[\\w-]+\\.)+[a-zA-Z]{2,}(?:[/?#].*)?");

  /** An address that a browser can be given; whatever else begins with a scheme is left alone. */
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s]+");

  private static final Pattern SIGN_OF_A_PAGE =
      Pattern.compile(
          "&(?:amp|quot|apos|lt|gt|nbsp|[rl][sd]quo|[mn]dash|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");

  /** What other tables join names by. */
  private static final Pattern OTHER_JOINT = Pattern.compile("[;؛]|\\s/\\s|[,،].*[,،]");

  private OddRows() {}

  /** A link, if it leads anywhere. */
  public static Link checked(Link link) {
    if (link.start().equals(link.end())) {
      throw new BadRowException(
          "to", "leads from '%s' to itself; name its other end".formatted(link.start()));
    }
    return link;
  }

  /** What is odd about the rows of these tables. */
  public static List<String> warnings(
      List<Settlement> settlements,
      List<Population> population,
      List<Link> links,
      List<EventReport> events) {
    var warnings = new ArrayList<String>();
    heights(settlements, warnings);
    people(settlements, population, warnings);
    links(links, warnings);
    warnings.addAll(reports(events));
    aliases(settlements, warnings);
    history(events).ifPresent(warnings::add);
    warnings.addAll(LinkLengths.warnings(settlements, links));
    return warnings;
  }

  private static boolean isNoAddress(String url) {
    return !isPlainAddress(url)
        && !NO_SCHEME.matcher(url).matches()
        && !ADDRESS.matcher(url).matches();
  }

  /** Whether it is nothing or plainly an address, as almost all are, without the patterns. */
  private static boolean isPlainAddress(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) <= ' ') {
        return false;
      }
    }
    return url.isEmpty() || (url.startsWith("https://") && url.length() > "https://".length());
  }

  /** Names that are joined by something else are one long name, which nobody writes. */
  private static void aliases(List<Settlement> settlements, List<String> warnings) {
    var odd =
        settlements.stream()
            .filter(s -> s.aliases().size() == 1)
            .filter(s -> OTHER_JOINT.matcher(s.aliases().get(0)).find())
            .toList();
    if (!odd.isEmpty()) {
      warnings.add(
          "%s: aliases: '%s' is read as one name; join several by | (%s)"
              .formatted(
                  odd.get(0).citation().place(),
                  odd.get(0).aliases().get(0),
                  RowCount.of(odd.size())));
    }
  }

  private static boolean isAttack(EventKind kind) {
    return kind.isAssault() || kind == EventKind.SHELLING || kind == EventKind.AIRSTRIKE;
  }

  private static void heights(List<Settlement> settlements, List<String> warnings) {
    for (var place : settlements) {
      place
          .elevation()
          .ifPresent(
              metres -> {
                if (metres > HIGHEST || metres < LOWEST) {
                  warnings.add(
                      "%s: elevation_m: nobody lives at %d m; is it in feet?"
                          .formatted(place.citation().place(), metres));
                }
              });
    }
  }

  private static void people(
      List<Settlement> settlements, List<Population> population, List<String> warnings) {
    Map<String, SettlementKind> kinds =
        settlements.stream().collect(toMap(Settlement::id, Settlement::kind));
    for (var row : population) {
      var kind = kinds.get(row.settlement());
      boolean village = kind == SettlementKind.VILLAGE;
      if (kind != SettlementKind.REGION
          && row.people() > (village ? MOST_IN_A_VILLAGE : MOST_IN_A_PLACE)) {
        warnings.add(
            "%s: people: %d are too many for a %s; look up the figure or the kind"
                .formatted(
                    row.citation().place(), row.people(), village ? "village" : "single place"));
      }
    }
  }

  private static void links(List<Link> links, List<String> warnings) {
    var seen = new HashMap<List<String>, Link>();
    for (var link : links) {
      boolean inOrder = link.start().compareTo(link.end()) <= 0;
      var line =
          List.of(
              inOrder ? link.start() : link.end(),
              inOrder ? link.end() : link.start(),
              link.kind().name(),
              link.name());
      var first = seen.putIfAbsent(line, link);
      if (first != null) {
        warnings.add(
            "%s: is the same link as %s and counts once; keep one, or give each its name"
                .formatted(link.citation().place(), first.citation().place()));
      }
    }
  }

  private static Optional<String> history(List<EventReport> events) {
    var late =
        new Oddity(
            OddRows::isLate, "day: is more than five years before published_on; look at both");
    events.forEach(late::look);
    return late.rows == 1 || late.rows * 100L <= (long) PERCENT_OF_HISTORY * events.size()
        ? late.told()
        : Optional.empty();
  }

  private static boolean isLate(EventReport report) {
    return report.publishedOn().toEpochDay() - report.day().toEpochDay() > HISTORY_DAYS;
  }

  private static List<String> reports(List<EventReport> events) {
    var oddities =
        List.of(
            new Oddity(
                e -> isAttack(e.kind()) && e.count().isPresent() && e.count().getAsInt() == 0,
                "count: 0 attacks are no report of one; leave the row out, or the cell empty"),
            new Oddity(
                e -> !isPlainAddress(e.url()) && NO_SCHEME.matcher(e.url()).matches(),
                "url: has no https:// in front, so that no browser is led there; write it in full"),
            new Oddity(
                e -> isNoAddress(e.url()),
                "url: is no address that a browser can follow; write one that begins with https:// and has no spaces"),
            new Oddity(
                e -> e.text().indexOf('&') >= 0 && SIGN_OF_A_PAGE.matcher(e.text()).find(),
                "text: has signs as web pages write them, such as &quot;; write the letters themselves"));
    // There may be millions, each of which is fetched from memory once.
    for (var event : events) {
      for (var oddity : oddities) {
        oddity.look(event);
      }
    }
    return oddities.stream().flatMap(oddity -> oddity.told().stream()).toList();
  }

  /** What is odd about some reports: where the first of them stands, and how many there are. */
  private static final class Oddity {

    private final Predicate<EventReport> holds;
    private final String what;
    private Optional<EventReport> first = Optional.empty();
    private int rows;

    private Oddity(Predicate<EventReport> holds, String what) {
      this.holds = holds;
      this.what = what;
    }

    private void look(EventReport report) {
      if (holds.test(report)) {
        first = first.or(() -> Optional.of(report));
        rows++;
      }
    }

    private Optional<String> told() {
      return first.map(
          report -> "%s: %s (%s)".formatted(report.citation().place(), what, RowCount.of(rows)));
    }
  }
}
