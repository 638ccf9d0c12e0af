package org.ridgeline.read.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;
import org.ridgeline.read.text.InvisibleCharacters;

/** Who drew a map, as members of the map itself beside its features say it. */
final class MapAttribution {

  /** Overpass writes a copyright, maps of the web an attribution. */
  private static final List<String> NAMES = List.of("attribution", "source", "copyright");

  private static final List<String> LICENCES = List.of("licence", "license");

  private static final int LONGEST = 200;

  private MapAttribution() {}

  /** A name with its licence, or that none is said. */
  static String of(String file, JsonNode map) {
    var name = text(map, NAMES).orElse("not said in " + file);
    return text(map, LICENCES)
        .filter(licence -> !name.contains(licence))
        .map(licence -> name + " (" + licence + ")")
        .orElse(name);
  }

  private static Optional<String> text(JsonNode map, List<String> members) {
    return members.stream()
        .map(map::path)
        .filter(JsonNode::isTextual)
        .map(member -> plain(member.asText()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Attributions are often written for the pages that maps are shown on. */
  private static String plain(String written) {
    var text = StringEscapeUtils.unescapeHtml4(written.replaceAll("<[^<>]*>", ""));
    var line = InvisibleCharacters.onOneLine(text, " ").strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "\u2026";
  }
}
