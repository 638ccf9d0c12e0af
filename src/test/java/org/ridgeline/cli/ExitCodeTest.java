package org.ridgeline.cli;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ridgeline.cli.terminal.ExitCode;

/** Holds what commands end with, what their help says of it and what the README says together. */
class ExitCodeTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\d, ]+) \\| ");

  /** Ends of a process that are none of the program: of Java, and of signals. */
  private static final Set<Integer> OF_OTHERS = Set.of(1, 129, 130, 143);

  @Test
  void noCodeIsThatOfAJavaThatCannotStart() throws IllegalAccessException {
    assertThat(codes()).doesNotContainAnyElementsOf(OF_OTHERS);
  }

  @Test
  void theReadmeListsEachAndThoseOfOthers() throws IOException, IllegalAccessException {
    var expected = codes();
    expected.addAll(OF_OTHERS);
    var table = Files.readString(Path.of("README.md")).split("\\| exit code \\|", 2)[1];
    var listed =
        ROW.matcher(table.substring(0, table.indexOf("\n\n")))
            .results()
            .flatMap(row -> Arrays.stream(row.group(1).split(",", -1)))
            .map(code -> Integer.valueOf(code.strip()))
            .collect(toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void theHelpOfEachCommandListsItsOwn() throws IllegalAccessException {
    var all = codes();
    for (var command : Ridgeline.commandLine(Clock.systemUTC()).getSubcommands().values()) {
      var listed =
          command.getCommandSpec().usageMessage().exitCodeList().keySet().stream()
              .map(Integer::valueOf)
              .toList();
      assertThat(all).as(command.getCommandName()).containsAll(listed);
      assertThat(listed)
          .as(command.getCommandName())
          .isSorted()
          .contains(ExitCode.NOTHING_WRONG, ExitCode.WRONG_COMMAND_LINE, ExitCode.BUG);
    }
  }

  /** The library would end with 1. */
  @Test
  void tellingOfAFailureMayFailToo() {
    for (var command : Ridgeline.commandLine(Clock.systemUTC()).getSubcommands().values()) {
      assertThat(command.getCommandSpec().exitCodeOnExecutionException()).isEqualTo(ExitCode.BUG);
    }
  }

  private static Set<Integer> codes() throws IllegalAccessException {
    var codes = new TreeSet<Integer>();
    for (var field : ExitCode.class.getFields()) {
      codes.add(field.getInt(null));
    }
    return codes;
  }
}
