package org.ridgeline.derive.route;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A question about places that is asked of each once, by its number, and then answered from memory:
 * searches that follow one another come by the same places.
 */
final class AskedOnce implements IntPredicate {

  private final IntPredicate question;
  private final BitSet asked = new BitSet();
  private final BitSet answers = new BitSet();

  AskedOnce(IntPredicate question) {
    this.question = question;
  }

  @Override
  public boolean test(int place) {
    if (!asked.get(place)) {
      asked.set(place);
      answers.set(place, question.test(place));
    }
    return answers.get(place);
  }
}
