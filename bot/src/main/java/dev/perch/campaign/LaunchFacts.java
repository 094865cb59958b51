package dev.perch.campaign;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a launch wherever it stands.
 *
 * @param by who planned it
 * @param contact whom to ask
 * @param handles those that will speak of it
 * @param planned when it was told to Care
 * @param goesLive when it becomes public
 * @param questions how many are expected
 * @param read who has read the brief, and when, in that order
 * @param proposed the entry proposed for each question that was put to the gatekeeper, by its
 *     number; an empty name where the bank did not take it
 * @param reminded when those who had not read it were last asked to; null for never
 * @param length how many events the story has
 */
public record LaunchFacts(
    String by,
    String contact,
    List<String> handles,
    Instant planned,
    Instant goesLive,
    int questions,
    Map<String, Instant> read,
    Map<Integer, String> proposed,
    @Nullable Instant reminded,
    int length) {
  public LaunchFacts {
    handles = List.copyOf(handles);
    read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
    proposed = Map.copyOf(proposed);
  }

  static LaunchFacts planned(LaunchEvent.Planned event) {
    return new LaunchFacts(
        event.by(),
        event.contact(),
        event.handles(),
        event.at(),
        event.goesLive(),
        event.questions(),
        Map.of(),
        Map.of(),
        null,
        1);
  }

  /** Whether that person has pressed Got it. */
  public boolean hasRead(String user) {
    return read.containsKey(user);
  }

  LaunchFacts goingLive(Instant when) {
    return with(when, read, proposed, reminded, length);
  }

  LaunchFacts readBy(String user, Instant at) {
    Map<String, Instant> now = new LinkedHashMap<>(read);
    now.putIfAbsent(user, at);
    return with(goesLive, now, proposed, reminded, length);
  }

  LaunchFacts proposed(int question, @Nullable String faq) {
    Map<Integer, String> now = new LinkedHashMap<>(proposed);
    now.put(question, faq == null ? "" : faq);
    return with(goesLive, read, now, reminded, length);
  }

  LaunchFacts reminded(Instant at) {
    return with(goesLive, read, proposed, at, length);
  }

  LaunchFacts at(int newLength) {
    return with(goesLive, read, proposed, reminded, newLength);
  }

  private LaunchFacts with(
      Instant live,
      Map<String, Instant> readers,
      Map<Integer, String> entries,
      @Nullable Instant lastReminded,
      int newLength) {
    return new LaunchFacts(
        by, contact, handles, planned, live, questions, readers, entries, lastReminded, newLength);
  }
}
