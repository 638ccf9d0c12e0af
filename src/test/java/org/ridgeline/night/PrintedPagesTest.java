package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.night.PublishedPages.FIRST;
import static org.ridgeline.night.PublishedPages.SECOND;
import static org.ridgeline.night.PublishedPages.SMALL;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader gets who prints the briefing. */
class PrintedPagesTest {

  @RegisterExtension static final PublishedPages PAGES = new PublishedPages();

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
    try (var visit = PAGES.visit(file)) {
      // A reader may have a wider font than this machine.
      visit.ask("document.body.style.letterSpacing = '%s'".formatted(spacing));
      var pdf = visit.page().pdf(new Page.PdfOptions().setFormat(paper).setPageRanges("1-3"));
      try (var document = PDDocument.load(pdf)) {
        assertThat(page(document, 1)).contains("Key judgements", "What changed", "First places");
        assertThat(page(document, 2))
            .startsWith("Most likely to be lost first")
            .contains("Where they lie", "What to bear in mind");
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
    try (var visit = PAGES.visit(SMALL)) {
      var pdf = visit.page().pdf(new Page.PdfOptions().setFormat("A4"));
      try (var document = PDDocument.load(pdf)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Blue Office counts four attacks.")
            .contains("event_reports.csv:2");
      }
    }
  }
}
