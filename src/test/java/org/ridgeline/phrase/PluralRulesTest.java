package org.ridgeline.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PluralRulesTest {

  @Test
  void englishTellsOneFromAllOthers() {
    var english = PluralRules.of("en");

    assertThat(english.forms()).containsExactly("one", "other");
    assertThat(english.form("1")).isEqualTo("one");
    assertThat(Stream.of("0", "2", "11", "21", "1.0", "0.1", "1001").map(english::form))
        .containsOnly("other");
  }

  @Test
  void aLanguageMayHaveMoreForms() {
    var ukrainian = PluralRules.of("uk");

    assertThat(ukrainian.forms()).containsExactly("few", "many", "one", "other");
    assertThat(Stream.of("1", "21", "22", "5", "11", "12", "1.5").map(ukrainian::form))
        .containsExactly("one", "one", "few", "many", "many", "many", "other");
  }

  @Test
  void aLanguageWithoutRulesIsNone() {
    assertThatThrownBy(() -> PluralRules.of("tlh"))
        .hasMessage("no plural rules of the language 'tlh'");
  }

  /** Unicode publishes beside its rules what they shall come to. */
  @Test
  void everyLanguageAgreesWithTheSamplesThatArePublishedForIt() throws IOException {
    var samples = samples();
    assertThat(samples.keySet()).isEqualTo(PluralRules.languages()).hasSizeGreaterThan(200);

    samples.forEach(
        (language, forms) -> {
          var rules = PluralRules.of(language);
          forms.forEach(
              (form, published) ->
                  numbers(published)
                      .forEach(
                          number ->
                              assertThat(rules.form(number))
                                  .as("%s: %s", language, number)
                                  .isEqualTo(form)));
        });
  }

  @Property
  void polishIsAsAGrammarSays(@ForAll @IntRange(max = 10_000) int number) {
    int tens = number % 100;
    int units = number % 10;
    boolean few = units >= 2 && units <= 4 && (tens < 12 || tens > 14);

    assertThat(PluralRules.of("pl").form(String.valueOf(number)))
        .isEqualTo(number == 1 ? "one" : few ? "few" : "many");
  }

  private static Map<String, Map<String, String>> samples() throws IOException {
    var published = new Properties();
    try (InputStream in =
            PluralRulesTest.class.getResourceAsStream("/phrase/plural-samples.properties");
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      published.load(text);
    }
    return published.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language ->
                    Stream.of(published.getProperty(language).split("; "))
                        .map(form -> form.split(": ", 2))
                        .collect(Collectors.toMap(form -> form[0], form -> form[1]))));
  }

  /** The numbers among samples: ranges step by their last digit; compact ones are never written. */
  private static Stream<String> numbers(String samples) {
    return Stream.of(samples.split("@integer |@decimal |, |,? ?\\.\\.\\. ?| "))
        .filter(sample -> !sample.isEmpty() && !sample.contains("c"))
        .flatMap(PluralRulesTest::range);
  }

  private static Stream<String> range(String sample) {
    var ends = Stream.of(sample.split("~")).map(BigDecimal::new).toList();
    var step = BigDecimal.ONE.movePointLeft(ends.get(0).scale());
    return Stream.iterate(
            ends.get(0), each -> each.compareTo(ends.get(ends.size() - 1)) <= 0, step::add)
        .map(BigDecimal::toPlainString);
  }
}
