package org.ridgeline.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.read.file.BadTableException;

class MappingReaderTest {

  @TempDir private Path input;
  private Path mapping;

  @BeforeEach
  void write() throws IOException {
    mapping = Files.createDirectories(input.resolve("mapping/acled"));
    for (var file : Mappings.FILES) {
      Files.writeString(mapping.resolve(file), Mappings.text("acled", file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acled", "ucdp", "viina"})
  void whatShipsIsSound(String name) throws IOException {
    assertThat(Mappings.of(name, input.resolve("none"), Optional.empty()).kinds()).isNotEmpty();
  }

  @Test
  void aCopyOfWhatShipsIsSoundToo() throws IOException {
    assertThat(Mappings.faults(input)).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws IOException {
    change("columns.csv", "id,event_id_cnty,,", "idd,event_id_cnty,,");
    change("columns.csv", "timestamp,seconds", "timestamp,second");
    change("columns.csv", "{notes}", "{notes");
    change("kinds.csv", "Armed clash,assault", "Armed clash,assalt");
    change("kinds.csv", "Grenade,-,,", "Grenade,shelling,whole,");
    change("parties.csv", "Unidentified *,-", "Unidentified,$1");
    change("credibility.csv", "geo_precision,2,4", "geo_precision,>=two,7");
    change("sources.csv", "*,acled,ACLED,analyst", "*,acled,ACLED,");
    change("thresholds.csv", "place-limit-km,5,km", "place-limit,5,miles");

    assertThat(faults())
        .containsExactly(
            "kinds.csv:4: kind: 'assalt' is none of assault, assault_repelled, shelling, airstrike, advance, withdrawal, prepared_withdrawal, force_note, destruction, damage, siege, civilian_harm, utility_outage, evacuation, access_offer, access_denied, aid, agreement, route_cut, route_threatened; did you mean 'assault'?",
            "kinds.csv:9: extent: 'whole' is none of all, most, part, outskirts, none",
            "credibility.csv:3: credibility: '7' is not a whole number from 1 to 6",
            "sources.csv:2: kind: is empty, as if the source were in sources.csv, but its name is given; write both or neither",
            "thresholds.csv:2: unit: nobody knows the unit 'miles'; write one of km, m, days, %, degrees, people, or what the meaning says is counted",
            "columns.csv:2: field: 'idd' is no field of an event; did you mean 'id'?",
            "columns.csv:4: form: 'second' is no form of a day; write one of seconds, day/month/year, month/day/year, or leave the cell empty for 2024-02-16, 20240216 and 16 February 2024",
            "columns.csv:9: from: '{sub_event_type}: {notes ({source})' has a brace that belongs to no other; put the name of a column between two",
            "columns.csv: field: 'id' is missing; say which column it comes from",
            "parties.csv:8: party: '$1' is what the star of the value stands for, but 'Unidentified' has none");
  }

  @Test
  void aLineThatIsNeverLookedAtIsTold() throws IOException {
    change("sources.csv", "*,acled", "*,first,First,media,,B,\nRed Wire,acled");

    assertThat(faults())
        .containsExactly(
            "sources.csv:3: value: is never looked at, as mapping/sources.csv:2 fits everything; put that line last");
  }

  @Test
  void aTableThatIsMissingIsToldByWhatItNeeds() throws IOException {
    Files.delete(mapping.resolve("kinds.csv"));
    Files.delete(mapping.resolve("columns.csv"));

    assertThatThrownBy(() -> MappingReader.read(mapping, "mapping"))
        .isInstanceOf(BadTableException.class)
        .hasMessage(
            """
            mapping/columns.csv: field: 'id' is missing; say which column it comes from
            mapping/columns.csv: field: 'day' is missing; say which column it comes from
            mapping/columns.csv: field: 'place' is missing, or both 'longitude' and 'latitude'; say which column says where it was
            mapping/kinds.csv: has no line; the header is column,value,kind,extent,count, and below it at least one that says what sort of event a value is""");
  }

  private List<String> faults() throws IOException {
    try {
      MappingReader.read(mapping, "mapping");
      return List.of();
    } catch (BadTableException e) {
      return e.getMessage().lines().map(line -> line.replaceFirst("^mapping/", "")).toList();
    }
  }

  private void change(String file, String from, String to) throws IOException {
    var text = Files.readString(mapping.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(mapping.resolve(file), text.replace(from, to));
  }
}
