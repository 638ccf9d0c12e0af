package org.ridgeline.fact.provenance;

/** What sort of source it is. */
public enum SourceKind {
  OFFICIAL,
  MILITARY,
  MEDIA,
  ANALYST,
  MAP,
  BLOGGER,
  HUMANITARIAN,
  /** A work anyone can look things up in: a gazetteer, an atlas, a census. */
  REFERENCE
}
