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
 * @param untold since when the tickets about it have not been told what happened to it; null once
 *     they know
 * @param reported how many hours after it went public the last report was made; 0 for none
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
    int length,
    @Nullable Instant untold,
    int reported) {
  /** Of one whose tickets know all, and which nobody has been told about. */
  public LaunchFacts(
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
    this(
        by, contact, handles, planned, goesLive, questions, read, proposed, reminded, length, null,
        0);
  }

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

  /** From then on its tickets have something to hear; null: they have heard it. */
  LaunchFacts untold(@Nullable Instant since) {
    return with(since, reported);
  }

  LaunchFacts reported(int hours) {
    return with(untold, hours);
  }

  private LaunchFacts with(@Nullable Instant untoldSince, int lastReport) {
    return new LaunchFacts(
        by,
        contact,
        handles,
        planned,
        goesLive,
        questions,
        read,
        proposed,
        reminded,
        length,
        untoldSince,
        lastReport);
  }

  private LaunchFacts with(
      Instant live,
      Map<String, Instant> readers,
      Map<Integer, String> entries,
      @Nullable Instant lastReminded,
      int newLength) {
    return new LaunchFacts(
        by,
        contact,
        handles,
        planned,
        live,
        questions,
        readers,
        entries,
        lastReminded,
        newLength,
        untold,
        reported);
  }
}
