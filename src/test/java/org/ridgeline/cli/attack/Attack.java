package org.ridgeline.cli.attack;

import java.io.IOException;
import java.util.List;

/**
 * Something that somebody hostile does to the folders of a job.
 *
 * @param kind what is attacked: rules, cases, input, output or cache
 * @param commands what is run then
 */
record Attack(String kind, String name, Step step, List<String> commands) {

  Attack(String kind, String name, Step step, String... commands) {
    this(kind, name, step, List.of(commands));
  }

  /** What is done to the folders. */
  interface Step {
    void on(Job job) throws IOException, InterruptedException;
  }

  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
