package org.ridgeline.write.briefing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.write.Wording;

/**
 * One row that conclusions rest on, as the briefing shows it.
 *
 * @param anchor its name within the page
 * @param number by which the conclusions of a place refer to it
 */
public record BriefingRow(String anchor, int number, QuotedRow said) {

  /**
   * What a row says.
   *
   * @param day that the row speaks of
   * @param text what it says
   * @param url as the row has it, or empty; a link only if {@link #host} is known
   */
  record QuotedRow(Citation citation, LocalDate day, String text, String url) {}

  /** The day that it speaks of. */
  public String day() {
    return Wording.day(said.day());
  }

  /** What it says. */
  public String text() {
    return said.text();
  }

  /** The address of the report, or empty. */
  public String url() {
    return said.url();
  }

  /** Who says so, with the Admiralty grade in words. */
  public String origin() {
    return Wording.origin(said.citation());
  }

  /** Where it stands: {@code file:line}. */
  public String where() {
    return said.citation().place();
  }

  /** Where the url leads, if a browser may be sent there: by http or https, nothing else. */
  public Optional<String> host() {
    try {
      var address = new URI(said.url());
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web ? Optional.ofNullable(address.getHost()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
