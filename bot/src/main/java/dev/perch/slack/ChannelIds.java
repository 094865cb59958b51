package dev.perch.slack;

import java.util.Map;

/** The ids that Slack has for channels, and people mistake for names. */
public final class ChannelIds {
  private ChannelIds() {}

  /** Whether that is a channel's id, and not its name. */
  public static boolean isOne(String text) {
    return text.matches("[CG][A-Z0-9]{2,20}");
  }

  /** Whether that is still one of those that {@code perch init} writes, as {@code C0000CARE}. */
  static boolean isExample(String id) {
    return id.matches("C0000[A-Z]+");
  }

  /**
   * Looks at the ids of a setting.
   *
   * @throws IllegalArgumentException if one is none, with where Slack shows it
   */
  static void check(String setting, Map<String, String> ids) {
    ids.forEach((name, id) -> {
      if (!isOne(id)) {
        throw new IllegalArgumentException(
            "%s.%s: \"%s\" is no channel's id. Slack shows it at the end of the channel's About tab: C…"
                .formatted(setting, name, id));
      }
    });
  }
}
