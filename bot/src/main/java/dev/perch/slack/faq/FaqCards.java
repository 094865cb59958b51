package dev.perch.slack.faq;

import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.ProposalPlaces.Place;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqProposal;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The message of each proposal, in its owner's channel: posted when it is made, redrawn when the
 * entry changes, shrunk to a line when it is decided. Where it stands is kept beside. Its posting
 * is begun once; what a crash left half-way is found by its metadata, or posted, at {@link #once}.
 */
public final class FaqCards {
  private static final Logger log = LoggerFactory.getLogger(FaqCards.class);

  private static final String TURN = "faq-cards";

  /** Whoever made a proposal has it posted; only what nobody posted is posted here. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** So long after its beginning a posting is not under way any more. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int REMEMBERED = 500;

  private final SlackApi api;
  private final Channels channels;
  private final StoryBank bank;
  private final ProposalPlaces places;
  private final Turns turns;
  private final Acks acks;
  private final InstantSource clock;

  /** Places of what is decided on, by when that was seen first. */
  private final Map<ProposalPlaces.Key, Instant> left = new HashMap<>();

  /** What became of those that were decided on here lately: no late drawing undoes it. */
  private final Map<ProposalPlaces.Key, String> lines =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ProposalPlaces.Key, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** What Slack did not take, by when it is tried again. */
  private final Map<ProposalPlaces.Key, Instant> refused = new HashMap<>();

  FaqCards(
      SlackApi api,
      Channels channels,
      StoryBank bank,
      ProposalPlaces places,
      Turns turns,
      Acks acks,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.bank = bank;
    this.places = places;
    this.turns = turns;
    this.acks = acks;
    this.clock = clock;
  }

  /**
   * Posts what is missing: proposals of Perch's own, and what a crash left; and closes what was
   * decided on by somebody who was killed before they could.
   */
  public void once() {
    Instant now = clock.instant();
    if (!turns.take(TURN, now, now.plus(PATIENCE))) {
      return;
    }
    // Places first: whoever decides forgets the place last, and the bank knows of it before.
    Map<ProposalPlaces.Key, Place> known = new HashMap<>(places.all());
    bank.once();
    for (Entry entry : bank.entries()) {
      for (Proposal proposal : entry.waiting()) {
        ProposalPlaces.Key key = new ProposalPlaces.Key(entry.id(), proposal.number());
        Place place = known.remove(key);
        if ((place == null || place.posting())
            && !now.isBefore(due(proposal, place))
            && !now.isBefore(refused.getOrDefault(key, Instant.MIN))) {
          tryRepair(key, entry, proposal, now);
        }
      }
    }
    known.forEach((key, place) -> left(key, place, now));
    left.keySet().retainAll(known.keySet());
  }

  private static Instant due(Proposal proposal, @Nullable Place place) {
    if (place != null) {
      return place.begun().plus(PATIENCE);
    }
    return proposal.by().equals(Gatekeeping.PERCH) ? proposal.at() : proposal.at().plus(SOON);
  }

  /** Nobody waits for it any more, and whoever decided has had their time to say so. */
  private void left(ProposalPlaces.Key key, Place place, Instant now) {
    Instant since = left.computeIfAbsent(key, _ -> now);
    if (!now.isBefore(since.plus(PATIENCE)) && bank.entry(key.faq()).isPresent()) {
      stood(key, place).ifPresent(ts -> close(key, place.channel(), ts));
      places.forget(key);
    }
  }

  /** Where its message stands, though whoever posted it did not live to say so. */
  private Optional<String> stood(ProposalPlaces.Key key, Place place) {
    if (!place.posting()) {
      return Optional.of(place.ts());
    }
    try {
      return marks(place.channel()).open(key);
    } catch (SlackRefused gone) {
      return Optional.empty();
    }
  }

  /** What Slack does not take in one channel keeps no other proposal waiting. */
  private void tryRepair(ProposalPlaces.Key key, Entry entry, Proposal proposal, Instant now) {
    try {
      repair(entry, proposal);
      refused.remove(key);
    } catch (SlackRefused no) {
      places.forget(key);
      refused.put(key, now.plus(PATIENCE));
      log.warn("Proposal {} of {} is not shown: {}", key.number(), key.faq(), no.getMessage());
    }
  }

  /** Whoever decides while it is being posted waits for its place: so it is begun as any other. */
  private void repair(Entry entry, Proposal proposal) {
    String channel = channel(proposal);
    ProposalPlaces.Key key = new ProposalPlaces.Key(entry.id(), proposal.number());
    places.begin(key, channel, clock.instant());
    ProposalMarks marks = marks(channel);
    if (marks.decided(key).isPresent()) {
      // Decided on elsewhere, before the bank here knew.
      places.forget(key);
    } else {
      stands(
          key, channel, proposal, marks.open(key).orElseGet(() -> post(channel, entry, proposal)));
    }
  }

  /** The proposal as it stands against what holds now; nothing if it was decided meanwhile. */
  public void show(FaqId id, int number) {
    acks.surely(() ->
        bank.entry(id)
            .ifPresent(
                entry -> entry.proposal(number).ifPresent(proposal -> draw(entry, proposal))));
  }

  /** All that waits for an entry: what they would change is another difference now. */
  void redraw(Entry entry) {
    entry.waiting().forEach(proposal -> show(entry.id(), proposal.number()));
  }

  /**
   * What is left of a proposal that was decided on. A quick gatekeeper decides before Slack has
   * told us where the message stands; then this waits for it.
   *
   * @param here where it stands, as whoever pressed its button saw it; null where nobody did
   * @param line in mrkdwn, what became of it
   * @param told in mrkdwn, what to tell whoever proposed it, in the thread; empty for nothing
   */
  void decided(FaqId id, Proposal proposal, @Nullable Place here, String line, String told) {
    ProposalPlaces.Key key = new ProposalPlaces.Key(id, proposal.number());
    lines.put(key, line);
    acks.surely(() -> {
      Place place = here == null ? places.all().get(key) : here;
      if (place != null) {
        stands(place);
        api.update(
            place.channel(),
            place.ts(),
            line,
            FaqProposal.decided(line),
            ProposalMarks.decidedMark(key));
        places.forget(key);
        if (!told.isEmpty()) {
          acks.later(
              () -> api.post(place.channel(), place.ts(), told, FaqProposal.decided(told), null));
        }
      }
    });
  }

  /** A message whose proposal nobody waits for any more. */
  void close(ProposalPlaces.Key key, String channel, String ts) {
    acks.later(() -> over(key, channel, ts));
  }

  /** Unless its message says so already, in the words of whoever decided. */
  private void over(ProposalPlaces.Key key, String channel, String ts) {
    if (marks(channel).isDecided(ts)) {
      return;
    }
    String line = lines.getOrDefault(key, FaqPhrases.decidedOn(key.faq()));
    api.update(channel, ts, line, FaqProposal.decided(line), ProposalMarks.decidedMark(key));
  }

  private void draw(Entry entry, Proposal proposal) {
    ProposalPlaces.Key key = new ProposalPlaces.Key(entry.id(), proposal.number());
    if (lines.containsKey(key)) {
      return;
    }
    Place place = places.all().get(key);
    String channel = channel(proposal);
    if (place != null) {
      stands(place);
      api.update(
          place.channel(),
          place.ts(),
          FaqProposal.summary(entry),
          FaqProposal.blocks(entry, proposal),
          ProposalMarks.openMark(key));
      settle(key, place.channel(), place.ts());
    } else if (places.begin(key, channel, clock.instant())) {
      stands(key, channel, proposal, post(channel, entry, proposal));
    }
  }

  /**
   * Somebody may have decided on it while it was being drawn, here or on another replica, and this
   * came after what they had drawn.
   */
  private void settle(ProposalPlaces.Key key, String channel, String ts) {
    bank.once();
    if (bank.entry(key.faq()).flatMap(entry -> entry.proposal(key.number())).isEmpty()) {
      over(key, channel, ts);
    }
  }

  /** Where it is still being posted there is nothing to change yet: it is tried again soon. */
  private static void stands(Place place) {
    if (place.posting()) {
      throw new Unavailable("the message of the proposal is being posted");
    }
  }

  private String post(String channel, Entry entry, Proposal proposal) {
    return api.post(
        channel,
        null,
        FaqProposal.summary(entry),
        FaqProposal.blocks(entry, proposal),
        ProposalMarks.openMark(new ProposalPlaces.Key(entry.id(), proposal.number())));
  }

  /** Whoever decided meanwhile waits for its place, and tells whoever proposed it. */
  private void stands(ProposalPlaces.Key key, String channel, Proposal proposal, String ts) {
    places.put(key, new Place(channel, ts, proposal.at().truncatedTo(ChronoUnit.MILLIS)));
    settle(key, channel, ts);
  }

  /** The owner's channel; of an owner who has none, the leads'; else the first team's. */
  private String channel(Proposal proposal) {
    return channels.ofOwner(proposal.content().owner());
  }

  private ProposalMarks marks(String channel) {
    return new ProposalMarks(api.history(channel));
  }
}
