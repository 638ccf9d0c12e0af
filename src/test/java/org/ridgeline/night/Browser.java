package org.ridgeline.night;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Chromium of the system, shared by the tests of pages.
 *
 * <p>Where there is none, the tests are skipped, unless {@code -Dbrowser.required=true}.
 */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("browser.path", "/usr/bin/chromium"));

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Visit shared;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    this.shared = window(new NewContextOptions(), false);
  }

  static Browser start() {
    assumeTrue(
        Files.isExecutable(CHROMIUM) || Boolean.getBoolean("browser.required"),
        CHROMIUM + " is not there: install Chromium, or name it with -Dbrowser.path");
    return new Browser(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A page that has been opened, and everything that it said or asked for meanwhile. */
  record Visit(
      Page page,
      CDPSession session,
      List<String> messages,
      List<String> requests,
      boolean closesWindow)
      implements AutoCloseable {

    /** The violations that axe-core finds, each with its place and the remedy. */
    List<?> violations() {
      if (Boolean.FALSE.equals(ask("'axe' in window"))) {
        ask(AxeBuilder.getAxeScript());
      }
      return (List<?>)
          page.evaluate(
              "axe.run({resultTypes: ['violations']}).then(r => r.violations.flatMap(v =>"
                  + " v.nodes.map(n => v.id + ': ' + n.target + ': ' + n.failureSummary)))");
    }

    /** Shows the page to a reader who wants these colours. */
    void colours(ColorScheme scheme, ForcedColors forced) {
      page.emulateMedia(
          new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
    }

    /** From the request to the moment at which the page was read and its script had run. */
    double secondsUntilInteractive() {
      return ((Number)
                  ask("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
              .doubleValue()
          / 1000;
    }

    /**
     * How long the page kept its thread at work; a clock would measure what else the machine does.
     */
    double secondsOfWork() {
      for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
        if (metric.getAsJsonObject().get("name").getAsString().equals("ThreadTime")) {
          return metric.getAsJsonObject().get("value").getAsDouble();
        }
      }
      throw new IllegalStateException("Chromium does not tell ThreadTime");
    }

    Object ask(String script) {
      return page.evaluate(script);
    }

    @Override
    public void close() {
      if (closesWindow) {
        page.context().close();
      }
    }
  }

  Visit visit(Path file) throws IOException {
    return visit(file, 1280);
  }

  /**
   * Opens a page in a window as wide as is told.
   *
   * <p>All visits are to one window: Chromium takes longer to open another than to show a page.
   */
  Visit visit(Path file, int width) throws IOException {
    shared.page().navigate("about:blank");
    // Where the pointer was left, something of this page may come to lie.
    shared.page().mouse().move(-1, -1);
    shared.page().setViewportSize(width, 800);
    shared.colours(ColorScheme.LIGHT, ForcedColors.NONE);
    shared.messages().clear();
    shared.requests().clear();
    open(file, shared);
    return shared;
  }

  /** Opens a page in a window of its own. */
  Visit visitAlone(Path file, NewContextOptions options) throws IOException {
    var visit = window(options, true);
    open(file, visit);
    return visit;
  }

  private static void open(Path file, Visit visit) throws IOException {
    visit.page().navigate(file.toRealPath().toUri().toString());
  }

  private Visit window(NewContextOptions options, boolean closes) {
    var context = chromium.newContext(options);
    var page = context.newPage();
    var session = context.newCDPSession(page);
    session.send("Performance.enable");
    var visit = new Visit(page, session, new ArrayList<>(), new ArrayList<>(), closes);
    page.onConsoleMessage(message -> visit.messages().add(message.text()));
    page.onPageError(visit.messages()::add);
    page.onDialog(
        dialog -> {
          visit.messages().add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(request -> visit.requests().add(request.url()));
    return visit;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
