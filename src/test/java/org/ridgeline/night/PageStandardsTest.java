package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.night.PublishedPages.BACKTEST;
import static org.ridgeline.night.PublishedPages.FIRST;
import static org.ridgeline.night.PublishedPages.INDEX;
import static org.ridgeline.night.PublishedPages.SECOND;
import static org.ridgeline.night.PublishedPages.SMALL;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Are the pages by the standards of markup and of accessibility? */
class PageStandardsTest {

  private static final int VALIDATOR_STACK = 16_000_000;

  /** One section is like another, and axe-core looks at each of its elements for long. */
  private static final String ALIKE =
      "document.querySelectorAll('article:nth-of-type(n + 3)').forEach(a => a.remove())";

  @RegisterExtension static final PublishedPages PAGES = new PublishedPages();

  @ParameterizedTest
  @CsvSource({
    SMALL + ", true",
    SMALL + ", false",
    INDEX + ", true",
    INDEX + ", false",
    BACKTEST + ", true",
  })
  void nothingKeepsAnybodyOut(String page, boolean script) throws IOException {
    var file = PAGES.output().resolve(page);
    try (var visit = PAGES.browser().visit(script ? file : withoutScript(file))) {
      visit.ask(ALIKE);
      assertThat(visit.violations()).as("light").isEmpty();
      visit.colours(ColorScheme.DARK, ForcedColors.NONE);
      assertThat(visit.violations()).as("dark").isEmpty();
      visit.colours(ColorScheme.LIGHT, ForcedColors.ACTIVE);
      assertThat(visit.violations()).as("forced").isEmpty();
    }
  }

  @Test
  void nothingOfManyPlacesKeepsAnybodyOut() throws IOException {
    try (var visit = PAGES.visit(SECOND)) {
      visit.ask(ALIKE);
      assertThat(visit.violations()).isEmpty();
    }
  }

  /** A copy, as axe-core itself needs a browser that runs scripts. */
  private static Path withoutScript(Path file) throws IOException {
    var text = Files.readString(file);
    var without = text.replaceAll("(?s)<script>.*?</script>", "");
    assertThat(without).isNotEqualTo(text);
    return Files.writeString(
        Files.createTempFile(PAGES.output(), "without-script", ".html"), without);
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND, SMALL, INDEX, BACKTEST})
  void theMarkupIsByTheStandard(String page) throws Exception {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(OutputFormat.JSON);
    var bytes = new ByteArrayInputStream(Files.readAllBytes(PAGES.output().resolve(page)));
    var validation = new FutureTask<>(() -> validator.validate(bytes));
    // It calls itself deeper than a stack of the usual size is sure to hold.
    new Thread(null, validation, "validator", VALIDATOR_STACK).start();

    var errors = new ArrayList<String>();
    for (var message : new JsonMapper().readTree(validation.get()).path("messages")) {
      if (!message.path("type").asText().equals("info")) {
        errors.add(message.path("lastLine") + ": " + message.path("message").asText());
      }
    }
    assertThat(errors).isEmpty();
  }
}
