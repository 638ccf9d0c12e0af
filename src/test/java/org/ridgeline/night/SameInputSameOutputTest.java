package org.ridgeline.night;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Sample;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.Assessment;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.write.Report;

class SameInputSameOutputTest {

  private static final Path INPUT = Path.of("input");

  @TempDir Path folder;

  static List<Long> seeds() {
    return LongStream.range(Sample.SEED, Sample.SEED + Sample.of(10)).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfRowsChangesNothingButTheLinesThatEvidenceNames(long seed) throws IOException {
    var shuffled = RewrittenInput.shuffled(INPUT, folder.resolve("input"), seed);
    var plain = ShippedNights.publish(folder.resolve("plain"), ShippedNights.SECOND);
    var other = ShippedNights.publish(shuffled, folder.resolve("other"), ShippedNights.SECOND);

    for (var file :
        List.of(
            "assessment.csv",
            "assessment.geojson",
            "claims.csv",
            "what_if.csv",
            "series.csv",
            "quarantine.csv")) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(plain.resolve(file));
    }
    for (var file : List.of("findings.csv", "withdrawn.csv", "briefing.html")) {
      assertThat(withoutLines(Files.readString(other.resolve(file))))
          .isEqualTo(withoutLines(Files.readString(plain.resolve(file))));
    }
    assertThat(rowsForLines(other)).isEqualTo(rowsForLines(plain));
  }

  private static String withoutLines(String text) {
    return text.replaceAll("(\\.csv):\\d+", "$1:n");
  }

  /** The night as JSON, where each line that evidence names is put as what its row says. */
  private static String rowsForLines(Path night) throws IOException {
    var json = (ObjectNode) new JsonMapper().readTree(night.resolve("assessment.json").toFile());
    var rows = json.remove("rows");
    for (var evidence : json.findParents("evidence")) {
      var told = ((ObjectNode) evidence).putArray("told");
      for (var file : ((ObjectNode) evidence).remove("evidence").properties()) {
        for (var line : file.getValue()) {
          told.add(file.getKey() + " " + rows.required(file.getKey() + ":" + line.asInt()));
        }
      }
    }
    return withoutLines(json.toPrettyString());
  }

  @Test
  void neitherLocaleNorTimeZoneChangesAByte() throws IOException {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    var plain = ShippedNights.publish(folder.resolve("plain"), ShippedNights.SECOND);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      var other = ShippedNights.publish(INPUT, folder.resolve("other"), ShippedNights.SECOND);
      try (var files = Files.list(plain)) {
        for (var file : files.toList()) {
          assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", "2025-02-07"})
  void otherNamesForPlacesAndPartiesGiveTheSameScores(LocalDate day) throws IOException {
    var plain = ShippedNights.assess(day);
    var places = newNames(plain.tables().settlements());
    var known = new Gazetteer(plain.tables().settlements());
    var renamed =
        RewrittenInput.cells(INPUT, folder, (column, text) -> rename(column, text, known, places));

    assertThat(scores(ShippedNights.assessAlone(renamed, day), Map.of()))
        .isEqualTo(scores(plain, places));
  }

  private static Map<String, String> newNames(List<Settlement> settlements) {
    // The new ids sort the other way round, so that an order by id would show.
    var names = new TreeMap<String, String>();
    for (var settlement : settlements) {
      names.put(settlement.id(), "place-" + (900 - names.size()));
    }
    return names;
  }

  private static String rename(
      String column, String text, Gazetteer known, Map<String, String> places) {
    return switch (column) {
      case "id" -> places.getOrDefault(text, text);
      case "name" -> places.containsKey(folded(text)) ? places.get(folded(text)) : text;
      case "aliases" -> "";
      case "settlement", "settlements", "from", "to", "part_of" ->
          text.isEmpty()
              ? text
              : Arrays.stream(text.split("\\|"))
                  .map(name -> places.get(known.resolve(name)))
                  .collect(joining("|"));
      case "party", "holder", "actor" -> party(text);
      default -> text;
    };
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String party(String text) {
    return switch (text) {
      case "UA" -> "the northern party";
      case "RU" -> "a southern party";
      default -> text;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", "2025-02-07"})
  void aCopyOfEveryReportRaisesNothing(LocalDate day) throws IOException {
    var copied = ShippedNights.assessAlone(RewrittenInput.syndicated(INPUT, folder), day);
    var plain = ShippedNights.assess(day);

    assertThat(scores(copied, Map.of())).isEqualTo(scores(plain, Map.of()));
    assertThat(confidences(copied)).isEqualTo(confidences(plain));
  }

  private static List<String> confidences(Report report) {
    return report.assessments().stream()
        .flatMap(
            a ->
                a.findings().stream()
                    .map(f -> f.settlement() + " " + f.rule().id() + " " + a.confidence(f)))
        .sorted()
        .toList();
  }

  @Test
  void exchangingThePartiesMirrorsTheResult() throws IOException {
    var plain = ShippedNights.assess(ShippedNights.SECOND);
    var exchanged =
        RewrittenInput.cells(
            INPUT,
            folder,
            (column, text) ->
                List.of("party", "holder", "actor").contains(column)
                    ? text.replace("UA", "x").replace("RU", "UA").replace("x", "RU")
                    : text);
    var mirror = ShippedNights.assessAlone(exchanged, ShippedNights.SECOND);

    assertThat(scores(mirror, Map.of())).isEqualTo(scores(plain, Map.of()));
    assertThat(ShippedNights.place(mirror, "toretsk").control().holder()).isEqualTo("RU");
  }

  private static Map<String, String> scores(Report report, Map<String, String> names) {
    return report.assessments().stream()
        .collect(
            toMap(
                a -> names.getOrDefault(a.settlement().id(), a.settlement().id()),
                SameInputSameOutputTest::words,
                (a, b) -> a,
                TreeMap::new));
  }

  private static String words(Assessment a) {
    return "%s %s %s %s"
        .formatted(
            a.control().status(),
            a.score(),
            a.confidence(),
            a.themes().stream().map(t -> String.valueOf(t.points())).collect(joining(" ")));
  }
}
