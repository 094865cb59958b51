package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Customer;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Mention;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.roster.Roster;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is counted, and when more of them than usual raise the alarm. */
class VolumeWatchTest {
  private final FakeDesk desk = FakeDesk.judging();
  private final MemoryVolumes volumes = new MemoryVolumes();
  private final MemoryCrises stories = new MemoryCrises();
  private final VolumeWatch watch =
      new VolumeWatch(
          desk.stories,
          new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places),
          volumes,
          stories,
          new Crises(stories, new Roster(desk.people, desk.clock), () -> "salt", desk.clock),
          Rise::measure,
          new MemoryTurns("here"),
          desk.clock);
  private int tweets = 100;

  VolumeWatchTest() {
    long lastWeek = Volumes.slot(desk.clock.instant().minus(Duration.ofDays(8)));
    volumes.put(lastWeek, Map.of(VolumeAlarm.ALL, 1));
  }

  private Tweet next(String text) {
    desk.clock.push(Duration.ofSeconds(1));
    String id = Integer.toString(tweets++);
    return Tweet.tweet(id)
        .by(new Customer("c" + id, "user" + id, "Ann", 9, false))
        .saying(text)
        .at(desk.clock.instant());
  }

  private int counted() {
    long slot = Volumes.slot(desk.clock.instant());
    return volumes.of(slot).getOrDefault(VolumeAlarm.ALL, 0);
  }

  @Test
  void whoWroteToUsIsCountedAndMoreThanUsualRaiseTheAlarm() {
    for (int i = 0; i < 40; i++) {
      desk.intake.take(next("Nothing works, number " + i).mention());
    }

    watch.once();

    assertThat(counted()).isEqualTo(40);
    assertThat(stories.latest(9)).hasSize(1);
  }

  @Test
  void theAngryOnesOfAHandleAreCountedForWhoeverAsksWhatIsUsualThere() {
    desk.intake.take(next("This is terrible, I am furious, worst company ever!!!").mention());

    watch.once();

    Map<String, Integer> counts = volumes.of(Volumes.slot(desk.clock.instant()));
    assertThat(counts)
        .containsEntry(VolumeAlarm.UPSET, 1)
        .containsEntry(VolumeAlarm.upsetAt("AcmeCare"), 1);
  }

  @Test
  void whoWasOnlyHeardIsNotCountedHoweverMany() {
    for (int i = 0; i < 40; i++) {
      Mention heard = next("Buying a car tomorrow, number " + i).mention().heard("cars");
      desk.intake.take(heard);
    }

    watch.once();

    assertThat(counted()).isZero();
    assertThat(stories.latest(9)).isEmpty();
  }
}
