package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.phrase.English;
import org.ridgeline.phrase.Slot;

/** Each sentence of the shipped rules, with none, one, two and five of what it counts or lists. */
class SentenceFormsTest {

  private static final Pattern HEADER =
      Pattern.compile("@(?:Because|Brief)\\( \"(.*)\" \\)", Pattern.MULTILINE);
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  private static final String COUNTED =
      "resident|person|line|road|railway|attack|sector|town|place|day|side|civilian";

  /** What no number of anything reads as. */
  private static final Pattern WRONG_NUMBER =
      Pattern.compile(
          "\\b1 (?:people|(?:%1$s)s)\\b|\\b[025] (?:%1$s)\\b(?! or)|\\bone (?:%1$s)s\\b"
                  .formatted(COUNTED)
              + "|\\b(?:[025] \\w+|they) (?:is|was|has|runs|lies)\\b"
              + "|\\b1 \\w+ (?:are|were|have|run|lie)\\b|  | [,;.]|[{}|#]|\\bof the the\\b");

  private static final Pattern WRONG_LIST =
      Pattern.compile(
          "Birch (?:is|was|has|runs|lies|says|speaks|agrees|confirms|admits)\\b"
              + "|(?<!and )Ash (?:are|were|have|run|lie|say|speak|agree|confirm|admit)\\b"
              + "|  | ,,|[{}|#]");

  private static List<String> sentences;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      sentences =
          files
              .filter(file -> file.toString().endsWith(".drl"))
              .sorted()
              .flatMap(file -> HEADER.matcher(text(file)).results())
              .map(header -> header.group(1))
              .toList();
    }
    assertThat(sentences).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void aSentenceIsRightOfSoMany(int number) {
    for (var sentence : sentences) {
      assertThat(filled(sentence, number, Integer::toString))
          .as(sentence)
          .doesNotContainPattern(WRONG_NUMBER);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aSentenceIsRightOfAListOfSoMany(int number) {
    var names = List.of("Ash", "Copse", "Dale", "Elm", "Birch");
    for (var sentence : sentences) {
      var told =
          filled(
              sentence,
              number,
              n -> n == 1 ? "Ash" : English.list(names.subList(names.size() - n, names.size())));

      assertThat(told).as(sentence).doesNotContainPattern(WRONG_LIST);
    }
  }

  @Test
  void aWrongFormIsSeen() {
    assertThat(filled("{$n | one: # roads | other: # roads} meet.", 1, Integer::toString))
        .containsPattern(WRONG_NUMBER);
    assertThat(filled("{$names | one: # says | other: # says} so.", 2, n -> "Ash and Birch"))
        .containsPattern(WRONG_LIST);
  }

  /** The sentence with that number in each value that has forms, and a name in each other. */
  private static String filled(String sentence, int number, IntFunction<String> words) {
    return BRACES
        .matcher(sentence)
        .replaceAll(
            braces -> {
              var slot = Slot.of(braces.group(1), sentence.substring(braces.end())).orElseThrow();
              return Matcher.quoteReplacement(told(slot, number, words));
            });
  }

  private static String told(Slot slot, int number, IntFunction<String> words) {
    if (slot.unit() == Slot.Unit.DAYS) {
      return English.days(number);
    }
    if (slot.forms().isEmpty()) {
      return "Thorn";
    }
    // What has but one form is told of several alone.
    int told = slot.forms().size() == 1 ? Math.max(2, number) : number;
    return slot.tell(words.apply(told), Integer.toString(told), other -> "7");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
