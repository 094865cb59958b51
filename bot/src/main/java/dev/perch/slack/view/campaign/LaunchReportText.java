package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import dev.perch.campaign.Launch;
import dev.perch.campaign.LaunchReport;
import dev.perch.campaign.LaunchReport.Advice;
import dev.perch.campaign.LaunchReport.Asked;
import dev.perch.campaign.LaunchReport.Left;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Veil;
import dev.perch.ticket.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a launch was taken, in mrkdwn: what {@code /launch report} answers, and what comes by itself.
 */
public final class LaunchReportText {
  private LaunchReportText() {}

  /** As in "the first": hour, 24 hours, week. */
  static String hours(int hours) {
    return switch (hours) {
      case 1 -> "hour";
      case 168 -> "week";
      default -> hours + " hours";
    };
  }

  /** As of now. */
  public static String now(LaunchReport report) {
    return "*%s* · %s\n%s".formatted(name(report), state(report), body(report));
  }

  /** So many hours after it went public. */
  public static String after(int hours, LaunchReport report) {
    return "📊 *%s*, its first %s · %s\n%s"
        .formatted(name(report), hours(hours), state(report), body(report));
  }

  private static String name(LaunchReport report) {
    return LaunchCard.name(report.launch().words(), 150);
  }

  private static String state(LaunchReport report) {
    return switch (report.launch().launch()) {
      case Launch.Coming coming -> "becomes public " + at(coming.facts().goesLive());
      case Launch.Live live -> "public since " + at(live.since());
      case Launch.CalledOff _ -> "called off";
    };
  }

  private static String body(LaunchReport report) {
    if (report.tickets() == 0) {
      return "Nobody has written to us about it.";
    }
    List<String> lines = new ArrayList<>();
    lines.add(volume(report));
    lines.add("*Mood* " + mood(report));
    lines.add("*Asked most*" + asked(report.asked()));
    lines.add(open(report));
    if (!report.advice().isEmpty()) {
      lines.add(
          report.advice().stream()
              .map(advice -> "• " + words(advice))
              .collect(Collectors.joining("\n", "*What to change*\n", "")));
    }
    return String.join("\n", lines);
  }

  private static String volume(LaunchReport report) {
    return report.isSample() ? sampled(report) : whole(report);
  }

  private static String sampled(LaunchReport report) {
    return String.format(
        Locale.ENGLISH,
        "*Volume* %,d conversations%s\n_What follows is of the newest %,d of them:_ %,d tweets · we answered %,d",
        report.tickets(),
        early(report),
        report.read(),
        report.tweets(),
        report.answered());
  }

  private static String early(LaunchReport report) {
    return report.early() == 0
        ? ""
        : String.format(Locale.ENGLISH, ", %,d of them before its hour", report.early());
  }

  private static String whole(LaunchReport report) {
    return String.format(
        Locale.ENGLISH,
        "*Volume* %,d %s with %,d %s%s · we answered %,d",
        report.tickets(),
        report.tickets() == 1 ? "conversation" : "conversations",
        report.tweets(),
        report.tweets() == 1 ? "tweet" : "tweets",
        early(report),
        report.answered());
  }

  private static String mood(LaunchReport report) {
    return List.of(Mood.PLEASED, Mood.NEUTRAL, Mood.UPSET, Mood.FURIOUS).stream()
        .filter(mood -> report.moods().containsKey(mood))
        .map(mood ->
            "%s %d".formatted(mood.name().toLowerCase(Locale.ROOT), report.moods().get(mood)))
        .collect(Collectors.joining(" · "));
  }

  private static String asked(List<Asked> asked) {
    return asked.isEmpty()
        ? " nothing that the bank knows"
        : asked.stream()
            .map(one ->
                "\n• %s (`%s`) %d"
                    .formatted(
                        Literal.escape(one.title(), 150),
                        Literal.escape(one.faq(), 80),
                        one.times()))
            .collect(Collectors.joining());
  }

  private static String open(LaunchReport report) {
    if (report.unanswered() == 0) {
      return "*Not answered* nothing: everybody has had a reply.";
    }
    return "*Not answered* %d, the oldest first%s"
        .formatted(
            report.unanswered(),
            report.open().stream().map(LaunchReportText::left).collect(Collectors.joining()));
  }

  private static String left(Left left) {
    String words =
        left.words().isBlank() ? "(removed)" : Literal.escape(Veil.forGood(left.words()), 150);
    return "\n• “%s” <%s|on X>".formatted(words.replace('\n', ' '), left.link());
  }

  private static String words(Advice advice) {
    return switch (advice) {
      case Advice.WriteEntries(int questions) ->
          "%d were near no entry of the FAQ bank: `/faq gaps` groups what was asked, for somebody to write it."
              .formatted(questions);
      case Advice.Approve(List<String> faqs) ->
          "The gatekeeper has not decided on %s, so nobody could use it: `/faq review`."
              .formatted(
                  faqs.stream().map(faq -> "`" + faq + "`").collect(Collectors.joining(", ")));
      case Advice.GiveNotYet(int early) ->
          "%d asked before the hour, and the brief gave nothing to say: fill in *Until then we say* next time."
              .formatted(early);
      case Advice.LookForLeak(int early) ->
          "%d asked before the hour: where did they know it from?".formatted(early);
      case Advice.Reassure(int percent) ->
          "%d in a hundred are upset: look at what they say before you post more about it."
              .formatted(percent);
      case Advice.Answer(int tickets) ->
          "Still waiting for a first answer: %d. Care may need help.".formatted(tickets);
    };
  }
}
