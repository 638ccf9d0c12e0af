package org.ridgeline.reason.conclude;

/** Who holds a settlement, in one word. */
public enum Status {
  /** Its holder is undisputed. */
  HELD,
  /** Somebody says otherwise, or more than one party is in it. */
  CONTESTED,
  /** It is held, undisputed, by another party than not long ago. */
  LOST,
  /** The party that held it last has left it, and nobody is said to have come. */
  LEFT,
  /** Nobody whose word still counts has said who holds it. */
  UNKNOWN
}
