package org.ridgeline.mutation;

import org.ridgeline.check.cases.RuleCase;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.RuleBook;

/** A case whose rows were read once, to be tried with many rule books. */
record ReadCase(RuleCase rule, Tables tables) {

  boolean holds(RuleBook book) {
    return rule.holds(book, tables);
  }
}
