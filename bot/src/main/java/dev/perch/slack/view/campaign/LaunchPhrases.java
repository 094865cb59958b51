package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.Launch;
import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchKept;
import dev.perch.campaign.Launches.Known;
import dev.perch.desk.Embargo;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.Team;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What Perch says about launches. In mrkdwn. */
public final class LaunchPhrases {
  public static final String NOT_OURS =
      "Perch does not know this launch any more. `/launch list` shows all.";

  public static final String PAST =
      "That hour is over already. Give one that is still to come, or tell Care yourself.";

  public static final String ASK_SOMETHING =
      "Begin your message with my name and the question behind it. I put it to those who planned the launch.";

  public static final String SAYS_IT_ITSELF =
      "This line says what is secret until the hour: the name, or one of the words above. Say it without.";

  public static final String REPORT_COMES = "One moment: the report is being made.";

  private LaunchPhrases() {}

  /** A secret word that would keep every second reply in. */
  public static String tooShort(String word) {
    return "“%s” is so short that it stands in many replies. Give words of three letters or more."
        .formatted(word);
  }

  /** Where the gatekeeper decides on an entry of a launch. */
  public static String pack(LaunchId launch) {
    return "🔒 It belongs to the launch `%s`. Approved, Care may read it at once, and it is sent from the launch's hour on."
        .formatted(launch);
  }

  /** An entry of a launch that is not public; for behind its title. */
  public static String embargo(Embargo embargo) {
    return embargo.until() == null
        ? "🔒 its launch `%s` was called off: it is not said".formatted(embargo.launch())
        : "🔒 *under embargo until* %s, launch `%s`: read it, and do not say it yet"
            .formatted(at(embargo.until()), embargo.launch());
  }

  /** A line of its own, for an entry that is shown. */
  public static LayoutBlock embargoLine(Embargo embargo) {
    return Kit.small(embargo(embargo));
  }

  /** {@code /launch} and {@code /launch help}. */
  public static String help(boolean plans) {
    String words =
        Arrays.stream(LaunchWord.values())
            .filter(word -> word != LaunchWord.HELP)
            .map(word -> "• `%s` %s".formatted(Literal.escape(word.usage(), 100), word.does()))
            .collect(Collectors.joining("\n"));
    String first =
        plans
            ? "*Before you go public, tell Care*: `/launch new` puts a brief into their channel, and shows you who has read it."
            : "*What is about to become public* stands in briefs. Press *Got it* when you have read one; *Ask* puts a question to those who planned it.";
    return first + "\n" + words;
  }

  /** A word that is none. */
  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/launch %s`. Did you mean `/launch %s`? `/launch help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** A name that is none. */
  public static String noSuchLaunch(String typed, List<String> nearest) {
    String meant =
        nearest.isEmpty()
            ? "`/launch list` shows all."
            : "Did you mean "
                + nearest.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" or "))
                + "?";
    return "There is no launch `%s`. %s".formatted(Literal.escape(typed, 100), meant);
  }

  /** Something has to follow the word. */
  public static String usage(LaunchWord word) {
    return "Write `%s`: it %s.".formatted(Literal.escape(word.usage(), 100), word.does());
  }

  /** {@code /launch list}. */
  public static String list(List<Known> launches) {
    if (launches.isEmpty()) {
      return "No launch was told to Care so far. Marketing, PR and the leads begin one with `/launch new`.";
    }
    return launches.stream().map(LaunchPhrases::line).collect(Collectors.joining("\n"));
  }

  /** A launch in one line. */
  public static String line(Known known) {
    String when =
        switch (known.launch()) {
          case Launch.Coming coming -> at(coming.facts().goesLive());
          case Launch.Live live -> "public since " + at(live.since());
          case Launch.CalledOff _ -> "called off";
        };
    return "• *%s* · %s · %s · `%s`"
        .formatted(
            LaunchCard.name(known.words(), 100),
            when,
            LaunchCard.handles(known.launch().facts()),
            known.id());
  }

  /** The hour is one that the person's clock leaves out. */
  public static String skipped(LocalTime until) {
    return "Your clock leaves this time out: daylight saving begins, and it goes on at %s. Give that, or an earlier one."
        .formatted(until);
  }

  /** What came of an act; {@code did} is what to say of it where it was done. */
  public static String of(LaunchKept kept, String did) {
    return switch (kept) {
      case LaunchKept.Done _ -> did;
      case LaunchKept.NotYours not ->
          "Only %s and the leads plan, move or call off a launch, so nothing was changed. Ask them; everybody may read with `/launch list`."
              .formatted(not.teams().stream().map(Team::title).collect(Collectors.joining(", ")));
      case LaunchKept.Stranger _ ->
          "Only members of this workspace may act on launches: no guests, bots or people of other companies. Nothing was changed.";
      case LaunchKept.Past _ -> PAST;
      case LaunchKept.Over(Launch launch) ->
          launch instanceof Launch.CalledOff off
              ? "<@%s> called this launch off, so nothing was changed.".formatted(off.by())
              : "This launch is public already, so nothing was changed.";
      case LaunchKept.MovedSince(Launch launch) ->
          "Somebody moved it meanwhile: it becomes public %s. Nothing was changed; use `/launch move` again if that is wrong."
              .formatted(at(launch.facts().goesLive()));
      case LaunchKept.Missing _ -> NOT_OURS;
      case LaunchKept.Overtaken _ -> "Others changed it in the same moment. Try again.";
    };
  }
}
