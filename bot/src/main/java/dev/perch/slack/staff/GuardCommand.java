package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.bank.HouseWords;
import dev.perch.slack.view.GuardPhrases;
import dev.perch.slack.view.GuardWord;
import dev.perch.slack.view.faq.HouseWordPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.MessageText;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code /guard}: what the guard looks for, and what it would find; a gatekeeper keeps the house
 * list by it. Answered to the asker only; nothing is sent.
 */
public final class GuardCommand {
  public static final String NAME = "/guard";

  private static final List<String> WORDS =
      Arrays.stream(GuardWord.values()).map(GuardWord::word).toList();
  private static final int LONGEST_WORD = 40;

  private final HouseWords house;
  private final Proofreading proofreading;
  private final List<String> handles;
  private final Acks acks;

  /**
   * The command.
   *
   * @param handles as which a text may be tried; the first where none is named
   */
  public GuardCommand(
      HouseWords house, Proofreading proofreading, List<String> handles, Acks acks) {
    this.house = house;
    this.proofreading = proofreading;
    this.handles = List.copyOf(handles);
    this.acks = acks;
  }

  /** Who typed it, and which act it is. */
  record By(String workspace, String user, String operation) {}

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String text = SlackCommand.text(payload);
    At at = At.of(payload);
    By by = new By(at.workspace(), at.user(), at.operation());
    return CommandAnswer.of(acks.quickly(() -> CommandAnswer.of(answer(by, text)))).ack(context);
  }

  /** In mrkdwn. */
  String answer(By by, String text) {
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? MessageText.typed(parts[1]) : "";
    if (parts[0].isEmpty()) {
      return GuardPhrases.help();
    }
    Optional<GuardWord> word = GuardWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST_WORD, parts[0].length()));
      return GuardPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst());
    }
    return word.get().needsMore() && rest.isBlank()
        ? GuardPhrases.usage(word.get())
        : answer(by, word.get(), rest);
  }

  private String answer(By by, GuardWord word, String rest) {
    return switch (word) {
      case HELP -> GuardPhrases.help();
      case RULES -> GuardPhrases.rules(house.rules().all());
      case TRY -> tried(rest);
      case WORDS -> HouseWordPhrases.list(house.all(), house.settled());
      case AVOID ->
          HouseWordPhrases.avoided(house.avoid(by.workspace(), by.user(), rest, by.operation()));
      case ALLOW ->
          HouseWordPhrases.allowed(house.allow(by.workspace(), by.user(), rest, by.operation()));
    };
  }

  /** Whatever would be found on Send; one of our handles before the text is as whom it is said. */
  private String tried(String typed) {
    String[] parts = typed.split("\\s+", 2);
    Optional<String> named =
        handles.stream().filter(handle -> parts[0].equalsIgnoreCase("@" + handle)).findFirst();
    if (named.isPresent() && parts.length < 2) {
      return GuardPhrases.usage(GuardWord.TRY);
    }
    String handle = named.orElse(handles.getFirst());
    String text = named.isPresent() ? parts[1] : typed;
    return GuardPhrases.tried(handle, proofreading.tried(handle, text));
  }
}
