package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.desk.bank.Gatekeepers.Keepers;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which proposals the spare may decide on by now: they are told of each, once. */
public final class SpareCalls {
  private final StoryBank bank;
  private final Gatekeepers gatekeepers;
  private final Chronicle<FaqAskEvent> story;
  private final InstantSource clock;

  public SpareCalls(
      StoryBank bank, Gatekeepers gatekeepers, Chronicle<FaqAskEvent> story, InstantSource clock) {
    this.bank = bank;
    this.gatekeepers = gatekeepers;
    this.story = story;
    this.clock = clock;
  }

  /** A proposal whose time has come, and those who may decide on it now. */
  public record Call(ProposalPlaces.Key proposal, Keepers keepers) {}

  /** Those of which no spare was told; none where there is no spare. */
  public List<Call> due(String workspace) {
    if (bank.waitingSince().isEmpty()) {
      return List.of();
    }
    Keepers keepers = gatekeepers.keepers(workspace);
    if (keepers.spares().isEmpty() || !keepers.spareMay()) {
      return List.of();
    }
    Set<ProposalPlaces.Key> told = told();
    return bank.entries().stream()
        .flatMap(entry ->
            entry.waiting().stream()
                .filter(proposal -> hasCome(proposal, keepers))
                .map(proposal -> new ProposalPlaces.Key(entry.id(), proposal.number())))
        .filter(key -> !told.contains(key))
        .map(key -> new Call(key, keepers))
        .toList();
  }

  private boolean hasCome(Proposal proposal, Keepers keepers) {
    Instant from = proposal.at().plus(keepers.patience());
    return keepers.allAway() || !clock.instant().isBefore(from);
  }

  /** They were told. */
  public void told(ProposalPlaces.Key proposal) {
    story.tell(
        "spare " + proposal.faq() + " " + proposal.number(),
        new FaqAskEvent.SpareTold(proposal.faq(), proposal.number(), clock.instant()));
  }

  private Set<ProposalPlaces.Key> told() {
    return story.read().stream()
        .filter(FaqAskEvent.SpareTold.class::isInstance)
        .map(FaqAskEvent.SpareTold.class::cast)
        .map(told -> new ProposalPlaces.Key(told.faq(), told.proposal()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
