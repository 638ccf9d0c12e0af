package org.ridgeline.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.derive.claim.SampleClaims.NIGHT;
import static org.ridgeline.derive.claim.SampleClaims.claim;
import static org.ridgeline.derive.claim.SampleClaims.first;
import static org.ridgeline.derive.claim.SampleClaims.says;
import static org.ridgeline.derive.claim.Statement.NEVER;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;

class StatementsTest {

  @Test
  void aClaimAloneHasNoOthers() {
    var alone = first(says(10, "map", "blue"));

    assertThat(alone.daysAgo()).isEqualTo(21);
    assertThat(alone.isInHand() && alone.isCredible() && alone.newHolder()).isTrue();
    assertThat(alone.lastWord()).isTrue();
    assertThat(alone.partySpokeLater()).isFalse();
    assertThat(
            List.of(
                alone.otherVoiceDays(),
                alone.repeatedDays(),
                alone.spokenDays(),
                alone.claimedDays(),
                alone.deniedDays(),
                alone.deniedByPartyDays()))
        .containsOnly(NEVER);
  }

  @Test
  void anotherVoiceIsNearOnEitherSide() {
    assertThat(first(says(10, "map", "blue"), says(7, "paper", "blue"), says(14, "wire", "blue")))
        .extracting(Statement::otherVoiceDays)
        .isEqualTo(3);
    assertThat(first(says(10, "blue-staff", "blue"), says(11, "blue-press", "blue")))
        .extracting(Statement::otherVoiceDays, Statement::repeatedDays)
        .containsExactly(NEVER, 1);
  }

  @Test
  void aPartySpeaksLaterThroughAnyOffice() {
    var earlier = first(says(10, "blue-staff", "blue"), says(11, "blue-press", "red"));

    assertThat(earlier.partySpokeLater()).isTrue();
    assertThat(earlier.lastWord()).isTrue();
  }

  @Test
  void anotherHolderIsSeenFromEachSideOfAClaim() {
    var claims =
        List.of(
            says(10, "map", "blue"),
            says(8, "red-staff", "red"),
            says(5, "wire", "red"),
            says(12, "map", "red"),
            says(15, "red-staff", "red"));

    assertThat(Statements.measure(claims, NIGHT))
        .contains(new OtherHolder(claims.get(0).id(), "ashford", "blue", "red", true, 2, 5, 5));
  }

  @Property(tries = 300)
  void daysAreThoseOfEveryPairOfClaims(@ForAll("claims") List<ControlClaim> all) {
    for (var measured : Statements.measure(all, NIGHT)) {
      if (measured instanceof Statement one) {
        var held = one.holder();
        assertThat(one.otherVoiceDays())
            .isEqualTo(nearest(all, one, c -> inHand(c, held) && !sameVoice(c, one), true, true));
        assertThat(one.repeatedDays())
            .isEqualTo(
                nearest(
                    all,
                    one,
                    c -> inHand(c, held) && sameVoice(c, one) && c.asOf().isAfter(day(one)),
                    false,
                    true));
        assertThat(one.spokenDays())
            .isEqualTo(
                nearest(
                    all, one, c -> sameVoice(c, one) && c.asOf().isAfter(day(one)), false, true));
        assertThat(one.deniedDays())
            .isEqualTo(
                nearest(
                    all,
                    one,
                    c -> c.isDenial() && c.holder().equals(held) && !sameVoice(c, one),
                    false,
                    true));
        assertThat(one.deniedByPartyDays())
            .isEqualTo(
                nearest(
                    all,
                    one,
                    c -> c.isDenial() && c.holder().equals(held) && !c.citation().party().isEmpty(),
                    false,
                    true));
        assertThat(one.newHolder())
            .isEqualTo(all.stream().noneMatch(c -> inHand(c, held) && c.asOf().isBefore(day(one))));
      }
    }
  }

  private static int nearest(
      List<ControlClaim> all,
      Statement one,
      Predicate<ControlClaim> which,
      boolean before,
      boolean after) {
    return all.stream()
        .filter(which)
        .mapToInt(c -> (int) (c.asOf().toEpochDay() - day(one).toEpochDay()))
        .filter(days -> days >= 0 ? after : before)
        .map(Math::abs)
        .min()
        .orElse(NEVER);
  }

  private static LocalDate day(Statement one) {
    return one.claim().asOf();
  }

  private static boolean inHand(ControlClaim claim, String holder) {
    return claim.isInHand() && claim.holder().equals(holder);
  }

  private static boolean sameVoice(ControlClaim claim, Statement one) {
    return claim.citation().voice().equals(one.voice());
  }

  @Provide
  Arbitrary<List<ControlClaim>> claims() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 15),
            Arbitraries.of("map", "wire", "red-staff", "blue-staff", "blue-press"),
            Arbitraries.of("red", "blue", "green"),
            Arbitraries.of(Extent.ALL, Extent.MOST, Extent.PART),
            Arbitraries.of(Stance.values()))
        .as((day, source, holder, extent, stance) -> claim(day, source, holder, extent, stance))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(ControlClaim::id);
  }
}
