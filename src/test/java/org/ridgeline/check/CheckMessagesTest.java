package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.Folders;
import org.ridgeline.reason.problem.CaseMessage;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;
import org.ridgeline.reason.problem.SyntaxMessage;

/**
 * Does {@code check} tell of each faulty file what the file expects, and nothing else?
 *
 * <p>Each folder beside {@code sound} is laid over a copy of it.
 */
class CheckMessagesTest {

  private static final Path FOLDERS = Path.of("src/test/resources/check");
  private static final Path SOUND = FOLDERS.resolve("sound");

  /** What no file is known to provoke; it may only shrink. */
  private static final Set<Message> UNPROVOKED =
      Set.of(
          // The engine's parser would have to fail without a word about where.
          SyntaxMessage.UNREADABLE_FILE,
          // Told of too much to keep here; CaseFileTest tells it.
          CaseMessage.TOO_LARGE,
          // Told of a night, which a folder of rules has none of; CheckCommandTest tells them.
          RuleMessage.TOO_MANY_TUPLES,
          FolderMessage.LAST_NIGHT,
          FolderMessage.NO_SUCH_TAG,
          // Told of a record that is named; RecordOfRulesTest tells them.
          FolderMessage.RECORD_OF_OTHER_RULES,
          FolderMessage.CALIBRATION_OF_OTHER_RULES,
          FolderMessage.POINTS_MAKE_WORSE,
          // The rule compiler would have to refuse what nothing before it did.
          RuleMessage.COMPILER);

  /** What was told of each folder, which two tests ask. */
  private static final Map<Path, List<Problem>> TOLD = new HashMap<>();

  @TempDir Path folder;

  static List<Path> faultyFolders() throws IOException {
    try (var folders = Files.list(FOLDERS)) {
      return folders.filter(each -> !each.equals(SOUND)).sorted().toList();
    }
  }

  @Test
  void theFolderThatFaultyFilesAreLaidOverIsSound() throws IOException {
    assertThat(Check.of(Folders.copy(SOUND, folder)).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faultyFolders")
  void whatIsExpectedIsToldAndNothingElse(Path faulty) throws IOException {
    var expected = ExpectedProblem.in(faulty);

    assertThat(expected).isNotEmpty();
    assertThat(problems(faulty))
        .extracting(problem -> ExpectedProblem.of(problem, expected).toString())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(ExpectedProblem::toString).toList());
  }

  @Test
  void everyMessageIsToldOfSomeFile() throws IOException {
    var told = new HashSet<Message>();
    for (var faulty : faultyFolders()) {
      problems(faulty).forEach(problem -> told.add(problem.code()));
    }

    var all = new HashSet<>(Message.all());
    all.removeAll(UNPROVOKED);
    assertThat(told).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void noTwoMessagesSayTheSame() {
    var wordings = Message.all().stream().map(each -> each.kind() + " " + each.wording()).toList();

    assertThat(wordings).doesNotHaveDuplicates();
  }

  /** Those that say what is expected beside another tell nothing themselves. */
  private static boolean isLaid(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".expected");
  }

  private List<Problem> problems(Path faulty) throws IOException {
    var known = TOLD.get(faulty);
    if (known != null) {
      return known;
    }
    var told = checked(faulty);
    TOLD.put(faulty, told);
    return told;
  }

  private List<Problem> checked(Path faulty) throws IOException {
    var rules = Files.createTempDirectory(folder, "rules");
    Folders.copy(SOUND, rules);
    try (var files = Files.walk(faulty)) {
      for (var file : files.filter(CheckMessagesTest::isLaid).toList()) {
        var laid = rules.resolve(faulty.relativize(file).toString());
        Files.createDirectories(laid.getParent());
        Files.write(laid, Files.readAllBytes(file));
      }
    }
    return Check.of(rules).problems();
  }
}
