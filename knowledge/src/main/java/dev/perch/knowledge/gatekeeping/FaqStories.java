package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.FaqId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the stories of entries are kept. {@link #append} is the one gate: no entry changes in any
 * other way.
 */
public interface FaqStories {
  /** Where {@link #since} begins for somebody who knows nothing yet. */
  String BEGINNING = "";

  /**
   * The story of an entry, if there is one.
   *
   * @throws BrokenEntry if what is kept cannot be read
   */
  Optional<FaqStory> read(FaqId id);

  /** The names of all entries, retired and only proposed ones too. */
  Set<FaqId> ids();

  /**
   * Appends events, or nothing. Told again, an operation that is in the story is answered as done.
   *
   * @param seen the story as the caller read it; null for an entry that is new
   * @param operation names the act: the same act told twice has the same name
   * @return the story with them; nothing if it went on without the caller, who reads it and decides
   *     again
   */
  Optional<FaqStory> append(
      FaqId id, @Nullable FaqStory seen, String operation, List<FaqEvent> events);

  /**
   * Appends an event to each of several stories: to all of them, or to none. Told again, an
   * operation that is in the stories is answered as done.
   *
   * @param additions of different entries, none empty
   * @return the entries whose story went on without the caller; none if all was done
   */
  Set<FaqId> appendAll(List<Addition> additions, String operation);

  /**
   * What is to be told of one entry among several.
   *
   * @param seen the story as the caller read it; null for an entry that is new
   */
  record Addition(FaqId id, @Nullable FaqStory seen, FaqEvent event) {}

  /**
   * Which entries have changed since the caller last asked, on whatever replica.
   *
   * @param cursor as the last answer gave it; {@link #BEGINNING} the first time
   */
  Changes since(String cursor);

  /**
   * What changed.
   *
   * @param cursor to ask with the next time
   * @param ids the entries to read anew; one may be named that is as it was
   * @param whole whether these are all that there are: another that the caller knows is gone, as
   *     after a failover that lost it, or a backup that never had it
   */
  record Changes(String cursor, Set<FaqId> ids, boolean whole) {
    public Changes {
      ids = Set.copyOf(ids);
    }
  }

  /** A story tells something that this Perch cannot read. */
  final class BrokenEntry extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public BrokenEntry(String what, Throwable why) {
      super(what, why);
    }
  }
}
