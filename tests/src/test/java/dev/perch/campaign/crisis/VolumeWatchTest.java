package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Customer;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Mention;
import dev.perch.desk.Tweet;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is counted, and when more of them than usual raise the alarm. */
class VolumeWatchTest {
  private final FakeDesk desk = FakeDesk.judging();
  private final MemoryVolumes volumes = new MemoryVolumes();
  private final MemoryCrises stories = new MemoryCrises();
  private final MemoryTurns turns = new MemoryTurns("here");
  private boolean down;
  private final VolumeWatch watch =
      new VolumeWatch(
          desk.stories,
          new MemoryBoard(desk.stories, desk.register, desk.stories.queue, desk.places),
          volumes,
          stories,
          new Crises(stories, new Roster(desk.people, desk.clock), () -> "salt", desk.clock),
          this::words,
          turns,
          desk.clock);
  private int tweets = 100;

  VolumeWatchTest() {
    long lastWeek = Volumes.slot(desk.clock.instant().minus(Duration.ofDays(8)));
    volumes.put(lastWeek, Map.of(VolumeAlarm.ALL, 1));
  }

  private String words(Rise rise) {
    if (down) {
      throw new Unavailable("down");
    }
    return rise.measure();
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
  void anAlarmThatAPersonRaisedAndAnotherDismissedSilencesNoRise() {
    Crises people =
        new Crises(stories, new Roster(desk.people, desk.clock), () -> "salt", desk.clock);
    people.act(
        FakePeople.WORKSPACE, FakePeople.INES, "raise", new CrisisAction.RaiseAlarm("A joke?"));
    CrisisId said = stories.latest(1).getFirst();
    people.act(FakePeople.WORKSPACE, FakePeople.LUCIAN, "no", new CrisisAction.Dismiss(said));
    for (int i = 0; i < 40; i++) {
      desk.intake.take(next("Nothing works, number " + i).mention());
    }

    watch.once();

    assertThat(stories.latest(9)).hasSize(2);
    CrisisId its = stories.latest(1).getFirst();
    people.act(FakePeople.WORKSPACE, FakePeople.LUCIAN, "no2", new CrisisAction.Dismiss(its));
    for (int i = 0; i < 40; i++) {
      desk.intake.take(next("Still nothing works, number " + i).mention());
    }
    watch.once();
    assertThat(stories.latest(9)).as("its own, dismissed: that rise was seen").hasSize(2);
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
  void whereTheAlarmCannotBeRaisedNobodyIsLeftOutOrCountedTwice() {
    for (int i = 0; i < 40; i++) {
      desk.intake.take(next("Nothing works, number " + i).mention());
    }
    down = true;
    assertThatThrownBy(watch::once).isInstanceOf(Unavailable.class);
    assertThat(counted()).isBetween(1, 39);
    down = false;

    watch.once();

    assertThat(counted()).isEqualTo(40);
  }

  @Test
  void whoTakesOverAgainKnowsNothingOfWhatItHeardBefore() {
    desk.intake.take(next("My parcel is late, where is it?").mention());
    watch.once();
    turns.release("volume");
    Instant now = desk.clock.instant();
    MemoryTurns other = turns.of("there");
    other.take("volume", now, now.plusSeconds(30));
    watch.once();
    other.release("volume");

    watch.once();

    Map<String, Integer> counts = volumes.of(Volumes.slot(now));
    assertThat(counts).containsEntry(VolumeAlarm.ALL, 1).doesNotContainKey(VolumeAlarm.SAME);
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
