package org.ridgeline.fact.provenance;

/** How reliable a source is, by the Admiralty code (NATO STANAG 2511). */
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("reliability cannot be judged");

  private final String words;

  Reliability(String words) {
    this.words = words;
  }

  /** The code's own wording. */
  public String words() {
    return words;
  }
}
