package org.ridgeline.rank;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.reason.conclude.Conclusion;

/**
 * What came to be known since the compared night, and what that changed.
 *
 * @param causes of each conclusion that is new or stands no more
 * @param maps that are newer than those of the compared night
 * @param toldRows how many rows came to be known since that tell of earlier days, or are of a
 *     source that had told nothing before
 * @param knownRows how many rows are known of what happened, of claims and of maps
 */
public record Changes(
    Map<Conclusion, ChangeCause> causes, List<NewMap> maps, int toldRows, int knownRows) {

  /** Where no night is compared. */
  public static final Changes NONE = new Changes(Map.of(), List.of(), 0, 0);

  /**
   * A map that is newer than the one before.
   *
   * @param drawnBy the source of its rows, or the folder of maps
   * @param before the newest day of its kind on the compared night
   * @param now that of tonight
   */
  public record NewMap(String drawnBy, Kind kind, LocalDate before, LocalDate now) {

    /** What there is of a map. */
    public enum Kind {
      /** Claims of who holds places. */
      CLAIMED,
      /** Rows that state what was measured of it. */
      MEASURED,
      /** The map itself. */
      DRAWN
    }

    /** How many days lie between the two. */
    public long days() {
      return ChronoUnit.DAYS.between(before, now);
    }
  }

  public Changes {
    causes = Map.copyOf(causes);
    maps = List.copyOf(maps);
  }

  /** The same where nothing happened, and everything began to be told. */
  Changes allTold() {
    var told = new HashMap<Conclusion, ChangeCause>();
    causes.keySet().forEach(each -> told.put(each, ChangeCause.TOLD));
    return new Changes(told, maps, toldRows, knownRows);
  }

  /** Why a conclusion is new, or stands no more, if it does. */
  public Optional<ChangeCause> cause(Conclusion conclusion) {
    return Optional.ofNullable(causes.get(conclusion));
  }

  /** Whether most of what is known only now began to be told, so that little can be news. */
  public boolean isBeginning() {
    return 2 * toldRows > knownRows;
  }
}
