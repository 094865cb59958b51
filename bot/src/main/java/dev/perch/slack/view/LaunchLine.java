package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.LaunchEvent;
import dev.perch.campaign.LaunchFacts;
import dev.perch.campaign.LaunchWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a brief's thread tells of an event. */
public final class LaunchLine {
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
      case LaunchEvent.WentLive live -> Optional.of("It is public, " + at(live.at()) + ".");
      case LaunchEvent.Planned _,
          LaunchEvent.Acknowledged _,
          LaunchEvent.QuestionProposed _,
          LaunchEvent.Reminded _ ->
          Optional.empty();
    };
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
