package org.ridgeline.read.table;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.read.text.Lookalikes;
import org.ridgeline.read.text.NearestName;

/** A cell that holds one of a few words. */
final class WordCell {

  private static final Pattern GRADE = Pattern.compile("(?i)([A-F])([1-6])");

  /** What several things are joined by where one or {@code |} is wanted. */
  private static final Pattern SEPARATORS =
      Pattern.compile("\\s*[;,|/+\\n،؛]\\s*|\\s+(?:and|&)\\s+");

  private static final Map<String, String> QUARTERS =
      Map.of("north", "N", "south", "S", "east", "E", "west", "W");

  private WordCell() {}

  /** The constant of {@code type} that the cell names, in capitals or not. */
  static <E extends Enum<E>> E read(Class<E> type, String column, String cell) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(cell))
        .findFirst()
        .orElseThrow(() -> new BadRowException(column, fault(type, cell)));
  }

  /** What a cell names, if it names several things. */
  static List<String> parts(String written) {
    return List.of(SEPARATORS.split(written));
  }

  private static <E extends Enum<E>> String fault(Class<E> type, String cell) {
    var words = Arrays.stream(type.getEnumConstants()).map(WordCell::word).toList();
    var grade = GRADE.matcher(cell);
    if (type == Reliability.class && grade.matches()) {
      return "'%s' is a grade of source and item; write %s here and %s into credibility"
          .formatted(cell, grade.group(1).toUpperCase(Locale.ROOT), grade.group(2));
    }
    var none = NoValue.fault(cell);
    if (none.isPresent()) {
      return "'%s' %s".formatted(cell, none.get());
    }
    var several = parts(cell);
    if (several.size() > 1 && several.stream().allMatch(part -> isOne(words, part))) {
      return "'%s' names %d; write one, and a row for each of the others"
          .formatted(cell, several.size());
    }
    var fault = "'%s' is none of %s".formatted(cell, words.stream().collect(joining(", ")));
    var alike = words.stream().flatMap(word -> Lookalikes.between(cell, word).stream()).findFirst();
    if (alike.isPresent()) {
      return "%s; it has %s; did you mean '%s'?"
          .formatted(fault, alike.get().letter(), alike.get().meant());
    }
    var stranger = Lookalikes.stranger(cell);
    if (stranger.isPresent()) {
      return fault + "; it has " + stranger.get().letter();
    }
    var near = nearest(type, cell, words);
    if (near.isEmpty() && type == Reliability.class) {
      return fault
          + "; write A (completely reliable) to E (unreliable), or F if it cannot be judged";
    }
    return near.isEmpty() ? fault : fault + "; did you mean '%s'?".formatted(near);
  }

  private static boolean isOne(List<String> words, String written) {
    return words.stream().anyMatch(written::equalsIgnoreCase);
  }

  /** Also a direction in words, and a word that is written with spaces or hyphens. */
  private static String nearest(Class<?> type, String cell, List<String> words) {
    var plain = cell.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_]+", "_");
    if (type == Compass.class) {
      plain = plain.replace("_", "");
      for (var quarter : QUARTERS.entrySet()) {
        plain = plain.replace(quarter.getKey(), quarter.getValue());
      }
      return words.contains(plain) ? plain : "";
    }
    if (type == Reliability.class) {
      // Any two letters are near each other.
      var letter = cell.replaceAll("\\P{L}", "").toUpperCase(Locale.ROOT);
      return words.contains(letter) ? letter : "";
    }
    return words.contains(plain) ? plain : NearestName.to(cell, words).orElse("");
  }

  /** A single letter is a code, such as the Admiralty grades, and keeps its case. */
  private static String word(Enum<?> constant) {
    var name = constant.name();
    return name.length() <= 2 ? name : name.toLowerCase(Locale.ROOT);
  }
}
