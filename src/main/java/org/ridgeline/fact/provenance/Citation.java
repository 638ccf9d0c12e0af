package org.ridgeline.fact.provenance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The row of an input table that a fact rests on, and how far its source can be trusted.
 *
 * @param file the table's file, relative to the input folder
 * @param line the line its row begins in, counted from 1; 0 for what is supposed and in no file
 * @param row the row's own id, or what else tells it from the other rows of its table
 * @param party the party that the source speaks for, by itself or by republishing, or empty
 * @param voice who speaks in the end: the party, else the origin of what the source republishes,
 *     else the source itself. Sources with one voice count once
 * @param reliability how reliable that origin is: a reliable paper makes no rumour reliable
 * @param credibility of the information by the Admiralty code, from 1 (confirmed) to 6 (cannot be
 *     judged, also where the table does not say)
 * @param day the day that the row speaks of, if it speaks of any
 */
public record Citation(
    String file,
    int line,
    String row,
    Source source,
    String party,
    String voice,
    Reliability reliability,
    int credibility,
    Optional<LocalDate> day)
    implements Comparable<Citation> {

  /** A row of a source that speaks for itself or its party, of no particular day. */
  public Citation(
      String file,
      int line,
      String row,
      Source source,
      String party,
      String voice,
      int credibility) {
    this(
        file, line, row, source, party, voice, source.reliability(), credibility, Optional.empty());
  }

  /** The same row, speaking of {@code day}. */
  public Citation of(LocalDate day) {
    return new Citation(
        file, line, row, source, party, voice, reliability, credibility, Optional.of(day));
  }

  /** What stands in place of a row where nothing is known and something is supposed. */
  public static Citation supposed(String what, Source source) {
    return new Citation("supposed", 0, what, source, "", source.id(), 6);
  }

  /**
   * Of file and line, which tell rows apart and spread them evenly: citations are looked up far
   * more than compared.
   */
  @Override
  public int hashCode() {
    return 31 * file.hashCode() + (line == 0 ? row.hashCode() : line);
  }

  /** Where to look: {@code file:line}, as editors jump to, or {@code supposed}. */
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  /** The grade by the Admiralty code, such as {@code B2}. */
  public String grade() {
    return source.reliability().name() + credibility;
  }

  /** What that grade amounts to, with the reliability of whoever speaks in the end. */
  public Credit credit() {
    return Credit.of(reliability, credibility);
  }

  /** Whether its source only passes on what another said. */
  public boolean isCopy() {
    return party.isEmpty() && !voice.equals(source.id());
  }

  /** By row, not by line, so that moving a row within its table moves nothing in a report. */
  @Override
  public int compareTo(Citation other) {
    // Most are of one file, and many are the same: citations are sorted as often as rules fire.
    if (this == other) {
      return 0;
    }
    int files = file.equals(other.file) ? 0 : file.compareTo(other.file);
    int rows = files == 0 ? row.compareTo(other.row) : files;
    return rows == 0 ? Integer.compare(line, other.line) : rows;
  }
}
