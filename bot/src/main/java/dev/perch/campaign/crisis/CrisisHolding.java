package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.Crises.Known;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.acts.Holding;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a crisis is in force, as the store has it in this moment: what one replica started, every
 * replica keeps to. A drill is none.
 */
public final class CrisisHolding implements CrisisWatch, Holding {
  private final CrisisStories stories;
  private final FaqBank bank;
  private final List<String> signers;

  /**
   * What holds.
   *
   * @param signers the roles that read replies to the crisis's tickets, in order
   */
  public CrisisHolding(CrisisStories stories, FaqBank bank, List<String> signers) {
    this.stories = stories;
    this.bank = bank;
    this.signers = List.copyOf(signers);
  }

  @Override
  public Optional<InForce> inForce() {
    return known()
        .map(known ->
            new InForce(
                known.id().slug(),
                known.words().name(),
                known.crisis().facts().since(),
                known.crisis().facts().leader(),
                known.statement(),
                known.crisis().facts().version()));
  }

  @Override
  public Optional<HoldingStatement> now() {
    return known().map(this::statement);
  }

  /** The statement of a crisis, in force or over, as an entry of the bank would be. */
  public Optional<Faq> entry(FaqId id) {
    return HoldingStatement.crisis(id)
        .flatMap(CrisisId::parse)
        .flatMap(this::read)
        .map(this::statement)
        .filter(HoldingStatement::says)
        .map(HoldingStatement::entry);
  }

  private Optional<Known> known() {
    return stories
        .inForce(false)
        .flatMap(this::read)
        .filter(known -> known.crisis() instanceof Crisis.InForce);
  }

  private Optional<Known> read(CrisisId id) {
    return stories.read(id).map(story -> new Known(id, story.crisis(), stories.words(id)));
  }

  HoldingStatement statement(Known known) {
    List<String> about = known.words().about();
    return new HoldingStatement(
        known.id().slug(),
        known.words().name(),
        known.crisis().facts().version(),
        known.statement(),
        entries(about),
        about,
        signers);
  }

  /** The entries that are named, by their id or by a tag of theirs. */
  private Set<String> entries(List<String> about) {
    Set<String> named = about.stream().map(String::strip).collect(Collectors.toSet());
    Set<String> ids = new HashSet<>();
    for (Faq faq : bank.all()) {
      if (named.contains(faq.id().slug()) || faq.tags().stream().anyMatch(named::contains)) {
        ids.add(faq.id().slug());
      }
    }
    return ids;
  }
}
