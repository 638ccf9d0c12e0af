package org.ridgeline.read.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells names that are the same but for their spelling. */
public final class NormalizedName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʹ`´′\"]");

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}_]+");

  private NormalizedName() {}

  /** A name without what spellings differ in: case, accents, apostrophes, hyphens. */
  public static String of(String name) {
    var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    bare = APOSTROPHES.matcher(bare).replaceAll("");
    return GAPS.matcher(InvisibleCharacters.removedFromCode(bare))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
