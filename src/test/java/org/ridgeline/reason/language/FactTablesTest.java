package org.ridgeline.reason.language;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables of rules/README-facts.md to what rules may name. */
class FactTablesTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?) \\| (.*) \\|$");
  private static final Pattern FACT = Pattern.compile("`([A-Z]\\w*)`");
  private static final Pattern PROPERTY = Pattern.compile("`([a-z]\\w*)`");

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("rules/README-facts.md"))).results().toList();
  }

  @Test
  void everyFactHasARow() throws IOException {
    var told = rows().stream().flatMap(row -> names(FACT, row.group(1))).toList();
    // Rules of confidence alone ask these two; the page says below the tables what.
    var permitted =
        Stream.of("fact", "surveyed", "single")
            .flatMap(heading -> Permitted.all().names(heading).stream())
            .filter(fact -> !fact.equals("Conclusion") && !fact.equals("Finding"));

    assertThat(told).containsExactlyInAnyOrderElementsOf(permitted.toList());
  }

  @Test
  void everyPropertyIsOneOfItsFact() throws IOException {
    for (var row : rows()) {
      var properties =
          names(FACT, row.group(1))
              .flatMap(fact -> Permitted.all().fact(fact).stream())
              .flatMap(fact -> Permitted.all().properties(fact).keySet().stream())
              .collect(toCollection(TreeSet::new));

      assertThat(names(PROPERTY, row.group(2))).as(row.group(1)).isSubsetOf(properties);
    }
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(name -> name.group(1));
  }
}
