package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.rank.Assessment;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.write.Report;

/**
 * All sentences of the shipped nights, and of those of a war of our own invention.
 *
 * <p>{@code target/sentences.txt} has some of them with their rows, to be read aloud: by {@code
 * -Dsentences=50 -Dseed=1} so many, and others with another seed.
 */
class SentencesTest {

  private static final int SENTENCES = Integer.getInteger("sentences", 50);
  private static final long SEED = Long.getLong("seed", 1);
  private static final Path PRINTED = Path.of("target", "sentences.txt");

  /** What no sentence may hold, in whatever war. */
  private static final List<Pattern> WRONG =
      Stream.of(
              "\\bof 1 (?!\\p{Lu})",
              "\\b1 (?:days|lines|places|people|attacks|sectors|roads|railways|towns|sources|sides"
                  + "|districts|degrees|others)\\b",
              "\\d\\.\\d+ (?:degrees|%)",
              "(?<![\\d,])(?:\\d{3,}|\\d[\\d,]+,\\d{3}) days",
              "\\d{2,}\\.\\d",
              "  ",
              "[{}|#]",
              " [,;.]",
              "\\bunknown\\b",
              "[Ii]ndependent voices")
          .map(Pattern::compile)
          .toList();

  private static final Pattern QUOTE = Pattern.compile("\\{\\$(?:reports|notes|moves)\\.words}");

  private static final String VERBS =
      "says|speaks|is|was|has|holds|admits|claims|denies|reports|agrees|confirms|runs";

  private static final List<Report> REPORTS = new ArrayList<>();

  @BeforeAll
  static void assess() throws IOException {
    REPORTS.add(ShippedNights.assess(ShippedNights.FIRST));
    REPORTS.add(ShippedNights.assess(ShippedNights.SECOND));
    for (var day : InventedTheatreTest.NIGHTS) {
      REPORTS.add(ShippedNights.assess(InventedTheatreTest.INPUT, day));
    }
  }

  @Test
  void noSentenceIsWrongInNumber() {
    var sentences = sentences();

    assertThat(sentences).hasSizeGreaterThan(500);
    for (var wrong : WRONG) {
      assertThat(sentences.stream().filter(sentence -> wrong.matcher(sentence).find()))
          .as(wrong.pattern())
          .isEmpty();
    }
  }

  @Test
  void severalSourcesTogetherSayAndDoNotSays() {
    for (var report : REPORTS) {
      var names =
          speakers(report).stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")"));
      var disagreeing = Pattern.compile("%s and %s (?:%s)\\b".formatted(names, names, VERBS));

