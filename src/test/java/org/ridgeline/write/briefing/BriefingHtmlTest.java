package org.ridgeline.write.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.GeographyLayer;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.InlinedAsset;
import org.ridgeline.write.Page;
import org.ridgeline.write.Reports;

class BriefingHtmlTest {

  @Test
  void whatChangedIsSummedUp() {
    var row = Reports.citation("control_claims.csv", 7, "C7", Reports.MAP);
    var report = Reports.ofToretsk().news(News.NEW, News.NEW, News.CHANGED);
    for (int day = 1; day <= 4; day++) {
      report.withdrawn("Attacked on day " + day + ".", false, row);
    }

    assertThat(report.by(new BriefingHtml()))
        .contains("Since 6 July 2024, assessed by the same rules")
        .contains("<dt>Risen in score</dt>\n<dd>None.</dd>")
        .contains(
            "<dt>Fallen in score</dt>\n"
                + "<dd><a href=\"#place-toretsk\"><bdi>Toretsk</bdi></a> \u22121.5</dd>")
        .contains("<dd>1 conclusion stands with newer days or other figures; findings.csv marks")
        .contains(
            """
            <dt>Happened <span class="count">2 new, 4 withdrawn</span></dt>
            <dd><bdi>Toretsk is held by UA.</bdi></dd>
            <dd class="further"><bdi>Toretsk was attacked twice.</bdi></dd>
            <dd class="aside further">4 more in findings.csv and withdrawn.csv</dd>
            """)
        .contains("Change is in ranks since 6 July 2024;");
  }

  @Test
  void whatWasWithdrawnIsToldByItsCause() {
    var row = Reports.citation("control_claims.csv", 7, "C7", Reports.MAP);
    var page =
        Reports.ofToretsk()
            .withdrawn("Attacked.", false, row)
            .withdrawn("Shelled.", true)
            .by(new BriefingHtml());

    assertThat(page)
        .containsSubsequence(
            "<dt>Happened <span class=\"count\">0 new, 1 withdrawn</span></dt>",
            "<dd><bdi>Attacked.</bdi> <span class=\"origin\">Withdrawn by "
                + "<bdi>control_claims.csv:7 (The map)</bdi>.</span></dd>",
            "<dt>By time alone <span class=\"count\">0 new, 1 withdrawn</span></dt>",
            "<dd><bdi>Shelled.</bdi>")
        .doesNotContain("By a new map", "Began to be told <span");
  }

  @Test
  void aFirstNightSaysThatNoneIsCompared() {
    assertThat(Reports.ofToretsk().by(new BriefingHtml()))
        .contains(
            "<p>No earlier night is compared: before, nothing had been published, so that all of this began")
        .contains("Change is in ranks;");
  }

  @Test
  void aPlaceSaysWhoHeldItFromWhenToWhenAndHowThatIsKnown() {
    var page =
        Reports.ofToretsk()
            .held(
                Reports.hold("2024-06-01", "RU"),
                Reports.left("2024-06-20", "RU"),
                Reports.measured("2024-07-01", "UA", 52.5))
            .trend()
            .by(new BriefingHtml());

    assertThat(page)
        .contains("<figcaption><span>1 June 2024</span> <span>7 July 2024</span></figcaption>")
        .contains(
            "<b><bdi>UA, about half of it</bdi></b> since 1 July 2024; <span class=\"origin\"><bdi>"
                + "known from a report that others bore out (RU, The map)</bdi></span>")
        .contains(
            "<b><bdi>nobody, as RU had left it</bdi></b> from 20 June 2024 until 1 July 2024; ")
        .contains("<b><bdi>RU</bdi></b> from 1 June 2024 or earlier until 20 June 2024; ")
        .contains("aria-label=\"20.0 on 2024-06-30, now 22.9; from 2024-07-01 held by UA\"");
  }

