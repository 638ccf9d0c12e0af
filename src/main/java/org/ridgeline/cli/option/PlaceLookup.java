package org.ridgeline.cli.option;

import org.ridgeline.read.Tables;
import org.ridgeline.read.table.Gazetteer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the place that a command line means. */
public final class PlaceLookup {

  private PlaceLookup() {}

  /**
   * The id of the place that {@code name} is an id, name or alias of.
   *
   * @param option what the name was given as, for the message
   * @throws ParameterException if no place has it, or several do
   */
  public static String resolve(String name, String option, Tables tables, CommandSpec spec) {
    try {
      return new Gazetteer(tables.settlements()).resolve(name);
    } catch (Gazetteer.UnknownPlaceException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }
}