      assertThat(sentences(report).filter(sentence -> disagreeing.matcher(sentence).find()))
          .isEmpty();
    }
  }

  @Test
  void aReasonNamesOnlySourcesThatStandAmongTheRows() {
    int naming = 0;
    for (var report : REPORTS) {
      var speakers = speakers(report);
      for (var place : report.assessments()) {
        for (var conclusion : place.conclusions()) {
          var reason = place.confidenceBecause(conclusion);
          var named = named(reason, speakers);
          naming += named.isEmpty() ? 0 : 1;

          assertThat(cited(conclusion)).as(conclusion.because() + reason).containsAll(named);
        }
      }
    }
    assertThat(naming).isGreaterThan(200);
  }

  @Test
  void nothingIsSureThatPartiesDisputeAndNobodyWithoutASideHasSeenSince() {
    var unsettled =
        REPORTS.stream()
            .flatMap(report -> report.assessments().stream())
            .flatMap(
                place ->
                    place.conclusions().stream()
                        .filter(conclusion -> conclusion.support().unsettled())
                        .map(place::confidence))
            .toList();

    assertThat(unsettled).isNotEmpty().doesNotContain(Level.HIGH);
  }

  @Test
  void aSentenceNamesOnlySourcesThatStandAmongTheRows() {
    int naming = 0;
    for (var report : REPORTS) {
      var sources = sources(report);
      for (var conclusion : conclusions(report)) {
        var named = quotes(conclusion) ? List.<String>of() : named(conclusion.because(), sources);
        naming += named.isEmpty() ? 0 : 1;

        assertThat(cited(conclusion)).as(conclusion.because()).containsAll(named);
      }
    }
    assertThat(naming).isGreaterThan(200);
  }

  @Test
  void someAreWrittenWithTheirRowsToBeReadAloud() throws IOException {
    var told = new ArrayList<String>();
    for (int i = 0; i < REPORTS.size(); i++) {
      int ofNight = SENTENCES * (i + 1) / REPORTS.size() - SENTENCES * i / REPORTS.size();
      told.addAll(some(REPORTS.get(i), ofNight));
    }
    Files.createDirectories(PRINTED.getParent());
    Files.writeString(PRINTED, "seed " + SEED + "\n\n" + String.join("\n", told));

    assertThat(told).hasSize(SENTENCES).doesNotHaveDuplicates();
  }

  /** So many conclusions by chance, each with why it is believed and the rows that it rests on. */
  private static List<String> some(Report report, int number) {
    var all =
        report.assessments().stream()
            .flatMap(
                place -> place.conclusions().stream().map(each -> printed(report, place, each)))
            .distinct()
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(all, new Random(SEED));
    return all.subList(0, number);
  }

  private static String printed(Report report, Assessment place, Conclusion conclusion) {
    return "%s  %s%n  %s%n  %s: %s%n%s"
        .formatted(
            report.asOf(),
            conclusion.rule().id(),
            conclusion.because(),
            place.confidence(conclusion).name().toLowerCase(Locale.ROOT),
            place.confidenceBecause(conclusion),
            conclusion.citations().stream()
                .map(row -> "    %s  %s%n".formatted(row.place(), row.source().name()))
                .collect(Collectors.joining()));
  }

  /** Whether it has the words of a report, which may speak of anybody. */
  private static boolean quotes(Conclusion conclusion) {
    return QUOTE.matcher(conclusion.rule().sentence().template()).find();
  }

  private static List<Conclusion> conclusions(Report report) {
    return report.assessments().stream().flatMap(place -> place.conclusions().stream()).toList();
  }

  /** The names of all sources, but of those that are called as a party is. */
  private static Set<String> sources(Report report) {
    var rows = conclusions(report).stream().flatMap(each -> each.citations().stream()).toList();
    var parties = rows.stream().map(Citation::party).collect(Collectors.toSet());
    return rows.stream()
        .map(row -> row.source().name())
        .filter(name -> !parties.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sentences() {
    return REPORTS.stream().flatMap(SentencesTest::sentences).distinct().toList();
  }

  private static Stream<String> sentences(Report report) {
    return report.assessments().stream().flatMap(SentencesTest::sentences);
  }

  private static Stream<String> sentences(Assessment place) {
    return Stream.concat(
        Stream.of(place.keyJudgement()),
        place.conclusions().stream()
            .flatMap(
                each -> Stream.of(each.because(), each.brief(), place.confidenceBecause(each))));
  }

  /** The names of all sources, and of the parties that they speak for. */
  private static Set<String> speakers(Report report) {
    return report.assessments().stream()
        .flatMap(place -> place.conclusions().stream())
        .flatMap(conclusion -> cited(conclusion).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> named(String reason, Set<String> speakers) {
    return speakers.stream()
        .filter(name -> Pattern.compile("(?<!\\w)\\Q" + name + "\\E(?!\\w)").matcher(reason).find())
        .filter(name -> speakers.stream().noneMatch(longer -> isPart(name, longer, reason)))
        .toList();
  }

  private static boolean isPart(String name, String longer, String reason) {
    return longer.length() > name.length() && longer.contains(name) && reason.contains(longer);
  }

  private static List<String> cited(Conclusion conclusion) {
    return conclusion.citations().stream().flatMap(SentencesTest::speaker).distinct().toList();
  }

  private static Stream<String> speaker(Citation row) {
    Source source = row.source();
    return Stream.of(source.name(), row.party()).filter(name -> !name.isEmpty());
  }
}
