package dev.perch.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a launch. Kept for ever: components may be added, none renamed or
 * removed. People are ids of Slack's; what they wrote stands apart.
 */
public sealed interface LaunchEvent {
  /** When Perch recorded it. */
  Instant at();

  /**
   * It was told to Care, ahead.
   *
   * @param by who planned it
   * @param handles those that will speak of it, without the {@code @}
   * @param contact whom to ask
   * @param goesLive when it becomes public
   * @param questions how many are expected
   * @param hash of the brief's words, salted
   */
  record Planned(
      Instant at,
      String by,
      List<String> handles,
      String contact,
      Instant goesLive,
      int questions,
      String hash)
      implements LaunchEvent {
    public Planned {
      handles = List.copyOf(handles);
    }
  }

  /** It becomes public at another hour. */
  record Moved(Instant at, String by, Instant goesLive) implements LaunchEvent {}

  /** It does not take place. The reason is among the words. */
  record Cancelled(Instant at, String by) implements LaunchEvent {}

  /** Somebody has read the brief. */
  record Acknowledged(Instant at, String by) implements LaunchEvent {}

  /** Somebody asked in the brief's thread. The question is among the words. */
  record QuestionAsked(Instant at, String by) implements LaunchEvent {}

  /**
   * A question to expect was put to the gatekeeper.
   *
   * @param question which one, from 0
   * @param faq the entry that was proposed; null where the bank did not take it
   */
  record QuestionProposed(Instant at, int question, @Nullable String faq) implements LaunchEvent {}

  /** Those on shift who had not read the brief were asked to; perhaps nobody. */
  record Reminded(Instant at, List<String> who) implements LaunchEvent {
    public Reminded {
      who = List.copyOf(who);
    }
  }

  /** Its hour has come: it is public. */
  record WentLive(Instant at) implements LaunchEvent {}

  /**
   * The tickets about it know what happened to it last: its hour, that it is public or called off.
   *
   * @param tickets how many that concerned
   * @param back whether they are back in their queues; false where they wait for another hour
   */
  record TicketsTold(Instant at, int tickets, boolean back) implements LaunchEvent {}

  /** How it went was told to those who planned it, so many hours after it went public. */
  record Reported(Instant at, int hours) implements LaunchEvent {}
}
