package dev.perch.slack.view.home;

import static dev.perch.slack.view.Times.at;

import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.digest.Answering;
import dev.perch.campaign.digest.Answering.Day;
import dev.perch.campaign.digest.Digest;
import dev.perch.campaign.digest.PostWeek;
import dev.perch.campaign.digest.Promises;
import dev.perch.campaign.digest.Questions;
import dev.perch.campaign.digest.SignOffs;
import dev.perch.campaign.digest.Week;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.campaign.CrisisCard;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Perch says about a week. In mrkdwn. */
public final class DigestPhrases {
  public static final String LOOKING = "Perch goes through the week. One moment …";

  /** Slack takes no longer words for a picture. */
  private static final int LONGEST_ALT = 1_000;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

  private DigestPhrases() {}

  /** {@code 2 March to 8 March 2026}. */
  static String days(Week week) {
    return "%s to %s %d"
        .formatted(DAY.format(week.first()), DAY.format(week.last()), week.last().getYear());
  }

  /** {@code Mon 2}. */
  public static String weekday(Day day) {
    return WEEKDAY.format(day.day());
  }

  static String count(int many, String one, String more) {
    return "%d %s".formatted(many, many == 1 ? one : more);
  }

  /** How customers were answered, a line for each sort of promise. */
  static String answers(Digest digest, Optional<String> slowest) {
    Answering answering = digest.answering();
    List<String> lines = new ArrayList<>();
    lines.add(
        "• %s: *%d* heard from us in time, *%d* too late%s"
            .formatted(
                count(answering.tickets(), "ticket", "tickets"),
                answering.kept(),
                answering.missed(),
                rest(answering)));
    answering
        .median()
        .ifPresent(median ->
            lines.add(
                "• Half of the first replies took at most %s%s"
                    .formatted(ReceiptView.time(median), slowest(answering, slowest))));
    Promises promises = digest.promises();
    if (promises.kept() + promises.missed() > 0) {
      lines.add(
          "• Promised dates that came: *%d* kept, *%d* missed"
              .formatted(promises.kept(), promises.missed()));
    }
    return String.join("\n", lines);
  }

  private static String rest(Answering answering) {
    int other = answering.tickets() - answering.kept() - answering.missed() - answering.waiting();
    return (answering.waiting() > 0 ? ", %d with time left".formatted(answering.waiting()) : "")
        + (other > 0 ? ", %d without a promise".formatted(other) : "");
  }

  private static String slowest(Answering answering, Optional<String> link) {
    return answering
        .slowest()
        .map(one ->
            ", the slowest "
                + ReceiptView.time(one.waited())
                + link.map(card -> " (<" + card + "|card>)").orElse(""))
        .orElse("");
  }

  static String crisis(Crises.Known known) {
    String name = Literal.escape(CrisisCard.name(known.words()), 100);
    String sort = known.crisis().facts().drill() ? "Drill" : "Crisis";
    String begun = at(known.crisis().facts().begun());
    return switch (known.crisis()) {
      case Crisis.Alarm _ -> "• Alarm *%s* since %s: nobody has decided".formatted(name, begun);
      case Crisis.InForce _ -> "• %s *%s* since %s, still on".formatted(sort, name, begun);
      case Crisis.Over over -> "• %s *%s*, %s until %s".formatted(sort, name, begun, at(over.at()));
      case Crisis.FalseAlarm _ -> "• Alarm *%s*, %s: it was no crisis".formatted(name, begun);
    };
  }

  static String signOffs(SignOffs signOffs) {
    if (signOffs.asked() + signOffs.given() + signOffs.returned() == 0) {
      return "none were asked for";
    }
    return "%d asked for, %d given, %d sent back%s"
        .formatted(
            signOffs.asked(),
            signOffs.given(),
            signOffs.returned(),
            signOffs
                .median()
                .map(median -> "; half were decided within %s".formatted(ReceiptView.time(median)))
                .orElse(""));
  }

  static String posts(PostWeek posts) {
    return "%d went out, %s held%s"
        .formatted(
            posts.out(),
            count(posts.held(), "was", "were"),
            posts.waiting() > 0
                ? "; *%s* for a decision now, see `/post list`"
                    .formatted(posts.waiting() == 1 ? "1 waits" : posts.waiting() + " wait")
                : "");
  }

  /** What the picture of the days shows, for those who do not see it. */
  public static String alt(Answering answering) {
    return alt(
        "Tickets of each day, by their first reply: "
            + answering.days().stream()
                .map(day ->
                    "%s: %d in time, %d too late, %d other"
                        .formatted(weekday(day), day.kept(), day.missed(), day.other()))
                .collect(Collectors.joining("; "))
            + ".");
  }

  /** What the picture of the questions shows. */
  public static String alt(Questions questions) {
    return alt(
        "What customers asked most: "
            + questions.asked().stream()
                .map(asked ->
                    "%s %d%s"
                        .formatted(
                            asked.title(),
                            asked.times(),
                            asked.before().isPresent()
                                ? ", the week before " + asked.before().getAsInt()
                                : ""))
                .collect(Collectors.joining("; "))
            + ".");
  }

  /** The end of a long one is let go: Slack would refuse the picture. */
  private static String alt(String words) {
    return Literal.clean(words, LONGEST_ALT - 1);
  }
}
