package org.ridgeline.reason.history;

/** On what grounds it is established who held a place on a day, the weakest first. */
public enum Ground {
  /** The holder was said to have withdrawn, by itself or by two others. */
  LEFT(0, "the word that it withdrew"),
  /** It denied the first claim that anybody else was there. */
  DENIED(1, "its denial of the first claim"),
  /** Somebody said so, and nobody anything else. */
  UNOPPOSED(2, "a claim that nobody opposed"),
  /** It was said to be there when another had withdrawn. */
  CAME_AFTER(3, "a claim after a withdrawal"),
  /** A credible source without a side said so, and neither a party nor a witness otherwise. */
  UNCONTRADICTED(4, "a report that nobody contradicted"),
  /** A credible source without a side said so, and others bore it out. */
  BORNE_OUT(4, "a report that others bore out"),
  /** The party that lost by it said so. */
  ADMITTED(5, "the admission of whoever lost it");

  private final int weight;
  private final String words;

  Ground(int weight, String words) {
    this.weight = weight;
    this.words = words;
  }

  /** How it weighs against other grounds of the same day. */
  int weight() {
    return weight;
  }

  /** How prose says it. */
  public String words() {
    return words;
  }
}
