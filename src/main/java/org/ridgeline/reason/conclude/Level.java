package org.ridgeline.reason.conclude;

/** How much confidence the sources of a conclusion deserve, in the words of ICD 203. */
public enum Level {
  LOW,
  MODERATE,
  HIGH
}
