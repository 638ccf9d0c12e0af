package org.ridgeline.read.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Text that was saved in one encoding and opened in another, with what was meant. */
public final class GarbledText {

  private static final int DEEPEST = 3;

  /** What stands for letters that an encoding does not have: within a word, or as a word. */
  private static final Pattern LOST =
      Pattern.compile("\\p{L}\\?{2,}(?=\\p{L})|(?<![^\\s\"'«„“(])\\?{4,}(?![^\\s\"'»”“).,;:!])");

  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z]+://\\S*|www\\.\\S*");

  /** How text is mistaken, the most certain first. */
  private static final List<Function<String, Optional<Mistaken>>> WAYS =
      List.of(Utf8AsLatin::find, Utf8AsCyrillic::find, CyrillicAsLatin::find);

  /**
   * A piece of text and what it would be in its own encoding.
   *
   * @param written the piece as it stands
   */
  record Mistaken(String written, String meant) {}

  private GarbledText() {}

  /** What is wrong with the letters of {@code text}, and the remedy. */
  public static Optional<String> of(String text) {
    boolean ascii = isAscii(text);
    if (!ascii && text.indexOf('\uFFFD') >= 0) {
      return Optional.of(
          "holds U+FFFD, which stands where letters were lost; write it anew from its source");
    }
    var garbled = ascii ? Optional.<Mistaken>empty() : mistaken(text);
    return garbled.isPresent()
        ? garbled.map(
            m ->
                "'%s' is '%s', saved in one encoding and opened in another; write it anew"
                    .formatted(m.written, meant(m)))
        : lost(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Mistaken> mistaken(String text) {
    return WAYS.stream().flatMap(way -> way.apply(text).stream()).findFirst();
  }

  /** Text may have gone the wrong way more than once. */
  private static String meant(Mistaken mistaken) {
    var meant = mistaken.meant;
    for (int i = 1; i < DEEPEST; i++) {
      var text = meant;
      meant = mistaken(text).map(m -> text.replace(m.written, m.meant)).orElse(text);
    }
    return meant;
  }

  private static Optional<String> lost(String text) {
    if (!text.contains("??")) {
      return Optional.empty();
    }
    return LOST.matcher(ADDRESS.matcher(text).replaceAll(""))
        .results()
        .findFirst()
        .map(
            found ->
                "'%s' stands where letters were lost; write it anew from its source"
                    .formatted(found.group()));
  }
}
