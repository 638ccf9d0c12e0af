package org.ridgeline.rank;

/** Why a conclusion is new, or stands no more; the first that holds of the rows it rests on. */
public enum ChangeCause {
  /** A source that was heard before tells of a day of which the compared night could not know. */
  HAPPENED,
  /** A new map, or what was measured of it, of a source that was heard before. */
  MAPPED,
  /** What is told now is of earlier days, or of a source that had told nothing before. */
  TOLD,
  /** Another figure of residents, or a row that its source took back; or it could not be told. */
  OTHER,
  /** No row that it rests on is new: time passed, or what stood in its way is gone. */
  AGED
}