  @Test
  void ofALongHistoryTheLastStretchesAreToldAndOfAShortOneNoBandIsDrawn() {
    var holds =
        IntStream.range(1, 8)
            .mapToObj(day -> Reports.hold("2024-06-0" + day, day % 2 == 0 ? "RU" : "UA"))
            .toArray(Hold[]::new);

    assertThat(Reports.ofToretsk().held(holds).by(new BriefingHtml()))
        .contains("since 7 June 2024; ", "from 4 June 2024 until 5 June 2024; ")
        .contains("<p class=\"aside\">3 earlier stretches in <code>assessment.json</code>.</p>")
        .doesNotContain("from 3 June 2024");
    assertThat(Reports.ofToretsk().held(holds[0]).by(new BriefingHtml()))
        .contains("<b><bdi>UA</bdi></b> since 1 June 2024 or earlier; ")
        .doesNotContain("<figure class=\"held\">");
  }

  @Test
  void aPlaceSaysWhatItsLossWouldChange() {
    assertThat(Reports.ofToretsk().ifLost(Reports.lossOfToretsk()).by(new BriefingHtml()))
        .contains(
            "<h4>If it were lost</h4>\n"
                + "<p><bdi>Were Toretsk lost to RU, no other score would change.</bdi></p>");
    assertThat(Reports.ofToretsk().by(new BriefingHtml())).doesNotContain("If it were lost");
  }

  @Test
  void whoDrewWhatLiesUnderThePlacesIsTold() {
    var square = new GeometryFactory().toGeometry(new Envelope(37.84, 37.86, 48.38, 48.40));
    var page =
        Reports.ofToretsk()
            .on(
                new Geography(
                    List.of(
                        layer(LayerKind.BUILT_UP, "not said in geography/built_up.geojson", square),
                        layer(LayerKind.WATER, "Mappers & <others> (ODbL)", square))))
            .by(new BriefingHtml());

    assertThat(page)
        .contains(
            "<style>" + Page.load().withStyle("base-map.css").style().text() + "</style>",
            "<g class=\"base built_up\"><title>built-up areas</title><path class=\"surface\" d=\"",
            "</svg> <bdi>water</bdi></li>",
            "<p>What lies under the places is drawn to find one's way, and no rule knows its roads. Drawn by: <bdi>built-up areas: not said in geography/built_up.geojson; water: Mappers &amp; &lt;others&gt; (ODbL)</bdi>.</p>\n</figcaption>");
    assertThat(page.replace("&#39;", "'")).contains(Page.load().withStyle("base-map.css").policy());
  }

  @Test
  void ofAPageWithoutGeographyNothingIsChanged() {
    var plain = page(Reports.ofToretsk());
    var far = new GeometryFactory().toGeometry(new Envelope(7, 8, 48, 49));
    var beside =
        page(Reports.ofToretsk().on(new Geography(List.of(layer(LayerKind.WATER, "", far)))));

    assertThat(plain).doesNotContain("class=\"base", "--water", "What lies under");
    assertThat(
            beside
                .replace(
                    Page.load().withStyle("base-map.css").style().text(),
                    Page.load().style().text())
                .replace(
                    Page.load().withStyle("base-map.css").style().hash().replace("'", "&#39;"),
                    Page.load().style().hash().replace("'", "&#39;")))
        .isEqualTo(plain);
  }

  private static GeographyLayer layer(LayerKind kind, String drawnBy, Geometry area) {
    return new GeographyLayer(
        kind, "geography/" + kind.file(), "", drawnBy, List.of(area), List.of(), List.of());
  }

  @Test
  void thePageAsksNobodyForAnything() {
    assertThat(page(Reports.ofToretsk()))
        .startsWith("<!doctype html>\n<html lang=\"en\"")
        .contains("<meta charset=\"utf-8\">")
        .contains("<title>Ridgeline: assessment of 7 July 2024</title>")
        .doesNotContain("<link", "@import", "url(", " src=", " style=")
        .endsWith("</html>\n");
  }

