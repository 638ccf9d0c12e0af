package org.ridgeline.night;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
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

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
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
  record Visit(Page page, CDPSession session, List<String> messages, List<String> requests)
      implements AutoCloseable {

    /** The violations that axe-core finds, each with its place and the remedy. */
    List<?> violations() {
      page.evaluate(AxeBuilder.getAxeScript());
      return (List<?>)
          page.evaluate(
              "axe.run({resultTypes: ['violations']}).then(r => r.violations.flatMap(v =>"
                  + " v.nodes.map(n => v.id + ': ' + n.target + ': ' + n.failureSummary)))");
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
      page.context().close();
    }
  }

  Visit visit(Path file) throws IOException {
    return visit(file, new NewContextOptions());
  }

  Visit visit(Path file, NewContextOptions options) throws IOException {
    BrowserContext context = chromium.newContext(options);
    var page = context.newPage();
    var session = context.newCDPSession(page);
    session.send("Performance.enable");
    var visit = new Visit(page, session, new ArrayList<>(), new ArrayList<>());
    page.onConsoleMessage(message -> visit.messages().add(message.text()));
    page.onPageError(visit.messages()::add);
    page.onDialog(dialog -> visit.messages().add("dialog: " + dialog.message()));
    page.onRequest((Request request) -> visit.requests().add(request.url()));
    page.navigate(file.toRealPath().toUri().toString());
    return visit;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
