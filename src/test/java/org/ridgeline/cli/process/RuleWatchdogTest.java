package org.ridgeline.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.reason.conclude.SamplePlaces;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RulesAtWork;
import org.ridgeline.reason.order.Stage;
import org.ridgeline.work.BackgroundTask;

/** Does the watchdog see rules that are at work, and name one? */
@Timeout(60)
class RuleWatchdogTest {

  private static final int SECONDS = 3;

  /** Holds rules up in the midst of their work until it is told to go on. */
  private static final class Obstacle extends DefaultAgendaEventListener {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      reached.countDown();
      try {
        gone.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** As a class that cannot be loaded says, first and ever after, and a service that needs it. */
  @Test
  void whereThereIsNoMemoryToAskInNothingIsSaid() {
    var none = new OutOfMemoryError("GC overhead limit exceeded");
    for (var failure :
        List.of(
            none,
            new ServiceConfigurationError("no provider", none),
            new ExceptionInInitializerError(none),
            new NoClassDefFoundError("ManagementFactory"))) {
      var watchdog =
          new RuleWatchdog(
              () -> {
                throw failure;
              });

      assertThat(watchdog.shortOfMemory()).as("%s", failure).isEmpty();
    }
    assertThat(new RuleWatchdog(() -> Optional.of("Out of memory")).shortOfMemory())
        .contains("Out of memory");
  }

  @Test
  void rulesThatAreNotDoneAreNamedAndThoseThatAreDoneAreNot() throws Exception {
    var watchdog = new RuleWatchdog();
    assertThat(watchdog.look(0, true)).isEmpty();
    var obstacle = new Obstacle();
    var work = BackgroundTask.start(() -> reason(obstacle));
    obstacle.reached.await();

    for (int second = 0; second < SECONDS; second++) {
      assertThat(watchdog.look(SECONDS, false)).isEmpty();
    }
    assertThat(watchdog.look(SECONDS, false))
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .matches(
                        "rules/.*\\.drl: the rules were not done after 3 seconds, and this one was"
                            + " in hand; let it match fewer facts, or allow more with"
                            + " --max-rule-seconds"));
    Optional<String> full = Optional.empty();
    for (int second = 0; second < 20; second++) {
      assertThat(full).isEmpty();
      full = watchdog.look(Integer.MAX_VALUE, true);
    }
    assertThat(full.orElseThrow())
        .contains("drl: memory was full for 20 seconds while this rule was tried");

    obstacle.gone.countDown();
    work.join();
    assertThat(watchdog.look(0, true)).isEmpty();
  }

  @Test
  void aSamplerFindsTheRuleThatIsInHand() throws Exception {
    var obstacle = new Obstacle();
    var sampler = RuleSampler.start();
    var work = BackgroundTask.start(() -> reason(obstacle));
    obstacle.reached.await();
    var rule = RulesAtWork.turns().get(0).rule();
    Thread.sleep(500);
    obstacle.gone.countDown();
    work.join();

    var times = sampler.end();

    var longest = Collections.max(times.entrySet(), Map.Entry.comparingByValue());
    assertThat(longest.getKey().condition().file()).isEqualTo(rule).endsWith(".drl");
    assertThat(longest.getKey().stage()).isEqualTo(Stage.CONTROL);
    assertThat(longest.getValue()).isGreaterThan(Duration.ofMillis(400));
  }

  private static Path reason(Obstacle obstacle) throws IOException {
    List<Settlement> places = List.of(SamplePlaces.ashford());
    try (var session =
        ShippedReasoning.rules().session(new Night(LocalDate.parse("2025-03-31")), obstacle)) {
      session.reason(new Night(LocalDate.parse("2025-03-31")), NightFacts.of(places));
    }
    return Path.of("");
  }
}
