package org.ridgeline.reason.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GatheredTest {

  private final GatheredList list = new GatheredList();
  private final GatheredSet set = new GatheredSet();

  /** Each step adds an element, or takes it away if its sign is negative and it is there. */
  @Property(tries = 300)
  void whatWasGivenStaysAsItWasWhileMoreIsGatheredAndLess(
      @ForAll @Size(max = 30) List<@IntRange(min = -4, max = 4) Integer> steps) {
    var listed = list.createContext();
    var met = set.createContext();
    list.init(listed);
    set.init(met);
    var expected = new ArrayList<Object>();
    var given = new ArrayList<Collection<?>>();
    var copies = new ArrayList<Collection<?>>();

    for (int step : steps) {
      Object element = Math.abs(step);
      if (step >= 0) {
        expected.add(element);
        list.accumulate(listed, element);
        set.accumulate(met, element);
      } else if (expected.remove(element)) {
        list.reverse(listed, element);
        set.reverse(met, element);
      }
      assertThat(list.getResult(listed)).isEqualTo(expected);
      assertThat(set.getResult(met)).isEqualTo(new HashSet<>(expected));
      given.add(list.getResult(listed));
      given.add(set.getResult(met));
      copies.add(new ArrayList<>(expected));
      copies.add(new HashSet<>(expected));
    }

    assertThat(given).isEqualTo(copies);
  }

  @Property(tries = 100)
  void whoBeginsAnewHasGatheredNothing(
      @ForAll @Size(max = 5) List<@IntRange(max = 4) Integer> before) {
    var listed = list.createContext();
    var met = set.createContext();
    before.forEach(element -> list.accumulate(listed, element));
    before.forEach(element -> set.accumulate(met, element));

    list.init(listed);
    set.init(met);

    assertThat(list.getResult(listed)).isEmpty();
    assertThat(set.getResult(met)).isEmpty();
    assertThat(set.getResult(set.createContext())).isEmpty();
  }
}
