package dev.perch.desk.bank;

import dev.perch.knowledge.FaqId;
import java.time.Instant;
import java.util.Map;

/** Where the message of each proposal for the FAQ bank stands: beside the stories. */
public interface ProposalPlaces {
  /** Those whose posting was begun and that were not decided on. */
  Map<Key, Place> all();

  /**
   * Begins to post one, somewhere.
   *
   * @return whether nobody has before: true for exactly one caller
   */
  boolean begin(Key proposal, String channel, Instant now);

  /** It stands there. */
  void put(Key proposal, Place place);

  /** It was decided on. */
  void forget(Key proposal);

  /** A proposal: its entry, and its number there. */
  record Key(FaqId faq, int number) {}

  /**
   * A place.
   *
   * @param channel Slack's channel id
   * @param ts the message's time stamp, its id; empty while it is being posted
   * @param begun when its posting began, to the millisecond
   */
  record Place(String channel, String ts, Instant begun) {
    /** Whether its posting was begun and its outcome is not known. */
    public boolean posting() {
      return ts.isEmpty();
    }
  }
}
