package dev.perch.slack.storm;

import dev.perch.campaign.storm.FoldPlace;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.OpenFolds;
import dev.perch.slack.view.home.HomeWork;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folds that stand on Home tabs, looked up once for all who look on. */
public final class HomeFolds {
  private final FoldStories stories;
  private final FoldPlaces places;
  private final OpenFolds open;
  private final FoldViews views;

  public HomeFolds(FoldStories stories, FoldPlaces places, FoldViews views) {
    this.stories = stories;
    this.places = places;
    this.open = new OpenFolds(stories);
    this.views = views;
  }

  /**
   * How they stand.
   *
   * @param lines a line for each fold that is not over, by team, in mrkdwn
   * @param folded those of the tickets that a fold shows
   */
  public record Look(Map<Team, List<String>> lines, Set<TicketId> folded) {
    public List<String> of(Team team) {
      return lines.getOrDefault(team, List.of());
    }
  }

  public Look look(Collection<TicketId> tickets) {
    Map<Team, List<String>> lines = new LinkedHashMap<>();
    for (FoldStory fold : open.all()) {
      lines.computeIfAbsent(fold.facts().team(), _ -> new ArrayList<>()).add(line(fold));
    }
    return new Look(lines, lines.isEmpty() ? Set.of() : stories.holding(tickets).keySet());
  }

  private String line(FoldStory fold) {
    String link =
        places
            .find(fold.id())
            .filter(place -> !place.ts().isEmpty())
            .map(HomeFolds::link)
            .orElse("");
    return HomeWork.fold(views.card(fold), link);
  }

  private static String link(FoldPlace place) {
    return HomeWork.link(place.channel(), place.ts());
  }
}
