package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.provenance.Citation;

/** That a party came to hold a place which another had left. */
public record Arrived(Statement statement, Left left, String settlement, String holder)
    implements Spoken {

  /** That whoever the statement says had the place in hand came when {@code left} had gone. */
  public static Arrived by(Statement statement, Left left) {
    return new Arrived(statement, left, statement.settlement(), statement.holder());
  }

  @Override
  public LocalDate day() {
    return saidOf().isAfter(left.day()) ? saidOf() : left.day();
  }

  @Override
  public Ground ground() {
    return Ground.CAME_AFTER;
  }

  @Override
  public List<Citation> citations() {
    return Stream.concat(statement.citations().stream(), left.citations().stream()).toList();
  }
}
