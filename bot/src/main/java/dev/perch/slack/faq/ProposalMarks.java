package dev.perch.slack.faq;

import com.slack.api.model.Message;
import dev.perch.desk.bank.ProposalPlaces.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which messages of a channel are a proposal's, by the metadata that Perch leaves on them. */
record ProposalMarks(List<Message> messages) {
  private static final String OPEN = "perch_faq_proposal";
  private static final String DECIDED = "perch_faq_decided";

  /** On one that waits for a decision. */
  static Message.Metadata openMark(Key proposal) {
    return mark(OPEN, proposal);
  }

  /** On what is left of one. */
  static Message.Metadata decidedMark(Key proposal) {
    return mark(DECIDED, proposal);
  }

  /** The oldest that shows it with its buttons. */
  Optional<String> open(Key proposal) {
    return find(OPEN, proposal);
  }

  /** The oldest that says what became of it. */
  Optional<String> decided(Key proposal) {
    return find(DECIDED, proposal);
  }

  /** Whether the message with that ts says what became of a proposal. */
  boolean isDecided(String ts) {
    return messages.stream()
        .filter(message -> ts.equals(message.getTs()))
        .map(Message::getMetadata)
        .anyMatch(mark -> mark != null && DECIDED.equals(mark.getEventType()));
  }

  private Optional<String> find(String type, Key proposal) {
    return messages.stream()
        .filter(message -> is(message.getMetadata(), type, proposal))
        .map(Message::getTs)
        .min(String::compareTo);
  }

  private static boolean is(Message.@Nullable Metadata mark, String type, Key proposal) {
    return mark != null
        && type.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && proposal.faq().slug().equals(mark.getEventPayload().get("faq"))
        && mark.getEventPayload().get("proposal") instanceof Number marked
        && marked.intValue() == proposal.number();
  }

  private static Message.Metadata mark(String type, Key proposal) {
    return Message.Metadata.builder()
        .eventType(type)
        .eventPayload(Map.of("faq", proposal.faq().slug(), "proposal", proposal.number()))
        .build();
  }
}
