package dev.perch.redis.tickets;

import dev.perch.desk.Appends;
import dev.perch.desk.CardPlace;
import dev.perch.desk.Customer;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories.Append;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ticket that was answered and closed, with its lines, words and card. */
final class ClosedTicket {
  /** One customer in three comes again. */
  private static final int CUSTOMERS_IN_TEN = 7;

  private final String tweet;
  private final int number;
  private final String customer;
  private final Instant closed;
  private final Append opening;
  private final List<TicketEvent> events;
  private final List<String> lines = new ArrayList<>();
  private final Append rest;

  /**
   * A ticket.
   *
   * @param tweet its first tweet's id
   * @param number among the others
   * @param closed when its last event was, to the minute
   * @param ten whether it has ten events: it is given back once, and opened again once; else five
   */
  ClosedTicket(long tweet, int number, Instant closed, boolean ten) {
    this.tweet = Long.toString(tweet);
    this.number = number;
    this.customer = Long.toString(7_000_000_000L + (long) number * CUSTOMERS_IN_TEN / 10);
    int last = (int) Duration.between(Appends.NOON, closed).toMinutes();
    int first = last - (ten ? 9 : 4);
    this.opening = Appends.opening(this.tweet, customer, "AcmeCare", Appends.at(first));
    this.events = ten ? ten(first) : five(first);
    this.closed = events.getLast().at();
    String head = EventCodec.hash("");
    for (int i = 0; i < events.size(); i++) {
      lines.addAll(EventCodec.lines(head, "act:" + i, events.subList(i, i + 1)));
      head = EventCodec.hash(lines.getLast());
    }
    this.rest =
        Appends.next(
            new Story(events.subList(0, 1), List.of("act:0"), head),
            "act:1",
            events.subList(1, events.size()).toArray(TicketEvent[]::new));
  }

  TicketId id() {
    return new TicketId(tweet);
  }

  String customer() {
    return customer;
  }

  Instant closed() {
    return closed;
  }

  Append opening() {
    return opening;
  }

  /** All that came after the first event. */
  Append rest() {
    return rest;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  private String ts() {
    return "17%08d.%06d".formatted(number, number % 1_000_000);
  }

  /** The message that is its card. */
  String card() {
    return "C0CARE/" + ts();
  }

  String place() {
    return PlaceJson.write(CardPlace.first("C0CARE").at(ts(), events.size()));
  }

  private List<TicketEvent> five(int at) {
    return List.of(
        opening.events().getFirst(),
        Appends.claimed(Appends.ANNA, at + 1),
        Appends.sending(Appends.ANNA, tweet, at + 2),
        new TicketEvent.Replied(Appends.at(at + 3), 2, tweet + "9"),
        Appends.resolved(Appends.ANNA, at + 4));
  }

  private List<TicketEvent> ten(int at) {
    return List.of(
        opening.events().getFirst(),
        Appends.claimed(Appends.ANNA, at + 1),
        Appends.released(Appends.ANNA, at + 2),
        Appends.claimed(Appends.BEN, at + 3),
        Appends.sending(Appends.BEN, tweet, at + 4),
        new TicketEvent.Replied(Appends.at(at + 5), 4, tweet + "9"),
        Appends.resolved(Appends.BEN, at + 6),
        Appends.reopened(Appends.ANNA, at + 7),
        Appends.claimed(Appends.ANNA, at + 8),
        Appends.resolved(Appends.ANNA, at + 9));
  }

  Words words() {
    Mention mention =
        new Mention(
            tweet,
            tweet,
            tweet,
            null,
            new Customer(customer, "customer" + customer, "A customer", 120, false),
            "@AcmeCare my order AC-"
                + tweet
                + " says \"shipped\" since Monday, when will it get here?",
            List.of(),
            Appends.NOON,
            "AcmeCare",
            true,
            null);
    SuggestedAnswer answer =
        new SuggestedAnswer(
            "late-delivery",
            "1",
            "My parcel is late",
            "We are sorry that you are waiting. Parcels take up to five working days; after that we look for yours at once.",
            Strength.POSSIBLE,
            List.of("order", "shipped"),
            "where is my order");
    return new Words(
        "0123456789abcdef0123456789abcdef",
        Map.of(tweet, mention),
        Map.of(2, answer.text() + " ^AA"),
        Map.of(0, List.of(answer, answer)));
  }
}
