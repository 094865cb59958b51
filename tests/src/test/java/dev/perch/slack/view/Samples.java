package dev.perch.slack.view;

import dev.perch.desk.Appends;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Customer;
import dev.perch.desk.EntryFacts;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Mention;
import dev.perch.desk.Picture;
import dev.perch.desk.Rule;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Press;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.money.Prices;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.guard.Signature;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Strength;
import dev.perch.knowledge.learning.Rewording;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tickets in every state, as the real use cases bring them about, to be shown. */
final class Samples {
  static final Prices PRICES = new Prices(new BigDecimal("0.010"), new BigDecimal("0.200"));
  static final List<Team> TEAMS = List.of(FakeDesk.CARE, FakeDesk.PR, new Team("marketing"));
  static final Faq REFUND = FakeAnswers.faq("refund", "Refunds", "Hi {first_name}, five days.");
  static final Faq RETURN =
      FakeAnswers.faq("return", "How do I return it?", "See https://acme.example.com/returns");
  static final Faq BANK = FakeAnswers.faq("bank", "Which bank?", "Yours & ours <both>.");

  private static final String INES = FakePeople.INES;

  final FakeDesk fake;
  final TicketId id;

  Samples(FakeDesk fake, TicketId id) {
    this.fake = fake;
    this.id = id;
  }

  static Samples of(Tweet tweet) {
    FakeDesk fake = new FakeDesk();
    fake.answers.know(REFUND);
    return new Samples(fake, fake.take(tweet));
  }

  static Samples judged(String words, int followers) {
    FakeDesk fake = FakeDesk.judging(Rule.parse("words court -> tag legal; urgency urgent"));
    Customer jane = new Customer("7001", "jane", "Jane Doe", followers, false);
    TicketId id = fake.take(Tweet.tweet("100").by(jane).saying(words).at(fake.clock.instant()));
    return new Samples(fake, id);
  }

  static Samples overdue() {
    Samples samples = judged("My parcel is still missing, for 3 weeks. This is awful!", 12_400);
    samples.fake.push(Duration.ofHours(1));
    return samples;
  }

  static Samples praise() {
    return judged("I love your new app, thank you so much ❤", 120);
  }

  static Samples personal() {
    return judged("¿My card 4111 1111 1111 1111 was charged twice, see you in court?", 3);
  }

  static Samples opportunity() {
    FakeDesk fake = FakeDesk.judging();
    fake.intake.take(
        Tweet.tweet("100")
            .saying("Buying a lamp tomorrow, any tips?")
            .takingNoReply()
            .mention()
            .heard("lamps"));
    return new Samples(fake, fake.register.ofTweet("100").orElseThrow());
  }

  static Samples putOff() {
    return open().done(INES, new AgentAction.Snooze(LocalDate.of(2026, 3, 6)));
  }

  static Samples promising() {
    Samples samples = open();
    samples.done(INES, new AgentAction.Send("We will get back to you by Friday.", null));
    samples.fake.sendAll();
    return samples;
  }

  static Samples promised() {
    return promising().done(INES, new AgentAction.Remind(Instant.parse("2026-03-06T09:00:00Z")));
  }

  static Samples open() {
    return of(Tweet.tweet("100"));
  }

  static Samples threeSuggestions() {
    Samples samples = open();
    samples.fake.answers.know(REFUND, RETURN, BANK);
    TicketId other = samples.fake.take(Tweet.tweet("200").by(Tweet.PAUL));
    return new Samples(samples.fake, other);
  }

  static Samples nothingSuggested() {
    Samples samples = open();
    samples.fake.answers.know();
    return new Samples(samples.fake, samples.fake.take(Tweet.tweet("200").by(Tweet.PAUL)));
  }

  /** It came in a rush. */
  static Samples hurried() {
    Samples samples = nothingSuggested();
    samples.fake.stories.append(
        Appends.next(
            samples.fake.story(samples.id),
            "hurry",
            new TicketEvent.Hurried(samples.fake.clock.instant())));
    return samples;
  }

  /** What the bank says of it is special, and has a dead link in it. */
  static Samples special() {
    Samples samples = open();
    SuggestedAnswer answer =
        new SuggestedAnswer(
            "refund",
            "v1",
            "Refunds",
            "Hi Jane, see https://acme.example.com/gone",
            Strength.STRONG,
            List.of("refund"),
            "where is my money",
            Set.of(Handling.PRIVATE_MATTER, Handling.NEEDS_SIGN_OFF),
            "The page https://acme.example.com/gone is not there. Take the <link> out.");
    samples.fake.stories.tamper(
        samples.id, new Words("", Map.of(), Map.of(), Map.of(0, List.of(answer))));
    return samples;
  }

  /** More is known of its entry than what it says. */
  static Samples known() {
    FakeDesk fake = new FakeDesk();
    fake.answers.know(REFUND);
    Instant changed = Instant.parse("2026-02-03T09:00:00Z");
    Rewording change = new Rewording("takes", "five <days>", "ten days");
    fake.knowing =
        (_, _, variant) ->
            Optional.of(
                new EntryFacts(
                    changed,
                    LocalDate.of(2026, 6, 30),
                    new EntryFacts.Use(12, change, 3),
                    List.of("Where the receipt number stands"),
                    variant,
                    3,
                    true));
    return new Samples(fake, fake.take(Tweet.tweet("100")));
  }

