package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;

/**
 * Is each kind of odd input taken as it was meant, or told in one clear line?
 *
 * <p>Each file beneath {@code odd-inputs} is a heading with its kinds.
 */
class OddInputsTest {

  private static final Path HEADINGS = Path.of("src/test/resources/odd-inputs");
  private static final Path SHIPPED_RULES = Path.of("rules");
  private static final Path SOUND_RULES = Path.of("src/test/resources/check/sound");

  @TempDir Path folder;

  @TestFactory
  List<DynamicNode> eachKindIsRightOrToldInOneLine() throws IOException {
    var headings = new ArrayList<DynamicNode>();
    try (var files = Files.list(HEADINGS)) {
      for (var heading : files.sorted().toList()) {
        var kinds =
            OddInput.under(heading).stream()
                .map(each -> DynamicTest.dynamicTest(each.kind(), () -> hold(each)));
        headings.add(DynamicContainer.dynamicContainer(heading.getFileName().toString(), kinds));
      }
    }
    return headings;
  }

  private void hold(OddInput odd) throws IOException {
    var at = Files.createTempDirectory(folder, "odd");
    SmallInput.in(Files.createDirectory(at.resolve("input")));
    Folders.copy(odd.isCheck() ? SOUND_RULES : SHIPPED_RULES, at.resolve("rules"));
    odd.to(at);

    var outcome = odd.outcome(at);
    assertThat(outcome.written()).isEqualTo(odd.expected().written());
    assertThat(outcome.out()).contains(odd.reads());
    for (var published : odd.publishes().entrySet()) {
      assertThat(at.resolve("output/latest").resolve(published.getKey()))
          .content()
          .contains(published.getValue());
    }
  }
}
