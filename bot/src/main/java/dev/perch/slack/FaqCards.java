package dev.perch.slack;

import com.slack.api.model.Message;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.FaqProposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The message of each proposal, in its owner's channel: posted when it is made, redrawn when the
 * entry changes, shrunk to a line when it is decided. Metadata tells which is which, so nothing
 * else has to be kept, and doing it twice does no harm.
 */
final class FaqCards {
  private static final String OPEN = "perch_faq_proposal";
  private static final String DECIDED = "perch_faq_decided";

  private final SlackApi api;
  private final Channels channels;
  private final StoryBank bank;
  private final Acks acks;

  FaqCards(SlackApi api, Channels channels, StoryBank bank, Acks acks) {
    this.api = api;
    this.channels = channels;
    this.bank = bank;
    this.acks = acks;
  }

  /** The proposal as it stands against what holds now; nothing if it was decided meanwhile. */
  void show(FaqId id, int number) {
    acks.surely(() ->
        bank.entry(id)
            .ifPresent(
                entry -> entry.proposal(number).ifPresent(proposal -> draw(entry, proposal))));
  }

  /** All that waits for an entry: what they would change is another difference now. */
  void redraw(Entry entry) {
    entry.waiting().forEach(proposal -> show(entry.id(), proposal.number()));
  }

  /**
   * What is left of a proposal that was decided on.
   *
   * @param line in mrkdwn, what became of it
   * @param told in mrkdwn, what to tell whoever proposed it, in the thread; empty for nothing
   */
  void decided(FaqId id, Proposal proposal, String line, String told) {
    acks.surely(() -> {
      String channel = channel(proposal);
      Optional<String> ts = find(channel, id, proposal.number());
      if (ts.isPresent()) {
        api.update(
            channel,
            ts.get(),
            line,
            FaqProposal.decided(line),
            mark(DECIDED, id, proposal.number()));
        if (!told.isEmpty()) {
          acks.later(() -> api.post(channel, ts.get(), told, FaqProposal.decided(told), null));
        }
      }
    });
  }

  /** A message whose proposal nobody waits for any more. */
  void close(String channel, String ts, String line) {
    acks.later(() -> api.update(channel, ts, line, FaqProposal.decided(line), null));
  }

  private void draw(Entry entry, Proposal proposal) {
    String channel = channel(proposal);
    Message.Metadata mark = mark(OPEN, entry.id(), proposal.number());
    Optional<String> ts = find(channel, entry.id(), proposal.number());
    if (ts.isPresent()) {
      api.update(
          channel, ts.get(), FaqProposal.summary(entry), FaqProposal.blocks(entry, proposal), mark);
    } else {
      api.post(
          channel, null, FaqProposal.summary(entry), FaqProposal.blocks(entry, proposal), mark);
    }
  }

  private String channel(Proposal proposal) {
    return channels.ofOwner(proposal.content().owner());
  }

  private Optional<String> find(String channel, FaqId id, int number) {
    List<Message> messages = api.history(channel);
    return messages.stream()
        .filter(message -> is(message.getMetadata(), id, number))
        .map(Message::getTs)
        .min(String::compareTo);
  }

  private static boolean is(Message.@Nullable Metadata mark, FaqId id, int number) {
    return mark != null
        && OPEN.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && id.slug().equals(mark.getEventPayload().get("faq"))
        && mark.getEventPayload().get("proposal") instanceof Number marked
        && marked.intValue() == number;
  }

  private static Message.Metadata mark(String type, FaqId id, int number) {
    return Message.Metadata.builder()
        .eventType(type)
        .eventPayload(Map.of("faq", id.slug(), "proposal", number))
        .build();
  }
}
