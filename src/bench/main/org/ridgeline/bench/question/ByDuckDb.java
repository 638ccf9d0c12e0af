package org.ridgeline.bench.question;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/** SQL, in a database that reads the files itself and keeps nothing. */
public final class ByDuckDb implements Answer {

  private static final String SQL =
      """
      WITH report AS (
        SELECT day, kind, coalesce(actor, '') AS actor, coalesce(count, 1) AS count,
          string_split(settlements, '|') AS places
        FROM read_csv('%1$s/event_reports/*.csv', header = true,
          types = {'day': 'DATE', 'published_on': 'DATE', 'withdrawn_on': 'DATE', 'count': 'INTEGER',
            'settlements': 'VARCHAR', 'kind': 'VARCHAR', 'actor': 'VARCHAR'})
        WHERE published_on <= DATE '%2$s' AND (withdrawn_on IS NULL OR withdrawn_on > DATE '%2$s')
      ), share AS (
        SELECT unnest(places) AS place, day, kind, actor, 100 * count // len(places) AS hundredths
        FROM report
      ), day_count AS (
        SELECT place, max(hundredths) AS hundredths FROM share GROUP BY place, day, kind, actor
      )
      SELECT place, count(*), sum(hundredths) FROM day_count GROUP BY place ORDER BY 3 DESC, 1
      """;

  @Override
  public String of(Path theatre, LocalDate night) throws SQLException {
    var lines = new StringBuilder();
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var statement = database.createStatement();
        var places =
            statement.executeQuery(SQL.formatted(theatre.toString().replace("'", "''"), night))) {
      for (int rank = 1; places.next(); rank++) {
        lines.append(rank).append(',').append(places.getString(1));
        lines.append(',').append(places.getLong(2)).append(',').append(places.getLong(3));
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}
