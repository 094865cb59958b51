package dev.perch.campaign;

import dev.perch.campaign.LaunchLedger.Decision;
import dev.perch.campaign.LaunchWords.Expected;
import dev.perch.desk.Embargoes;
import dev.perch.desk.bank.FaqAction;
import dev.perch.desk.bank.FaqKeeping;
import dev.perch.desk.bank.FaqKept;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the questions that a launch expects to the gatekeeper, each as a proposal tagged with the
 * launch. What was put stands in the story; done again after a crash, the bank finds that it has
 * the proposal.
 */
public final class ExpectedQuestions {
  private final LaunchLedger ledger;
  private final FaqKeeping keeping;
  private final InstantSource clock;

  public ExpectedQuestions(LaunchStories stories, FaqKeeping keeping, InstantSource clock) {
    this.ledger = new LaunchLedger(stories);
    this.keeping = keeping;
    this.clock = clock;
  }

  /** What an entry that belongs to a launch is tagged with. */
  public static String tag(LaunchId id) {
    return Embargoes.TAG + id;
  }

  /**
   * Proposes those that were not yet.
   *
   * @param workspace in which whoever planned it has their right to propose
   * @param show shows a proposal to those who decide on it, before it is written down as put
   */
  public void propose(
      LaunchStory story, LaunchWords words, String workspace, Consumer<FaqKept.Proposed> show) {
    LaunchFacts facts = story.launch().facts();
    for (int question = 0; question < words.expected().size(); question++) {
      if (!facts.proposed().containsKey(question)) {
        propose(story.id(), facts, question, words.expected().get(question), workspace, show);
      }
    }
  }

  private void propose(
      LaunchId id,
      LaunchFacts facts,
      int question,
      Expected expected,
      String workspace,
      Consumer<FaqKept.Proposed> show) {
    String operation = "launch:" + id + ":question:" + question;
    FaqId named =
        FaqId.ofTitle(expected.question()).orElseGet(() -> new FaqId(id.slug() + "-" + question));
    FaqKept kept = put(id, facts, workspace, operation, named, expected);
    if (kept instanceof FaqKept.No(Outcome.Taken _)) {
      kept = put(id, facts, workspace, operation, ofThisLaunch(named, id), expected);
    }
    Optional<FaqId> put = Optional.empty();
    if (kept instanceof FaqKept.Proposed proposed) {
      show.accept(proposed);
      put = Optional.of(proposed.entry().id());
    }
    LaunchEvent event =
        new LaunchEvent.QuestionProposed(
            clock.instant(), question, put.map(FaqId::slug).orElse(null));
    ledger.change(id, operation, _ -> new Decision.Event(event, LaunchWords.NONE));
  }

  private FaqKept put(
      LaunchId id,
      LaunchFacts facts,
      String workspace,
      String operation,
      FaqId named,
      Expected expected) {
    Content content =
        new Content(
            expected.question(),
            List.of(expected.question()),
            Map.of(Place.TWEET, List.of(expected.answer())),
            null,
            List.of(),
            Set.of(),
            Content.ENGLISH,
            Set.of(tag(id)),
            Content.CARE,
            null);
    return keeping.act(
        workspace,
        facts.by(),
        operation,
        new FaqAction.Write(named, content, null, null, "Expected with a launch.", true));
  }

  /** An entry of that name is about something else, or an earlier launch. */
  private static FaqId ofThisLaunch(FaqId named, LaunchId id) {
    return FaqId.ofTitle(id.slug() + " " + named.slug()).orElse(named);
  }
}
