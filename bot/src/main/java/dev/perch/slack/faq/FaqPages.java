package dev.perch.slack.faq;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.Embargoes;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.desk.bank.LinkWatch;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.learning.Wording;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.view.faq.FaqEntries;
import dev.perch.slack.view.faq.FaqHistory;
import dev.perch.slack.view.faq.FaqLearned;
import dev.perch.slack.view.faq.FaqLinks;
import dev.perch.slack.view.faq.FaqList;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqProposal;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What {@code /faq} shows of the bank. */
final class FaqPages {
  private static final int FOUND = 5;
  private static final int MEANT = 3;
  private static final int LONGEST_ID = 80;

  /** So long before it expires an entry is shown among the stale ones. */
  private static final int SOON_DAYS = 14;

  private final StoryBank bank;
  private final Answers answers;
  private final Gatekeepers gatekeepers;
  private final LinkWatch links;
  private final Embargoes embargoes;
  private final InstantSource clock;

  FaqPages(
      StoryBank bank,
      Answers answers,
      Gatekeepers gatekeepers,
      LinkWatch links,
      Embargoes embargoes,
      InstantSource clock) {
    this.links = links;
    this.embargoes = embargoes;
    this.bank = bank;
    this.answers = answers;
    this.gatekeepers = gatekeepers;
    this.clock = clock;
  }

  /** Members of the workspace only: where nobody can tell who somebody is, they are none. */
  boolean mayRead(At at) {
    return !(gatekeepers.of(at.workspace(), at.user()) instanceof Standing.Stranger);
  }

  CommandAnswer help(At at) {
    boolean publishes = gatekeepers.of(at.workspace(), at.user()) instanceof Standing.Publishes;
    return CommandAnswer.of(
        FaqPhrases.help(publishes, bank.entries().isEmpty(), gatekeepers.keepers(at.workspace())));
  }

  CommandAnswer who(At at) {
    return CommandAnswer.of(FaqPhrases.who(gatekeepers.keepers(at.workspace())));
  }

  CommandAnswer search(String words) {
    return CommandAnswer.of(FaqList.found(words, answers.search(words, FOUND), embargoes));
  }

  /** With the entry of that id; where there is none, with words that name the nearest. */
  CommandAnswer with(String typed, Function<Entry, CommandAnswer> then) {
    String slug = typed.length() > LONGEST_ID ? typed.substring(0, LONGEST_ID) : typed;
    Optional<Entry> entry = FaqId.isSlug(slug) ? bank.entry(new FaqId(slug)) : Optional.empty();
    return entry
        .map(then)
        .orElseGet(() -> {
          List<String> ids = bank.entries().stream().map(each -> each.id().slug()).toList();
          return CommandAnswer.of(FaqPhrases.noSuchEntry(typed, Nearest.close(slug, ids, MEANT)));
        });
  }

  CommandAnswer show(Entry entry) {
    return entry.current().isEmpty()
        ? new CommandAnswer("A proposal", FaqProposal.queue(List.of(entry)))
        : new CommandAnswer(
            "An entry",
            Stream.concat(
                    Stream.concat(
                        entry.faq().flatMap(embargoes::of).map(LaunchPhrases::embargoLine).stream(),
                        FaqEntries.shown(entry, today()).stream()),
                    FaqLearned.hint(entry, bank.wordings(entry.id())).stream())
                .toList());
  }

  /**
   * A page of the versions.
   *
   * @param from how many of the newest to leave out
   */
  CommandAnswer history(Entry entry, int from) {
    return new CommandAnswer("The versions", FaqHistory.blocks(entry, from));
  }

  CommandAnswer review() {
    List<Entry> waiting =
        bank.entries().stream()
            .filter(entry -> !entry.waiting().isEmpty() || entry.next() != null)
            .sorted(Comparator.comparing(FaqPages::since))
            .toList();
    List<Wording> disputes = bank.disputes();
    return new CommandAnswer(
        "What waits for a decision",
        disputes.isEmpty() || !waiting.isEmpty()
            ? Stream.concat(
                    FaqProposal.queue(waiting).stream(), FaqLearned.disputes(disputes).stream())
                .toList()
            : FaqLearned.disputes(disputes));
  }

  private static Instant since(Entry entry) {
    return entry.waiting().isEmpty() ? Instant.MAX : entry.waiting().getFirst().at();
  }

  CommandAnswer stale() {
    LocalDate soon = today().plusDays(SOON_DAYS);
    List<Entry> stale =
        bank.entries().stream()
            .filter(entry -> entry.faq().filter(faq -> faq.expiredOn(soon)).isPresent())
            .sorted(
                Comparator.comparing(
                    entry -> entry.faq().map(faq -> String.valueOf(faq.reviewBy())).orElse("")))
            .toList();
    List<LayoutBlock> blocks = new ArrayList<>(FaqEntries.stale(stale, today()));
    if (!links.known().dead().isEmpty()) {
      blocks.add(FaqLinks.pointer(links.known()));
    }
    return new CommandAnswer("What has expired, or soon will", blocks);
  }

  CommandAnswer stats() {
    return CommandAnswer.of(FaqEntries.stats(bank.entries(), today()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
