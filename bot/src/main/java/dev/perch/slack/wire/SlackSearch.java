package dev.perch.slack.wire;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import dev.perch.desk.records.Phrases;
import dev.perch.desk.records.Searched;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks through all channels that Perch writes in, threads included, for somebody's words, and
 * takes away what Perch itself wrote there. What people wrote is theirs to delete: Slack lets
 * nobody else.
 */
public final class SlackSearch implements Searched {
  private static final Set<String> OUT_OF_REACH =
      Set.of("channel_not_found", "not_in_channel", "is_archived");

  /** Somebody deleted a thread meanwhile. */
  private static final String GONE = "thread_not_found";

  private final SlackApi api;
  private final SlackSelf self;
  private final List<String> channels;

  public SlackSearch(SlackApi api, SlackSelf self, List<String> channels) {
    this.api = api;
    this.self = self;
    this.channels = List.copyOf(channels);
  }

  /** A message that holds words. */
  private record Held(String channel, String ts, boolean ours) {}

  @Override
  public String name() {
    return "Slack";
  }

  @Override
  public Result search(Phrases phrases) {
    Walk walk = walk(phrases);
    return new Result(
        walk.looked,
        walk.held.stream()
            .map(held ->
                "%s %s"
                    .formatted(
                        held.ours() ? "a message of Perch's:" : "a person's message:",
                        api.permalink(held.channel(), held.ts())))
            .toList(),
        walk.unsearched);
  }

  /** Whether anything that Perch wrote still holds them. */
  public boolean ours(Phrases phrases) {
    return walk(phrases).held.stream().anyMatch(Held::ours);
  }

  /** Deletes what Perch wrote and still holds them: a card among it is posted anew, without. */
  public void delete(Phrases phrases) {
    walk(phrases).held.stream()
        .filter(Held::ours)
        .forEach(held -> api.delete(held.channel(), held.ts()));
  }

  private static final class Walk {
    private final List<Held> held = new ArrayList<>();
    private final List<String> unsearched = new ArrayList<>();
    private int looked;
  }

  private Walk walk(Phrases phrases) {
    Walk walk = new Walk();
    for (String channel : channels) {
      try {
        for (Message message : api.all(channel)) {
          look(walk, channel, message, phrases);
          if (message.getReplyCount() != null && message.getReplyCount() > 0) {
            replies(channel, message).stream()
                .filter(reply -> !reply.getTs().equals(message.getTs()))
                .forEach(reply -> look(walk, channel, reply, phrases));
          }
        }
      } catch (SlackRefused refused) {
        if (!OUT_OF_REACH.contains(refused.error())) {
          throw refused;
        }
        walk.unsearched.add(
            "channel %s: Slack says %s. Unarchive it, or invite Perch, and erase once more"
                .formatted(channel, refused.error()));
      }
    }
    return walk;
  }

  private List<Message> replies(String channel, Message message) {
    try {
      return api.replies(channel, message.getTs());
    } catch (SlackRefused refused) {
      if (!refused.error().equals(GONE)) {
        throw refused;
      }
      return List.of();
    }
  }

  private void look(Walk walk, String channel, Message message, Phrases phrases) {
    walk.looked++;
    String words =
        message.getText()
            + "\n"
            + GsonFactory.createSnakeCase()
                .toJson(message.getBlocks() == null ? List.of() : message.getBlocks());
    if (phrases.standIn(words)) {
      boolean ours = self.get().botUser().equals(message.getUser());
      walk.held.add(new Held(channel, message.getTs(), ours));
    }
  }
}
