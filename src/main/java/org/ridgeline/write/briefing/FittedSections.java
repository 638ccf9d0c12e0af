package org.ridgeline.write.briefing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The sections of places, in as many words as there is room for: the first are told in full, others
 * in brief, and the last in a line. Of a place that is told in a line nothing else is gathered.
 */
final class FittedSections {

  private final Briefing briefing;
  private final List<BriefingPlace> places;
  private final Template template;
  private final Map<Integer, BriefingSection> gathered = new HashMap<>();

  /** Makes text of a template of {@code place/} and its one parameter. */
  @FunctionalInterface
  interface Template {

    String render(String depth, String name, Object parameter);
  }

  FittedSections(Briefing briefing, Template template) {
    this.briefing = briefing;
    this.places = briefing.notable();
    this.template = template;
  }

  /** Whether any place has a section. */
  boolean areAny() {
    return !places.isEmpty();
  }

  /**
   * A text for each place.
   *
   * @param room how many bytes they may take together, with one between any two
   */
  List<String> within(long room) {
    var full = new ArrayList<String>();
    long forAll = room - places.size() + 1;
    long left = forAll;
    while (full.size() < places.size() && left >= 0) {
      full.add(section("full", full.size()));
      left -= bytes(full.get(full.size() - 1));
    }
    return left >= 0 ? full : fitted(full, forAll);
  }

  /**
   * The sections, each as deep as the room allows when those before it have had theirs.
   *
   * @param full those that were told in full to find that not all can be
   */
  private List<String> fitted(List<String> full, long room) {
    var texts = new ArrayList<String>();
    places.forEach(place -> texts.add(template.render("line", "place", place)));
    long left = room - texts.stream().mapToLong(FittedSections::bytes).sum();
    left = deepen(texts, place -> section("brief", place), left);
    deepen(texts, place -> place < full.size() ? full.get(place) : section("full", place), left);
    return texts;
  }

  /** Tells more of as many places as there is room for; returns how much room is left. */
  private static long deepen(List<String> texts, IntFunction<String> deeper, long room) {
    long left = room;
    for (int place = 0; place < texts.size(); place++) {
      var text = deeper.apply(place);
      long more = bytes(text) - bytes(texts.get(place));
      if (more > left) {
        break;
      }
      left -= more;
      texts.set(place, text);
    }
    return left;
  }

  private String section(String depth, int place) {
    var section = gathered.computeIfAbsent(place, p -> briefing.section(places.get(p)));
    return template.render(depth, "section", section);
  }

  /** How long a text is in UTF-8. */
  static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
