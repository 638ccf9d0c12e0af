package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.output.Publication;

/** What a reader meets who opens the pages in Chromium. */
class PagesTest {

  private static final String FIRST = "2024-07-07/briefing.html";
  private static final String SECOND = "2025-02-07/briefing.html";
  private static final String SMALL = "2025-03-31/briefing.html";
  private static final String INDEX = "index.html";
  private static final int MOST_BYTES = 2_000_000;
  private static final int VALIDATOR_STACK = 16_000_000;

  @TempDir private static Path output;

  private static Browser browser;

  @BeforeAll
  static void publish() throws IOException {
    browser = Browser.start();
    ShippedNights.publish(output, ShippedNights.FIRST);
    ShippedNights.publish(output, ShippedNights.SECOND);
    publish(SmallInput.in(output.resolve("small-input")));
  }

  private static Path publish(SmallInput input) throws IOException {
    var tables = InputFolder.read(input.folder(), BadRowTolerance.of("0"));
    var night = new NightlyRun(ShippedNights.rules(), tables, 0);
    var day = LocalDate.parse("2025-03-31");
    return Publication.publish(
        output, night.assess(day, new ReplayOptions(day.minusDays(1), 2, 7), List.of(), "test"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    SECOND + ", light, true",
    SMALL + ", light, true",
    SMALL + ", light, false",
    SMALL + ", dark, true",
    SMALL + ", dark, false",
    SMALL + ", forced, true",
    SMALL + ", forced, false",
    INDEX + ", light, true",
    INDEX + ", light, false",
    INDEX + ", dark, true",
    INDEX + ", dark, false",
    INDEX + ", forced, true",
    INDEX + ", forced, false",
  })
  void nothingKeepsAnybodyOut(String page, String colours, boolean script) throws IOException {
    var options = new NewContextOptions();
    switch (colours) {
      case "dark" -> options.setColorScheme(ColorScheme.DARK);
      case "forced" -> options.setForcedColors(ForcedColors.ACTIVE);
      default -> options.setColorScheme(ColorScheme.LIGHT);
    }
    var file = output.resolve(page);
    try (var visit = browser.visit(script ? file : withoutScript(file), options)) {
      // One section is like another, and axe-core looks at each of its elements for long.
      visit.ask("document.querySelectorAll('article:nth-of-type(n + 3)').forEach(a => a.remove())");
      assertThat(visit.violations()).isEmpty();
    }
  }

  /** A copy, as axe-core itself needs a browser that runs scripts. */
  private static Path withoutScript(Path file) throws IOException {
    var text = Files.readString(file);
    var without = text.replaceAll("(?s)<script>.*?</script>", "");
    assertThat(without).isNotEqualTo(text);
    return Files.writeString(Files.createTempFile(output, "without-script", ".html"), without);
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND, SMALL, INDEX})
  void theMarkupIsByTheStandard(String page) throws Exception {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(OutputFormat.JSON);
    var bytes = new ByteArrayInputStream(Files.readAllBytes(output.resolve(page)));
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

  @ParameterizedTest
  @CsvSource({
    SECOND + ", 360",
    SECOND + ", 768",
    SECOND + ", 1440",
    FIRST + ", 360",
    SMALL + ", 360",
    INDEX + ", 360",
    INDEX + ", 768",
    INDEX + ", 1440",
  })
  void thePageFitsItsWindowAsksForNothingAndSaysNothing(String page, int width) throws IOException {
    var options = new NewContextOptions().setViewportSize(width, 800);
    try (var visit = browser.visit(output.resolve(page), options)) {
      assertThat(visit.ask("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(visit.requests()).hasSize(1);
      assertThat(visit.messages()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".map", ".matrix"})
  void noNameCoversAnother(String drawing) throws IOException {
    for (var page : List.of(FIRST, SECOND)) {
      try (var visit = browser.visit(output.resolve(page))) {
        assertThat((List<?>) visit.ask(OVERLAPS.formatted(drawing))).isEmpty();
        assertThat(visit.page().locator(drawing + " .name").count()).isGreaterThan(10);
      }
    }
  }

  private static final String OVERLAPS =
      """
      () => {
        const names = [...document.querySelectorAll('%s .name')];
        const boxes = names.map(name => name.getBoundingClientRect());
        const apart = (a, b) =>
          a.right <= b.left || b.right <= a.left || a.bottom - 2 <= b.top || b.bottom - 2 <= a.top;
        return names.flatMap((name, i) => names.slice(i + 1)
          .filter((other, j) => !apart(boxes[i], boxes[i + 1 + j]))
          .map(other => name.textContent + ' and ' + other.textContent));
      }
      """;

  @Test
  void theKeyboardReachesEverythingAndShowsWhereItIs() throws IOException {
    try (var visit = browser.visit(output.resolve(SECOND))) {
      var page = visit.page();
      page.keyboard().press("Tab");
      assertThat(visit.ask("document.activeElement.textContent"))
          .isEqualTo("Skip to the key judgements");
      page.keyboard().press("Enter");
      assertThat(visit.ask("location.hash")).isEqualTo("#judgements");

      int steps = 0;
      while (!Boolean.TRUE.equals(visit.ask("document.activeElement.type === 'search'"))) {
        page.keyboard().press("Tab");
        assertThat(visit.ask("getComputedStyle(document.activeElement).outlineStyle"))
            .as("outline of %s", visit.ask("document.activeElement.outerHTML.slice(0, 200)"))
            .isNotEqualTo("none");
        assertThat(++steps).as("steps to the filter").isLessThan(150);
      }
      page.keyboard().type("tore");
      assertThat(visit.ask("document.querySelector('output').value")).isEqualTo("1 of 46 places");
      assertThat(visit.ask("document.querySelectorAll('.whole tbody tr:not([hidden])').length"))
          .isEqualTo(1);
    }
  }

  @Test
  void aTableIsSortedByAnyOfItsFigures() throws IOException {
    try (var visit = browser.visit(output.resolve(SECOND))) {
      var heads = visit.page().locator(".whole thead button");
      heads.nth(2).focus();
      visit.page().keyboard().press("Enter");
      assertThat(first(visit)).isEqualTo("Andriivka");
      visit.page().keyboard().press("Space");
      assertThat(first(visit)).isEqualTo("Zalizne");
      assertThat(visit.ask("document.querySelector('[aria-sort]').ariaSort"))
          .isEqualTo("descending");
      heads.nth(6).click();
      heads.nth(6).click();
      assertThat(first(visit)).isEqualTo("Toretsk");
    }
  }

  private static Object first(Browser.Visit visit) {
    return visit.ask("document.querySelector('.whole tbody tr').cells[2].innerText.trim()");
  }

  @Test
  void theMapAndTheTablesPointToEachOther() throws IOException {
    try (var visit = browser.visit(output.resolve(SECOND))) {
      visit.page().locator(".map a[data-rank='2']").focus();
      assertThat(visit.ask("document.querySelector('.whole tr.marked').cells[2].innerText.trim()"))
          .isEqualTo("Chasiv Yar");
      visit.page().locator(".whole tr[data-rank='1'] a").focus();
      assertThat(visit.ask("document.querySelector('.map .marked').dataset.rank")).isEqualTo("1");
    }
  }

  @Test
  void aReferenceOpensTheListThatItPointsInto() throws IOException {
    try (var visit = browser.visit(output.resolve(SECOND))) {
      visit.page().locator("#place-toretsk .ref").first().click();
      visit.page().waitForCondition(() -> visit.page().locator("#row-1-1").isVisible());
    }
  }

  @Test
  void withoutScriptThePageIsCompleteAndOffersNothingThatDoesNotWork() throws IOException {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = browser.visit(output.resolve(SECOND), options)) {
      assertThat(visit.page().locator(".whole tbody tr").count()).isEqualTo(46);
      assertThat(visit.page().locator("button, form, input").count()).isZero();
      assertThat(visit.page().locator("article").count()).isEqualTo(45);
    }
  }

  @ParameterizedTest
  @CsvSource({
    FIRST + ", A4, normal",
    FIRST + ", Letter, normal",
    FIRST + ", Letter, .02em",
    SECOND + ", A4, normal",
    SECOND + ", Letter, normal",
    SECOND + ", Letter, .02em"
  })
  void theFirstTwoPagesOnPaperAreTheSummary(String file, String paper, String spacing)
      throws IOException {
    try (var visit = browser.visit(output.resolve(file))) {
      // A reader may have a wider font than this machine.
      visit.ask("document.body.style.letterSpacing = '%s'".formatted(spacing));
      var pdf = visit.page().pdf(new Page.PdfOptions().setFormat(paper).setPageRanges("1-3"));
      try (var document = PDDocument.load(pdf)) {
        assertThat(page(document, 1)).contains("Key judgements", "What changed", "First places");
        assertThat(page(document, 2)).startsWith("Where they lie").contains("What to bear in mind");
        assertThat(page(document, 3)).startsWith("Threat against stakes");
      }
    }
  }

  private static String page(PDDocument document, int number) throws IOException {
    var text = new PDFTextStripper();
    text.setStartPage(number);
    text.setEndPage(number);
    return text.getText(document).strip();
  }

  @Test
  void onPaperEvidenceIsUnfoldedAndLinksShowWhereTheyLead() throws IOException {
    try (var visit = browser.visit(output.resolve(SMALL))) {
      var pdf = visit.page().pdf(new Page.PdfOptions().setFormat("A4"));
      try (var document = PDDocument.load(pdf)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Blue Office counts four attacks.")
            .contains("event_reports.csv:2");
      }
    }
  }

  @Test
  void hostileTextShowsAsTextAndChangesNothingElse(@TempDir Path folder) throws IOException {
    var script = "<script>window.hacked=1</script>";
    var breakout = "\"\"><img src=x onerror=window.hacked=1>";
    var turned = "turned \u202Etxet\u202C ";
    var input =
        SmallInput.in(folder)
            .change("settlements.csv", "ashford,Ashford,", "ashford," + script + ",")
            .change("settlements.csv", "North,West,30.15", "North,\"" + breakout + "\",30.15")
            .change("sources.csv", "Blue Office", "\"" + breakout + "\"")
            .change(
                "event_reports.csv",
                ",,Blue Office counts four attacks.",
                ",javascript:window.hacked=1," + script + turned + "long ".repeat(1_990))
            .change(
                "control_claims.csv",
                ",,Blue Office says it holds Ashford.",
                ",\"https://example.org/" + breakout + "\",</style></title>" + script);
    var options = new NewContextOptions().setViewportSize(360, 800);
    try (var visit = browser.visit(publish(input).resolve("briefing.html"), options)) {
      assertThat(visit.messages()).isEmpty();
      assertThat(visit.requests()).hasSize(1);
      assertThat(visit.ask("window.hacked ?? 'unharmed'")).isEqualTo("unharmed");
      assertThat(visit.ask("document.scripts.length")).isEqualTo(1);
      assertThat(visit.page().locator("img").count()).isZero();
      assertThat(visit.page().locator("a[href]:not([href^='#'])").count()).isZero();
      assertThat(visit.ask("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(visit.page().locator("#place-ashford").textContent())
          .contains(script, turned, "javascript:window.hacked=1", "</style></title>");
    } finally {
      publish(SmallInput.in(output.resolve("small-input")));
    }
  }

  @Test
  void fiveHundredPlacesFitInAMail(@TempDir Path folder) throws IOException {
    var file = publish(ManyPlaces.in(folder, 500)).resolve("briefing.html");
    try {
      assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES);
      try (var visit = browser.visit(file)) {
        assertThat(visit.page().locator(".whole tbody tr").count()).isEqualTo(500);
        // How long it takes depends on the machine; the figure is for whoever reads it.
        System.out.printf(
            Locale.ROOT,
            "500 places: %.2f s until the page is interactive, %.2f s of work until all is shown%n",
            visit.secondsUntilInteractive(),
            visit.secondsOfWork());
      }
    } finally {
      publish(SmallInput.in(output.resolve("small-input")));
    }
  }
}
