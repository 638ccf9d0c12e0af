package org.ridgeline.fact;

import java.util.List;

/**
 * Somebody who takes part in the war or stands beside it.
 *
 * @param id by which rows, rules and columns know it
 * @param name by which readers know it
 * @param aliases what else rows may call it
 */
public record Party(String id, String name, List<String> aliases) {

  public Party {
    aliases = List.copyOf(aliases);
  }
}
