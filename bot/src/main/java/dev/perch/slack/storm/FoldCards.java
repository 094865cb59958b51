package dev.perch.slack.storm;

import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldPlace;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.FoldWords;
import dev.perch.campaign.storm.Folds;
import dev.perch.campaign.storm.Leaving;
import dev.perch.campaign.storm.OpenFolds;
import dev.perch.desk.Alarms;
import dev.perch.desk.CardPlace;
import dev.perch.desk.FailureLog;
import dev.perch.desk.Unavailable;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the cards of folds that are behind their stories. They share the pace of the tickets'
 * cards, and come first: however many join in a second, a card is drawn again after a while only.
 */
public final class FoldCards {
  private static final Logger log = LoggerFactory.getLogger(FoldCards.class);
  private static final int AT_ONCE = 20;
  private static final Duration BETWEEN_UPDATES = Duration.ofSeconds(2);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final SlackApi api;
  private final Channels channels;
  private final FoldStories stories;
  private final FoldPlaces places;
  private final Folds folds;
  private final Leaving leaving;
  private final OpenFolds open;
  private final FoldViews views;
  private final FoldSignMessages signOffs;
  private final FoldOffers offers;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Set<FoldId> drawing = ConcurrentHashMap.newKeySet();
  private final Map<FoldId, Instant> notBefore = new ConcurrentHashMap<>();

  /** Looked for in folds together, for a look costs as much for one. */
  private final Set<TicketId> drawnAlone = ConcurrentHashMap.newKeySet();

  public FoldCards(
      SlackApi api,
      Channels channels,
      FoldStories stories,
      FoldPlaces places,
      Folds folds,
      Leaving leaving,
      FoldOffers offers,
      FoldViews views,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.stories = stories;
    this.places = places;
    this.folds = folds;
    this.leaving = leaving;
    this.open = new OpenFolds(stories);
    this.views = views;
    this.signOffs = new FoldSignMessages(api, channels, folds.deputy());
    this.offers = offers;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * Begins to draw what is behind, as far as the pace allows.
   *
   * @param start where a drawing is done
   * @return how many are behind
   */
  public int begin(CardPaces paces, Consumer<Runnable> start) {
    Instant now = clock.instant();
    List<FoldId> behind = places.behind(AT_ONCE);
    for (FoldId id : behind) {
      if (!now.isBefore(notBefore.getOrDefault(id, Instant.MIN)) && drawing.add(id)) {
        beginOrLetGo(id, paces, start);
      }
    }
    return behind.size();
  }

  /** One that cannot be begun is not held as being drawn, for then it would never be again. */
  private void beginOrLetGo(FoldId id, CardPaces paces, Consumer<Runnable> start) {
    try {
      begin(id, paces, start);
    } catch (Unavailable down) {
      drawing.remove(id);
      throw down;
    } catch (RuntimeException e) {
      drawing.remove(id);
      notBefore.put(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
      log.error("The card of fold {} could not be begun: {}", id, FailureLog.of(e));
    }
  }

  private void begin(FoldId id, CardPaces paces, Consumer<Runnable> start) {
    FoldStory story = stories.read(id).orElse(null);
    if (story == null) {
      places.caughtUp(id, 0);
      drawing.remove(id);
      return;
    }
    FoldPlace place = places.find(id).orElse(null);
    String channel = place == null ? channel(story.facts().team()) : place.channel();
    boolean up = place != null && !place.ts().isEmpty();
    if (up ? paces.update() : paces.post(channel)) {
      notBefore.put(id, clock.instant().plus(BETWEEN_UPDATES));
      start.accept(() -> draw(story, channel, paces));
    } else {
      drawing.remove(id);
    }
  }

  private void draw(FoldStory story, String channel, CardPaces paces) {
    FoldId id = story.id();
    try {
      folds.finishMerge(story);
      boolean born = places.find(id).isEmpty();
      FoldCard.Shown shown = shown(story);
      boolean drawn = new FoldDrawing(api, places, story, shown, clock.instant()).draw(channel);
      if (born) {
        offers.born(story);
      }
      signOffs.ask(shown, channel, () -> link(id).orElse(""));
      if (drawn) {
        places.caughtUp(id, story.length());
      } else {
        notBefore.put(id, clock.instant().plus(BETWEEN_LOOKS));
      }
    } catch (SlackApi.TooFast pause) {
      paces.hold(pause.method(), pause.pause());
      notBefore.put(id, clock.instant().plus(pause.pause()));
    } catch (SlackRefused refused) {
      failed(id, refused);
      alarms.raise(
          new Alarms.Alarm(
              "fold:" + refused.error(),
              "Slack refused to show the card of a storm. The tickets are safe, but nobody sees them. %s"
                  .formatted(SlackTrouble.atWork(refused))));
    } catch (Unavailable down) {
      failed(id, down);
    } finally {
      drawing.remove(id);
    }
  }

  private FoldCard.Shown shown(FoldStory story) {
    FoldFacts.Back back = story.facts().returned();
    FoldCard.Shown shown = views.card(story);
    return back == null
        ? shown
        : shown.returned(
            stories.words(story.id()).texts().getOrDefault(FoldWords.reason(back.index()), ""));
  }

  private void failed(FoldId id, RuntimeException why) {
    log.warn("The card of fold {} is tried again: {}", id, why.getMessage());
    notBefore.put(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
  }

  private String channel(Team team) {
    return channels
        .find(team.key())
        .or(() -> channels.find(Channels.LEADS))
        .orElseGet(() -> channels.of(team));
  }

  /** The fold that shows that ticket with others; nothing for one with a card of its own. */
  public Optional<FoldId> showing(Story story) {
    return leaving.shows(story);
  }

  /** Those of these tickets that are in a fold. */
  public Set<TicketId> holding(List<TicketId> tickets) {
    return tickets.isEmpty() ? Set.of() : stories.holding(tickets).keySet();
  }

  /** Which tickets may be put into a fold just now. */
  public Predicate<Ticket> joinable() {
    return open.look();
  }

  /** A card that shows all that happened is drawn all the same where it is to offer a new fold. */
  public CardPlace anew(TicketId ticket, CardPlace place) {
    return offers.takes(ticket) ? place.outdated() : place;
  }

  /** A ticket's own card was drawn, for it was in no fold when that was begun. */
  public void drawnAlone(TicketId ticket) {
    drawnAlone.add(ticket);
  }

  /** Those that were folded while their own card was drawn: that becomes one line. */
  public Set<TicketId> foldedMeanwhile() {
    List<TicketId> drawn = List.copyOf(drawnAlone);
    Set<TicketId> folded = holding(drawn);
    drawnAlone.removeAll(drawn);
    return folded;
  }

  /** The address of a fold's card, where it is up. */
  public Optional<String> link(FoldId id) {
    try {
      return places
          .find(id)
          .filter(place -> !place.ts().isEmpty())
          .map(place -> api.permalink(place.channel(), place.ts()));
    } catch (SlackRefused gone) {
      return Optional.empty();
    }
  }
}
