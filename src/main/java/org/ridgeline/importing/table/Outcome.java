package org.ridgeline.importing.table;

/** What became of a row of a table that an export was told to. */
public enum Outcome {
  ADDED,
  UNCHANGED,
  /** It was known otherwise, and stands in its new form from its publication on. */
  CHANGED,
  /** It was known from the same publication, and is read otherwise now. */
  REPLACED,
  /** What is known of it is newer. */
  OLDER,
  /** The same was told before. */
  REPEATED,
  /** Something else was told before under its id. */
  CONFLICTING,
  /** Something else was told before under its id, which is older, and is not written. */
  SUPERSEDING,
  /** A newer version of it gives no such row, so that it stands until that was published. */
  ENDED
}
