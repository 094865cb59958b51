package dev.perch.slack.launch;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.campaign.LaunchAction;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchReports;
import dev.perch.campaign.LaunchWatch;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Launches.Known;
import dev.perch.campaign.Readers;
import dev.perch.campaign.Readers.Reading;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.campaign.LaunchCard;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.view.campaign.LaunchReportText;
import dev.perch.slack.view.campaign.LaunchWord;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import dev.perch.slack.wire.Whispers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /launch}: finds out which word was typed, and answers it, to the asker only. */
public final class LaunchCommand {
  public static final String NAME = "/launch";
  private static final List<String> WORDS =
      Arrays.stream(LaunchWord.values()).map(LaunchWord::word).toList();
  private static final int LONGEST = 80;
  private static final int LISTED = 20;
  private static final int KNOWN = 200;
  private static final int MEANT = 3;

  private final LaunchActs acts;
  private final LaunchForms forms;
  private final Readers readers;
  private final LaunchReports reports;
  private final LaunchWatch watch;
  private final Acks acks;
  private final Whispers whispers;

  LaunchCommand(
      LaunchActs acts,
      LaunchForms forms,
      Readers readers,
      LaunchWatch watch,
      LaunchReports reports,
      Acks acks,
      Whispers whispers) {
    this.reports = reports;
    this.watch = watch;
    this.whispers = whispers;
    this.acts = acts;
    this.forms = forms;
    this.readers = readers;
    this.acks = acks;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    At at = At.of(payload);
    String text = SlackCommand.text(payload);
    return CommandAnswer.of(acks.quickly(() -> answer(at, text))).ack(context);
  }

  private Launches launches() {
    return acts.launches();
  }

  private CommandAnswer answer(At at, String text) {
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    Optional<LaunchWord> word =
        parts[0].isEmpty() ? Optional.of(LaunchWord.HELP) : LaunchWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST, parts[0].length()));
      return CommandAnswer.of(
          LaunchPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst()));
    }
    return word.get().needsMore() && rest.isEmpty()
        ? CommandAnswer.of(LaunchPhrases.usage(word.get()))
        : answer(at, word.get(), rest);
  }

  private CommandAnswer answer(At at, LaunchWord word, String rest) {
    return switch (word) {
      case HELP ->
          CommandAnswer.of(LaunchPhrases.help(launches().mayPlan(at.workspace(), at.user())));
      case NEW -> {
        forms.plan(at);
        yield CommandAnswer.FORM;
      }
      case LIST -> CommandAnswer.of(LaunchPhrases.list(launches().all(LISTED)));
      case SHOW -> with(rest, this::shown);
      case MOVE ->
          with(
              rest,
              known -> {
                forms.move(at, known);
                return CommandAnswer.FORM;
              });
      case CANCEL -> cancel(at, rest);
      case REPORT -> with(rest, known -> report(at, known.id()));
    };
  }

  private CommandAnswer shown(Known known) {
    // All at once, for Slack wants an answer before it could tell of so many one by one.
    Reading reading =
        Readers.reading(acks.together(readers.unread(known.launch().facts()), readers::reader));
    List<String> before = watch.publicBefore(known.launch().facts(), known.words());
    return new CommandAnswer(LaunchCard.summary(known), LaunchCard.blocks(known, reading, before));
  }

  /** Read of all its tickets: that may take longer than Slack waits. */
  private CommandAnswer report(At at, LaunchId id) {
    acks.later(
        () ->
            reports
                .of(id)
                .map(LaunchReportText::now)
                .ifPresent(text -> whispers.say(at.channel(), null, at.user(), text)),
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
    return CommandAnswer.of(LaunchPhrases.REPORT_COMES);
  }

  private CommandAnswer cancel(At at, String rest) {
    String[] parts = rest.split("\\s+", 2);
    return with(
        parts[0],
        known -> {
          if (parts.length < 2) {
            return CommandAnswer.of(LaunchPhrases.usage(LaunchWord.CANCEL));
          }
          LaunchAction cancel = new LaunchAction.Cancel(known.id(), parts[1]);
          return CommandAnswer.of(LaunchActs.words(acts.act(at, cancel), cancel));
        });
  }

  /** With the launch of that name; where there is none, with words that name the nearest. */
  private CommandAnswer with(String typed, Function<Known, CommandAnswer> then) {
    String name = typed.substring(0, Math.min(LONGEST, typed.length()));
    return LaunchId.parse(name)
        .flatMap(launches()::find)
        .map(then)
        .orElseGet(() ->
            CommandAnswer.of(
                LaunchPhrases.noSuchLaunch(
                    name, Nearest.close(name, launches().names(KNOWN), MEANT))));
  }
}
