package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Direct messages of the calling handle: all, with one person, of one conversation, by id. */
final class DmReads {
  /** How far back X's lists of messages reach (docs "Direct Messages lookup"). */
  static final Duration REACH = Duration.ofDays(30);

  private static final Set<String> EVENTS =
      Set.of("MessageCreate", "ParticipantsJoin", "ParticipantsLeave");

  private final Stores stores;
  private final InstantSource clock;

  DmReads(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  JsonNode all(Call call) {
    return list(call, message -> true);
  }

  JsonNode withParticipant(Call call) {
    return list(call, message -> other(message, call.user()).id().equals(call.pathId()));
  }

  JsonNode ofConversation(Call call) {
    return list(call, message -> message.conversationId().equals(call.pathId()));
  }

  JsonNode one(Call call) {
    XUser user = call.user();
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofMessages(parameters);
    parameters.orRefuse();
    Answer answer = new Answer(selection, new Sight(stores, call.caller()));
    visible(call.pathId(), user)
        .ifPresentOrElse(
            answer::message, () -> answer.missing("dm_event", "event_id", call.pathId()));
    return answer.body();
  }

  /** The message of this id, if the account has it before its eyes. */
  Optional<DirectMessage> visible(String id, XUser account) {
    return TweetIds.parse(id)
        .flatMap(stores.messages()::find)
        .filter(message -> message.concerns(account))
        .filter(message -> !stores.messages().isDeleted(message, account));
  }

  private JsonNode list(Call call, Predicate<DirectMessage> wanted) {
    XUser user = call.user();
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofMessages(parameters);
    Page page = Page.ofMessages(parameters);
    Set<String> events = parameters.choice("event_types", EVENTS, name -> name, name -> name);
    parameters.orRefuse();
    Instant oldest = clock.instant().minus(REACH);
    // Nobody joins or leaves a conversation of two: every event is a message.
    boolean messages = events.isEmpty() || events.contains("MessageCreate");
    List<DirectMessage> found =
        stores.messages().seenBy(user).stream()
            .filter(message -> messages && message.createdAt().isAfter(oldest))
            .filter(wanted)
            .toList();
    Page.Cut<DirectMessage> cut = page.of(found);
    ObjectNode meta = cut.meta();
    meta.remove(List.of("newest_id", "oldest_id"));
    return new Answer(selection, new Sight(stores, call.caller()))
        .messages(cut.list())
        .meta(meta)
        .body();
  }

  private static XUser other(DirectMessage message, XUser user) {
    return message.from().is(user) ? message.to() : message.from();
  }
}