  static Samples noReplyAllowed() {
    return of(Tweet.tweet("100").takingNoReply());
  }

  static Samples withPictures() {
    return of(
        Tweet.tweet("100")
            .showing(
                new Picture("https://pbs.example.com/1.jpg", "A broken cup"),
                new Picture("https://pbs.example.com/2.jpg", "")));
  }

  static Samples privateData() {
    return of(
        Tweet.tweet("100")
            .saying("@AcmeCare call me at +49 30 901820 or write to jo@example.com, please"));
  }

  static Samples claimed() {
    return open().done(INES, new AgentAction.Claim());
  }

  static Samples offered() {
    return open().done(INES, new AgentAction.HandOff(FakeDesk.PR, "She is a journalist."));
  }

  static Samples accepted() {
    return offered().done(FakePeople.LUCIAN, new AgentAction.Claim());
  }

  static Samples givenBack() {
    return offered().done(FakePeople.LUCIAN, new AgentAction.GiveBack("Just her refund."));
  }

  static Samples cameBack() {
    Samples samples = offered();
    samples.fake.push(Duration.ofMinutes(30));
    return samples;
  }

  static Samples sending() {
    return open().done(INES, new AgentAction.Approve(0));
  }

  static Samples unknown() {
    Samples samples = open();
    samples.fake.x.losing("timeout", false);
    samples.done(INES, new AgentAction.Approve(0)).fake.sendAll();
    return samples;
  }

  static Samples parked() {
    Samples samples = unknown();
    samples.fake.push(Duration.ofMinutes(1));
    samples.fake.push(Duration.ofMinutes(1));
    return samples;
  }

  static Samples waiting() {
    Samples samples = sending();
    samples.fake.sendAll();
    return samples;
  }

  static Samples followedUp() {
    return waiting().wrote("101", "Hello??").wrote("102", "And where is my parcel?");
  }

  static Samples edited() {
    Samples samples = open();
    samples.fake.take(Tweet.tweet("100").edited("103").saying("Where is my refund, please?"));
    return samples;
  }

  static Samples resolved() {
    return waiting().done(FakePeople.TOMAS, new AgentAction.Resolve());
  }

  static Samples resolvedBySilence() {
    Samples samples = waiting();
    samples.fake.push(Duration.ofDays(2));
    return samples;
  }

  static Samples dismissed() {
    return open().done(INES, new AgentAction.Dismiss());
  }

  static Samples answeredByHand() {
    return noReplyAllowed()
        .done(INES, new AgentAction.RepliedByHand("https://x.com/AcmeCare/status/555"));
  }

  static Samples lapsed() {
    Samples samples = claimed();
    samples.fake.push(Duration.ofMinutes(15));
    return samples;
  }

  static Samples refused() {
    Samples samples = open();
    samples.fake.x.refusing(SendRefusal.TOO_MANY);
    samples.done(INES, new AgentAction.Approve(0)).fake.sendAll();
    return samples;
  }

  /** Both of the customer's tweets are gone. */
  static Samples withdrawn() {
    Samples samples = open().wrote("101", "Hello??");
    samples.fake.tweetCheck.gone("101", Withdrawal.DELETED);
    samples.fake.tweetCheck.gone("100", Withdrawal.PROTECTED);
    samples.fake.clock.push(KeptTweets.EVERY.plusSeconds(1));
    samples.fake.rereading.once();
    return samples;
  }

  static Samples removedWords() {
    Samples samples = waiting();
    samples.fake.stories.erase(samples.id);
    return samples;
  }

  /** A draft of Ines's to nobody in particular, as it would go out. */
  static Proof proof(String draft) {
    String signed = Signature.sign(draft, "IO");
    List<Finding> findings = Guard.check(DraftContext.alone(signed, "AcmeCare"), GuardRules.USUAL);
    return new Proof("AcmeCare", signed, findings, PRICES, Road.PUBLIC);
  }

  Samples wrote(String tweet, String words) {
    Mention first = fake.stories.words(id).mention(id.value()).orElseThrow();
    fake.take(
        Tweet.tweet(tweet)
            .by(first.author())
            .answering("100", "100")
            .saying(words)
            .at(fake.clock.instant().plusSeconds(1)));
    return this;
  }

  Samples done(String person, AgentAction action) {
    Press press = fake.press(person, id);
    if (!(fake.desk.act(press, action) instanceof Pressed.Done)) {
      throw new AssertionError(action + " was declined");
    }
    return this;
  }

  Story story() {
    return fake.story(id);
  }

  Shown shown() {
    return new Shown(
            story().ticket(),
            fake.stories.words(id),
            TEAMS,
            List.of(),
            new CardRules(PRICES, Clockwork.DEFAULT, BrandVeil.MASKING))
        .at(fake.clock.instant());
  }

  /** What the thread says of the newest event. */
  ThreadLine lastLine() {
    return ThreadLine.of(story(), story().length() - 1, shown()).orElseThrow();
  }
}
