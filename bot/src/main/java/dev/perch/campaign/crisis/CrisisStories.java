package dev.perch.campaign.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the stories of crises are kept. {@link #append} is the one gate, and it lets one crisis in
 * force at a time, and one drill.
 */
public interface CrisisStories {
  /** The story of a crisis, if there is one. */
  Optional<CrisisStory> read(CrisisId id);

  /** Its words; {@link CrisisWords#NONE} where there are none (any more). */
  CrisisWords words(CrisisId id);

  /** The crisis, or the drill, that is in force. */
  Optional<CrisisId> inForce(boolean drill);

  /** All, the latest first. */
  List<CrisisId> latest(int most);

  /**
   * Appends an event, its words and what follows from it, or nothing; what Slack shows is behind
   * then. Told again, an operation that is in the story is answered as done.
   */
  Appended append(Append append);

  /**
   * One change.
   *
   * @param seen the story as the caller read it; null for one that is new
   * @param operation names the act: the same act told twice has the same name
   * @param words what is new of them
   * @param force what it does to what is in force
   */
  record Append(
      CrisisId id,
      @Nullable CrisisStory seen,
      String operation,
      CrisisEvent event,
      CrisisWords words,
      Force force) {

    /** When it happened. */
    public Instant at() {
      return event.at();
    }
  }

  /** What an event does to what is in force. */
  enum Force {
    NONE,
    /** It comes into force, unless another crisis is. */
    BEGINS,
    /** The same of a drill. */
    DRILL_BEGINS,
    /** It is in force no more. */
    ENDS,
    DRILL_ENDS;

    public boolean begins() {
      return this == BEGINS || this == DRILL_BEGINS;
    }

    public boolean ends() {
      return this == ENDS || this == DRILL_ENDS;
    }

    public boolean drill() {
      return this == DRILL_BEGINS || this == DRILL_ENDS;
    }
  }

  /** What came of an append. */
  sealed interface Appended {
    /** It is in the story, by this call or an earlier one. */
    record Done(CrisisStory story) implements Appended {}

    /** The story went on without the caller, who reads it and decides again. */
    record Overtaken() implements Appended {}

    /** Another crisis is in force; nothing was written. */
    record Another() implements Appended {}
  }
}
