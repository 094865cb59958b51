package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as one person sees it.
 *
 * @param channel the channel's name
 * @param threadTs the thread it belongs to or begins; null without a thread
 * @param from the author's display name
 * @param text all its words, of the blocks where it has blocks
 * @param blocks as the app sent them, completed by Slack
 * @param buttons what is written on its buttons, in order
 */
public record SeenMessage(
    String channel,
    String ts,
    @JsonProperty("thread_ts") @Nullable String threadTs,
    String from,
    String text,
    JsonNode blocks,
    List<String> buttons,
    List<SeenMenu> menus,
    List<SeenReaction> reactions,
    List<SeenFile> files) {

  /**
   * A menu, and what can be chosen in it.
   *
   * @param options empty where Slack itself fills the menu, with people or channels
   */
  public record SeenMenu(String name, List<String> options) {}

  /**
   * An emoji on it.
   *
   * @param name without colons
   * @param users who put it there, by display name
   */
  public record SeenReaction(String name, List<String> users, int count) {}

  /**
   * A file that hangs on it.
   *
   * @param size in bytes
   */
  public record SeenFile(String id, String name, String mimetype, int size) {}
}
