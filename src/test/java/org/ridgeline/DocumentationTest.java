package org.ridgeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the documentation leads to where it says. */
class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern CLASS = Pattern.compile("`(?:\\w+/)*([A-Z]\\w+)`");

  static List<Path> pages() throws IOException {
    try (var documents = Files.walk(Path.of("src/doc"));
        var ofRules = Files.walk(Path.of("rules"))) {
      return Stream.concat(
              Stream.concat(documents, ofRules).filter(file -> file.toString().endsWith(".md")),
              Stream.of("README.md", "CONTRIBUTING.md", "input/README.md").map(Path::of))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    assertThat(links(page)).allSatisfy(link -> assertThat(target(page, link)).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aLinkToAClassIsNamedAfterIt(Path page) throws IOException {
    assertThat(links(page))
        .filteredOn(link -> CLASS.matcher(link.group(1)).matches())
        .filteredOn(link -> link.group(2).endsWith(".java"))
        .allSatisfy(
            link ->
                assertThat(target(page, link).getFileName())
                    .hasToString(CLASS.matcher(link.group(1)).replaceAll("$1") + ".java"));
  }

  private static List<MatchResult> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .filter(link -> !link.group(2).contains(":"))
        .toList();
  }

  private static Path target(Path page, MatchResult link) {
    return page.resolveSibling(link.group(2)).normalize();
  }
}
