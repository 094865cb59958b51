package dev.perch.slack.faq;

import com.slack.api.model.Message;
import dev.perch.desk.Turns;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.Reviewing;
import dev.perch.desk.bank.Reviewing.End;
import dev.perch.desk.bank.Reviewing.Question;
import dev.perch.desk.bank.SpareCalls;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.faq.FaqProposal;
import dev.perch.slack.view.faq.FaqReview;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackSelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the owners of entries that expire, in their channel, and calls the spare into the thread of
 * a proposal whose time has come: each once. What was posted before a crash is found by its
 * metadata; a question that is answered, wherever that was, shrinks to a line.
 */
public final class FaqAsking {
  private static final Logger log = LoggerFactory.getLogger(FaqAsking.class);
  private static final String REVIEW = "perch_faq_review";
  private static final String SPARE = "perch_faq_spare";
  private static final String TURN = "faq-asking";
  private static final Duration TURN_LASTS = Duration.ofMinutes(1);

  /** What Slack does not take is tried again that much later. */
  private static final Duration REFUSED = Duration.ofMinutes(10);

  private final SlackApi api;
  private final SlackSelf self;
  private final Channels channels;
  private final StoryBank bank;
  private final Reviewing reviewing;
  private final SpareCalls spares;
  private final ProposalPlaces places;
  private final Turns turns;
  private final InstantSource clock;
  private final Map<String, Instant> refused = new HashMap<>();

  FaqAsking(
      SlackApi api,
      SlackSelf self,
      Channels channels,
      StoryBank bank,
      Reviewing reviewing,
      SpareCalls spares,
      ProposalPlaces places,
      Turns turns,
      InstantSource clock) {
    this.api = api;
    this.self = self;
    this.channels = channels;
    this.bank = bank;
    this.reviewing = reviewing;
    this.spares = spares;
    this.places = places;
    this.turns = turns;
    this.clock = clock;
  }

  /** Asks what is to be asked, and closes what is answered. */
  public void once() {
    Instant now = clock.instant();
    if (!turns.take(TURN, now, now.plus(TURN_LASTS))) {
      return;
    }
    bank.once();
    refused.values().removeIf(until -> !now.isBefore(until));
    reviewing
        .over()
        .forEach(
            (asked, end) -> attempt("over " + asked.question().mark(), () -> close(asked, end)));
    reviewing.due().forEach(due -> attempt(due.question().mark(), () -> ask(due)));
    spares
        .due(self.get().workspace())
        .forEach(call -> attempt("spare " + call.proposal(), () -> call(call)));
  }

  /** What Slack refuses keeps nothing else waiting. */
  private void attempt(String what, Runnable work) {
    if (refused.containsKey(what)) {
      return;
    }
    try {
      work.run();
    } catch (SlackRefused no) {
      refused.put(what, clock.instant().plus(REFUSED));
      log.warn("Slack did not take a word about the FAQ bank ({}): {}", what, no.getMessage());
    }
  }

  private void ask(Reviewing.Due due) {
    Question question = due.question();
    String channel = channels.ofOwner(due.owner());
    String ts =
        find(api.history(channel), REVIEW, question.mark())
            .orElseGet(() ->
                api.post(
                    channel,
                    null,
                    FaqReview.summary(question),
                    FaqReview.question(due, channels.isPartner(due.owner())),
                    mark(REVIEW, question.mark())));
    reviewing.asked(question, channel, ts);
  }

  private void close(Reviewing.Asked asked, End end) {
    bank.entry(asked.question().faq())
        .ifPresent(entry -> {
          String line = FaqReview.over(asked.question(), end, entry);
          api.update(
              asked.channel(),
              asked.ts(),
              line,
              FaqProposal.decided(line),
              mark(REVIEW, asked.question().mark()));
        });
    reviewing.closed(asked.question());
  }

  /** Where its message is still on its way, it is found the next time. */
  private void call(SpareCalls.Call call) {
    ProposalPlaces.Place place = places.all().get(call.proposal());
    if (place == null || place.posting()) {
      return;
    }
    String name = call.proposal().faq() + " " + call.proposal().number();
    if (find(api.replies(place.channel(), place.ts()), SPARE, name).isEmpty()) {
      String words = FaqReview.call(call.keepers());
      api.post(place.channel(), place.ts(), words, FaqProposal.decided(words), mark(SPARE, name));
    }
    spares.told(call.proposal());
  }

  private static Optional<String> find(List<Message> messages, String type, String name) {
    return messages.stream()
        .filter(message -> is(message.getMetadata(), type, name))
        .map(Message::getTs)
        .min(String::compareTo);
  }

  private static boolean is(Message.@Nullable Metadata mark, String type, String name) {
    return mark != null
        && type.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && name.equals(mark.getEventPayload().get("about"));
  }

  private static Message.Metadata mark(String type, String name) {
    return Message.Metadata.builder().eventType(type).eventPayload(Map.of("about", name)).build();
  }
}
