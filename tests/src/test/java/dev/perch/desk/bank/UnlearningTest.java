package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.WORKSPACE;
import static dev.perch.desk.Tweet.tweet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.FakeLikeness;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.bank.LessonAction.Choice;
import dev.perch.desk.sending.Removing;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.knowledge.learning.LessonStory;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.learning.Wording;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Words that are removed are learned by nobody, whoever is quicker. */
class UnlearningTest extends LearningScene {
  private final Removing removing = removing(lessons);

  private static void nothing() {}

  private Removing removing(Lessons of) {
    return new Removing(fake.line, fake.bells, of, Waits.USUAL, fake.clock);
  }

  private Learning learning(Lessons of) {
    return new Learning(
        fake.line,
        fake.stories.uses(),
        bank,
        of,
        new FakeLikeness(bank),
        new Mining(edits, gatekeeping, fake.clock),
        notices,
        fake.clock);
  }

  private void nothingIsLearned() {
    bank.once();
    assertThat(wordings(REFUND)).containsExactly("where is my money");
    assertThat(bank.wordings(REFUND)).isEmpty();
  }

  @Test
  void whatIsErasedAfterItWasReadToLearnFromIsNotLearned() {
    TicketId ticket = answered("my cash, when do I get it?", REFUND, "Soon.");
    Between late = new Between(lessons);
    late.beforeAppend = () -> removing.erase(ticket, Erasure.ASKED);

    learning(late).once();

    nothingIsLearned();
  }

  @Test
  void whatIsLearnedWhileItIsBeingErasedIsUnlearned() {
    TicketId ticket = answered("my cash, when do I get it?", REFUND, "Soon.");
    Between early = new Between(lessons);
    early.afterErase = learning::once;

    removing(early).erase(ticket, Erasure.ASKED);

    nothingIsLearned();
  }

  @Test
  void aLearnerWhoWasKilledAfterTheErasureForgetsInTheNextRound() {
    TicketId ticket = answered("my cash, when do I get it?", REFUND, "Soon.");
    Between killed = new Between(lessons);
    killed.beforeAppend = () -> removing.erase(ticket, Erasure.ASKED);
    killed.afterAppend =
        () -> {
          throw new Unavailable("killed");
        };
    assertThatThrownBy(learning(killed)::once).isInstanceOf(Unavailable.class);

    learning.once();

    nothingIsLearned();
  }

  @Test
  void whatAGatekeeperDecidesOnWhileItIsErasedDoesNotComeBack() {
    TicketId ticket = answered("is the lamp waterproof?", REFUND, "Soon.");
    learning.once();
    Between late = new Between(lessons);
    late.beforeAppend = () -> removing.erase(ticket, Erasure.ASKED);

    LessonKept kept =
        keeping(late)
            .act(WORKSPACE, MIREILLE, "1", new LessonAction(ticket.value(), REFUND, Choice.KEEP));

    assertThat(kept).isInstanceOf(LessonKept.Gone.class);
    nothingIsLearned();
  }

  @Test
  void whatWasErasedOnceIsUnlearnedByErasingItAgain() {
    TicketId ticket = answered("my cash, when do I get it?", REFUND, "Soon.");
    learning.once();
    fake.stories.erase(ticket);

    removing.erase(ticket, Erasure.ASKED);

    nothingIsLearned();
  }

  @Test
  void ofTwoTweetsThatOneReplyAnsweredEachTakesTheWordsOfBothWithIt() {
    TicketId ticket = fake.take(tweet("101").saying("@AcmeCare my cash is not there"));
    fake.take(tweet("102").answering("101", "101").saying("@AcmeCare when do I get it?"));
    answer(ticket, REFUND, "Soon.");
    learning.once();
    List<String> learned = wordings(REFUND);

    removing.withdraw(ticket, "101", Withdrawal.DELETED);

    assertThat(learned).contains("my cash is not there when do I get it?");
    nothingIsLearned();
  }

  /** Lessons at which something happens just before or after. */
  private static final class Between implements Lessons {
    private final Lessons all;
    private Runnable beforeAppend = UnlearningTest::nothing;
    private Runnable afterAppend = UnlearningTest::nothing;
    private Runnable afterErase = UnlearningTest::nothing;

    Between(Lessons all) {
      this.all = all;
    }

    @Override
    public Optional<LessonStory> read(String tweet) {
      return all.read(tweet);
    }

    @Override
    public Optional<LessonStory> append(
        String tweet,
        @Nullable LessonStory seen,
        String operation,
        LessonEvent event,
        String text) {
      beforeAppend.run();
      Optional<LessonStory> after = all.append(tweet, seen, operation, event, text);
      afterAppend.run();
      return after;
    }

    @Override
    public List<Wording> of(FaqId faq) {
      return all.of(faq);
    }

    @Override
    public void erase(String tweet) {
      all.erase(tweet);
      afterErase.run();
    }
  }
}
