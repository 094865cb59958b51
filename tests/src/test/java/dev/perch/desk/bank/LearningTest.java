package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.TOMAS;
import static dev.perch.desk.FakePeople.WORKSPACE;
import static dev.perch.desk.Tweet.tweet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Customer;
import dev.perch.desk.FakeLikeness;
import dev.perch.desk.FaqUse;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.bank.LessonAction.Choice;
import dev.perch.guard.Finding;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.MemoryLessons;
import dev.perch.knowledge.learning.Wording;
import dev.perch.roster.Roster;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bank learns from what is sent: two entries, refunds and lamps. */
class LearningTest {
  private static final FaqId REFUND = new FaqId("refund");
  private static final FaqId LAMP = new FaqId("lamp");
  private static final String FIVE = "Hi {first_name}, it takes five days.";

  private final FakeDesk fake = new FakeDesk();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final MemoryLessons lessons = new MemoryLessons(stories::changed);
  private final StoryBank bank = new StoryBank(stories, lessons::of);
  private final Gatekeeping gatekeeping = new Gatekeeping(stories, fake.clock);
  private final MemoryFaqEdits edits = new MemoryFaqEdits();
  private final HeardFaqNotices notices = new HeardFaqNotices();
  private final Learning learning = learning(fake.stories.uses());
  private final LessonKeeping keeping =
      new LessonKeeping(
          new Gatekeepers(
              new Roster(fake.people, fake.clock),
              bank::waitingSince,
              Duration.ofHours(4),
              fake.clock),
          lessons,
          bank,
          fake.clock);
  private int tweets = 100;

  private Learning learning(FaqUses uses) {
    return new Learning(
        fake.line,
        uses,
        bank,
        lessons,
        new FakeLikeness(bank),
        new Mining(edits, gatekeeping, fake.clock),
        notices,
        fake.clock);
  }

  /** Is killed before it notes what was learned. */
  private record Forgetful(FaqUses uses) implements FaqUses {
    @Override
    public List<FaqUse> unlearned(int most) {
      return uses.unlearned(most);
    }

    @Override
    public void learned(FaqUse use) {
      throw new Unavailable("killed");
    }

    @Override
    public Page of(FaqId faq, @Nullable String version, int from, int most) {
      return uses.of(faq, version, from, most);
    }
  }

  @BeforeEach
  void publish() {
    publish(REFUND, Content.of("Refunds", List.of("where is my money"), FIVE));
    publish(LAMP, Content.of("Lamps", List.of("is the lamp waterproof"), "It is."));
  }

  private void publish(FaqId id, Content content) {
    bank.once();
    String seen = bank.entry(id).map(Entry::pin).orElse(null);
    gatekeeping.publish(
        new Editor(MIREILLE), id, content, null, seen, "", "publish:" + content.version());
    bank.once();
    fake.answers.know(bank.all().reversed().toArray(Faq[]::new));
  }

  /** Somebody asks, and is answered from that entry, in these words or as suggested. */
  private TicketId answered(String asked, FaqId from, String said) {
    String id = Integer.toString(++tweets);
    TicketId ticket =
        fake.take(
            tweet(id)
                .by(new Customer("c" + id, "jane_doe", "Jane Doe", 1_234, false))
                .saying("@AcmeCare " + asked));
    answer(ticket, from, said);
    return ticket;
  }

  private void answer(TicketId ticket, FaqId from, String said) {
    String pin = from + "@" + bank.find(from).orElseThrow().version();
    fake.act(INES, ticket, new AgentAction.Send(said, pin, EnumSet.allOf(Finding.Kind.class)));
    fake.sendAll();
    fake.clock.push(Duration.ofSeconds(1));
  }

  private List<String> wordings(FaqId id) {
    return bank.find(id).orElseThrow().wordings();
  }

  private List<Wording> kept(FaqId id, Lesson.State state) {
    return bank.wordings(id).stream().filter(wording -> wording.lesson().state() == state).toList();
  }

  private LessonKept decide(String user, TicketId ticket, FaqId shown, Choice choice) {
    return keeping.act(
        WORKSPACE,
        user,
        "press:" + choice + ticket + user,
        new LessonAction(ticket.value(), shown, choice));
  }

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

  @Test
  void aSuggestionThatAgentsKeepChangingInTheSameWayIsProposedOnce() {
    answered("where is my money 1", REFUND, "Hi Jane, it takes three days.");
    answered("where is my money 2", REFUND, "Hi Jane, it takes three days! ^IO");
    answered("where is my money 3", REFUND, "Hello Jane, it takes three days.");
    learning.once();
    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();

    answered("where is my money 4", REFUND, "Hi Jane, it takes three days.");
    answered("where is my money 5", REFUND, "Hi Jane, it takes Three days.");
    learning.once();

    List<Proposal> waiting = bank.entry(REFUND).orElseThrow().waiting();
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().by()).isEqualTo(Gatekeeping.PERCH);
    assertThat(waiting.getFirst().note()).startsWith("Agents keep changing this");
    assertThat(waiting.getFirst().content().answers().get(Place.TWEET))
        .containsExactly("Hi {first_name}, it takes three days.");

    gatekeeping.giveBack(new Editor(TOMAS), REFUND, 1, "It does take five", "return");
    answered("where is my money 6", REFUND, "Hi Jane, it takes three days.");
    learning.once();
    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }

  @Test
  void whatIsProposedKeepsTheLinesOfItsAnswer() {
    publish(REFUND, Content.of("Refunds", List.of("where is my money"), "Hi!\n\nFive days.\nBye."));
    for (int i = 0; i < 3; i++) {
      answered("where is my money " + i, REFUND, "Hi!\n\nThree days.\nBye.");
    }
    learning.once();

    assertThat(mined()).containsExactly("Hi!\n\nThree days.\nBye.");
  }

  @Test
  void whatCouldNotBeSentAsItStandsIsNotProposed() {
    // With Jane's name it fits to the letter, with a longer one it does not.
    String rest = " days. " + "thank you ".repeat(24) + "bye!";
    publish(
        REFUND,
        Content.of(
            "Refunds", List.of("where is my money"), "Hi {first_name}, it takes five" + rest));
    for (int i = 0; i < 3; i++) {
      answered("where is my money " + i, REFUND, "Hi Jane, it takes three" + rest);
    }
    learning.once();

    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }

  private List<String> mined() {
    return bank.entry(REFUND)
        .orElseThrow()
        .waiting()
        .getFirst()
        .content()
        .answers()
        .getOrDefault(Place.TWEET, List.of());
  }

  @Test
  void changesThatAreMonthsApartOrOfAnotherVersionAreNoHabit() {
    answered("where is my money 1", REFUND, "Hi Jane, it takes three days.");
    answered("where is my money 2", REFUND, "Hi Jane, it takes three days.");
    learning.once();
    fake.clock.push(Duration.ofDays(31));
    answered("where is my money 3", REFUND, "Hi Jane, it takes three days.");
    learning.once();
    publish(REFUND, Content.of("Refunds", List.of("where is my money"), "It takes five days."));
    answered("where is my money 4", REFUND, "It takes three days.");
    answered("where is my money 5", REFUND, "It takes three days.");
    learning.once();

    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }
}
