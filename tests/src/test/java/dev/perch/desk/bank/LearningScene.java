package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.WORKSPACE;
import static dev.perch.desk.Tweet.tweet;

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
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.knowledge.learning.MemoryLessons;
import dev.perch.knowledge.learning.Wording;
import dev.perch.roster.Roster;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A bank that learns from what is sent: two entries, refunds and lamps. */
abstract class LearningScene {
  static final FaqId REFUND = new FaqId("refund");
  static final FaqId LAMP = new FaqId("lamp");
  static final String FIVE = "Hi {first_name}, it takes five days.";

  final FakeDesk fake = new FakeDesk();
  final MemoryFaqStories stories = new MemoryFaqStories();
  final MemoryLessons lessons = new MemoryLessons(stories::changed);
  final StoryBank bank = new StoryBank(stories, lessons::of);
  final Gatekeeping gatekeeping = new Gatekeeping(stories, fake.clock);
  final MemoryFaqEdits edits = new MemoryFaqEdits();
  final HeardFaqNotices notices = new HeardFaqNotices();
  final Learning learning = learning(fake.stories.uses());
  final LessonKeeping keeping = keeping(lessons);
  int tweets = 100;

  LessonKeeping keeping(Lessons of) {
    Gatekeepers gatekeepers =
        new Gatekeepers(
            new Roster(fake.people, fake.clock),
            bank::waitingSince,
            Duration.ofHours(4),
            fake.clock);
    return new LessonKeeping(gatekeepers, fake.line, of, bank, fake.clock);
  }

  Learning learning(FaqUses uses) {
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
  record Forgetful(FaqUses uses) implements FaqUses {
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

  void publish(FaqId id, Content content) {
    bank.once();
    String seen = bank.entry(id).map(Entry::pin).orElse(null);
    gatekeeping.publish(
        new Editor(MIREILLE), id, content, null, seen, "", "publish:" + content.version());
    bank.once();
    fake.answers.know(bank.all().reversed().toArray(Faq[]::new));
  }

  /** Somebody asks, and is answered from that entry, in these words or as suggested. */
  TicketId answered(String asked, FaqId from, String said) {
    String id = Integer.toString(++tweets);
    TicketId ticket =
        fake.take(
            tweet(id)
                .by(new Customer("c" + id, "jane_doe", "Jane Doe", 1_234, false))
                .saying("@AcmeCare " + asked));
    answer(ticket, from, said);
    return ticket;
  }

  void answer(TicketId ticket, FaqId from, String said) {
    String pin = from + "@" + bank.find(from).orElseThrow().version();
    fake.act(INES, ticket, new AgentAction.Send(said, pin, EnumSet.allOf(Finding.Kind.class)));
    fake.sendAll();
    fake.clock.push(Duration.ofSeconds(1));
  }

  List<String> wordings(FaqId id) {
    return bank.find(id).orElseThrow().wordings();
  }

  List<Wording> kept(FaqId id, Lesson.State state) {
    return bank.wordings(id).stream().filter(wording -> wording.lesson().state() == state).toList();
  }

  LessonKept decide(String user, TicketId ticket, FaqId shown, Choice choice) {
    return keeping.act(
        WORKSPACE,
        user,
        "press:" + choice + ticket + user,
        new LessonAction(ticket.value(), shown, choice));
  }
}
