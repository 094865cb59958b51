package dev.perch.slack.card;

import com.slack.api.model.Message;
import dev.perch.desk.Alarms;
import dev.perch.desk.PartnerThreads;
import dev.perch.slack.view.PartnerView;
import dev.perch.slack.view.Shown;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is told elsewhere than at the card: a question to a partner in the partner's channel, and in
 * the channel of whoever should sign off that something waits. Told before the card's thread is: a
 * crash between the two tells it again, and a question is looked for first.
 */
public final class Beside {
  private static final String QUESTION = "perch_question";

  private final SlackApi api;
  private final Channels channels;
  private final PartnerThreads threads;
  private final SignOffMessages signOffs;
  private final Clearing clearing;
  private final Alarms alarms;

  public Beside(
      SlackApi api,
      Channels channels,
      PartnerThreads threads,
      SignOffMessages signOffs,
      Clearing clearing,
      Alarms alarms) {
    this.api = api;
    this.channels = channels;
    this.threads = threads;
    this.signOffs = signOffs;
    this.clearing = clearing;
    this.alarms = alarms;
  }

  /** An event of a ticket whose card stands. */
  record Told(Story story, int index, Shown shown) {
    TicketEvent event() {
      return story.events().get(index);
    }

    TicketId ticket() {
      return shown.ticket().id();
    }

    /** Whether nothing has happened since that is told elsewhere, too. */
    boolean isNews() {
      return story.events().subList(index + 1, story.length()).stream().noneMatch(Told::isTurn);
    }

    static boolean isTurn(TicketEvent event) {
      return event instanceof TicketEvent.SignOffAsked
          || event instanceof TicketEvent.SignOffGiven
          || event instanceof TicketEvent.SignOffEdited;
    }

    /** Whether what was asked before is decided by it. */
    boolean decides() {
      return event() instanceof TicketEvent.SignOffGiven
          || event() instanceof TicketEvent.SignOffEdited
          || event() instanceof TicketEvent.SignOffReturned
          || event() instanceof TicketEvent.SignOffVoided;
    }
  }

  /** Tells what belongs elsewhere; {@code link} leads to the card. */
  void tell(Told told, String cardChannel, Supplier<String> link) {
    try {
      if (told.decides()) {
        signOffs.decided(told, link);
      }
      switch (told.event()) {
        case TicketEvent.PartnerAsked asked -> ask(told, asked);
        case TicketEvent.DeputyCalled _ ->
            signOffs.ask(told, cardChannel, channels.find(Channels.LEADS), link);
        case TicketEvent.Withdrawn _, TicketEvent.Erased _ -> clearing.clear(told, link);
        case TicketEvent event when Told.isTurn(event) ->
            signOffs.ask(told, cardChannel, Optional.empty(), link);
        default -> {}
      }
    } catch (SlackRefused refused) {
      alarms.raise(
          new Alarms.Alarm(
              "beside:" + refused.error(),
              "Somebody should have been told of a ticket in another channel, and Slack refused. The ticket's thread says what it was. %s"
                  .formatted(SlackTrouble.atWork(refused))));
    }
  }

  private void ask(Told told, TicketEvent.PartnerAsked asked) {
    Optional<String> channel = channels.ofPartner(asked.partner());
    if (channel.isEmpty()) {
      return;
    }
    String mark = mark(told.ticket(), told.index());
    Optional<String> there = find(channel.get(), mark);
    String ts = there.isPresent() ? there.get() : post(channel.get(), told, mark);
    threads.put(channel.get(), ts, told.ticket());
  }

  private String post(String channel, Told told, String mark) {
    Team from = told.shown().ticket().facts().team();
    String question = told.shown().words().text(told.index()).orElse("");
    return api.postToPartner(
        channel,
        PartnerView.summary(from),
        PartnerView.question(from, question),
        Message.Metadata.builder()
            .eventType(QUESTION)
            .eventPayload(Map.of("question", mark))
            .build());
  }

  private Optional<String> find(String channel, String mark) {
    return api.history(channel).stream()
        .filter(message ->
            message.getMetadata() != null
                && QUESTION.equals(message.getMetadata().getEventType())
                && message.getMetadata().getEventPayload() != null
                && mark.equals(message.getMetadata().getEventPayload().get("question")))
        .map(Message::getTs)
        .min(String::compareTo);
  }

  /** Names the question to us alone: whoever reads the mark learns nothing of the ticket. */
  private static String mark(TicketId ticket, int index) {
    return UUID.nameUUIDFromBytes((ticket + "|" + index).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
