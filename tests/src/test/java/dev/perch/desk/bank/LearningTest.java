package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.MIREILLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.FaqUse;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.bank.LessonAction.Choice;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bank learns from what is sent. */
class LearningTest extends LearningScene {
@Test
  void aReplySentFromAnEntryTeachesItTheCustomersWordsAndMakesNoVersion() {
    String version = bank.find(REFUND).orElseThrow().version();
    TicketId ticket = answered("my cash, when do I get it?", REFUND, "Soon, I promise.");
    learning.once();
    learning.once();

    assertThat(wordings(REFUND)).containsExactly("where is my money", "my cash, when do I get it?");
    assertThat(bank.find(REFUND).orElseThrow().version()).isEqualTo(version);
    assertThat(bank.entry(REFUND).orElseThrow().versions()).hasSize(1);
    assertThat(kept(REFUND, Lesson.State.LEARNED).getFirst().lesson().from().ticket())
        .isEqualTo(ticket.value());
    assertThat(fake.stories.uses().unlearned(9)).isEmpty();
  }

  @Test
  void anEntryThatWasNotSuggestedFirstLearnsWhatItWasChosenFor() {
    answered("does it stand the rain?", LAMP, "It does.");
    learning.once();

    assertThat(wordings(LAMP)).contains("does it stand the rain?");
    assertThat(wordings(REFUND)).containsExactly("where is my money");
  }

  @Test
  void aReplyFromAnotherEntryToTheSameTweetMovesItsWords() {
    TicketId ticket = answered("does it stand the rain?", REFUND, "Soon.");
    learning.once();
    answer(ticket, LAMP, "Sorry: it does.");
    learning.once();

    assertThat(wordings(REFUND)).containsExactly("where is my money");
    assertThat(wordings(LAMP)).contains("does it stand the rain?");
  }

  @Test
  void nearlyTheSameWordsAreCountedAndNotAddedTwice() {
    answered("my cash, when do I get it?", REFUND, "Soon.");
    answered("when do I get it, my cash??", REFUND, "Soon, I promise.");
    answered("My money, where is it? Where is my money", REFUND, "Soon, really.");
    answered("where is my money", REFUND, "Soon!");
    learning.once();

    assertThat(wordings(REFUND))
        .containsExactly(
            "where is my money",
            "my cash, when do I get it?",
            "My money, where is it? Where is my money");
    assertThat(kept(REFUND, Lesson.State.LEARNED).getFirst().like()).isEqualTo(1);
  }

  @Test
  void wordsThatAnotherEntryHasArePutBeforeTheGatekeeperOnce() {
    TicketId ticket = answered("is the lamp waterproof?", REFUND, "Soon.");
    answered("waterproof, is the lamp", REFUND, "Soon, I promise.");
    learning.once();

    assertThat(wordings(REFUND)).containsExactly("where is my money");
    assertThat(bank.disputes()).hasSize(1);
    assertThat(bank.disputes().getFirst().like()).isEqualTo(1);
    assertThat(notices.told).containsExactly("refund or lamp");
    assertThat(decide(INES, ticket, REFUND, Choice.KEEP)).isInstanceOf(LessonKept.NotYours.class);
    assertThat(decide("U9", ticket, REFUND, Choice.KEEP)).isInstanceOf(LessonKept.Stranger.class);

    assertThat(decide(MIREILLE, ticket, REFUND, Choice.KEEP)).isInstanceOf(LessonKept.Done.class);
    assertThat(decide(MIREILLE, ticket, REFUND, Choice.KEEP)).isInstanceOf(LessonKept.Done.class);
    assertThat(decide(MIREILLE, ticket, REFUND, Choice.MOVE)).isInstanceOf(LessonKept.Gone.class);
    assertThat(bank.disputes()).isEmpty();
    assertThat(wordings(REFUND)).contains("is the lamp waterproof?");
  }

  @Test
  void whatTheGatekeeperMovesOrDropsStaysSo() {
    TicketId moved = answered("is the lamp waterproof", REFUND, "Soon.");
    learning.once();
    decide(MIREILLE, moved, REFUND, Choice.MOVE);
    TicketId undone = answered("I need my cash", REFUND, "Soon.");
    learning.once();

    assertThat(decide(MIREILLE, undone, REFUND, Choice.DROP)).isInstanceOf(LessonKept.Done.class);
    answer(undone, LAMP, "Or this.");
    answer(moved, REFUND, "Or that.");
    answered("my cash, I need", REFUND, "Soon, really.");
    learning.once();

    assertThat(wordings(REFUND)).containsExactly("where is my money");
    assertThat(wordings(LAMP)).containsExactly("is the lamp waterproof");
    assertThat(bank.disputes()).isEmpty();
  }

  @Test
  void whatACrashLeftIsLearnedByTheNextRoundAndOnce() {
    answered("my cash, when do I get it?", REFUND, "Soon.");
    List<FaqUse> waiting = fake.stories.uses().unlearned(9);
    Learning killed = learning(new Forgetful(fake.stories.uses()));
    assertThatThrownBy(killed::once).isInstanceOf(Unavailable.class);
    assertThat(fake.stories.uses().unlearned(9)).isEqualTo(waiting);

    learning.once();

    assertThat(kept(REFUND, Lesson.State.LEARNED)).hasSize(1);
    assertThat(kept(REFUND, Lesson.State.LEARNED).getFirst().like()).isZero();
  }

  @Test
  void nothingIsLearnedOfErasedWordsOtherLanguagesForgedPinsAndRetiredEntries() {
    TicketId erased = answered("my cash, when do I get it?", REFUND, "Soon.");
    fake.stories.erase(erased);
    answered("wann öffnet ihr denn", REFUND, "Soon, I promise.");
    TicketId forged = answered("hello?", REFUND, "Soon, really.");
    fake.act(INES, forged, new AgentAction.Send("Now.", "refund@0123456789ab"));
    answered("will the lamp survive it", LAMP, "Soon.");
    fake.sendAll();
    gatekeeping.retire(new Editor(MIREILLE), LAMP, "sold out", "retire");
    bank.once();
    learning.once();

    assertThat(bank.wordings(REFUND)).isEmpty();
    assertThat(bank.wordings(LAMP)).isEmpty();
    assertThat(fake.stories.uses().unlearned(9)).isEmpty();
  }

  @Test
  void whatIsErasedIsFoundByItsTweetAndNoWordingAnyMore() {
    TicketId ticket = answered("my cash, when do I get it?", REFUND, "Soon.");
    learning.once();

    lessons.erase(ticket.value());
    bank.once();

    assertThat(wordings(REFUND)).containsExactly("where is my money");
  }

}