  @Test
  void thePolicyAllowsTheOneStyleAndTheOneScriptByTheirHashes() {
    var page = Page.load();

    assertThat(page(Reports.ofToretsk()).replace("&#39;", "'"))
        .contains(
            "content=\"default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'\""
                .formatted(page.style().hash(), page.script().hash()))
        .contains("<style>" + page.style().text() + "</style>")
        .contains("<script>" + page.script().text() + "</script>");
    assertThat(new InlinedAsset("script", "alert(1)").hash())
        .isEqualTo("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
  }

  @Test
  void aKeyJudgementLeadsToItsPlace() {
    assertThat(page(Reports.ofToretsk()))
        .contains(
            "<li value=\"1\"><p><strong><a href=\"#place-toretsk\"><bdi>Toretsk</bdi></a></strong>"
                + "<bdi> is held by UA. It was attacked twice and stands high.</bdi>")
        .contains("<article id=\"place-toretsk\"")
        .contains("Score 22.9 (\u22121.5); high confidence. <bdi>Two voices say so.</bdi></span>");
  }

  @Test
  void aThreatenedPlaceThatNobodyWouldMissIsInTheListAndInTheTable() {
    var page =
        page(
            Reports.ofToretsk()
                .place(
                    "nowhere",
                    "Nowhere <1>",
                    Reports.control("nowhere", Status.HELD, "UA", "Nowhere is held by UA."),
                    Reports.finding("near", Reports.TEMPO, 20, "RU is 1 km off."))
                .place(
                    "elsewhere",
                    "Elsewhere",
                    Reports.control("elsewhere", Status.HELD, "UA", "Elsewhere is held by UA."),
                    Reports.finding("high", Reports.HEIGHTS, 20, "Elsewhere stands high.")));

    assertThat(list(page))
        .contains("all 2 with a threat above 0.")
        .contains(
            "<li value=\"1\"><p><strong><a href=\"#place-toretsk\"><bdi>Toretsk</bdi></a></strong>,"
                + " held, <bdi>UA</bdi>. <b>Threat 35</b>, rank 1 by score. ")
        .contains(
            "<li value=\"2\"><p><strong><a href=\"#place-nowhere\"><bdi>Nowhere &lt;1&gt;</bdi></a></strong>,"
                + " held, <bdi>UA</bdi>. <b>Threat 20</b>, rank 2 by score. "
                + "<span class=\"aside\"><bdi>RU is 1\u00a0km off.</bdi></span></p></li>")
        .doesNotContain("Elsewhere");
    assertThat(table(page))
        .containsPattern(row(2, "Nowhere &lt;1&gt;", 2))
        .containsPattern(row(3, "Elsewhere", 3));
  }

  private static String row(int rank, String name, int threatRank) {
    var within = "(?:(?!</tr>).)*";
    return "(?s)<tr data-place=\"[^\"]*\"><td class=\"number\">%d</td>%s%s%s<td class=\"number\">%d</td>"
        .formatted(rank, within, name, within, threatRank);
  }

  @Test
  void theListIsInTheOrderOfThreatAndTheTableHasWhatIsBeyondIt() {
    var report = Reports.of("2024-07-07");
    for (int i = 1; i <= 12; i++) {
      report.place(
          "p" + i,
          "Place " + i,
          Reports.control("p" + i, Status.HELD, "UA", "It is held by UA."),
          Reports.finding("near", Reports.TEMPO, i, "RU is near."));
    }

    var page = page(report);

    assertThat(list(page))
        .contains("10 of the 12 with a threat above 0.", "Place 12</bdi>", "Place 3</bdi>")
        .doesNotContain("Place 2</bdi>", "Place 1</bdi>")
        .containsSubsequence("Place 12<", "Place 11<", "Place 4<", "Place 3<");
    assertThat(table(page)).contains("Place 2</bdi>", "Place 1</bdi>");
  }

  @Test
  void whereNothingIsThreatenedThatIsSaid() {
    assertThat(list(page(Reports.of("2024-07-07"))))
        .contains("<p>No place has any threat tonight.</p>");
  }

  private static String list(String page) {
    return section(page, "likeliest");
  }

  private static String table(String page) {
    return section(page, "all");
  }

  private static String section(String page, String id) {
    int start = page.indexOf("<section id=\"" + id + "\"");
    return page.substring(start, page.indexOf("</section>", start));
  }

  @Test
  void aStatusIsAWordAndNotColourAlone() {
    assertThat(page(Reports.ofToretsk())).contains("<span class=\"status held\">held</span>");
  }

  @Test
  void pointsStandBesideTheirCaps() {
    assertThat(page(Reports.ofToretsk()))
        .contains(
            "<span class=\"aside\">35 of 35 (findings add up to 40; the cap is 35)</span></h5>")
        .contains("<span class=\"aside\">15 of 25</span></h5>")
        .contains(
            "<svg class=\"bar stakes\" viewBox=\"0 0 35 8\" preserveAspectRatio=\"none\" "
                + "aria-hidden=\"true\"><path class=\"cap\" d=\"M0 4H25\"/>"
                + "<path class=\"fill\" d=\"M0 4H15\"/></svg>");
  }

  @Test
  void aPlaceIsDrivenByItsStrongestThreatOrElseByItsHighestStake() {
    assertThat(page(Reports.ofToretsk())).contains("<td class=\"driver\">The rule assaulted</td>");
    assertThat(page(onlyHigh())).contains("<td class=\"driver\">The rule height</td>");
  }

  @Test
  void aPlaceThatNobodyThreatensLeadsNoKeyJudgement() {
    assertThat(section(page(onlyHigh()), "judgements"))
        .contains("Nobody is known to threaten or dispute any place tonight.")
        .doesNotContain("Vesele");
    assertThat(section(page(Reports.ofToretsk()), "judgements")).contains("Toretsk");
  }

  @Test
  void evidenceSaysWhatTheRowSaysWhoSaidItAndWhere() {
    assertThat(page(Reports.ofToretsk()))
        .contains(
            "<li id=\"row-toretsk-2\">5 July 2024: <bdi>Two attacks, one \"heavy\".</bdi> "
                + "<span class=\"origin\"><bdi>Ministry (C2: fairly reliable source, probably true)"
                + "</bdi>, <code><bdi>event_reports.csv:3</bdi></code>, "
                + "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noreferrer\">"
                + "<bdi>example.org</bdi></a></span></li>");
  }

  @Test
  void aConclusionRefersToItsRowsByTheirNumbers() {
    assertThat(page(withEvents(3)))
        .contains(
            "<p><bdi>Attacked.</bdi> <a class=\"ref\" href=\"#row-vesele-1\" "
                + "aria-label=\"Evidence 1\u20133\">1\u20133</a></p>");
  }

  @Test
  void rowsWithoutWordsShareALineASource() {
    assertThat(page(attacked(rows(2))))
        .contains(
            "<bdi>The map (B2: usually reliable source, probably true)</bdi> "
                + "<code><bdi>gazetteer.csv:1, gazetteer.csv:2</bdi></code>");
  }

  @Test
  void moreThanTwelveRowsOfEvidenceAreFoldedAway() {
    assertThat(page(withEvents(12))).doesNotContain("<summary>12 rows</summary>");
    assertThat(page(withEvents(13))).contains("<details open>\n<summary>13 rows</summary>");
  }

  @Test
  void placesOfWhichNothingWasFoundShareAParagraph() {
    var report = held(rows(1));

    assertThat(page(report))
        .contains("No rule found anything to say of <bdi>Vesele</bdi>.")
        .contains("Nobody is known to threaten or dispute any place tonight.")
        .doesNotContain("<article");
  }

  @Test
  void theReaderIsToldWhatToBearInMind() {
    var report =
        Reports.of("2024-07-07")
            .notice("The newest report is 9 days old.")
            .problem(new RowProblem("links.csv", 4, "kind", "is empty", "a,b"))
            .event(Reports.event("E1", "a", "Attacked.", ""))
            .claim(Reports.claim("C1", "a", Reports.MAP, "RU", Extent.ALL))
            .claim(Reports.claim("C2", "a", Reports.MINISTRY, "UA", Extent.ALL))
            .place("a", "Alpha", Reports.control("a", Status.CONTESTED, "UA", "Both say so."))
            .place("b", "Bravo", Reports.control("b", Status.UNKNOWN, "", "Nobody says."));

    assertThat(page(report))
        .contains("<dd><bdi>The newest report is 9 days old.</bdi></dd>")
        .contains("<dd><code><bdi>links.csv:4: kind: is empty</bdi></code></dd>")
        .contains("<dt>Contested places</dt>\n<dd><bdi>Alpha</bdi>.</dd>")
        .contains(
            "<dd>2 claims still count; 2 are contradicted by another source, and 2 are made by one "
                + "voice alone.</dd>")
        .contains("<dd>Who holds: <bdi>Bravo</bdi>.</dd>")
        .contains("<dd>No figure of residents for 2 places, no height for 2 places. ")
        .contains(
            "<dt>How complete tonight is</dt>\n"
                + "<dd>How many reports are still to come is not known: fewer than 20 tell how late",
            "<dd><bdi>No source is silent for longer than is usual for it.</bdi></dd>");
  }

  @Test
  void onlyTheFirstOfManyRowsLeftOutAreShown() {
    var report = Reports.of("2024-07-07");
    IntStream.rangeClosed(1, 5)
        .forEach(line -> report.problem(new RowProblem("links.csv", line, "", "is bad", "")));

    assertThat(page(report))
        .contains("links.csv:3: is bad", "And 2 more rows;")
        .doesNotContain("links.csv:4: is bad");
  }

  @Test
  void aClaimIsConfirmedByWhoeverSeesAsMuch() {
    // A map of the outskirts does not confirm the whole; a party's ministry is nobody independent.
    assertThat(claimed(Extent.ALL, Extent.OUTSKIRTS))
        .contains("<td><bdi>RU holds all of it</bdi></td>", "<td><bdi>no</bdi></td>")
        .contains("<td><bdi>RU holds its outskirts</bdi></td>")
        .doesNotContain("yes: Ministry");
    assertThat(claimed(Extent.OUTSKIRTS, Extent.ALL)).contains("<td><bdi>yes: The map</bdi></td>");
  }

  /** The page of a place that a ministry and a map say is Russian, to such extents. */
  private static String claimed(Extent byMinistry, Extent byMap) {
    return page(
        Reports.of("2024-07-07")
            .place(
                "a",
                "Alpha",
                Reports.control("a", Status.CONTESTED, "UA", "Both say so."),
                Reports.finding("assaulted", Reports.TEMPO, 40, "Attacked."))
            .claim(Reports.claim("C1", "a", Reports.MINISTRY, "RU", byMinistry))
            .claim(Reports.claim("C2", "a", Reports.MAP, "RU", byMap)));
  }

  @Test
  void aNightOfManyPlacesFitsInAMail() {
    var report = Reports.of("2024-07-07");
    for (int place = 0; place < 400; place++) {
      var id = "p" + place;
      var events =
          IntStream.range(0, 12)
              .mapToObj(n -> Reports.event(id + "-" + n, id, "Attack! ".repeat(80), ""))
              .toList();
      events.forEach(report::event);
      var evidence = events.stream().map(event -> event.citation()).toArray(Citation[]::new);
      report.place(
          id,
          "Place " + place,
          Reports.control(id, Status.HELD, "UA", "Place " + place + " is held."),
          Reports.finding("assaulted", Reports.TEMPO, 40, "Attacked.", evidence));
    }

    var page = page(report);
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1_900_000, 2_000_000);
    assertThat(page)
        .contains("<article id=\"place-p0\"", "<article id=\"place-p399\"")
        .contains("<li id=\"row-p0-12\">")
        .doesNotContain("<li id=\"row-p399-12\">");
  }

