package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.listening.ListenBudget;
import dev.perch.campaign.listening.ListenKept;
import dev.perch.campaign.listening.ListenStream;
import dev.perch.campaign.listening.Listens;
import dev.perch.campaign.listening.Listens.By;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.ListenPhrases;
import dev.perch.slack.view.campaign.ListenWord;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.MessageText;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code /listen}: the searches beyond mentions. What X is asked for may take longer than Slack
 * waits, so its answer follows; all is told to the asker only.
 */
public final class ListenCommand implements SlackCommand {
  public static final String NAME = "/listen";

  private static final List<String> WORDS =
      Arrays.stream(ListenWord.values()).map(ListenWord::word).toList();
  private static final int LONGEST = 40;
  private static final String AS = "as:";

  private final SlackApi api;
  private final Listens listens;
  private final ListenBudget budget;
  private final ListenStream stream;
  private final Veil veil;
  private final Acks acks;

  public ListenCommand(
      SlackApi api,
      Listens listens,
      ListenBudget budget,
      ListenStream stream,
      Veil veil,
      Acks acks) {
    this.veil = veil;
    this.api = api;
    this.listens = listens;
    this.budget = budget;
    this.stream = stream;
    this.acks = acks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String text = SlackCommand.text(payload);
    At at = At.of(payload);
    By by = new By(at.workspace(), at.user(), at.operation());
    if (asksX(text)) {
      String channel = payload.getChannelId();
      acks.later(
          () -> api.whisper(channel, null, by.user(), answer(by, text)),
          _ -> api.whisper(channel, null, by.user(), Phrases.UNAVAILABLE));
      return context.ack(CommandAnswer.of(ListenPhrases.ASKING).response());
    }
    return CommandAnswer.of(acks.quickly(() -> CommandAnswer.of(answer(by, text)))).ack(context);
  }

  private static boolean asksX(String text) {
    String[] parts = text.split("\\s+", 2);
    return parts.length == 2 && ListenWord.of(parts[0]).filter(ListenWord::asksX).isPresent();
  }

  /** In mrkdwn. */
  String answer(By by, String text) {
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? MessageText.typed(parts[1]) : "";
    if (parts[0].isEmpty()) {
      return ListenPhrases.help();
    }
    Optional<ListenWord> word = ListenWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST, parts[0].length()));
      return ListenPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst());
    }
    return word.get().needsMore() && rest.isBlank()
        ? ListenPhrases.usage(word.get())
        : answer(by, word.get(), rest);
  }

  private String answer(By by, ListenWord word, String rest) {
    return switch (word) {
      case HELP -> ListenPhrases.help();
      case LIST ->
          ListenPhrases.list(listens.heard(), budget.each(), budget.monthly(), stream.available());
      case TEST -> told(listens.test(by, rest));
      case ADD -> add(by, rest);
      case MUTE -> told(listens.mute(by, rest));
      case UNMUTE -> told(listens.unmute(by, rest));
    };
  }

  private String told(ListenKept kept) {
    return ListenPhrases.kept(kept, veil);
  }

  private String add(By by, String rest) {
    String[] parts = rest.split("\\s+", 2);
    if (parts.length < 2) {
      return ListenPhrases.usage(ListenWord.ADD);
    }
    String query = parts[1];
    if (!query.startsWith(AS)) {
      return told(listens.add(by, parts[0], query, ""));
    }
    String[] answered = query.substring(AS.length()).split("\\s+", 2);
    return answered.length < 2
        ? ListenPhrases.usage(ListenWord.ADD)
        : told(listens.add(by, parts[0], answered[1], answered[0]));
  }
}
