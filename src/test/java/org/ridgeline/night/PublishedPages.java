package org.ridgeline.night;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.output.Publication;

/**
 * Both shipped nights and one of the small input, published before the tests of a class, and a
 * browser to open them in.
 */
final class PublishedPages implements BeforeAllCallback, AfterAllCallback {

  static final String FIRST = "2024-07-07/briefing.html";
  static final String SECOND = "2025-02-07/briefing.html";
  static final String SMALL = "2025-03-31/briefing.html";
  static final String INDEX = "index.html";

  private Path output;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    browser = Browser.start();
    output = Files.createTempDirectory("pages");
    ShippedNights.publish(output, ShippedNights.FIRST);
    ShippedNights.publish(output, ShippedNights.SECOND);
    publishSmall();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (browser != null) {
      browser.close();
      Folders.remove(output);
    }
  }

  /** The folder that was published in. */
  Path output() {
    return output;
  }

  Browser browser() {
    return browser;
  }

  /** Publishes the night of the small input, in the place of what another test made of it. */
  void publishSmall() throws IOException {
    publish(SmallInput.in(output.resolve("small-input")));
  }

  /** Publishes the night of a changed input, and tells the folder. */
  Path publish(SmallInput input) throws IOException {
    var tables = InputFolder.read(input.folder(), BadRowTolerance.of("0"));
    var night = new NightlyRun(ShippedNights.rules(), tables, 0);
    var day = LocalDate.parse("2025-03-31");
    return Publication.publish(
        output, night.assess(day, new ReplayOptions(day.minusDays(1), 2, 7), List.of(), "test"));
  }

  Browser.Visit visit(String page) throws IOException {
    return browser.visit(output.resolve(page));
  }

  Browser.Visit visit(String page, NewContextOptions options) throws IOException {
    return browser.visit(output.resolve(page), options);
  }
}
