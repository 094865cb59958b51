package dev.perch.campaign.listening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * X's filtered stream: what searches would find, within seconds. X gives it to the app's own token
 * alone, one connection at a time. Each post that it brings is charged for; some come twice, and
 * some get lost, so what counts is what search finds.
 */
public interface ListenStream {
  /** Whether there may be one: that takes the app's own token. */
  boolean available();

  /**
   * A search whose posts X shall send.
   *
   * @param listen its name
   * @param query as X is asked it
   * @param handle that would answer
   */
  record Rule(String listen, String query, String handle) {}

  /** Has X send the posts of these searches, and of no others of this desk. */
  Kept keep(List<Rule> rules);

  /** What came of that. */
  sealed interface Kept permits Done, Failed {}

  /**
   * They are X's rules now.
   *
   * @param refused the names of those that X does not take
   */
  record Done(Set<String> refused) implements Kept {
    public Done {
      refused = Set.copyOf(refused);
    }
  }

  /** Connects; what was connected before must be closed. */
  Opening open();

  /** What came of connecting. */
  sealed interface Opening permits Open, Failed {}

  /** Posts come from now on. */
  record Open(Flow flow) implements Opening {}

  /**
   * None come.
   *
   * @param why a short code, without X's words
   * @param reset when X says that it may be tried again
   */
  record Failed(Trouble trouble, String why, Optional<Instant> reset) implements Kept, Opening {}

  /** Why no posts come. */
  enum Trouble {
    /** The connection did not come about, or broke. */
    LINE,
    /** X has trouble of its own. */
    SERVICE,
    /** Too many connections, or too often. */
    TOO_MANY,
    /** X does not give it to us; that does not mend itself. */
    REFUSED
  }

  /** A connection. For one thread. */
  interface Flow extends AutoCloseable {
    /** What came next, without waiting for it. */
    Heard next();

    @Override
    void close();
  }

  /** What came. */
  sealed interface Heard {
    /**
     * A post.
     *
     * @param listen the first search that it matches
     */
    record Post(String listen, Overheard tweet) implements Heard {}

    /** Nothing at present. */
    record Nothing() implements Heard {}

    /** The connection is over; {@code why} is a short code. */
    record Ended(String why) implements Heard {}
  }
}
