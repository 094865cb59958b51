package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a crisis's threads, and its timeline, tell of an event. */
public final class CrisisLine {
  private static final int LONGEST = 600;

  private CrisisLine() {}

  /** In mrkdwn; nothing for the event with which it began. */
  public static Optional<String> of(CrisisEvent event, int index, CrisisWords words) {
    return index == 0 ? Optional.empty() : Optional.of(told(event, index, words));
  }

  /** In mrkdwn, with the time. */
  public static String timeline(CrisisEvent event, int index, CrisisWords words) {
    return "• %s · %s".formatted(at(event.at()), told(event, index, words));
  }

  private static String told(CrisisEvent event, int index, CrisisWords words) {
    Said said = words.said().getOrDefault(index, Said.named(""));
    return switch (event) {
      case CrisisEvent.AlarmRaised alarm ->
          alarm.by() == null
              ? "The numbers raised the alarm: " + quoted(said.name())
              : "<@%s> raised the alarm: %s".formatted(alarm.by(), quoted(said.name()));
      case CrisisEvent.Dismissed no -> "<@%s> looked: it is no crisis.".formatted(no.by());
      case CrisisEvent.Started started ->
          "<@%s> started %s; <@%s> leads.%s"
              .formatted(
                  started.by(),
                  started.drill() ? "the drill" : "the crisis",
                  started.leader(),
                  news(said, started.version(), false));
      case CrisisEvent.Updated updated ->
          "➜ <@%s> has news; <@%s> leads.%s"
              .formatted(
                  updated.by(),
                  updated.leader(),
                  news(said, updated.version(), updated.withdrawn()));
      case CrisisEvent.Ended ended ->
          "✓ <@%s> ended it: %s".formatted(ended.by(), quoted(said.reason()));
    };
  }

  private static String news(Said said, int version, boolean withdrawn) {
    List<String> news = new ArrayList<>();
    if (!said.facts().isEmpty()) {
      news.add("\n*Known now*: " + quoted(said.facts()));
    }
    if (!said.statement().isEmpty()) {
      news.add("\n*Holding statement v%d*: %s".formatted(version, quoted(said.statement())));
    }
    if (withdrawn) {
      news.add(
          "\n*The holding statement is withdrawn*: say nothing of it in public until there is another.");
    }
    said.tell().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(told -> news.add("\n" + told(new Team(told.getKey()).title(), told.getValue())));
    if (!said.about().isEmpty()) {
      news.add("\n*About* " + Literal.escape(String.join(", ", said.about()), LONGEST));
    }
    return String.join("", news);
  }

  private static String told(String team, String words) {
    return words.isEmpty()
        ? "*%s* need do no more what they were asked to.".formatted(team)
        : "*%s, please*: %s".formatted(team, quoted(words));
  }

  private static String quoted(String words) {
    return words.isBlank() ? "(removed)" : "“" + Literal.escape(words, LONGEST) + "”";
  }

  public static List<LayoutBlock> blocks(String line) {
    return List.of(Kit.paragraph(line));
  }
}
