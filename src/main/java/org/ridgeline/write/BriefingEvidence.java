package org.ridgeline.write;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.fact.Citation;

/**
 * One row that a conclusion rests on, as the briefing shows it.
 *
 * @param day that the row speaks of, in words, or empty
 * @param text what the row says, or empty
 * @param url as the row has it, or empty; a link only if {@link #host} is known
 */
public record BriefingEvidence(Citation citation, String day, String text, String url) {

  static BriefingEvidence of(Citation citation) {
    return new BriefingEvidence(citation, "", "", "");
  }

  static BriefingEvidence of(Citation citation, LocalDate day, String text, String url) {
    return new BriefingEvidence(citation, Wording.day(day), text, url);
  }

  /** The source's name. */
  public String source() {
    return citation.source().name();
  }

  /** The Admiralty grade, and what it says of the source. */
  public String grade() {
    return citation.grade() + ", " + citation.source().reliability().words();
  }

  /** Where the url leads, if a browser may be sent there: by http or https, nothing else. */
  public Optional<String> host() {
    try {
      var address = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web ? Optional.ofNullable(address.getHost()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
