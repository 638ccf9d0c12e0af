package org.ridgeline.importing.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.importing.EventText;
import org.ridgeline.importing.mapping.PlaceMapping.Limits;
import org.ridgeline.read.text.Lookalikes;
import org.ridgeline.read.text.NormalizedName;

/** Which of the other names that a gazetteer has of a place are names by which people call it. */
record AliasFilter(Limits limits, Set<Character.UnicodeScript> scripts) {

  /** Letters, and what stands between those of a name; no links, numbers or lists. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd} .'’‘ʼʻ`´()\\u200C\\u200D\\p{Pd}-]*");

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,5}");
  private static final Pattern LINK =
      Pattern.compile("(?i).*(?:www\\.|https?|\\.(?:com|org|net)\\b).*");

  /** Those of the names that may be taken, each once, in their order. */
  List<String> of(String name, List<String> others) {
    var kept = new LinkedHashMap<String, String>();
    var own = NormalizedName.of(name);
    for (var each : others) {
      var other = EventText.of(each, limits.aliasCharacters());
      var key = NormalizedName.of(other);
      if (!other.isEmpty() && !key.isEmpty() && !key.equals(own) && isName(other)) {
        kept.putIfAbsent(key, other);
      }
    }
    return List.copyOf(kept.values());
  }

  boolean isName(String other) {
    return other.length() <= limits.aliasCharacters()
        && NAME.matcher(other).matches()
        && !CODE.matcher(other).matches()
        && !LINK.matcher(other).matches()
        && isOfScripts(other)
        && isCapital(other)
        && Lookalikes.stranger(other).isEmpty();
  }

  private boolean isOfScripts(String other) {
    return scripts.isEmpty()
        || other
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .allMatch(
                script ->
                    scripts.contains(script)
                        || script == Character.UnicodeScript.COMMON
                        || script == Character.UnicodeScript.INHERITED);
  }

  /** In a script with capitals a name has one; what has none is a transcription by rule. */
  private static boolean isCapital(String other) {
    return other.codePoints().noneMatch(Character::isLowerCase)
        || other.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }
}
