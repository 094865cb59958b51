package dev.perch.walks;

import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.faq.FaqCards;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry that is proposed and approved, and then changed in the same way. */
final class Gatekept implements Road.Steps {
  static final int VERSIONS = 2;

  /** After so long a card that somebody should have drawn is drawn by the next round. */
  private static final Duration A_WHILE = Duration.ofSeconds(61);

  /** The entry of a telling. */
  static FaqId entry(Tale tale) {
    return new FaqId("question-" + tale.number());
  }

  @Override
  public void works(Walk walk) {
    walk.part(StoryBank.class).once();
    walk.part(FaqCards.class).once();
  }

  @Override
  public boolean goesOn(Walk walk) {
    FaqId id = entry(walk.tale());
    Entry entry = walk.part(StoryBank.class).entry(id).orElseGet(() -> Entry.named(id));
    Map<ProposalPlaces.Key, ProposalPlaces.Place> cards = walk.part(ProposalPlaces.class).all();
    if (entry.waiting().isEmpty()) {
      if (!cards.isEmpty()) {
        walk.push(A_WHILE);
        return false;
      }
      return entry.versions().size() == VERSIONS || propose(walk, entry);
    }
    if (cards.values().stream().allMatch(ProposalPlaces.Place::posting)) {
      walk.push(A_WHILE);
      return false;
    }
    return approve(walk, entry);
  }

  private static boolean propose(Walk walk, Entry entry) {
    Content content = content(walk.tale(), entry.versions().size() + 1);
    return done(
        walk.part(Gatekeeping.class)
            .propose(walk.tale().agent(), entry.id(), content, entry.pin(), "", walk.operation()));
  }

  private static boolean approve(Walk walk, Entry entry) {
    return done(
        walk.part(Gatekeeping.class)
            .approve(
                new Editor(walk.tale().pr()),
                entry.id(),
                entry.waiting().getFirst().number(),
                entry.pin(),
                walk.operation()));
  }

  private static boolean done(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      throw new AssertionError(outcome.toString());
    }
    return false;
  }

  private static Content content(Tale tale, int version) {
    return new Content(
        "What about question %d?".formatted(tale.number()),
        List.of(),
        Map.of(Place.TWEET, List.of("Answer %d to question %d".formatted(version, tale.number()))),
        null,
        List.of(),
        Set.of(),
        Content.ENGLISH,
        Set.of(),
        Content.CARE,
        null);
  }
}
