package dev.perch.desk;

import dev.perch.ticket.Deletion;
import dev.perch.ticket.SendRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts replies under tweets, finds them again, and takes them away. */
public interface PublicReplies {
  /**
   * Replies as that handle; one request, never repeated. Does not throw for what X answers or fails
   * to.
   *
   * @param media ids of uploaded pictures, at most four
   */
  Outcome post(String handle, String target, String text, List<String> media);

  /**
   * Looks in the handle's own timeline for a reply to that tweet with that text.
   *
   * @param known ids of replies that we know of: those are others
   * @throws Unavailable if the timeline could not be read
   */
  Optional<String> find(String handle, String target, String text, Set<String> known);

  /**
   * Takes a reply of that handle's away; asked again it does no harm. Does not throw for what X
   * answers or fails to.
   *
   * @return what X made of it for certain; empty where that has to be found out
   */
  Optional<Deletion.Outcome> delete(String handle, String tweet);

  /** What X made of a reply. */
  sealed interface Outcome {
    /** It stands there, under this id. */
    record Posted(String tweet) implements Outcome {}

    /** Nothing was posted, for certain. */
    record Refused(SendRefusal why) implements Outcome {}

    /** It may have been posted or not. {@code why}: a short code without X's words. */
    record Unknown(String why) implements Outcome {}
  }
}
