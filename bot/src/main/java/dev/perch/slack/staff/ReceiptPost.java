package dev.perch.slack.staff;

import com.slack.api.model.Message;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Turns;
import dev.perch.desk.records.Receipt;
import dev.perch.desk.records.Receipts;
import dev.perch.slack.view.home.ReceiptView;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts each day's receipt into the leads' channel, once: one that was posted before a crash is
 * found there by its metadata. A day without replies has none.
 */
public final class ReceiptPost {
  private static final String MARK = "perch_receipt";
  private static final Duration TURN = Duration.ofMinutes(2);

  private final SlackApi api;
  private final Optional<String> channel;
  private final Receipts receipts;
  private final CardPlaces places;
  private final Turns turns;
  private final InstantSource clock;

  public ReceiptPost(
      SlackApi api,
      Optional<String> channel,
      Receipts receipts,
      CardPlaces places,
      Turns turns,
      InstantSource clock) {
    this.api = api;
    this.channel = channel;
    this.receipts = receipts;
    this.places = places;
    this.turns = turns;
    this.clock = clock;
  }

  /** Tells of the day before, if its hour has come. Without a leads' channel nobody is told. */
  public void once() {
    Instant now = clock.instant();
    if (channel.isEmpty()) {
      return;
    }
    Optional<LocalDate> day = receipts.due();
    if (day.isPresent() && turns.take("receipt", now, now.plus(TURN))) {
      tell(channel.get(), receipts.of(day.get()));
    }
  }

  /** Today's so far, for whoever asks. */
  public CommandAnswer soFar() {
    Receipt receipt = receipts.of(receipts.today());
    return new CommandAnswer(
        ReceiptView.soFar(receipt.day()),
        ReceiptView.blocks(ReceiptView.soFar(receipt.day()), receipt, slowest(receipt)));
  }

  private void tell(String leads, Receipt receipt) {
    boolean something = receipt.onX() > 0 || receipt.held() > 0 || receipt.unknown() > 0;
    String day = receipt.day().toString();
    if (something && api.history(leads).stream().noneMatch(message -> isOf(message, day))) {
      api.post(
          leads,
          null,
          ReceiptView.title(receipt.day()),
          ReceiptView.blocks(ReceiptView.title(receipt.day()), receipt, slowest(receipt)),
          Message.Metadata.builder().eventType(MARK).eventPayload(Map.of("day", day)).build());
    }
    receipts.told(receipt);
  }

  private static boolean isOf(Message message, String day) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && MARK.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && Objects.equals(day, mark.getEventPayload().get("day"));
  }

  private Optional<String> slowest(Receipt receipt) {
    return receipt.slowest().flatMap(one -> link(one.ticket()));
  }

  private Optional<String> link(TicketId ticket) {
    try {
      return Optional.ofNullable(places.find(List.of(ticket)).get(ticket))
          .filter(place -> !place.ts().isEmpty())
          .map((CardPlace place) -> api.permalink(place.channel(), place.ts()));
    } catch (SlackRefused gone) {
      return Optional.empty();
    }
  }
}
