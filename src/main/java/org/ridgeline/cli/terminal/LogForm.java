package org.ridgeline.cli.terminal;

/** How a run tells of its steps. */
public enum LogForm {
  TEXT,
  JSON,
  NONE
}
