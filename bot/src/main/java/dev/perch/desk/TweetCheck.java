package dev.perch.desk;

import dev.perch.ticket.Withdrawal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Whether tweets still stand on X as we know them. */
public interface TweetCheck {
  /** So many at a time. */
  int AT_ONCE = 100;

  /**
   * Looks; each tweet costs what X charges for reading it.
   *
   * @param handle as which
   * @param tweets the ids under which they stood last, at most {@link #AT_ONCE}
   * @return what was found, by those ids; one that X did not speak of is missing
   * @throws Unavailable if X could not be asked: nobody knows then
   */
  Map<String, Found> look(String handle, Collection<String> tweets);

  /**
   * What a tweet says now, whoever wrote it; nothing where X shows none under that id.
   *
   * @param handle as which
   * @throws Unavailable if X could not be asked: nobody knows then
   */
  Optional<Mention> read(String handle, String tweet);

  /** How a tweet stands. */
  sealed interface Found {
    /** As it was. */
    record Present() implements Found {}

    /** Its author changed it: it says this now. */
    record Edited(Mention now) implements Found {}

    /** It is not to be read any more. */
    record Gone(Withdrawal why) implements Found {}
  }
}
