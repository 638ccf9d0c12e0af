package org.ridgeline.reason.conclude;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a rule says of itself: its name is the title, its annotations are the rest.
 *
 * @param file its file, relative to the folder above the rules
 * @param id slug that reports and readers refer to; outlives a change of title
 * @param theme id of the theme that its findings count to, or empty if it concludes none
 * @param points what each of its findings adds to the theme
 * @param rationale why anybody should believe the conclusion, in full sentences
 * @param source where the reasoning comes from
 * @param caveat when the rule is known to be wrong, or empty
 * @param sentence what it says of a place, with the values that it met
 * @param brief the same in few words, for the key judgement; the sentence itself if none are given
 */
public record RuleDoc(
    String file,
    String id,
    String title,
    String theme,
    int points,
    String rationale,
    String source,
    String caveat,
    Sentence sentence,
    Sentence brief) {

  private static final Pattern POINTS = Pattern.compile("\\d{1,3}");

  /** A rule that has no fewer words than its sentence. */
  public RuleDoc(
      String file,
      String id,
      String title,
      String theme,
      int points,
      String rationale,
      String source,
      String caveat,
      Sentence sentence) {
    this(file, id, title, theme, points, rationale, source, caveat, sentence, sentence);
  }

  /** The key under which a rule carries what it says of itself. */
  public static final String KEY = RuleDoc.class.getName();

  /**
   * What a rule says of itself; it was read once, when the rule was compiled, as rules fire often.
   *
   * @throws NullPointerException if the rule does not carry it under {@link #KEY}
   */
  public static RuleDoc of(Rule rule) {
    return (RuleDoc) Objects.requireNonNull(rule.getMetaData().get(KEY), rule.getName());
  }

  /**
   * Reads the header of a rule.
   *
   * @param file its file, relative to the folder above the rules
   */
  public static RuleDoc read(Rule rule, String file) {
    var notes = rule.getMetaData();
    var because = text(notes, "Because");
    var brief = text(notes, "Brief");
    var points = text(notes, "Points");
    return new RuleDoc(
        file,
        text(notes, "Id"),
        rule.getName(),
        text(notes, "Theme"),
        POINTS.matcher(points).matches() ? Integer.parseInt(points) : 0,
        text(notes, "Rationale"),
        text(notes, "Source"),
        text(notes, "Caveat"),
        new Sentence(because),
        new Sentence(brief.isEmpty() ? because : brief));
  }

  /** The same, with other points. */
  RuleDoc worth(int otherPoints) {
    return new RuleDoc(
        file, id, title, theme, otherPoints, rationale, source, caveat, sentence, brief);
  }

  /** An annotation's text; one that is missing is empty. */
  static String text(Map<String, Object> notes, String key) {
    return notes.getOrDefault(key, "").toString().strip();
  }

  /** What it says of what it met. */
  Sentence.Filled fill(RuleContext rule) {
    return sentence.fill(rule, brief);
  }

  /** Of the id alone, which tells rules apart; conclusions are looked up far more than compared. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
