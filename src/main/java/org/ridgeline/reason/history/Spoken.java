package org.ridgeline.reason.history;

import java.time.LocalDate;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/** That a party held a place, by a statement of somebody. */
sealed interface Spoken extends Established, AboutSettlement, Cited
    permits Attested, Admitted, Arrived {

  Statement statement();

  @Override
  default String party() {
    return holder();
  }

  @Override
  default LocalDate saidOf() {
    return statement().claim().asOf();
  }

  @Override
  default LocalDate publishedOn() {
    return statement().claim().publishedOn();
  }

  @Override
  default Citation row() {
    return statement().claim().citation();
  }
}
