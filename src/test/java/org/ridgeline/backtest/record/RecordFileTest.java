package org.ridgeline.backtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgeline.backtest.record.SampleFigures.backtest;
import static org.ridgeline.backtest.record.SampleFigures.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.check.Check;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.read.RecordTable;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;

class RecordFileTest {

  private static final String HEADER =
      "theatre,input,rules,from,to,nights,step_days,horizon_days,loss,place_nights,lost_places,subject,measure,value,low,high\n";
  private static final String LOSS =
      "an opponent holds 50 % of the 3 km around a place for 28 days; judged within 25 km of one";

  private static final List<RecordedFigure> UA =
      List.of(
          figure(backtest("ua", 90, 42), "threat", "auc-nightly", 0.7, 0.55, 0.83),
          figure(backtest("ua", 90, 42), "assaulted", "added-auc", -0.0123456, -0.02, -1e-9),
          figure(backtest("ua", 30, 12), "threat", "auc-nightly", 2.0 / 3),
          figure(backtest("ua", 90, 42), "threat", "auc-pooled", 0.7, 0.55, 0.83));
  private static final List<RecordedFigure> KARABAKH =
      List.of(figure(backtest("Karabakh, 2020", 30, 21), "threat", "brier", 0.1, 0.05, 0.2));

  @TempDir private Path folder;
  private Path rules;
  private RecordFile record;

  @BeforeEach
  void copySoundRules() throws IOException {
    rules = Folders.copy(Path.of("src/test/resources/check/sound"), folder.resolve("rules"));
    record = new RecordFile(rules);
  }

  @Test
  void figuresAreKeptInOrder() throws IOException {
    record.keep("ua", UA);

    assertThat(rules.resolve("record.csv"))
        .hasContent(
            HEADER
                + "ua,0dd,c0ffee,2024-07-08,2025-03-03,35,7,30,"
                + LOSS
                + ",1234,12,threat,auc-nightly,0.666667,,\n"
                + "ua,0dd,c0ffee,2024-07-08,2025-03-03,35,7,90,"
                + LOSS
                + ",1234,42,assaulted,added-auc,-0.012346,-0.020000,0.000000\n"
                + "ua,0dd,c0ffee,2024-07-08,2025-03-03,35,7,90,"
                + LOSS
                + ",1234,42,threat,auc-nightly,0.700000,0.550000,0.830000\n"
                + "ua,0dd,c0ffee,2024-07-08,2025-03-03,35,7,90,"
                + LOSS
                + ",1234,42,threat,auc-pooled,0.700000,0.550000,0.830000\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    record.keep("Karabakh, 2020", KARABAKH);

    assertThat(RuleBook.load(rules).record()).isEqualTo(new BacktestRecord(KARABAKH));
    assertThat(RecordTable.read(rules.resolve("record.csv")).figures()).isEqualTo(KARABAKH);
  }

  @Test
  void figuresOfTheSameTheatreAreReplacedAndOthersStay() throws IOException {
    record.keep("Karabakh, 2020", KARABAKH);
    record.keep("ua", UA);
    var newer = List.of(figure(backtest("ua", 60, 3), "threat", "brier", 0.25, 0.125, 0.5));
    record.keep("ua", newer);

    assertThat(RuleBook.load(rules).record())
        .isEqualTo(new BacktestRecord(KARABAKH).with("ua", newer))
        .extracting(BacktestRecord::figures)
        .isEqualTo(List.of(KARABAKH.get(0), newer.get(0)));
    var once = Files.readString(rules.resolve("record.csv"));
    record.keep("ua", newer);
    assertThat(rules.resolve("record.csv")).hasContent(once);
    try (var files = Files.list(rules)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("record")))
          .containsExactly(rules.resolve("record.csv"));
    }
  }

  @Test
  void nothingStaysOfATheatreOfWhichNothingWasFound() throws IOException {
    record.keep("Karabakh, 2020", KARABAKH);
    record.keep("ua", UA);
    record.keep("ua", List.of());

    assertThat(record.read()).isEqualTo(new BacktestRecord(KARABAKH));
  }

  @Test
  void aRecordMakesNoOtherVersionOfTheRulesButIsTracedToItsBytes() throws IOException {
    var before = RuleBook.load(rules);
    record.keep("ua", UA);
    var after = RuleBook.load(rules);

    assertThat(before.record()).isEqualTo(BacktestRecord.NONE);
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(before.fingerprints()).doesNotContainKey("rules/record.csv");
    assertThat(after.fingerprints()).containsKey("rules/record.csv");
    assertThat(Check.of(rules).problems()).isEmpty();
  }

  @Test
  void whatIsWrongWithARecordIsToldByLine() throws IOException {
    var row = "ua,0dd,c0ffee,2024-07-08,2025-03-03,35,7,90,x,1234,42,threat,auc-nightly,0.7,,\n";
    assertThat(faults(""))
        .containsExactly(
            "rules/record.csv: is empty; an empty table still needs its header: " + HEADER.strip());
    assertThat(faults(HEADER)).isEmpty();
    assertThat(faults(HEADER + row)).isEmpty();
    assertThat(faults(HEADER + row + row))
        .containsExactly("rules/record.csv:3: repeats record.csv:2; keep one of them");
    assertThat(faults(HEADER + row + row.replace("0.7", "0.8")))
        .containsExactly(
            "rules/record.csv:3: record.csv:2 tells otherwise of 'ua, 90 days, threat, auc-nightly'; keep the right one");
    assertThat(faults(HEADER + row.replace("0.7", "high")))
        .containsExactly("rules/record.csv:2: value: 'high' is not a number; write it as 12.5");
    assertThat(faults(HEADER + row.replace("2025-03-03", "2023-03-03")))
        .containsExactly(
            "rules/record.csv:2: to: 2023-03-03 is before from, 2024-07-08; a period ends after it has begun");
    assertThat(faults("<<<<<<< HEAD\n" + HEADER + row)).hasSize(1);
  }

  private List<String> faults(String text) throws IOException {
    Files.writeString(rules.resolve("record.csv"), text);
    return Check.of(rules).problems().stream().map(Object::toString).toList();
  }

  @Test
  void aRecordThatCannotBeReadStays() throws IOException {
    Files.writeString(rules.resolve("record.csv"), "by hand\n");

    assertThatThrownBy(() -> record.keep("ua", UA)).isInstanceOf(BadRulesException.class);
    assertThat(rules.resolve("record.csv")).hasContent("by hand\n");
  }

  @Test
  void noMoreIsKeptThanIsReadAgain() throws IOException {
    record.keep("ua", UA);
    var many = new ArrayList<RecordedFigure>();
    for (int i = 0; i < 9_998; i++) {
      many.add(figure(backtest("many", 30, 21), "rule-" + i, "added-auc", 0.5));
    }

    assertThatThrownBy(() -> record.keep("many", many))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(
            "record.csv: would have 10,002 rows, and no table beside rules may have more than 10,000; remove those of theatres that nobody asks for");
    assertThat(record.read().figures()).hasSize(UA.size());
    record.keep("many", many.subList(0, 9_996));
    assertThat(record.read().figures()).hasSize(10_000);
  }

  @Test
  void aSecondRecordInAnotherFileIsNotPassedOver() throws IOException {
    Files.createDirectories(rules.resolve("record"));
    Files.writeString(rules.resolve("record/2024.csv"), HEADER);

    assertThatThrownBy(() -> record.keep("ua", UA))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(
            "record/2024.csv: is a record beside record.csv, which is written anew; put its rows there, and remove it");
  }
}
