package org.ridgeline.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.backtest.report.BacktestReports;
import org.ridgeline.backtest.report.SampleBacktest;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.output.Publication;

/**
 * Both shipped nights, one of the small input and a back-test, published before the first test that
 * opens them, and a browser to open them in, which all classes of tests in one process share.
 */
final class PublishedPages implements BeforeAllCallback {

  static final String FIRST = "2024-07-07/briefing.html";
  static final String SECOND = "2025-02-07/briefing.html";
  static final String SMALL = "2025-03-31/briefing.html";
  static final String INDEX = "index.html";
  static final String BACKTEST = "backtest/backtest.html";

  private Shared shared;

  private record Shared(Path output, Browser browser) implements AutoCloseable {

    static Shared start() {
      var browser = Browser.start();
      try {
        var output = Files.createTempDirectory("pages");
        ShippedNights.publish(output, ShippedNights.FIRST);
        ShippedNights.publish(output, ShippedNights.SECOND);
        publishSmall(output);
        BacktestReports.write(
            output.resolve("backtest"), SampleBacktest.full(), "an invented war", "test");
        return new Shared(output, browser);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      browser.close();
      Folders.remove(output);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    shared =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(PublishedPages.class))
            .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
  }

  /** The folder that was published in. */
  Path output() {
    return shared.output();
  }

  Browser browser() {
    return shared.browser();
  }

  /** Publishes the night of the small input, in the place of what another test made of it. */
  void publishSmall() throws IOException {
    publishSmall(output());
  }

  private static void publishSmall(Path output) throws IOException {
    publish(SmallInput.in(output.resolve("small-input")), output);
  }

  /** Publishes the night of a changed input, and tells the folder. */
  Path publish(SmallInput input) throws IOException {
    return publish(input, output());
  }

  private static Path publish(SmallInput input, Path output) throws IOException {
    var tables = InputFolder.read(input.folder(), BadRowTolerance.of("0"));
    var night = new NightlyRun(ShippedNights.rules(), tables, 0);
    var day = LocalDate.parse("2025-03-31");
    return Publication.publish(
        output, night.assess(day, new ReplayOptions(day.minusDays(1), 2, 7), List.of(), "test"));
  }

  Browser.Visit visit(String page) throws IOException {
    return browser().visit(output().resolve(page));
  }

  Browser.Visit visit(String page, int width) throws IOException {
    return browser().visit(output().resolve(page), width);
  }
}
