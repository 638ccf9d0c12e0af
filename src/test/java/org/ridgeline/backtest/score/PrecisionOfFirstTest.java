package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.Rows.Row;

@Domain(DomainContext.Global.class)
@Domain(Rows.Any.class)
class PrecisionOfFirstTest {

  /** Of the first two, one is sure and lost; for the other, three stand even and one of them is. */
  @Test
  void whereTheCutGoesThroughEqualValuesTheyCountByTheirMean() {
    var forecast = Rows.night(new double[] {9, 5, 5, 5, 1}, true, true, false, false, true);

    var first = PrecisionOfFirst.of(forecast, 2, Rows.ones(forecast));

    assertThat(first.precision().orElseThrow()).isCloseTo((1 + 1.0 / 3) / 2, within(1e-15));
    assertThat(first.ceiling()).hasValue(1);
    assertThat(first.nights()).isEqualTo(1);
  }

  /** Of twelve places one was lost: no order of ten finds more than one in ten. */
  @Test
  void theCeilingIsWhatAPerfectOrderReaches() {
    var lost = new boolean[12];
    lost[11] = true;
    var values = new double[12];
    values[11] = 1;
    var perfect = Rows.night(values, lost);

    var first = PrecisionOfFirst.of(perfect, 10, Rows.ones(perfect));

    assertThat(first.precision()).hasValue(0.1);
    assertThat(first.ceiling()).hasValue(0.1);
  }

  @Test
  void aNightWithoutLossDoesNotCount() {
    var sample = Rows.twoNights(true, false, false, false);
    var forecast = Forecast.of(sample, new double[] {2, 1, 2, 1});

    var first = PrecisionOfFirst.of(forecast, 1, Weights.ones(sample));

    assertThat(first.precision()).hasValue(1);
    assertThat(first.nights()).isEqualTo(1);
  }

  @Test
  void aShortNightIsCutAtItsEnd() {
    var forecast = Rows.night(new double[] {2, 1}, true, false);

    var first = PrecisionOfFirst.of(forecast, 10, Rows.ones(forecast));

    assertThat(first.precision()).hasValue(0.5);
    assertThat(first.ceiling()).hasValue(0.5);
  }

  @Test
  void theFirstNoneAreRefused() {
    var forecast = Rows.night(new double[] {2, 1}, true, false);

    assertThatThrownBy(() -> PrecisionOfFirst.of(forecast, 0, Rows.ones(forecast)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the first 0 places are none");
  }

  /** Every order that the values allow is written down, night by night. */
  @Property(tries = 60)
  void itIsTheMeanOverAllOrders(@ForAll Rows any, @ForAll @IntRange(min = 1, max = 4) int first) {
    var rows = new Rows(any.rows().stream().limit(4).toList(), any.ofPlace(), any.ofMonth());
    double sum = 0;
    double ceilings = 0;
    int nights = 0;
    for (int night = 0; night < Rows.NIGHTS; night++) {
      int of = night;
      var places =
          rows.rows().stream()
              .filter(row -> row.night() == of)
              .flatMap(row -> Collections.nCopies(times(rows, row), row).stream())
              .toList();
      long losses = places.stream().filter(Row::lost).count();
      int times = rows.ofMonth().get(night / 2);
      if (losses > 0) {
        int looked = Math.min(first, places.size());
        nights += times;
        sum += times * meanOverOrders(places, looked);
        ceilings += times * Math.min(1.0, (double) losses / looked);
      }
    }

    var precision = PrecisionOfFirst.of(rows.forecast(), first, rows.weights());

    assertThat(precision.nights()).isEqualTo(nights);
    assertThat(precision.precision().orElse(0)).isCloseTo(sum / Math.max(1, nights), within(1e-12));
    assertThat(precision.ceiling().orElse(0))
        .isCloseTo(ceilings / Math.max(1, nights), within(1e-12));
  }

  private static int times(Rows rows, Row row) {
    return rows.ofPlace().get(row.place());
  }

  private static double meanOverOrders(List<Row> places, int looked) {
    double sum = 0;
    int orders = 0;
    for (var order : orders(places)) {
      boolean allowed = true;
      for (int i = 1; i < order.size(); i++) {
        allowed &= order.get(i - 1).value() >= order.get(i).value();
      }
      if (allowed) {
        orders++;
        sum += (double) order.subList(0, looked).stream().filter(Row::lost).count() / looked;
      }
    }
    return sum / orders;
  }

  private static List<List<Row>> orders(List<Row> places) {
    if (places.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Row>>();
    for (int i = 0; i < places.size(); i++) {
      var rest = new ArrayList<>(places);
      var first = rest.remove(i);
      for (var order : orders(rest)) {
        var whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
