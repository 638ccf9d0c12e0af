package org.ridgeline.write;

/**
 * What a page carries within itself, so that it opens from a mail and asks nobody for anything.
 *
 * @param script that adds comfort to a page that is complete without it
 */
public record Page(InlinedAsset style, InlinedAsset script) {

  /** The page with the house's style. */
  public static Page load() {
    return new Page(InlinedAsset.load("style", "page.css"), InlinedAsset.load("script", "page.js"));
  }

  /**
   * The same with what only one page needs.
   *
   * @param file a style sheet beside that of the house
   */
  public Page withStyle(String file) {
    var more = InlinedAsset.load("style", file);
    return new Page(new InlinedAsset("style", style.text() + more.text()), script);
  }

  /** What the browser may load and run: this style and this script, nothing else. */
  public String policy() {
    return "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
        .formatted(style.hash(), script.hash());
  }
}
