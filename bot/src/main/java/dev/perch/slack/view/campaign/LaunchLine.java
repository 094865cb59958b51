package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchFacts;
import dev.perch.campaign.LaunchWords;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a brief's thread tells of an event. */
public final class LaunchLine {
  /** Nobody calls that late. */
  private static final Duration ON_TIME = Duration.ofSeconds(10);

  private LaunchLine() {}

  /** In mrkdwn; nothing for an event that the brief alone shows. */
  public static Optional<String> of(
      LaunchEvent event, int index, LaunchFacts facts, LaunchWords words) {
    return switch (event) {
      case LaunchEvent.Moved moved ->
          Optional.of(
              "➜ <@%s> moved it: it becomes public %s."
                  .formatted(moved.by(), at(moved.goesLive())));
      case LaunchEvent.Cancelled cancelled ->
          Optional.of("✗ <@%s> called it off: “%s”".formatted(cancelled.by(), said(words, index)));
      case LaunchEvent.QuestionAsked asked ->
          Optional.of(
              "<@%s> asks: “%s”\n%s, can you answer here in the thread?"
                  .formatted(asked.by(), said(words, index), answering(facts)));
      case LaunchEvent.Reminded reminded when !reminded.who().isEmpty() ->
          Optional.of(
              "%s: please read this brief, and press *Got it*."
                  .formatted(mentions(reminded.who().stream())));
      case LaunchEvent.WentLive live -> Optional.of(live(live, facts, words));
      case LaunchEvent.TicketsTold told when told.tickets() > 0 -> Optional.of(told(told));
      case LaunchEvent.Reported reported ->
          Optional.of(
              "How it went in the first %s was told to those who planned it; `/launch report` tells it at any time."
                  .formatted(LaunchReportText.hours(reported.hours())));
      case LaunchEvent.Planned _,
          LaunchEvent.Acknowledged _,
          LaunchEvent.QuestionProposed _,
          LaunchEvent.TicketsTold _,
          LaunchEvent.Reminded _ ->
          Optional.empty();
    };
  }

  /** Whether Care's whole channel hears it, and not only the thread. */
  public static boolean isForAll(LaunchEvent event) {
    return event instanceof LaunchEvent.WentLive
        || (event instanceof LaunchEvent.TicketsTold told && told.back() && told.tickets() > 0);
  }

  private static String live(LaunchEvent.WentLive live, LaunchFacts facts, LaunchWords words) {
    Duration late = Duration.between(facts.goesLive(), live.at());
    return "🚀 *%s*: It is public, %s%s. What is approved of its answers is suggested for sending from now on."
        .formatted(
            LaunchCard.name(words, 150),
            at(live.at()),
            late.compareTo(ON_TIME) > 0
                ? ", %s after its hour: Perch was not at work then".formatted(words(late))
                : "");
  }

  private static String words(Duration late) {
    return late.toMinutes() < 1
        ? late.toSeconds() + " seconds"
        : late.toHours() < 2 ? late.toMinutes() + " minutes" : late.toHours() + " hours";
  }

  private static String told(LaunchEvent.TicketsTold told) {
    String questions =
        told.tickets() == 1
            ? "One question that came early"
            : told.tickets() + " questions that came early";
    boolean one = told.tickets() == 1;
    return told.back()
        ? "%s %s back in %s queue, with what can be said now."
            .formatted(questions, one ? "is" : "are", one ? "its" : "their")
        : "%s %s for the new hour.".formatted(questions, one ? "waits" : "wait");
  }

  /**
   * A question that was asked, for the channel of those who answer: they are not in Care's.
   *
   * @param link to the brief
   */
  public static Optional<String> forAnswerers(
      LaunchEvent event, int index, LaunchFacts facts, LaunchWords words, String link) {
    return event instanceof LaunchEvent.QuestionAsked asked
        ? Optional.of(
            "%s: <@%s> asks about *%s*: “%s”\n<%s|Please answer in the thread>."
                .formatted(
                    answering(facts),
                    asked.by(),
                    LaunchCard.name(words, 150),
                    said(words, index),
                    link))
        : Optional.empty();
  }

  public static List<LayoutBlock> blocks(String line) {
    return List.of(Kit.paragraph(line));
  }

  private static String said(LaunchWords words, int index) {
    return Literal.escape(words.text(index).orElse("(removed)"), 2_000);
  }

  /** Whom to ask, and who planned it. */
  private static String answering(LaunchFacts facts) {
    return mentions(Stream.of(facts.contact(), facts.by()).distinct());
  }

  private static String mentions(Stream<String> ids) {
    return ids.limit(40).map(id -> "<@" + id + ">").collect(Collectors.joining(", "));
  }
}
