package dev.perch.guard;

import java.time.Instant;
import java.util.List;

/**
 * A draft with all that decides whether it may be said.
 *
 * @param text exactly what would go out, signature included
 * @param handle as which
 * @param customer what the customer wrote last; empty where it is not known
 * @param firstName the customer's; empty where they show none
 * @param unedited whether it is a suggestion as the bank has it
 * @param to names the customer among others, for {@link SentMark}
 * @param sent what the handle has said lately
 * @param now when it would go out
 */
public record DraftContext(
    String text,
    String handle,
    String customer,
    String firstName,
    boolean unedited,
    String to,
    List<SentMark> sent,
    Instant now) {
  public DraftContext {
    sent = List.copyOf(sent);
  }

  /** A text that answers nobody, as {@code /guard try} has it. */
  public static DraftContext alone(String text, String handle) {
    return new DraftContext(text, handle, "", "", false, "", List.of(), Instant.EPOCH);
  }
}
