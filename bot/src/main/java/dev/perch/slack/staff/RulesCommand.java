package dev.perch.slack.staff;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.Register;
import dev.perch.desk.Rule;
import dev.perch.desk.Unavailable;
import dev.perch.desk.intake.Asides;
import dev.perch.desk.intake.DryRun;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.RulesList;
import dev.perch.slack.view.RulesPhrases;
import dev.perch.slack.view.RulesWord;
import dev.perch.slack.view.Veil;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code /rules}: how tweets are sorted, tried and undone. For leads; answered to the asker. */
public final class RulesCommand implements SlackCommand {
  public static final String NAME = "/rules";
  private static final List<String> WORDS =
      Arrays.stream(RulesWord.values()).map(RulesWord::word).toList();
  private static final int LONGEST_WORD = 40;

  private final Asides asides;
  private final DryRun dryRun;
  private final Register register;
  private final Roster roster;
  private final Veil veil;
  private final Acks acks;
  private final Whispers whispers;

  public RulesCommand(
      Asides asides,
      DryRun dryRun,
      Register register,
      Roster roster,
      Veil veil,
      Acks acks,
      Whispers whispers) {
    this.veil = veil;
    this.asides = asides;
    this.dryRun = dryRun;
    this.register = register;
    this.roster = roster;
    this.acks = acks;
    this.whispers = whispers;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    CommandAnswer answer =
        switch (acks.quickly(() -> answer(payload, context))) {
          case Acks.Quick.Done<CommandAnswer> done -> done.value();
          case Acks.Quick.TooLate<CommandAnswer> _ -> CommandAnswer.of(Phrases.UNAVAILABLE);
          case Acks.Quick.Down<CommandAnswer> _ -> CommandAnswer.of(Phrases.UNAVAILABLE);
        };
    return context.ack(answer.response());
  }

  private CommandAnswer answer(SlashCommandPayload payload, SlashCommandContext context) {
    if (!leads(payload.getTeamId(), payload.getUserId())) {
      return CommandAnswer.of(RulesPhrases.LEADS_ONLY);
    }
    String text = payload.getText() == null ? "" : payload.getText().strip();
    String[] parts = text.split("\\s+", 2);
    if (parts[0].isEmpty()) {
      return list();
    }
    Optional<RulesWord> word = RulesWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST_WORD, parts[0].length()));
      return CommandAnswer.of(
          RulesPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst()));
    }
    return switch (word.get()) {
      case LIST -> list();
      case HELP -> CommandAnswer.of(RulesPhrases.help());
      case TRY -> dry(parts.length == 2 ? parts[1] : "", payload, context);
    };
  }

  private boolean leads(String workspace, String user) {
    return roster.member(workspace, user).isPresent() && roster.holds(user, Roles.LEAD);
  }

  private CommandAnswer list() {
    return new CommandAnswer(
        "Rules", RulesList.blocks(dryRun.rules(), asides.all(), register.skipped(), veil));
  }

  /** It reads thousands of tickets, so the answer follows the ack. */
  private CommandAnswer dry(String rule, SlashCommandPayload payload, SlashCommandContext context) {
    List<Rule> rules;
    try {
      rules = rule.isBlank() ? dryRun.rules() : List.of(Rule.parse(unescaped(rule)));
    } catch (IllegalArgumentException wrong) {
      return CommandAnswer.of(RulesPhrases.wrong(String.valueOf(wrong.getMessage())));
    }
    if (rules.isEmpty()) {
      return CommandAnswer.of(RulesPhrases.NO_RULES);
    }
    acks.later(
        () -> later(new CommandAnswer("Tried", RulesList.tried(dryRun.of(rules), veil)), context),
        _ -> whispers.say(payload.getChannelId(), null, payload.getUserId(), Phrases.UNAVAILABLE));
    return CommandAnswer.of(RulesPhrases.LOOKING);
  }

  private static void later(CommandAnswer answer, SlashCommandContext context) {
    try {
      context.respond(answer.response());
    } catch (IOException e) {
      throw new Unavailable("Slack could not be reached for an answer", e);
    }
  }

  /** Slack escapes what is typed behind a command. */
  private static String unescaped(String text) {
    return text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
  }

  /** <b>Undo</b>: the list that stands there afterwards is without it. */
  public Response undone(BlockActionPayload payload, ActionContext context) {
    At at = At.of(payload, payload.getActions().getFirst());
    String carried = payload.getActions().getFirst().getValue();
    if (carried == null || !carried.matches("[0-9]{1,19}") || !leads(at.workspace(), at.user())) {
      whispers.say(at.channel(), null, at.user(), RulesPhrases.LEADS_ONLY);
      return context.ack();
    }
    acks.later(
        () -> {
          asides.takeBack(new TicketId(carried), at.user(), at.operation());
          list().replace(context);
        },
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
    return context.ack();
  }
}
