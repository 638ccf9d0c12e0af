package org.ridgeline.cli.option;

import java.io.IOException;
import java.util.stream.Stream;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.write.proof.RuleCacheUse;
import picocli.CommandLine.Option;

/** Whether compiled rules that an earlier run has kept may be believed. */
public final class RuleCacheOption {

  private static final String NAME = "--no-rule-cache";

  @Option(
      names = NAME,
      description =
          "Compile the rules from their text; neither read nor keep compiled ones. The reports are "
              + "the same; manifest.json says so.")
  private boolean off;

  /**
   * Whether a line leaves no doubt, before it is understood, that they may be. A file of arguments
   * may say anything.
   */
  public static boolean allows(String... line) {
    return Stream.of(line).noneMatch(each -> each.startsWith(NAME) || each.startsWith("@"));
  }

  /** Where compiled rules are kept, if they may be read and kept at all. */
  public CompiledRuleCache compiledRules() throws IOException {
    return off ? CompiledRuleCache.none() : RunningProgram.compiledRules();
  }

  /** What was asked for, for the manifest. */
  public RuleCacheUse use() {
    return off ? RuleCacheUse.OFF : RuleCacheUse.ALLOWED;
  }
}
