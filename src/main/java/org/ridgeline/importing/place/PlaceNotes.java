package org.ridgeline.importing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ridgeline.read.KnownTheatre;

/**
 * What else is to be known of an import of places.
 *
 * @param codesOfRegions how many places have a region of which only this code is known
 * @param matched how many places of the gazetteer are known
 * @param withoutDay how many have people, and no day for which they are counted
 * @param rows how many rows the gazetteer has
 * @param told how often it says otherwise than what somebody wrote by hand
 */
record PlaceNotes(
    KnownTheatre theatre,
    KnownPlaces known,
    PeopleTable people,
    SortedMap<String, Long> codesOfRegions,
    int matched,
    int withoutDay,
    int rows,
    int told) {

  List<String> lines() {
    var notes = new ArrayList<String>();
    theatre.passedOver().ifPresent(notes::add);
    if (rows == 0) {
      notes.add("the table has a header and no row; if that is a surprise, download it again");
    }
    if (matched > 0) {
      notes.add(
          "places that the input has already: %,d%s"
              .formatted(matched, known.added().isEmpty() ? "" : "; of them got " + added()));
    }
    if (!codesOfRegions.isEmpty()) {
      notes.add(
          "regions of which only the code is known: %s; name them in regions.csv of the mapping"
              .formatted(String.join(", ", codesOfRegions.keySet())));
    }
    count(
        notes,
        told,
        "times that the table says otherwise than what somebody wrote by hand, which stays: %,d; the list of what was left out has each");
    count(
        notes,
        known.packed(),
        "places in tables that are packed, which stay as they are: %,d; unpack the tables to add anything to them");
    count(
        notes,
        people.left(),
        "figures of people of places of which another table has one, which stands: %,d");
    count(
        notes,
        withoutDay,
        "figures of people without a day for which they are counted: %,d; name that day with --published-on");
    return notes;
  }

  private String added() {
    return String.join(
        ", ",
        known.added().entrySet().stream()
            .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
            .toList());
  }

  private static void count(List<String> notes, int number, String what) {
    if (number > 0) {
      notes.add(what.formatted(number));
    }
  }
}
