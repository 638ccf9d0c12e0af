package org.ridgeline.write.rehearsal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.rank.Rehearsal.RehearsedNight;
import org.ridgeline.write.Page;
import org.ridgeline.write.Wording;

/** A rehearsal as one page that needs neither network nor script. */
public final class RehearsalHtml {

  /** What the page calls the two rule sets. */
  public record Shown(String old, String renewed, Rehearsal rehearsal) {

    /** As many places of a night as a reader looks at; the table has all. */
    private static final int MOST = 20;

    /** The nights that would have been otherwise, the newest first. */
    public List<RehearsedNight> nights() {
      return rehearsal.nights().stream()
          .filter(night -> !night.changes().isEmpty())
          .sorted((a, b) -> b.night().compareTo(a.night()))
          .toList();
    }

    /** The first places of a night. */
    public List<AssessmentChange> changes(RehearsedNight night) {
      return night.changes().stream().limit(MOST).toList();
    }

    /** How many places of a night are not shown. */
    public int more(RehearsedNight night) {
      return Math.max(0, night.changes().size() - MOST);
    }

    /** A change with its sign. */
    public String signed(BigDecimal change) {
      return String.format(Locale.US, "%+.1f", change);
    }

    /** The findings that make a difference, in words. */
    public String because(AssessmentChange change) {
      return change.differences().isEmpty()
          ? "others moved"
          : change.differences().stream()
              .map(Shown::words)
              .distinct()
              .collect(Collectors.joining("; "));
    }

    private static String words(Difference difference) {
      return String.format(
          Locale.US,
          "%s %s (%+d)",
          difference.finding().rule().id(),
          Wording.word(difference.kind()),
          difference.points());
    }

    /** Names of places, or a dash. */
    public String names(List<Settlement> places) {
      return places.isEmpty()
          ? "–"
          : places.stream().map(Settlement::name).collect(Collectors.joining(", "));
    }

    /** From the first to the last night. */
    public String span() {
      var nights = rehearsal.nights();
      return nights.isEmpty()
          ? "no night"
          : "%s to %s"
              .formatted(
                  Wording.day(nights.get(0).night()),
                  Wording.day(nights.get(nights.size() - 1).night()));
    }
  }

  private RehearsalHtml() {}

  /** The whole page. */
  static String render(Shown shown) {
    var text = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("rehearsal.jte", Map.of("shown", shown, "page", Page.load()), text);
    return text.toString();
  }
}
