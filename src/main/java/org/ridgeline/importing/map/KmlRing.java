package org.ridgeline.importing.map;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;

/**
 * The corners of a ring of a KML, read as they come: {@code longitude,latitude,height} and so on.
 */
final class KmlRing {

  private static final int LONGEST = 200;

  private final List<Coordinate> positions = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private String fault = "";

  /** Reads the text of an element to its end. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (xml.hasText()) {
        add(xml.getText());
      }
      event = xml.next();
    }
    end();
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        if (word.length() < LONGEST) {
          word.append(c);
        }
      } else if (word.length() > 0 && word.charAt(word.length() - 1) != ',') {
        // Some write a space behind each comma.
        end();
      }
    }
  }

  private void end() {
    if (word.length() == 0) {
      return;
    }
    var numbers = word.toString().split(",", -1);
    word.setLength(0);
    try {
      double longitude = Double.parseDouble(numbers[0]);
      double latitude = Double.parseDouble(numbers[1]);
      if (Double.isFinite(longitude) && Double.isFinite(latitude)) {
        positions.add(new Coordinate(longitude, latitude));
        return;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // Told below.
    }
    fault = "a position is no pair of numbers; write it as 37.85,48.4";
  }

  Coordinate[] positions() {
    return positions.toArray(Coordinate[]::new);
  }

  /** Why a position is none, or empty. */
  String fault() {
    return fault;
  }
}
