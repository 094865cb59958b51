package dev.perch.slack;

import com.slack.api.Slack;
import com.slack.api.model.Conversation;
import dev.perch.config.HttpUrl;
import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.SeenChannels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the ids of channels by their names. Sees public ones, and private ones that Perch is in.
 */
public record ChannelNames(HttpUrl apiUrl, String botToken) {
  /**
   * The same, with the id of each channel that is given by its name, with or without {@code #}.
   *
   * @throws IllegalArgumentException if there is none of a name, or Slack cannot be asked
   */
  public Map<String, String> ids(Map<String, String> channels) {
    Map<String, Conversation> known;
    try (Slack slack = Slack.getInstance(SlackHttp.config(apiUrl.toString()))) {
      known =
          new SeenChannels(new SlackApi(slack.methods(botToken), botToken))
              .all().stream()
                  .collect(
                      Collectors.toMap(
                          Conversation::getName, Function.identity(), (one, _) -> one));
    } catch (SlackRefused | SlackApi.TooFast | Unavailable e) {
      throw new IllegalArgumentException(
          "Slack could not be asked for the channels' ids: "
              + SlackTrouble.of("", e).words().replaceFirst("\\.$", ""),
          e);
    } catch (Exception e) {
      throw new IllegalStateException("Slack's client did not close", e);
    }
    Map<String, String> ids = new LinkedHashMap<>();
    channels.forEach((team, channel) -> ids.put(team, id(channel, known)));
    return ids;
  }

  private static String id(String channel, Map<String, Conversation> known) {
    Conversation found = known.get(channel.replaceFirst("^#", ""));
    if (found != null) {
      return found.getId();
    }
    if (known.values().stream().anyMatch(it -> it.getId().equals(channel))) {
      return channel;
    }
    throw new IllegalArgumentException(
        "There is no channel %s, or it is private and Perch is not in it".formatted(channel));
  }
}
