package dev.perch.slack.view;

import com.slack.api.model.view.View;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.guard.Signature;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Direct messages, the ways into them, and replies that are held, to be shown. */
final class PrivateSamples {
  private static final String INES = FakePeople.INES;
  private static final Duration HOLD = Duration.ofSeconds(10);
  private static final Ref REF = new Ref(new TicketId("100"), 1, 0, "dm:");

  private PrivateSamples() {}

  private static Samples message() {
    return Samples.of(Tweet.message("100").saying("I am jo@example.com, <!here> is my secret"));
  }

  private static Samples answered() {
    Samples samples = message().done(INES, new AgentAction.Send("It was charged once.", null));
    samples.fake.sendAll();
    return samples;
  }

  private static Samples parked() {
    Samples samples = message();
    samples.fake.messages.losing(false);
    samples.done(INES, new AgentAction.Send("It was charged once.", null)).fake.sendAll();
    samples.fake.push(Duration.ofMinutes(1));
    samples.fake.push(Duration.ofMinutes(1));
    return samples;
  }

  static Samples seen() {
    Samples samples = parked();
    int attempt = ((Ticket.Parked) samples.story().ticket()).attempt().number();
    samples.fake.messageSeen.told(samples.fake.press(INES, samples.id), attempt);
    return samples;
  }

  /** They tweeted, wrote a message, and tweeted again. */
  private static Samples both() {
    Samples samples = Samples.claimed();
    samples.fake.take(Tweet.message("101").saying("my order is number 4711"));
    samples.fake.take(Tweet.tweet("102").saying("hello? anybody there?"));
    return samples;
  }

  private static Samples held() {
    FakeDesk fake = FakeDesk.holding(HOLD);
    fake.answers.know(Samples.REFUND);
    return new Samples(fake, fake.take(Tweet.tweet("100"))).done(INES, new AgentAction.Approve(0));
  }

  private static Samples leaving() {
    Samples samples = held();
    samples.fake.clock.push(HOLD);
    return samples;
  }

  private static Samples undone() {
    Samples samples = held();
    samples.fake.undoing.undo(samples.fake.press(INES, samples.id), 2);
    return samples;
  }

  /** Cards by name. */
  static Map<String, Samples> cards() {
    Map<String, Samples> cards = new LinkedHashMap<>();
    cards.put("private", message());
    cards.put("private-answered", answered());
    cards.put("private-parked", parked());
    cards.put("private-and-public", both());
    cards.put("held", held());
    cards.put("leaving", leaving());
    return cards;
  }

  /** What the thread says of the newest event, by name. */
  static Map<String, ThreadLine> lines() {
    Samples wrote = answered();
    wrote.fake.take(Tweet.message("103").saying("thanks, and I am at +49 30 901820"));
    return Map.of(
        "private-answered", answered().lastLine(),
        "private-seen", seen().lastLine(),
        "private-wrote", wrote.lastLine(),
        "undone", undone().lastLine());
  }

  static Map<String, View> forms() {
    String draft = "It was charged once.";
    Proof proof =
        new Proof("AcmeCare", Signature.sign(draft, "IO"), List.of(), Samples.PRICES, Road.DIRECT);
    return Map.of("reply-private", Forms.reply(REF, proof, "Where is it?", draft, "", Set.of()));
  }
}
