package org.ridgeline.reason.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final List<String> PIECES = List.of("/", "*", "\"", "\n", "//", "/*", "*/", "é ");

  /** What a comment is and what a text in quotes, as a pattern says it. */
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("//[^\n]*|(?s:/\\*.*?(?:\\*/|\\z))|\"[^\"\n]*\"");

  @Property(tries = 1000)
  void commentsAreBlottedOutAsAPatternFindsThem(
      @ForAll @Size(max = 30) List<@IntRange(max = 7) Integer> pieces) {
    var text = pieces.stream().map(PIECES::get).collect(Collectors.joining());

    assertThat(SourceText.of("a.drl", text).code())
        .isEqualTo(COMMENT_OR_TEXT.matcher(text).replaceAll(SourceTextTest::blotted));
  }

  private static String blotted(MatchResult found) {
    var text = found.group();
    return Matcher.quoteReplacement(text.startsWith("/") ? text.replaceAll("[^\n]", " ") : text);
  }

  @Test
  void whatStandsBehindALetterOfTwoCharactersIsWhereItWas() {
    var source = SourceText.of("a.drl", "/* \uD83D\uDE00 */ rule");

    assertThat(source.code()).hasSameSizeAs(source.text()).endsWith("   rule");
  }
}
