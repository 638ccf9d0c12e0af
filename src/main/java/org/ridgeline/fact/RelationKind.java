package org.ridgeline.fact;

/** How two parties stand to each other. */
public enum RelationKind {
  HOSTILE,
  ALLIED,
  NEUTRAL
}
