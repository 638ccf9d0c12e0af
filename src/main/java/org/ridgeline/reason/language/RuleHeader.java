package org.ridgeline.reason.language;

import java.util.Arrays;
import org.drools.drl.ast.descr.AnnotationDescr;

/**
 * One annotation of a rule's header.
 *
 * @param name without the sign before it, such as {@code Rationale}
 * @param written its value as it stands there, quotes included; empty if it has none
 * @param repeated whether the header has another of this name
 * @param single whether it has one value and nothing else
 */
public record RuleHeader(String name, String written, boolean repeated, boolean single) {

  static RuleHeader of(AnnotationDescr note) {
    var values = note.getValueMap();
    return new RuleHeader(
        note.getName(),
        written(values.getOrDefault("value", "")).strip(),
        note.isDuplicated(),
        values.size() == 1 && values.containsKey("value"));
  }

  /** Braces without quotes make a list of what they hold. */
  private static String written(Object value) {
    return value instanceof Object[] several
        ? "{" + String.join(", ", Arrays.stream(several).map(String::valueOf).toList()) + "}"
        : String.valueOf(value);
  }

  /** Whether its value is a text in quotes. */
  public boolean isQuoted() {
    return written.length() >= 2 && written.matches("\"[^\"]*\"");
  }

  /** Its text, without quotes. */
  public String text() {
    return isQuoted() ? written.substring(1, written.length() - 1).strip() : written;
  }
}
