package org.ridgeline.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.write.output.OutputFolderException;

class BacktestReportsTest {

  private static final Path APPROVED = Path.of("src/test/resources/backtest/approved");

  @TempDir Path folder;

  /** {@code -Dapprove=true} renews what is approved; the diff is to be read before it is kept. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "figures.csv",
        "rules.csv",
        "reliability.csv",
        "lead_times.csv",
        "cases.csv",
        "place_nights.csv",
        "backtest.json",
        "backtest.html"
      })
  void aFileIsAsApproved(String name) throws IOException {
    var told = file(SampleBacktest.full(), name);
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(APPROVED);
      Files.writeString(APPROVED.resolve(name), told);
    }
    assertThat(told).isEqualTo(Files.readString(APPROVED.resolve(name)));
  }

  @Test
  void filesAreTheSameInAnyLanguageAndTimeZone() throws IOException {
    write(SampleBacktest.full(), "here");
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      write(SampleBacktest.full(), "there");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    try (var files = Files.list(folder.resolve("here"))) {
      var all = files.toList();
      assertThat(all).hasSize(8);
      for (var file : all) {
        assertThat(folder.resolve("there").resolve(file.getFileName()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void theVerdictComesFirstWithItsInterval() throws IOException {
    assertThat(page(SampleBacktest.many()))
        .contains(
            "<strong>Over 30 days a ruler would have done better:</strong> of a place that was lost"
                + " and one that was not on the same night, Threat put the lost one higher in 78"
                + " (72 to 82) of 100 pairs, distance to the opponent’s area alone in 85 (80 to"
                + " 90). As AUC that is 0.075 less (0.050 to 0.100 less); in average precision it"
                + " is 0.075 less (0.050 to 0.100 less).");
  }

  @Test
  void ofFewLossesIntervalsComeFirst() throws IOException {
    assertThat(page(SampleBacktest.few()))
        .contains(
            "<strong>Over 90 days Threat did better than a ruler:</strong>",
            "Threat put the lost one higher in 90 to 100 (95) of 100 pairs",
            "As AUC that is 0.075 to 0.125 more (0.100 more)",
            "As only 3 places were lost, intervals come first, with the figure behind them, and no"
                + " bands are drawn",
            "<td class=\"number\">0.900 to 1.000 <span>(0.950)</span></td>",
            "There are too few losses to learn from other places")
        .doesNotContain("<svg");
  }

  @Test
  void whatCannotBeToldApartIsNot() {
    assertThat(verdict(0.02)).isEqualTo("Over 30 days Threat and a ruler cannot be told apart");
    assertThat(verdict(-0.025)).isEqualTo("Over 30 days Threat and a ruler cannot be told apart");
    assertThat(verdict(0.026)).isEqualTo("Over 30 days Threat did better than a ruler");
  }

  private static String verdict(double better) {
    return Verdict.of(horizon(better)).headline();
  }

  @Test
  void anIntervalOnBothSidesOfZeroSaysSo() {
    assertThat(Verdict.of(horizon(0.02)).figures())
        .endsWith(
            "As AUC that is 0.020 more (from 0.005 less to 0.045 more); in average precision it is"
                + " 0.020 more (from 0.005 less to 0.045 more).");
  }

  private static HorizonFigures horizon(double better) {
    var many = SampleBacktest.many();
    return SampleBacktest.horizon(
        30, many.nights(), 10, 5, 20, better, Optional.empty(), List.of());
  }

  @Test
  void aRuleThatDoesHarmIsMarkedInWords() throws IOException {
    assertThat(page(SampleBacktest.many()))
        .contains(
            "1 of 2 rules that were measured does harm: without its points Threat would have been"
                + " better, whatever places and months had been drawn.",
            "Attacks &amp; &lt;more&gt; <code>tempo</code> <span class=\"status lost\">does harm</span>"
                + " <span class=\"aside\">rests on reports, so judged on 1 night</span>")
        .containsSubsequence("<code>near</code>", "<code>tempo</code>", "Not measured", "-silent");
  }

  @Test
  void hostileNamesAreText() throws IOException {
    var result = SampleBacktest.full();

    assertThat(file(result, "backtest.html"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Cale \uFFFDtxt")
        .doesNotContain("<script", "\u202e");
    assertThat(file(result, "cases.csv")).contains(",'=Adar,");
    assertThat(file(result, "rules.csv")).contains(",'-silent,");
  }

  @Test
  void withoutAnyHorizonThePageSaysWhy() throws IOException {
    var result = SampleBacktest.result(List.of(), List.of());

    assertThat(file(result, "backtest.html"))
        .contains(
            "No night could be judged: behind none do maps reach far enough.",
            "Over 30 days nothing can be said: no map reaches as far.",
            "There is no map of control.",
            "0 places were at risk on some night.",
            "No night knew of any report of an event",
            "There are no intervals.");
    for (var name : List.of("figures.csv", "rules.csv", "reliability.csv", "place_nights.csv")) {
      assertThat(file(result, name)).as(name).hasLineCount(1);
    }
    assertThat(file(result, "backtest.json")).contains("\"horizons\" : [ ]");
  }

  @Test
  void whatIsInTheWayIsToldBeforeANightIsReplayed() throws IOException {
    BacktestReports.prepare(folder.resolve("new"));
    assertThat(folder.resolve("new")).isEmptyDirectory();

    Files.createDirectory(folder.resolve("rules.csv"));
    assertThatThrownBy(() -> BacktestReports.prepare(folder))
        .isInstanceOf(OutputFolderException.class)
        .hasMessageContaining("is in the way of a file of that name; move it elsewhere");
  }

  private String page(HorizonFigures... horizons) throws IOException {
    return file(SampleBacktest.result(Stream.of(horizons).toList(), List.of()), "backtest.html");
  }

  private String file(BacktestResult result, String name) throws IOException {
    write(result, "files");
    var text = Files.readString(folder.resolve("files").resolve(name));
    // How pages of the house look is not said here.
    return name.endsWith(".html") ? text.substring(text.indexOf("<body>")) : text;
  }

  private void write(BacktestResult result, String to) throws IOException {
    BacktestReports.write(folder.resolve(to), result, "an invented war", "test");
  }
}
