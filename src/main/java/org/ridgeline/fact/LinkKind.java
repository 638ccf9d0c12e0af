package org.ridgeline.fact;

/** What sort of link it is. */
public enum LinkKind {
  ROAD,
  RAIL
}
