package org.ridgeline.fact.provenance;

/**
 * Somebody whose reports are read.
 *
 * @param party whom it speaks for, or empty if it speaks for itself
 * @param republishes id of the source whose statements it passes on, or empty
 */
public record Source(
    String id,
    String name,
    SourceKind kind,
    String party,
    Reliability reliability,
    String republishes) {

  /** The same source, speaking for {@code other}. */
  public Source speakingFor(String other) {
    return new Source(id, name, kind, other, reliability, republishes);
  }

  /** Of the id alone, which tells sources apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
