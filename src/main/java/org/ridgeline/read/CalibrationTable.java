package org.ridgeline.read;

import java.util.List;
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.ThreatCalibration;
import org.ridgeline.read.RowReader.Accepted;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.TableSchema;

/** The table of how often places of each band of Threat were lost, kept beside the rules. */
public final class CalibrationTable {

  /** What the table is called. */
  public static final String NAME = "calibration";

  /** In the order in which they are written. */
  public static final List<String> COLUMNS =
      RecordTable.columns(
          List.of(
              "threat_from",
              "threat_to",
              "place_nights",
              "lost_place_nights",
              "lost_places",
              "share",
              "low",
              "high",
              "all_place_nights",
              "all_lost_places",
              "all_share"));

  static final TableSchema<CalibratedBand> SCHEMA =
      new TableSchema<>(NAME, COLUMNS, List.of(), CalibratedBand::key, CalibrationTable::band);

  private static final int HIGHEST = 100;

  private CalibrationTable() {}

  static ThreatCalibration of(List<Accepted<CalibratedBand>> rows) {
    return new ThreatCalibration(rows.stream().map(Accepted::fact).toList());
  }

  private static CalibratedBand band(Row row) {
    int from = row.requiredWhole("threat_from", 0, HIGHEST);
    return new CalibratedBand(
        RecordTable.backtest(row, "all_place_nights", "all_lost_places"),
        from,
        row.requiredWhole("threat_to", from, HIGHEST),
        row.requiredWhole("place_nights", 1, RecordTable.MOST),
        row.requiredWhole("lost_place_nights", 0, RecordTable.MOST),
        row.requiredWhole("lost_places", 0, RecordTable.MOST),
        share(row, "share"),
        RecordTable.optional(row, "low"),
        RecordTable.optional(row, "high"),
        share(row, "all_share"));
  }

  private static double share(Row row, String column) {
    double share = row.number(column);
    if (share < 0 || share > 1) {
      throw new BadRowException(
          column, "'%s' is no share; write a number from 0 to 1".formatted(row.text(column)));
    }
    return share;
  }
}