  /** Names of whatever script, and far more places than anybody scrolls through. */
  @Test
  void ofVeryManyPlacesTheFirstAreListedAndNothingLinksToAnother() {
    var report = Reports.of("2024-07-07");
    for (int place = 0; place < 3_000; place++) {
      var id = "p" + place;
      report.place(
          id,
          "Верхньокам’янське-над-Бахмуткою " + place,
          Reports.control(id, Status.HELD, "UA", "Place " + place + " is held."),
          Reports.finding("assaulted", Reports.TEMPO, 40, "Attacked."));
    }

    var page = page(report);
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
    assertThat(page)
        .contains(">The first 800 of 3,000 places</h2>")
        .contains("<p class=\"aside\"><code>assessment.csv</code> has the 2,200 others that rank")
        .contains("<tr data-place=\"p799\"><td", "<article id=\"place-p799\"")
        .doesNotContain("<tr data-place=\"p800\"><td", "#place-p800\"");
  }

  @Test
  void theMethodNamesThemesThresholdsRulesAndSources() {
    assertThat(page(Reports.ofToretsk()))
        .contains("<th scope=\"row\">Tempo of attacks</th><td>threat</td>")
        .contains("<th scope=\"row\">How near is near</th><td class=\"number\">12.5 km</td>")
        .contains("<dt id=\"rule-assaulted\">The rule assaulted <code>assaulted</code></dt>")
        .contains("<td><bdi>official, RU</bdi></td><td>C, fairly reliable</td>")
        .contains("together have the SHA-256 <code>c0ffee</code>")
        .contains("<dd>40 points. Because it is so. <em>But:</em> Not always.</dd>")
        .contains("It explains a situation and selects no targets.");
  }

