package org.ridgeline.rank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.conclude.Conclusion;

/**
 * What earlier nights, replayed with today's rules and the knowledge of their day, show of tonight.
 *
 * @param comparedWith the night that changes are counted from, if anything was known on it
 * @param news of each conclusion of tonight; empty if no night is compared
 * @param withdrawn the conclusions of the compared night that stand no more, by tonight's ranks
 * @param changes why conclusions are new or stand no more
 * @param trends by settlement, the oldest night first and tonight last
 */
public record Retrospect(
    Optional<LocalDate> comparedWith,
    Map<Conclusion, News> news,
    List<Withdrawal> withdrawn,
    Changes changes,
    Map<String, List<TrendPoint>> trends) {

  /** What the compared night said of a conclusion. */
  public enum News {
    /** Nothing of the kind. */
    NEW,
    /** The same in other words, or with other numbers. */
    CHANGED,
    /** Just that. */
    SAME
  }

  /** What of tonight's conclusions is news. */
  public static Map<Conclusion, News> news(ConclusionDifference difference) {
    var news = new HashMap<Conclusion, News>();
    difference.gained().forEach(gained -> news.put(gained, News.NEW));
    difference
        .kept()
        .forEach(
            (then, now) ->
                news.put(now, then.because().equals(now.because()) ? News.SAME : News.CHANGED));
    return news;
  }

  public Retrospect {
    news = Map.copyOf(news);
    withdrawn = List.copyOf(withdrawn);
    trends = Map.copyOf(trends);
  }

  /** What the compared night said of {@code conclusion}, if there is such a night. */
  public Optional<News> news(Conclusion conclusion) {
    return Optional.ofNullable(news.get(conclusion));
  }

  /** How many conclusions of tonight are news of that sort. */
  public long count(News sort) {
    return news.values().stream().filter(sort::equals).count();
  }

  /** The trend of one settlement. */
  public List<TrendPoint> trend(Settlement settlement) {
    return trends.getOrDefault(settlement.id(), List.of());
  }
}
