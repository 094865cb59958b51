package dev.perch.slack.wire;

import static com.slack.api.model.ConversationType.PRIVATE_CHANNEL;
import static com.slack.api.model.ConversationType.PUBLIC_CHANNEL;

import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels that Perch sees: public ones and, where it may, private ones that it is in. */
public final class SeenChannels {
  private final SlackApi api;

  public SeenChannels(SlackApi api) {
    this.api = api;
  }

  /**
   * All of them, archived ones left out. An app that does without private channels is told of the
   * public ones.
   *
   * @throws SlackRefused if Slack says no
   */
  public List<Conversation> all() {
    try {
      return of(List.of(PUBLIC_CHANNEL, PRIVATE_CHANNEL));
    } catch (SlackRefused refused) {
      if (refused.error().equals("missing_scope")) {
        return of(List.of(PUBLIC_CHANNEL));
      }
      throw refused;
    }
  }

  private List<Conversation> of(List<ConversationType> kinds) {
    List<Conversation> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      var page = api.channels(kinds, cursor);
      all.addAll(page.getChannels());
      cursor = SlackApi.next(page.getResponseMetadata());
    } while (cursor != null);
    return all;
  }
}
