package org.ridgeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SnapshotsTest {

  private static final int[][] PARTS = {{0, 1, 2}, {2, 3}, {4}};

  private final Snapshots snapshots = new Snapshots(PARTS.length);

  @Example
  void nothingElseThanTheirOwnPartsMatters() {
    var before = snapshots.of(1, PARTS[1], states("a", "b", "c", "d", "e"));

    assertThat(snapshots.of(1, PARTS[1], states("A", "B", "c", "d", "E"))).isSameAs(before);
    assertThat(snapshots.of(1, PARTS[1], states("a", "b", "c", "D", "e"))).isNotSameAs(before);
    assertThat(snapshots.of(1, PARTS[1], states("a", "b", "c", null, "e"))).isNotSameAs(before);
    assertThat(snapshots.of(1, PARTS[1], states("a", "b", "c", "d", "e"))).isSameAs(before);
  }

  @Example
  void whatIsAskedForAgainAndAgainIsKeptWhateverComesBetween() {
    var known = snapshots.of(2, PARTS[2], states("a", "b", "c", "d", "known"));
    for (int i = 0; i < 20; i++) {
      snapshots.of(2, PARTS[2], states("a", "b", "c", "d", "other " + i));
      assertThat(snapshots.of(2, PARTS[2], states("a", "b", "c", "d", "known"))).isSameAs(known);
    }
  }

  /** One object never stands for two states, however often they come and go. */
  @Property(tries = 200)
  void oneObjectIsOneState(@ForAll Random chance) {
    var stood = new HashMap<Object, List<Object>>();
    for (int i = 0; i < 60; i++) {
      var states = IntStream.range(0, 5).mapToObj(any -> chance.nextInt(2)).toArray();
      int subject = chance.nextInt(PARTS.length);
      var state = new ArrayList<Object>(List.of(subject));
      Arrays.stream(PARTS[subject]).forEach(part -> state.add(states[part]));

      var snapshot = snapshots.of(subject, PARTS[subject], states);

      assertThat(stood.computeIfAbsent(snapshot, any -> state)).isEqualTo(state);
      assertThat(snapshots.of(subject, PARTS[subject], states)).isSameAs(snapshot);
    }
  }

  private static Object[] states(Object... states) {
    return states;
  }
}
