package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Reply;
import dev.perch.campaign.storm.FoldLedger.Decision;
import dev.perch.desk.SaltedHash;
import dev.perch.roster.Roster;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person approves the replies of a fold, each word for word, in one press. */
final class FoldApproving {
  private final FoldStories stories;
  private final FoldLedger ledger;
  private final FoldReplies replies;
  private final FoldSignOff signOff;
  private final FoldStatement statement;
  private final Roster roster;
  private final InstantSource clock;

  FoldApproving(
      FoldStories stories,
      FoldLedger ledger,
      FoldReplies replies,
      FoldSignOff signOff,
      FoldStatement statement,
      Roster roster,
      InstantSource clock) {
    this.signOff = signOff;
    this.statement = statement;
    this.roster = roster;
    this.stories = stories;
    this.ledger = ledger;
    this.replies = replies;
    this.clock = clock;
  }

  FoldKept approve(FoldAction.Approve approve, String operation, String workspace, String user) {
    String salt = stories.words(approve.id()).salt();
    return ledger.change(
        approve.id(),
        operation,
        story ->
            Owning.by(
                story.fold(),
                user,
                held -> {
                  if (statement.isOutdated(approve.answer().faq())) {
                    return new Decision.No(new FoldKept.Outdated());
                  }
                  List<FoldReplies.Draft> drafts = ticked(approve, story);
                  return drafts.isEmpty()
                      ? new Decision.No(new FoldKept.NothingToSend())
                      : approved(
                          held, story.length(), approve.answer().faq(), workspace, drafts, salt);
                }));
  }

  /** The oldest promise goes out first. */
  private List<FoldReplies.Draft> ticked(FoldAction.Approve approve, FoldStory story) {
    return replies
        .drafts(FoldReplies.ticked(story, approve.seen(), approve.unticked()), approve.answer())
        .stream()
        .sorted(Comparator.comparing(draft -> draft.place().member().turn()))
        .toList();
  }

  /**
   * Whose agreement that reply needs. Where nobody but its author could give it, the fold asks
   * nobody: it then waits on its own ticket, where a deputy is called.
   */
  private List<String> roles(String author, FoldReplies.Draft draft, @Nullable String faq) {
    List<String> roles =
        roster
            .person(author)
            .map(person -> signOff.needed(person, draft.ticket(), draft.words(), draft.text(), faq))
            .orElse(List.of());
    boolean somebody =
        roles.stream()
            .allMatch(
                role -> roster.holders(role).stream().anyMatch(holder -> !holder.equals(author)));
    return somebody ? roles : List.of();
  }

  private Decision approved(
      Fold.Held held,
      int index,
      @Nullable String faq,
      String workspace,
      List<FoldReplies.Draft> drafts,
      String salt) {
    Map<String, String> texts = new HashMap<>();
    List<Reply> approved = new ArrayList<>();
    for (FoldReplies.Draft draft : drafts) {
      Member member = draft.place().member();
      texts.put(FoldWords.key(index, member.ticket()), draft.text());
      approved.add(
          new Reply(
              member.ticket(),
              member.word(),
              SaltedHash.of(salt, draft.text()),
              roles(held.by(), draft, faq)));
    }
    return new Decision.Event(
        held.approve(workspace, faq, approved, clock.instant()),
        new FoldWords("", texts),
        Map.of());
  }
}
