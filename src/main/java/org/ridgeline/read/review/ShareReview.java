package org.ridgeline.read.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;

/**
 * Tells of claims whose measured share contradicts their extent.
 *
 * <p>Every map draws its own lines between all, most and part, and rounds: only what no such line
 * explains is told. How much a denial leaves to its party nobody says.
 */
public final class ShareReview {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Who draws four classes of equal width calls more than this all, and more of it no edge. */
  private static final BigDecimal THREE_QUARTERS = BigDecimal.valueOf(75);

  /** With three parties in a place, one may have most of it with less than half. */
  private static final BigDecimal QUARTER = BigDecimal.valueOf(25);

  /** So much along an edge a map shows even where a party has none of the place. */
  private static final BigDecimal EDGE = BigDecimal.valueOf(5);

  private final List<ControlClaim> measured;
  private final List<String> warnings = new ArrayList<>();

  private ShareReview(List<ControlClaim> claims) {
    measured =
        claims.stream()
            .filter(c -> c.stance() == Stance.CLAIMS && c.sharePercent().isPresent())
            .toList();
  }

  /** What is odd about the claims. */
  public static List<String> warnings(List<ControlClaim> claims) {
    var review = new ShareReview(claims);
    review.fractions();
    review.contradictions();
    return review.warnings;
  }

  private void fractions() {
    var odd = odd(ShareReview::isFraction);
    if (!odd.isEmpty()) {
      warnings.add(
          "%s: share_percent: %s looks like a fraction; write it in percent, as %s (%s)"
              .formatted(
                  odd.get(0).citation().place(),
                  plain(share(odd.get(0))),
                  plain(share(odd.get(0)).multiply(WHOLE)),
                  RowCount.of(odd.size())));
    }
  }

  private void contradictions() {
    var odd = odd(claim -> !isFraction(claim) && isContradiction(claim));
    if (!odd.isEmpty()) {
      warnings.add(
          "%s: share_percent: %s does not go with the extent '%s'; correct one of them (%s)"
              .formatted(
                  odd.get(0).citation().place(),
                  plain(share(odd.get(0))),
                  odd.get(0).extent().name().toLowerCase(Locale.ROOT),
                  RowCount.of(odd.size())));
    }
  }

  private List<ControlClaim> odd(Predicate<ControlClaim> which) {
    return measured.stream().filter(which).toList();
  }

  private static BigDecimal share(ControlClaim claim) {
    return BigDecimal.valueOf(claim.sharePercent().orElseThrow());
  }

  private static boolean isFraction(ControlClaim claim) {
    return claim.rank() >= Extent.MOST.rank()
        && share(claim).signum() > 0
        && share(claim).compareTo(BigDecimal.ONE) <= 0;
  }

  private static boolean isContradiction(ControlClaim claim) {
    var share = share(claim);
    return switch (claim.extent()) {
      case ALL -> share.compareTo(THREE_QUARTERS) < 0;
      case MOST -> share.compareTo(QUARTER) < 0;
      case PART -> share.signum() == 0 || share.compareTo(WHOLE) == 0;
      case OUTSKIRTS -> share.compareTo(THREE_QUARTERS) > 0;
      case NONE -> share.compareTo(EDGE) > 0;
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
