package org.ridgeline.fact.provenance;

/**
 * What a row's grade by the Admiralty code amounts to, letter and figure together, the best first.
 *
 * <p>F and 6 say that nobody can judge, not that anything is bad: they leave the word to the other.
 */
public enum Credit {
  /** From a source that is at least usually reliable (A, B), and not doubtful in itself. */
  SOUND,
  /** From a fairly reliable source (C), or from one unknown (F) but at least possibly true. */
  FAIR,
  /** Neither the source nor the information can be judged (F6). */
  UNJUDGED,
  /** From a source that is not usually reliable (D, E), or doubtful or improbable (4, 5). */
  DOUBTFUL;

  private static final int POSSIBLY_TRUE = 3;
  private static final int CANNOT_BE_JUDGED = 6;

  /** The credit of a source's reliability and an information's credibility, from 1 to 6. */
  public static Credit of(Reliability reliability, int credibility) {
    boolean unjudged = credibility == CANNOT_BE_JUDGED;
    if (credibility > POSSIBLY_TRUE && !unjudged) {
      return DOUBTFUL;
    }
    return switch (reliability) {
      case A, B -> SOUND;
      case C -> FAIR;
      case D, E -> DOUBTFUL;
      case F -> unjudged ? UNJUDGED : FAIR;
    };
  }

  /** Whether it is fair or better: more than a word that nobody can judge. */
  public boolean isAtLeastFair() {
    return this == SOUND || this == FAIR;
  }
}
