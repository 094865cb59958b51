package dev.perch.campaign.post;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a post wherever it stands.
 *
 * @param by who wrote what it says now
 * @param handle as which it goes out, without the {@code @}
 * @param goesOut when
 * @param pictures how many
 * @param signOff the roles that must agree
 * @param agreed who agreed to these words, by role
 * @param version the event with the words as they are now
 * @param hash of these words, salted
 * @param cleared when somebody decided that it goes out whatever the hour is like; null for never
 * @param doubted the fence of an earlier attempt that may have come through; empty for none
 * @param length how many events the story has
 */
public record PostFacts(
    String by,
    String handle,
    Instant goesOut,
    int pictures,
    List<String> signOff,
    Map<String, String> agreed,
    int version,
    String hash,
    @Nullable Instant cleared,
    String doubted,
    int length) {
  public PostFacts {
    signOff = List.copyOf(signOff);
    agreed = Collections.unmodifiableMap(new LinkedHashMap<>(agreed));
  }

  static PostFacts scheduled(PostEvent.Scheduled event) {
    return new PostFacts(
        event.by(),
        event.handle(),
        event.goesOut(),
        event.pictures(),
        event.signOff(),
        Map.of(),
        0,
        event.hash(),
        null,
        "",
        1);
  }

  /** Whether somebody decided so in that crisis, or after what else began then. */
  boolean isClearedSince(Instant begun) {
    return cleared != null && !cleared.isBefore(begun);
  }

  /** The roles that have not agreed yet, in the order of the settings. */
  public List<String> missing() {
    return signOff.stream().filter(role -> !agreed.containsKey(role)).toList();
  }

  PostFacts edited(PostEvent.Edited event) {
    return new PostFacts(
        event.by(),
        handle,
        event.goesOut(),
        event.pictures(),
        event.signOff() == null ? signOff : event.signOff(),
        Map.of(),
        length - 1,
        event.hash(),
        null,
        doubted,
        length);
  }

  PostFacts agreed(String role, String who) {
    Map<String, String> now = new LinkedHashMap<>(agreed);
    now.put(role, who);
    return with(goesOut, now, cleared, doubted, length);
  }

  PostFacts at(Instant hour) {
    return with(hour, agreed, null, doubted, length);
  }

  PostFacts clearedAt(Instant hour) {
    return with(hour, agreed, hour, doubted, length);
  }

  /** Of two attempts the older fence stays: either may have come through. */
  PostFacts doubting(String after) {
    return with(goesOut, agreed, cleared, doubted.isEmpty() ? after : doubted, length);
  }

  PostFacts ofLength(int events) {
    return with(goesOut, agreed, cleared, doubted, events);
  }

  private PostFacts with(
      Instant hour, Map<String, String> who, @Nullable Instant clear, String doubt, int events) {
    return new PostFacts(
        by, handle, hour, pictures, signOff, who, version, hash, clear, doubt, events);
  }
}