  @Test
  void markupInTextShowsAsText() {
    assertThat(page(said("<script>alert(1)</script>", "")))
        .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")
        .doesNotContain("<script>alert");
  }

  @Test
  void anAddressCannotBreakOutOfItsAttribute() {
    assertThat(page(said("So.", "https://example.org/\"onmouseover=\"alert(1)")))
        .contains("<bdi>https://example.org/\"onmouseover=\"alert(1)</bdi>")
        .doesNotContain("href=\"https://example.org/");
  }

  @Test
  void aSettlementIdCannotBreakOutOfItsAnchor() {
    var report =
        Reports.of("2024-07-07")
            .place(
                "\"><img onerror=x>",
                "Vesele",
                Reports.control("x", Status.HELD, "UA", "So."),
                Reports.finding("assaulted", Reports.TEMPO, 40, "Attacked."));

    assertThat(page(report))
        .contains("id=\"place-%22%3E%3Cimg+onerror%3Dx%3E\"")
        .doesNotContain("<img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)", "JavaScript://example.org/%0Aalert(1)", "data:text/html,x",
        "file:///etc/passwd", "//example.org/", "https:example.org"
      })
  void onlyAWebAddressBecomesALink(String url) {
    assertThat(page(said("So.", url)))
        .contains(", <bdi>" + url + "</bdi>")
        .doesNotContain("href=\"" + url);
  }

