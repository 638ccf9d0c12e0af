package org.ridgeline.importing.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.ridgeline.read.file.BadTableException;

/** The placemarks of a KML (OGC 12-007r2), read as they come; nothing outside of it is fetched. */
final class KmlFeatures {

  private static final Set<String> NO_AREAS =
      Set.of("Point", "LineString", "Track", "MultiTrack", "Model");

  /** What is said of a placemark by elements of its own. */
  private static final Set<String> SAID =
      Set.of("name", "description", "styleUrl", "when", "begin", "value", "SimpleData");

  private static final int LONGEST = 1000;

  private final String name;
  private final MapContent.Taker taker;
  private final Deque<String> folders = new ArrayDeque<>();
  private int count;
  private String link = "";

  KmlFeatures(String name, MapContent.Taker taker) {
    this.name = name;
    this.taker = taker;
  }

  /** What keeps a file from being read as KML, and where. */
  static BadTableException fault(String name, XMLStreamException e) {
    var place =
        e.getLocation() == null
            ? ""
            : ":%d:%d"
                .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    boolean isCut = String.valueOf(e.getMessage()).contains("must start and end within");
    return new BadTableException(
        "%s%s: %s"
            .formatted(
                name,
                place,
                isCut
                    ? "ends in the middle; it was cut off, copy it again"
                    : "is no KML from here on; look for a tag that is not closed, or export the map again"));
  }

  void read(InputStream in) throws XMLStreamException, IOException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var xml = factory.createXMLStreamReader(in);
    boolean isKml = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!isKml
            && !Set.of("kml", "Document", "Folder", "Placemark").contains(xml.getLocalName())) {
          throw new BadTableException(
              "%s: is XML and no KML, as it begins with '%s'; save the map as KML or GeoJSON"
                  .formatted(name, brief(xml.getLocalName())));
        }
        isKml = true;
        begin(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Folder")) {
        folders.poll();
      }
    }
    if (count == 0 && !link.isEmpty()) {
      throw new BadTableException(
          "%s: draws nothing and only links to %s; download that, and import it"
              .formatted(name, brief(link)));
    }
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException, IOException {
    switch (xml.getLocalName()) {
      case "Folder" -> folders.push("");
      case "name" -> {
        var text = text(xml);
        if (!folders.isEmpty()) {
          folders.poll();
          folders.push(text);
        }
      }
      case "href" -> link = link.isEmpty() ? text(xml) : link;
      case "Placemark" -> placemark(xml);
      default -> {}
    }
  }

  /** What is known of a placemark so far. */
  private static final class Read {

    private final Map<String, String> properties = new HashMap<>();
    private final List<List<Coordinate[]>> polygons = new ArrayList<>();
    private String other = "";
    private String fault = "";
    private String data = "";
  }

  private void placemark(XMLStreamReader xml) throws XMLStreamException, IOException {
    int line = xml.getLocation().getLineNumber();
    var read = new Read();
    if (!folders.isEmpty() && !folders.peek().isEmpty()) {
      read.properties.put("folder", folders.peek());
    }
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("Placemark")) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(xml, read);
      }
      event = xml.next();
    }
    boolean isOther = read.polygons.isEmpty() && read.fault.isEmpty() && !read.other.isEmpty();
    taker.take(
        new DrawnFeature(++count, line, read.properties, read.polygons, fault(read), isOther));
  }

  private static String fault(Read read) {
    if (!read.fault.isEmpty() || !read.polygons.isEmpty()) {
      return read.fault;
    }
    return read.other.isEmpty()
        ? "it has no geometry; draw its area, or remove it"
        : "a %s is no area".formatted(read.other);
  }

  private static void element(XMLStreamReader xml, Read read) throws XMLStreamException {
    var tag = xml.getLocalName();
    if (tag.equals("Polygon")) {
      polygon(xml, read);
    } else if (NO_AREAS.contains(tag)) {
      read.other = tag;
    } else if (tag.equals("Data") || tag.equals("SimpleData")) {
      read.data = String.valueOf(xml.getAttributeValue(null, "name")).toLowerCase(Locale.ROOT);
    }
    if (SAID.contains(tag)) {
      var key = tag.equals("value") || tag.equals("SimpleData") ? read.data : tag;
      read.properties.putIfAbsent(key.toLowerCase(Locale.ROOT), text(xml));
    }
  }

  private static void polygon(XMLStreamReader xml, Read read) throws XMLStreamException {
    var rings = new ArrayList<Coordinate[]>();
    boolean isOuter = true;
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("Polygon")) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "outerBoundaryIs" -> isOuter = true;
          case "innerBoundaryIs" -> isOuter = false;
          case "coordinates" -> {
            var ring = new KmlRing();
            ring.read(xml);
            read.fault = read.fault.isEmpty() ? ring.fault() : read.fault;
            rings.add(isOuter ? 0 : rings.size(), ring.positions());
          }
          default -> {}
        }
      }
      event = xml.next();
    }
    if (!rings.isEmpty()) {
      read.polygons.add(rings);
    }
  }

  /** The text of an element, with what is within it. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.hasText() && text.length() < LONGEST) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }

  private static String brief(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
