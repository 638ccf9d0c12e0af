package org.ridgeline.importing.table;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ridgeline.importing.table.VersionIndex.State;

/** Ids are known, and edits are found, by hashes alone. */
class VersionIndexTest {

  private static final int IDS = 50_000;
  private static final List<State> STATES = List.of(State.values());
  private static final String TEXT =
      "On 16 February 2024, forces clashed near Ashford, as \"Blue Daily\" says. Three were wounded.";

  @Test
  void noEditOfALetterOrTwoLeavesTheHash() {
    var random = new Random(5);
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < TEXT.length(); i++) {
      texts.add(TEXT.substring(0, i));
      for (int bit = 1; bit < 0x8000; bit *= 2) {
        var edited = edited(TEXT, i, bit);
        texts.add(edited);
        for (int behind = i + 1; behind < TEXT.length(); behind++) {
          texts.add(edited(edited, behind, 1 << random.nextInt(15)));
        }
      }
    }
    assertThat(texts.stream().map(VersionIndex::hash).collect(toSet())).hasSameSizeAs(texts);
  }

  private static String edited(String text, int at, int bits) {
    return text.substring(0, at) + (char) (text.charAt(at) ^ bits) + text.substring(at + 1);
  }

  @Test
  void whatIsKnownOfAnIdStaysAsTheIndexGrows() {
    var index = new VersionIndex();
    for (int i = 0; i < IDS; i++) {
      index.note(index.slot("BLU" + i), STATES.get(i % STATES.size()), i, -i);
      index.row(index.slot("BLU" + i), i / 2);
    }
    assertThat(index.known("BLU" + IDS)).isNegative();
    for (int i = 0; i < IDS; i++) {
      int slot = index.known("BLU" + i);
      assertThat(index.state(slot)).isEqualTo(STATES.get(i % STATES.size()));
      assertThat(index.content(slot)).isEqualTo(i);
      assertThat(index.day(slot)).isEqualTo(-i);
      assertThat(index.row(slot)).isEqualTo(i / 2);
    }
  }
}
