package dev.perch.slack.staff;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.digest.Digest;
import dev.perch.campaign.digest.DigestClock;
import dev.perch.campaign.digest.Digests;
import dev.perch.campaign.digest.Week;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.slack.view.home.DigestView;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** A digest as it is read, wherever it is. */
public final class DigestPages {
  private final SlackApi api;
  private final DigestClock time;
  private final Digests digests;
  private final CardPlaces places;

  public DigestPages(SlackApi api, DigestClock time, Digests digests, CardPlaces places) {
    this.api = api;
    this.time = time;
    this.digests = digests;
    this.places = places;
  }

  /** That of the week that is over, in words. */
  public CommandAnswer latest() {
    Week week = time.latest();
    Digest digest = digests.of(week);
    return new CommandAnswer(DigestView.title(week), DigestView.asked(digest, slowest(digest)));
  }

  /** For the leads' channel, where it stays. */
  List<LayoutBlock> posted(Digest digest) {
    return DigestView.posted(digest, slowest(digest));
  }

  private Optional<String> slowest(Digest digest) {
    return digest.answering().slowest().flatMap(one -> link(one.ticket()));
  }

  private Optional<String> link(TicketId ticket) {
    try {
      return Optional.ofNullable(places.find(List.of(ticket)).get(ticket))
          .filter(place -> !place.ts().isEmpty())
          .map((CardPlace place) -> api.permalink(place.channel(), place.ts()));
    } catch (SlackRefused gone) {
      return Optional.empty();
    }
  }
}
