package org.ridgeline.fact;

/** Whether a source claims that a party holds a place, or denies it. */
public enum Stance {
  CLAIMS,
  DENIES
}
