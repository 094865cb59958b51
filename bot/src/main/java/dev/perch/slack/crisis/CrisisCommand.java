package dev.perch.slack.crisis;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.campaign.crisis.CrisisAction;
import dev.perch.campaign.crisis.CrisisCounting;
import dev.perch.slack.view.campaign.CrisisCard;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.slack.view.campaign.CrisisRef;
import dev.perch.slack.view.campaign.CrisisWord;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /crisis}: finds out which word was typed, and answers it, to the asker only. */
public final class CrisisCommand {
  public static final String NAME = "/crisis";
  private static final List<String> WORDS =
      Arrays.stream(CrisisWord.values()).map(CrisisWord::word).toList();
  private static final int LONGEST = 80;
  private static final int LONGEST_WHAT = 500;

  private final CrisisActs acts;
  private final CrisisForms forms;
  private final CrisisCounting counting;
  private final Acks acks;

  CrisisCommand(CrisisActs acts, CrisisForms forms, CrisisCounting counting, Acks acks) {
    this.acts = acts;
    this.forms = forms;
    this.counting = counting;
    this.acks = acks;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    At at = At.of(payload);
    String text = SlackCommand.text(payload);
    return CommandAnswer.of(acks.quickly(() -> answer(at, text))).ack(context);
  }

  private CommandAnswer answer(At at, String text) {
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    Optional<CrisisWord> word =
        parts[0].isEmpty() ? Optional.of(CrisisWord.HELP) : CrisisWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST, parts[0].length()));
      return CommandAnswer.of(
          CrisisPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst()));
    }
    return word.get().needsMore() && rest.isEmpty()
        ? CommandAnswer.of(CrisisPhrases.usage(word.get()))
        : answer(at, word.get(), rest.substring(0, Math.min(LONGEST_WHAT, rest.length())));
  }

  private CommandAnswer answer(At at, CrisisWord word, String rest) {
    return switch (word) {
      case HELP ->
          CommandAnswer.of(CrisisPhrases.help(acts.crises().mayStart(at.workspace(), at.user())));
      case ALARM -> done(at, new CrisisAction.RaiseAlarm(rest));
      case START -> start(at, rest, false);
      case DRILL -> start(at, rest, true);
      case UPDATE ->
          current(known -> {
            forms.update(at, known);
            return CommandAnswer.FORM;
          });
      case STATUS -> current(this::status);
      case END -> current(known -> done(at, new CrisisAction.End(known.id(), rest)));
    };
  }

  private CommandAnswer start(At at, String name, boolean drill) {
    if (!acts.crises().mayStart(at.workspace(), at.user())) {
      return CommandAnswer.of(CrisisPhrases.onlyPr());
    }
    forms.start(at, new CrisisRef(null, drill, at.channel()), name);
    return CommandAnswer.FORM;
  }

  private CommandAnswer status(Known known) {
    String numbers = CrisisPhrases.numbers(counting.quickly(known));
    return CommandAnswer.of(CrisisCard.status(known, numbers));
  }

  private CommandAnswer done(At at, CrisisAction action) {
    return CommandAnswer.of(CrisisActs.words(acts.act(at, action), action));
  }

  private CommandAnswer current(Function<Known, CommandAnswer> then) {
    return acts.crises().current().map(then).orElseGet(() -> CommandAnswer.of(CrisisPhrases.CALM));
  }
}
