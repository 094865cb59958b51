package dev.perch.slack.ticket;

import com.slack.api.model.Message;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Pressed;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Praise;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Map;
import java.util.Optional;

/** <b>Tell the team</b>: praise into its team's channel, once. */
public final class PraisePosts {
  private static final String MARK = "perch_praise";

  private final SlackApi api;
  private final Channels channels;
  private final Desk desk;
  private final Stories stories;
  private final Veil veil;
  private final Acks acks;
  private final Whispers whispers;

  public PraisePosts(
      SlackApi api,
      Channels channels,
      Desk desk,
      Stories stories,
      Veil veil,
      Acks acks,
      Whispers whispers) {
    this.veil = veil;
    this.api = api;
    this.channels = channels;
    this.desk = desk;
    this.stories = stories;
    this.acks = acks;
    this.whispers = whispers;
  }

  void tell(TicketId id, At at) {
    acks.later(
        () -> whispers.say(at.channel(), null, at.user(), told(id, at)),
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
  }

  private String told(TicketId id, At at) {
    Optional<Ticket> ticket = stories.read(id).map(Story::ticket);
    if (ticket.isEmpty()) {
      return Phrases.of(new Pressed.Missing());
    }
    Optional<Pressed> no = desk.refusal(at.workspace(), at.user(), ticket.get());
    if (no.isPresent()) {
      return Phrases.of(no.get());
    }
    String word = ticket.get().facts().lastWord().tweet().id();
    return stories
        .words(id)
        .mention(word)
        .map(mention -> told(ticket.get(), mention, at))
        .orElse(Praise.REMOVED);
  }

  private String told(Ticket ticket, Mention mention, At at) {
    String channel = channels.of(ticket.facts().team());
    if (api.history(channel).stream().anyMatch(message -> is(message, mention))) {
      return Praise.TOLD_BEFORE;
    }
    Message.Metadata mark =
        Message.Metadata.builder()
            .eventType(MARK)
            .eventPayload(Map.of("tweet", mention.id()))
            .build();
    api.post(channel, null, "Praise for the team", Praise.blocks(mention, at.user(), veil), mark);
    return Praise.TOLD;
  }

  private static boolean is(Message message, Mention mention) {
    return tweet(message).filter(mention.id()::equals).isPresent();
  }

  /** Whose praise a message passes on, if it does: the tweet's oldest id. */
  public static Optional<String> tweet(Message message) {
    Message.Metadata mark = message.getMetadata();
    return mark != null && MARK.equals(mark.getEventType()) && mark.getEventPayload() != null
        ? Optional.ofNullable(mark.getEventPayload().get("tweet")).map(Object::toString)
        : Optional.empty();
  }
}
