package dev.perch.campaign.listening;

import java.math.BigDecimal;
import java.util.List;

/** What came of acting on a search. */
public sealed interface ListenKept {
  /** It is read from now on. */
  record Added(Listen listen, Preview preview) implements ListenKept {}

  /** It is not read any more. */
  record Muted(String name) implements ListenKept {}

  /** It is read again. */
  record Unmuted(String name) implements ListenKept {}

  /** It was so already. */
  record AsBefore(String name) implements ListenKept {}

  /** There is none of that name; these there are. */
  record NoSuch(String name, List<String> known) implements ListenKept {
    public NoSuch {
      known = List.copyOf(known);
    }
  }

  /** That can be nobody's name. */
  record NoName(String typed) implements ListenKept {}

  /** It is no handle of ours; these are. */
  record NoHandle(String typed, List<String> ours) implements ListenKept {
    public NoHandle {
      ours = List.copyOf(ours);
    }
  }

  /**
   * It looks for nothing, or for too much at once.
   *
   * @param each what a post that X shows costs, in dollars
   */
  record Unfit(ListenQuery.Problem problem, BigDecimal each) implements ListenKept {}

  /** X cannot make sense of it. */
  record NotUnderstood() implements ListenKept {}

  /** Its month would cost more than a search may. */
  record TooDear(Preview preview) implements ListenKept {}

  /** There are as many as there may be. */
  record Full(int most) implements ListenKept {}

  /** Only they may. */
  record NotYours(List<String> roles) implements ListenKept {
    public NotYours {
      roles = List.copyOf(roles);
    }
  }

  /** Only members of the workspace may. */
  record Stranger() implements ListenKept {}

  /** What last week would have caught. */
  record Tried(Preview preview) implements ListenKept {}
}
