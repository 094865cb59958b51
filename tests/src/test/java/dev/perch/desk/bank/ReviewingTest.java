package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.bank.Reviewing.Asked;
import dev.perch.desk.bank.Reviewing.Due;
import dev.perch.desk.bank.Reviewing.End;
import dev.perch.desk.bank.Reviewing.Question;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners are asked about what expires: it is Monday, the second of March. */
class ReviewingTest {
  private static final FaqId HOURS = new FaqId("hours");
  private static final Editor GRETA = new Editor("greta");
  private static final Duration DAY = Duration.ofDays(1);

  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final Gatekeeping gate = new Gatekeeping(stories, clock);
  private final StoryBank bank = new StoryBank(stories);
  private final MemoryChronicle<FaqAskEvent> story = new MemoryChronicle<>();
  private final Reviewing reviewing = new Reviewing(bank, story, clock);
  private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

  private void publish(FaqId id, LocalDate until) {
    Content content = Content.of("About " + id, List.of(), "So.").reviewedBy(until);
    String seen = bank.entry(id).map(Entry::shown).orElse(null);
    gate.publish(GRETA, id, content, null, seen, "", "publish " + id + until);
    bank.once();
  }

  private List<Question> due() {
    return reviewing.due().stream().map(Due::question).toList();
  }

  private void askAll() {
    due().forEach(question -> reviewing.asked(question, "C1", "1." + question.mark()));
  }

  @Test
  void anOwnerIsAskedAWeekAheadAndWhenItHasExpiredEachOnceWhateverIsRestarted() {
    LocalDate last = today.plusDays(8);
    publish(HOURS, last);
    assertThat(due()).isEmpty();

    clock.push(DAY);
    assertThat(due()).containsExactly(new Question(HOURS, last, false));
    askAll();
    clock.push(DAY.multipliedBy(7));
    assertThat(due()).as("on its last day").isEmpty();
    clock.push(DAY);
    assertThat(due()).containsExactly(new Question(HOURS, last, true));
    askAll();
    clock.push(DAY.multipliedBy(300));

    assertThat(due()).isEmpty();
    assertThat(new Reviewing(bank, story, clock).due()).isEmpty();
  }

  @Test
  void aQuestionIsOverOnceSomebodyLookedItOverRetiredItOrItsDayPassed() {
    FaqId gone = new FaqId("gone");
    FaqId late = new FaqId("late");
    publish(HOURS, today);
    publish(gone, today);
    publish(late, today);
    askAll();
    assertThat(reviewing.over()).isEmpty();

    gate.reviewed(GRETA, HOURS, today.plusDays(90), "r");
    gate.retire(GRETA, gone, "sold out", "x");
    clock.push(DAY);
    bank.once();

    assertThat(reviewing.over())
        .containsEntry(asked(HOURS), End.LOOKED_OVER)
        .containsEntry(asked(gone), End.RETIRED)
        .containsEntry(asked(late), End.EXPIRED);
    reviewing.over().keySet().forEach(asked -> reviewing.closed(asked.question()));
    assertThat(reviewing.over()).isEmpty();
    assertThat(due()).containsExactly(new Question(late, today, true));
  }

  private Asked asked(FaqId id) {
    Question question = new Question(id, today, false);
    return new Asked(question, "C1", "1." + question.mark());
  }

  @Test
  void aBankOfWhichMuchExpiredLongAgoAsksAFewADayWhatExpiredFirstFirst() {
    for (int i = 0; i < 25; i++) {
      publish(new FaqId("old-" + i), today.minusDays(10 + i));
    }

    assertThat(due()).hasSize(20).first().returns(today.minusDays(34), Question::until);
    askAll();
    assertThat(due()).isEmpty();
    clock.push(DAY);

    assertThat(due()).hasSize(5);
  }
}