  @Test
  void whatTurnsDirectionAndControlCharactersAreReplaced() {
    assertThat(page(said("safe\u202Egnp.exe\u0000\u001B[2J", "")))
        .contains("<bdi>safe\uFFFDgnp.exe\uFFFD\uFFFD[2J</bdi>")
        .doesNotContain("\u0000");
  }

  @Test
  void theLanguageOfTheMachineChangesNothing() {
    var usual = Locale.getDefault();
    var english = page(Reports.ofToretsk());
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(page(Reports.ofToretsk())).isEqualTo(english);
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static String page(Reports report) {
    return report.by(new BriefingHtml());
  }

  private static Reports onlyHigh() {
    return Reports.of("2024-07-07")
        .place(
            "vesele",
            "Vesele",
            Reports.control("vesele", Status.HELD, "UA", "So."),
            Reports.finding("height", Reports.HEIGHTS, 15, "Vesele stands high."));
  }

  private static Reports said(String text, String url) {
    var event = Reports.event("E1", "vesele", text, url);
    return attacked(event.citation()).event(event);
  }

  private static Reports withEvents(int count) {
    var events =
        IntStream.range(0, count)
            .mapToObj(n -> Reports.event("E" + n, "vesele", "Attack " + n, ""))
            .toList();
    var report = attacked(events.stream().map(event -> event.citation()).toArray(Citation[]::new));
    events.forEach(report::event);
    return report;
  }

  private static Citation[] rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line -> Reports.citation("gazetteer.csv", line, "r" + line, Reports.MAP))
        .toArray(Citation[]::new);
  }

  private static Reports held(Citation... evidence) {
    return Reports.of("2024-07-07")
        .place("vesele", "Vesele", Reports.control("vesele", Status.HELD, "UA", "So.", evidence));
  }

  private static Reports attacked(Citation... evidence) {
    return Reports.of("2024-07-07")
        .place(
            "vesele",
            "Vesele",
            Reports.control("vesele", Status.HELD, "UA", "So."),
            Reports.finding("assaulted", Reports.TEMPO, 40, "Attacked.", evidence));
  }
}
