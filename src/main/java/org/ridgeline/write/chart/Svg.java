package org.ridgeline.write.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** One element of a drawing, with all that is in it; whatever text it is given shows as text. */
public final class Svg implements Content {

  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final StringBuilder inner = new StringBuilder();

  private Svg(String name) {
    this.name = name;
  }

  static Svg of(String name) {
    return new Svg(name);
  }

  /** The outermost element, as wide and high as its units say until the page decides otherwise. */
  static Svg drawing(String style, double width, double height) {
    return of("svg")
        .set("class", style)
        .set("viewBox", "0 0 %s %s".formatted(number(width), number(height)));
  }

  Svg set(String attribute, String value) {
    attributes.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
    return this;
  }

  Svg set(String attribute, double value) {
    return set(attribute, number(value));
  }

  Svg add(Svg child) {
    inner.append(child);
    return this;
  }

  Svg add(Collection<Svg> children) {
    children.forEach(this::add);
    return this;
  }

  Svg text(String text) {
    inner.append(escaped(text));
    return this;
  }

  /** A coordinate to a tenth of a unit, as short as it can be, in any language. */
  static String number(double value) {
    var tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return tenths.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(toString());
  }

  @Override
  public String toString() {
    return inner.isEmpty()
        ? "<" + name + attributes + "/>"
        : "<" + name + attributes + ">" + inner + "</" + name + ">";
  }
}
