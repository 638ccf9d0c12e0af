package org.ridgeline.cli;

/** How a run tells of its steps. */
enum LogForm {
  TEXT,
  JSON,
  NONE
}
