package dev.perch.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The voice of each handle.
 *
 * @param byHandle by the handle's name, in lower case: X tells capitals not apart
 */
public record Voices(Map<String, Voice> byHandle) {
  /** Nobody has set any. */
  public static final Voices PLAIN = new Voices(Map.of());

  public Voices {
    byHandle = Map.copyOf(byHandle);
  }

  public static Voices of(List<Handle> handles) {
    return new Voices(
        handles.stream()
            .collect(
                Collectors.toMap(
                    handle -> key(handle.name()), Handle::voice, (first, _) -> first)));
  }

  /** How that handle speaks; {@link Voice#PLAIN} where nothing is set. */
  public Voice of(String handle) {
    return byHandle.getOrDefault(key(handle), Voice.PLAIN);
  }

  /**
   * What each handle does not say, by its name in lower case; handles without such words are out.
   */
  public Map<String, List<String>> avoided() {
    return byHandle.entrySet().stream()
        .filter(voice -> !voice.getValue().avoid().isEmpty())
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, voice -> voice.getValue().avoid()));
  }

  private static String key(String handle) {
    return handle.toLowerCase(Locale.ROOT);
  }
}
