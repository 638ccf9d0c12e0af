package org.ridgeline.reason.conclude;

import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.CitedRows;

/**
 * A fact that was measured once it had been concluded who holds what, and so rests on rows and on
 * conclusions.
 */
public interface Surveyed extends Cited {

  /** The conclusions that it tells of: who holds the places that were found. */
  List<Control> controls();

  /** All conclusions that it rests on: those, and who holds the place from which one looks. */
  List<Control> premises();

  /** The rows of what was measured, whoever holds what. */
  List<Citation> measured();

  @Override
  default List<Citation> citations() {
    return CitedRows.once(
        Stream.concat(
            measured().stream(), controls().stream().flatMap(each -> each.citations().stream())));
  }
}
