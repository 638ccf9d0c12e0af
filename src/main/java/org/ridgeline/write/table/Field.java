package org.ridgeline.write.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.write.Wording;

/**
 * What a column of a table means, in the terms of Table Schema (Frictionless Data).
 *
 * <p>This is the only place where that is said: header, data dictionary and HXL tags come from it.
 *
 * @param description a sentence for whoever joins the table to others
 * @param unit of a number, or empty
 * @param constraints what every cell keeps to, by the names that Table Schema has for it
 * @param tag the HXL hashtag and its attributes, or empty
 */
public record Field(
    String name,
    Type type,
    String description,
    String unit,
    SortedMap<String, Object> constraints,
    String tag) {

  /** What cells of a column are; the names are those of Table Schema. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    DATE
  }

  private static final Pattern TAG = Pattern.compile("#[a-z][a-z0-9_]*(?:\\+[a-z][a-z0-9_]*)*");

  public Field {
    constraints = Collections.unmodifiableSortedMap(new TreeMap<>(constraints));
  }

  private static Field of(Type type, String name, String description) {
    return new Field(name, type, description, "", Collections.emptySortedMap(), "");
  }

  /** A column of text, which is free as long as nothing else is said. */
  static Field text(String name, String description) {
    return of(Type.STRING, name, description);
  }

  /** A column of days. */
  static Field day(String name, String description) {
    return of(Type.DATE, name, description);
  }

  /** A column of whole numbers. */
  static Field whole(String name, String description) {
    return of(Type.INTEGER, name, description);
  }

  /** A column of numbers. */
  static Field number(String name, String description) {
    return of(Type.NUMBER, name, description);
  }

  /** A column of the words of an enumeration. */
  static Field oneOf(Class<? extends Enum<?>> type, String name, String description) {
    return text(name, description)
        .words(Arrays.stream(type.getEnumConstants()).map(Wording::word).toList());
  }

  /** The same with these words alone. */
  Field words(List<String> all) {
    return with("enum", all);
  }

  /** The same of nothing but numbers within these two. */
  Field within(int least, int most) {
    return with("minimum", least).with("maximum", most);
  }

  /** The same of nothing but this number and larger ones. */
  Field from(int least) {
    return with("minimum", least);
  }

  /** The same where every cell has this form. */
  Field like(String expression) {
    return with("pattern", expression);
  }

  /** The same without any empty cell. */
  Field required() {
    return with("required", true);
  }

  private Field with(String constraint, Object value) {
    var all = new TreeMap<>(constraints);
    all.put(constraint, value);
    return new Field(name, type, description, unit, all, tag);
  }

  /** The same in a unit. */
  Field in(String ofUnit) {
    return new Field(name, type, description, ofUnit, constraints, tag);
  }

  /** The same with a hashtag of HXL. */
  Field tagged(String hashtag) {
    if (!TAG.matcher(hashtag).matches()) {
      throw new IllegalArgumentException("'%s' is no hashtag of HXL".formatted(hashtag));
    }
    return new Field(name, type, description, unit, constraints, hashtag);
  }
}
