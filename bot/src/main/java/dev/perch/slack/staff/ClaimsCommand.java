package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Register.Held;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.Drafts;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.slack.view.ClaimList;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackCommand;
import dev.perch.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /claims}: the tickets that I have, and that others on my teams have. */
public final class ClaimsCommand implements SlackCommand {
  public static final String NAME = "/claims";

  /** More would not be read, and each link is a call. */
  private static final int MOST = 10;

  private final Claims claims;
  private final Drafts drafts;
  private final CardPlaces places;
  private final Roster roster;
  private final SlackApi api;
  private final Acks acks;

  public ClaimsCommand(
      Claims claims, Drafts drafts, CardPlaces places, Roster roster, SlackApi api, Acks acks) {
    this.claims = claims;
    this.drafts = drafts;
    this.places = places;
    this.roster = roster;
    this.api = api;
    this.acks = acks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String answer =
        switch (acks.quickly(() -> answer(payload.getTeamId(), payload.getUserId()))) {
          case Acks.Quick.Done<String> done -> done.value();
          case Acks.Quick.TooLate<String> _ -> Phrases.NOT_RECORDED;
          case Acks.Quick.Down<String> _ -> Phrases.UNAVAILABLE;
        };
    return context.ack(answer);
  }

  private String answer(String workspace, String user) {
    if (roster.member(workspace, user).isEmpty()) {
      return ClaimPhrases.MEMBERS_ONLY;
    }
    List<Held> held =
        claims.held().stream().sorted(Comparator.comparing(it -> it.ticket().value())).toList();
    boolean lead = roster.holds(user, Roles.LEAD);
    Predicate<Held> own = it -> it.by().value().equals(user);
    Predicate<Held> team = it -> lead || roster.holds(user, it.team().key());
    List<Held> others = held.stream().filter(own.negate().and(team)).toList();
    return ClaimList.words(
        entries(held.stream().filter(own).toList()),
        entries(others),
        Math.max(0, others.size() - MOST));
  }

  private List<ClaimList.Entry> entries(List<Held> held) {
    List<Held> shown = held.stream().limit(MOST).toList();
    Map<TicketId, CardPlace> cards = places.find(shown.stream().map(Held::ticket).toList());
    return acks
        .together(shown, it -> entry(it, Optional.ofNullable(cards.get(it.ticket()))))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ClaimList.Entry> entry(Held held, Optional<CardPlace> card) {
    return drafts
        .ticket(held.ticket())
        .flatMap(ticket ->
            ticket
                .held()
                .map(claim ->
                    new ClaimList.Entry(
                        claim.by(),
                        drafts.customer(ticket),
                        ticket.facts().handle(),
                        ClaimList.state(ticket),
                        claim.since(),
                        link(card))));
  }

  private String link(Optional<CardPlace> card) {
    return card.filter(place -> !place.ts().isEmpty())
        .map(place -> api.permalink(place.channel(), place.ts()))
        .orElse("");
  }
}
