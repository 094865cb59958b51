package dev.perch.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.slack.view.GuardPhrases;
import dev.perch.slack.view.GuardWord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code /guard}: what the guard looks for, and what it would find. Answered to the asker only;
 * nothing is kept or sent.
 */
final class GuardCommand {
  static final String NAME = "/guard";

  private static final List<String> WORDS =
      Arrays.stream(GuardWord.values()).map(GuardWord::word).toList();
  private static final int LONGEST_WORD = 40;

  private final GuardRules rules;
  private final String handle;

  /**
   * The command.
   *
   * @param handle as which a text is tried
   */
  GuardCommand(GuardRules rules, String handle) {
    this.rules = rules;
    this.handle = handle;
  }

  Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String text = payload.getText() == null ? "" : payload.getText().strip();
    return context.ack(
        SlashCommandResponse.builder().responseType("ephemeral").text(answer(text)).build());
  }

  /** In mrkdwn. */
  String answer(String text) {
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
    return switch (word.get()) {
      case HELP -> GuardPhrases.help();
      case RULES -> GuardPhrases.rules(rules.all());
      case TRY ->
          rest.isEmpty()
              ? GuardPhrases.usage(GuardWord.TRY)
              : GuardPhrases.tried(Guard.check(DraftContext.alone(rest, handle), rules));
    };
  }
}
