package dev.perch.slack.view.home;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The app's Home tab: who the reader is to Perch, how to work with it, and who works where. */
public final class HomeTab {
  /** Slack takes 3,000 characters a paragraph; a place has up to a few hundred. */
  private static final int PLACES_A_PARAGRAPH = 5;

  private static final String HOW =
      """
      *How to work with Perch*
      1. A customer's tweet appears as a card in a team's channel. Press *Claim*: it is yours, and nobody answers twice.
      2. *Approve & send* a suggestion, *Edit* it, or press *Reply* and write your own. You see what will stand on X before it goes out.
      3. Not yours to answer? *Hand off* to another team with a note. To talk it over, use the card's thread; what is said there stays in Slack until somebody presses *Send*.\
      """;

  /** Who looks at it. */
  public sealed interface Reader {
    /** Somebody who acts on the tickets of these teams; a lead on those of all. */
    record Agent(String user, String initials, List<Team> teams, boolean lead) implements Reader {
      public Agent {
        teams = List.copyOf(teams);
      }
    }

    /** A member of the workspace who is on no team. */
    record Member(String user) implements Reader {}

    /** A guest, or somebody of another company. */
    record Stranger(String user) implements Reader {}
  }

  /**
   * Where a team works.
   *
   * @param channel Slack's id of it
   * @param handles whose mentions come there first, without the {@code @}; may be none
   */
  public record Place(Team team, String channel, List<String> handles) {
    public Place {
      handles = List.copyOf(handles);
    }
  }

  private HomeTab() {}

  /**
   * The tab.
   *
   * @param leads the user ids of those to ask; may be none
   * @param work how things stand for that reader; none for one who has no part in them
   */
  public static View of(
      Reader reader, List<Place> places, List<String> leads, List<LayoutBlock> work) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(HeaderBlock.builder().text(Kit.plain("Perch")).build());
    blocks.add(Kit.paragraph(greeting(reader, leads)));
    blocks.addAll(work);
    blocks.add(DividerBlock.builder().build());
    blocks.add(Kit.paragraph(HOW));
    blocks.add(DividerBlock.builder().build());
    for (int from = 0; from < places.size(); from += PLACES_A_PARAGRAPH) {
      List<Place> some = places.subList(from, Math.min(from + PLACES_A_PARAGRAPH, places.size()));
      String lines = some.stream().map(HomeTab::line).collect(Collectors.joining("\n"));
      blocks.add(Kit.paragraph(from == 0 ? "*Who works where*\n" + lines : lines));
    }
    return View.builder().type("home").blocks(List.copyOf(blocks)).build();
  }

  private static String greeting(Reader reader, List<String> leads) {
    return switch (reader) {
      case Reader.Agent agent ->
          "Hello <@%s>. You %s. Your replies on X are signed *^%s*; `/initials AB` changes that."
              .formatted(agent.user(), rights(agent), Literal.escape(agent.initials(), 10));
      case Reader.Member member ->
          "Hello <@%s>. You may read along, but you are on no team yet, so the buttons on cards do nothing for you. If you are to answer customers, ask %s to take you into a team."
              .formatted(member.user(), asked(leads));
      case Reader.Stranger stranger ->
          "Hello <@%s>. You may read along wherever you were invited, but only members of this workspace may act on tickets: no guests, and no people of other companies. If something should be answered, tell %s."
              .formatted(stranger.user(), asked(leads));
    };
  }

  private static String rights(Reader.Agent agent) {
    String teams =
        agent.teams().stream()
            .map(team -> "*" + team.title() + "*")
            .collect(Collectors.joining(", "));
    if (agent.lead()) {
      return teams.isEmpty()
          ? "are a *lead*, and may act on every team's tickets"
          : "are a *lead*, and on " + teams + "; you may act on every team's tickets";
    }
    return "are on " + teams + ", and may act on the tickets there";
  }

  private static String asked(List<String> leads) {
    return leads.isEmpty()
        ? "a lead"
        : leads.stream().map(lead -> "<@" + lead + ">").collect(Collectors.joining(" or "));
  }

  private static String line(Place place) {
    String handles =
        place.handles().stream()
            .map(handle -> "@" + Literal.escape(handle, 50))
            .collect(Collectors.joining(", "));
    return "• *%s* works in <#%s>%s"
        .formatted(
            place.team().title(),
            place.channel(),
            handles.isEmpty() ? "" : " and reads " + handles);
  }
}
