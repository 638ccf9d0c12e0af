package org.ridgeline.write.table;

import org.ridgeline.fact.criteria.Side;
import org.ridgeline.rank.ChangeCause;

/** Columns that several tables of a night have. */
final class Fields {

  static final int MOST_POINTS = 100;

  static final Field AS_OF = Field.day("as_of", "The night that is assessed.").required();

  static final Field PLACE = Field.text(AssessmentCsv.PLACE, "Id of the settlement.").required();

  static final Field PLACE_NAME = Field.text("name", "Name of the settlement.");

  static final Field BECAUSE = Field.text("because", "The sentence of the rule.").required();

  static final Field CAUSE =
      Field.oneOf(
          ChangeCause.class,
          "change_cause",
          "Why it is new or stands no more. happened: of a day that the compared night could not know of; mapped: a new map; told: of earlier days, later than usual, or by a source that had told nothing before; aged: time passed; other: figures of residents, rows taken back, or not told apart.");

  static final Field SIDE =
      Field.oneOf(
              Side.class,
              "side",
              "threat: how likely is its holder to lose it; stakes: what would that mean; note: neither.")
          .required();

  private Fields() {}

  /** A column of points from 0 on. */
  static Field points(String name, String description) {
    return Field.whole(name, description).in("points").within(0, MOST_POINTS);
  }

  /** A column of scores. */
  static Field score(String name, String description) {
    return Field.number(name, description).in("points").within(0, MOST_POINTS);
  }

  /** The same as a column of what they gained or lost. */
  static Field change(Field of, String name, String description) {
    return new Field(name, of.type(), description, of.unit(), of.constraints(), "")
        .within(-MOST_POINTS, MOST_POINTS);
  }
}
