package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.night.PublishedPages.BACKTEST;
import static org.ridgeline.night.PublishedPages.FIRST;
import static org.ridgeline.night.PublishedPages.INDEX;
import static org.ridgeline.night.PublishedPages.SECOND;
import static org.ridgeline.night.PublishedPages.SMALL;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.SmallInput;

/** What a reader meets who opens the pages in Chromium. */
class PagesTest {

  private static final int MOST_BYTES = 2_000_000;

  @RegisterExtension static final PublishedPages PAGES = new PublishedPages();

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
    BACKTEST + ", 360",
    BACKTEST + ", 768",
    BACKTEST + ", 1440",
  })
  void thePageFitsItsWindowAsksForNothingAndSaysNothing(String page, int width) throws IOException {
    try (var visit = PAGES.visit(page, width)) {
      assertThat(visit.ask("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(visit.requests()).hasSize(1);
      assertThat(visit.messages()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".map", ".matrix"})
  void noNameCoversAnother(String drawing) throws IOException {
    for (var page : List.of(FIRST, SECOND)) {
      try (var visit = PAGES.visit(page)) {
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
    try (var visit = PAGES.visit(SECOND)) {
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

  private static final String NAMES =
      ".map(each => each.querySelector('a bdi').innerText.trim()).join(', ')";

  @Test
  void aTableIsSortedByAnyOfItsFigures() throws IOException {
    try (var visit = PAGES.visit(SECOND)) {
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
      heads.nth(7).click();
      assertThat(
              visit.ask("[...document.querySelectorAll('.whole tbody tr')].slice(0, 10)" + NAMES))
          .isEqualTo(visit.ask("[...document.querySelectorAll('.likeliest li')]" + NAMES))
          .asString()
          .startsWith("Toretsk, Chasiv Yar, Vozdvyzhenka, ");
    }
  }

  private static Object first(Browser.Visit visit) {
    return visit.ask("document.querySelector('.whole tbody tr').cells[2].innerText.trim()");
  }

  @Test
  void theMapAndTheTablesPointToEachOther() throws IOException {
    try (var visit = PAGES.visit(SECOND)) {
      visit.page().locator(".map a[data-place='chasiv-yar']").focus();
      assertThat(visit.ask("document.querySelector('.whole tr.marked').cells[2].innerText.trim()"))
          .isEqualTo("Chasiv Yar");
      visit.page().locator(".whole tr[data-place='toretsk'] a").focus();
      assertThat(visit.ask("document.querySelector('.map .marked').dataset.place"))
          .isEqualTo("toretsk");
    }
  }

  @Test
  void aReferenceOpensTheListThatItPointsInto() throws IOException {
    try (var visit = PAGES.visit(SECOND)) {
      visit.page().locator("#place-toretsk .ref").first().click();
      visit.page().waitForCondition(() -> visit.page().locator("#row-toretsk-1").isVisible());
    }
  }

  @Test
  void withoutScriptThePageIsCompleteAndOffersNothingThatDoesNotWork() throws IOException {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = PAGES.browser().visitAlone(PAGES.output().resolve(SECOND), options)) {
      assertThat(visit.page().locator(".whole tbody tr").count()).isEqualTo(46);
      assertThat(visit.page().locator("button, form, input").count()).isZero();
      assertThat(visit.page().locator("article").count()).isEqualTo(46);
    }
  }

  @Test
  void hostileTextShowsAsTextAndChangesNothingElse(@TempDir Path folder) throws IOException {
    var script = "<script>window.hacked=1</script>";
    var breakout = "\"\"><img src=x onerror=window.hacked=1>";
    var turned = "turned \u2067txet\u2069 ";
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
    try (var visit = PAGES.browser().visit(PAGES.publish(input).resolve("briefing.html"), 360)) {
      assertThat(visit.messages()).isEmpty();
      assertThat(visit.requests()).hasSize(1);
      assertThat(visit.ask("window.hacked ?? 'unharmed'")).isEqualTo("unharmed");
      assertThat(visit.ask("document.scripts.length")).isEqualTo(1);
      assertThat(visit.page().locator("img").count()).isZero();
      assertThat(visit.page().locator("a[href]:not([href^='#'])").count()).isZero();
      assertThat(visit.ask("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(visit.page().locator("#place-ashford").textContent())
          .contains(
              script, "turned \uFFFDtxet\uFFFD ", "javascript:window.hacked=1", "</style></title>");
    } finally {
      PAGES.publishSmall();
    }
  }

  @Test
  void fiveHundredPlacesFitInAMail(@TempDir Path folder) throws IOException {
    var file = PAGES.publish(ManyPlaces.in(folder, 500)).resolve("briefing.html");
    try {
      assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES);
      try (var visit = PAGES.browser().visitAlone(file, new NewContextOptions())) {
        assertThat(visit.page().locator(".whole tbody tr").count()).isEqualTo(500);
        // How long it takes depends on the machine; the figure is for whoever reads it.
        System.out.printf(
            Locale.ROOT,
            "500 places: %.2f s until the page is interactive, %.2f s of work until all is shown%n",
            visit.secondsUntilInteractive(),
            visit.secondsOfWork());
      }
    } finally {
      PAGES.publishSmall();
    }
  }
}
