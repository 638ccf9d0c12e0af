package org.ridgeline.read.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.text.InvisibleCharacters;

/** The areas of one map. A bad feature costs that feature; positions that are no degrees, all. */
public final class MapFeatures {

  private static final int LONGEST = 100;

  private final String file;
  private final LocalDate day;
  private final Theatre theatre;
  private final String unnamed;
  private final FeatureRemarks remarks;
  private final List<Outline> outlines = new ArrayList<>();
  private final List<String> ofAll = new ArrayList<>();

  private record Outline(int feature, String holder, MapGeometry geometry, Envelope envelope) {}

  /**
   * What could be read of a map, and what is said of the rest.
   *
   * @param warnings a line each
   * @param leftOut why a feature was left out, by its number
   */
  public record Read(
      List<ControlArea> areas, List<String> warnings, Map<Integer, String> leftOut) {}

  private MapFeatures(String file, LocalDate day, Theatre theatre, String unnamed) {
    this.file = file;
    this.day = day;
    this.theatre = theatre;
    this.unnamed = unnamed;
    this.remarks = new FeatureRemarks(file);
  }

  /**
   * Reads a map.
   *
   * @param unnamed whose areas are that name no holder; empty if each must name one
   * @throws BadTableException if the file is no map, or none in degrees
   */
  static Read read(
      TableFile map, LocalDate day, InputLimits limits, Theatre theatre, String unnamed)
      throws IOException {
    var read = new MapFeatures(map.name(), day, theatre, unnamed);
    var features = MapFile.features(map, limits);
    for (int i = 0; i < features.size(); i++) {
      read.add(i + 1, features.get(i));
    }
    if (features.isEmpty()) {
      read.ofAll.add(map.name() + ": holds no feature, so nothing of it is drawn");
    }
    return read.read();
  }

  /**
   * A map that is given feature by feature.
   *
   * @param name what messages call it
   * @param settlements the places that it is of
   */
  public static MapFeatures of(String name, LocalDate day, Collection<Settlement> settlements) {
    return new MapFeatures(name, day, Theatre.of(settlements), "");
  }

  /** Adds the polygons of a feature, each with its outer ring first. */
  public void add(int number, String holder, List<List<Coordinate[]>> polygons) {
    try {
      add(number, holder, MapGeometry.ofRings(polygons));
    } catch (BadFeatureException e) {
      remarks.leftOut(number, e);
    }
  }

  /**
   * What could be read of it.
   *
   * @throws BadTableException if it is not in degrees
   */
  public Read read() {
    var areas = areas();
    var warnings = new ArrayList<>(ofAll);
    warnings.addAll(remarks.lines());
    return new Read(areas, warnings, remarks.leftOut());
  }

  private void add(int number, JsonNode feature) {
    try {
      var geometry = MapGeometry.of(feature.path("geometry"));
      var holder = holder(feature.path("properties").path("holder"));
      add(number, holder, geometry);
    } catch (BadFeatureException e) {
      remarks.leftOut(number, e);
    }
  }

  private void add(int number, String holder, MapGeometry geometry) {
    if (geometry.polygons().isEmpty()) {
      throw new BadFeatureException("it encloses nothing; draw its area, or remove it");
    }
    outlines.add(new Outline(number, holder, geometry, geometry.envelope()));
  }

  private String holder(JsonNode holder) {
    if (holder.isMissingNode() || holder.isNull()) {
      if (!unnamed.isEmpty()) {
        return unnamed;
      }
      throw new BadFeatureException("it has no property 'holder'; name the party there");
    }
    if (!holder.isTextual()) {
      throw new BadFeatureException(
          "its holder is no text (EXAMPLE); name the party in quotes",
          holder.isContainerNode() ? "a list" : holder.asText());
    }
    var name =
        InvisibleCharacters.removedFromCode(InvisibleCharacters.onOneLine(holder.asText(), ""));
    if (name.isEmpty()) {
      throw new BadFeatureException("its holder is empty; name the party there");
    }
    if (name.length() > LONGEST) {
      throw new BadFeatureException(
          "its holder is longer than any party's name; name the party there");
    }
    return name;
  }

  private List<ControlArea> areas() {
    var boxes = outlines.stream().map(Outline::envelope).toList();
    theatre.requireDegrees(file, boxes);
    if (theatre.areAllNearWhenSwapped(boxes)) {
      ofAll.add(
          file
              + ": lies far from all places, and the map was left out;"
              + " are longitude and latitude swapped? write the longitude first");
      return List.of();
    }
    if (theatre.areAllFar(boxes)) {
      ofAll.add(
          file + ": lies far from all places, so nothing of it is drawn; is it of another war?");
    }
    var areas = new ArrayList<ControlArea>();
    for (var outline : outlines) {
      try {
        requirePlace(outline);
        var area = AreaMending.of(outline.feature(), outline.geometry(), remarks);
        areas.add(new ControlArea(day, outline.holder(), area, file, outline.feature()));
      } catch (BadFeatureException e) {
        remarks.leftOut(outline.feature(), e);
      }
    }
    return areas;
  }

  private void requirePlace(Outline outline) {
    var envelope = outline.envelope();
    Theatre.requireDegrees(envelope);
    if (theatre.isFarAndNearWhenSwapped(envelope)) {
      throw new BadFeatureException(
          "it lies far from all places; are longitude and latitude swapped?");
    }
    outline.geometry().requireOnGlobe();
  }
}
