package org.ridgeline.bench.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Day counts in plain Java, whoever cut the rows into cells. */
final class DayCounts {

  private static final Pattern JOINT = Pattern.compile("\\|");
  private static final int HUNDREDTHS = 100;

  private final LocalDate night;
  private final Map<Key, Integer> highest = new HashMap<>();

  private int day;
  private int publishedOn;
  private int settlements;
  private int kind;
  private int actor;
  private int count;
  private int withdrawnOn;

  private record Key(String place, LocalDate day, String kind, String actor) {}

  /** The cells of one row. */
  @FunctionalInterface
  interface Cells {

    String at(int column);
  }

  DayCounts(LocalDate night) {
    this.night = night;
  }

  /** From now on, cells stand where this header says. */
  void header(List<String> columns) {
    day = columns.indexOf("day");
    publishedOn = columns.indexOf("published_on");
    settlements = columns.indexOf("settlements");
    kind = columns.indexOf("kind");
    actor = columns.indexOf("actor");
    count = columns.indexOf("count");
    withdrawnOn = columns.indexOf("withdrawn_on");
  }

  void add(Cells row) {
    var withdrawn = row.at(withdrawnOn);
    if (LocalDate.parse(row.at(publishedOn)).isAfter(night)
        || (!withdrawn.isEmpty() && !LocalDate.parse(withdrawn).isAfter(night))) {
      return;
    }
    var of = LocalDate.parse(row.at(day));
    var counted = row.at(count);
    var places = JOINT.split(row.at(settlements), -1);
    int share = HUNDREDTHS * (counted.isEmpty() ? 1 : Integer.parseInt(counted)) / places.length;
    for (var place : places) {
      highest.merge(new Key(place, of, row.at(kind), row.at(actor)), share, Math::max);
    }
  }

  String ranked() {
    var ranked = new RankedPlaces();
    highest.forEach((key, hundredths) -> ranked.add(key.place(), hundredths));
    return ranked.lines();
  }
}
