package dev.perch.slack.view.campaign;

import dev.perch.campaign.crisis.CrisisEvent;
import dev.perch.campaign.crisis.CrisisWords;
import dev.perch.campaign.crisis.CrisisWords.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A crisis's story outside Slack: as a line of Markdown for each event, people by their ids. */
final class CrisisText {
  private CrisisText() {}

  static String line(CrisisEvent event, int index, CrisisWords words) {
    Said said = words.said().getOrDefault(index, Said.named(""));
    List<String> parts = new ArrayList<>();
    switch (event) {
      case CrisisEvent.AlarmRaised alarm ->
          parts.add(
              "alarm by %s: %s"
                  .formatted(alarm.by() == null ? "the numbers" : alarm.by(), said.name()));
      case CrisisEvent.Dismissed no -> parts.add("no crisis, says " + no.by());
      case CrisisEvent.Started started ->
          parts.add("started by %s, led by %s".formatted(started.by(), started.leader()));
      case CrisisEvent.Updated updated ->
          parts.add("updated by %s, led by %s".formatted(updated.by(), updated.leader()));
      case CrisisEvent.Ended ended ->
          parts.add("ended by %s: %s".formatted(ended.by(), said.reason()));
    }
    if (!said.facts().isEmpty()) {
      parts.add("known: " + said.facts());
    }
    if (!said.statement().isEmpty()) {
      parts.add("statement: " + said.statement());
    }
    if (event instanceof CrisisEvent.Updated updated && updated.withdrawn()) {
      parts.add("statement: withdrawn");
    }
    said.tell().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(told ->
            parts.add(
                "%s: %s"
                    .formatted(
                        told.getKey(), told.getValue().isEmpty() ? "(done)" : told.getValue())));
    return "- %s: %s".formatted(event.at(), String.join("; ", parts).replace('\n', ' '));
  }
}
