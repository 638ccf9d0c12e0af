package org.ridgeline.reason.rewrite;

import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.ridgeline.fact.Night;

/** Lets a rule stand beside another version of itself. */
public final class OtherVersion {

  /** What its title ends with, and that of no other rule. */
  public static final String MARK = " (in the other version)";

  private OtherVersion() {}

  /**
   * Changes the rules of a file that was read and found sound. Each asks for the night first, which
   * there always is: so it shares no condition with what it stands beside, and whatever of both
   * comes, goes and comes again does so apart.
   */
  public static void rewrite(PackageDescr tree) {
    for (var rule : tree.getRules()) {
      rule.setName(rule.getName() + MARK);
      rule.getLhs().getDescrs().add(0, new PatternDescr(Night.class.getName()));
    }
  }
}
