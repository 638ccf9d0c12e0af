package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.Comparator;
import org.ridgeline.fact.provenance.Citation;

/** That it is established who held a place on a day, or that its holder had left it. */
public sealed interface Established permits Spoken, Left {

  /** In time; of one day by its ground, then by the row that was published last. */
  Comparator<Established> ORDER =
      Comparator.comparing(Established::day)
          .thenComparing(each -> each.ground().weight())
          .thenComparing(Established::publishedOn)
          .thenComparing(each -> each.row().row());

  /** The party that held the place; empty if nobody did from then on. */
  String holder();

  /** The party that is spoken of: the holder, or the one that left. */
  String party();

  /** The day from which it is so. */
  LocalDate day();

  /** The day of the word that it rests on, which may be earlier. */
  LocalDate saidOf();

  Ground ground();

  LocalDate publishedOn();

  /** The row that it rests on, or the last of them. */
  Citation row();
}
