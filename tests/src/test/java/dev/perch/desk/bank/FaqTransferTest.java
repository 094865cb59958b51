package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.TOMAS;
import static dev.perch.desk.FakePeople.WORKSPACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.bank.FaqTransfer.Handed;
import dev.perch.desk.bank.FaqTransfer.Outcome;
import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.files.HandedFiles;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Importing;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a file would do to the bank, told before it is done: it is the second of March. */
class FaqTransferTest {
  private static final Handed FILE =
      file(
          """
          lapsed:
            title: Do you gift-wrap?
            answers: {tweet: "Yes, for two euros."}
            review-by: 2026-03-01
          today:
            title: Do you deliver on Sundays?
            answers: {tweet: "We do, until noon."}
            review-by: 2026-03-02
          open:
            title: Do you ship abroad?
            answers: {tweet: "To all of Europe."}
          """);

  private final Set<String> owners = new HashSet<>(Set.of("care", "lumen"));
  private final HeardFaqNotices notices = new HeardFaqNotices();
  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final StoryBank bank = new StoryBank(stories);
  private final FaqTransfer transfer =
      new FaqTransfer(
          new Gatekeepers(
              new Roster(new FakePeople(), clock), Optional::empty, Duration.ofHours(4), clock),
          new HandedFiles(),
          new Importing(stories, clock),
          bank,
          this::wrongOwner,
          notices,
          () -> LocalDate.of(2026, 3, 2));

  private Optional<String> wrongOwner(String owner) {
    return owners.contains(owner) ? Optional.empty() : Optional.of("Nobody is " + owner + ".");
  }

  private static Handed file(String yaml) {
    return new Handed("bank.yaml", yaml.getBytes(UTF_8));
  }

  private Outcome.Planned plan(Handed file) {
    return (Outcome.Planned) transfer.plan(WORKSPACE, MIREILLE, file);
  }

  @Test
  void whatWouldBeSilentAtOnceIsNamedWithItsLineAndNotRefused() {
    Outcome.Planned planned = plan(FILE);

    assertThat(planned.silent())
        .extracting(item -> item.id().slug(), Item::line)
        .containsExactly(tuple("lapsed", 1));
    assertThat(planned.possible()).isTrue();
  }

  @Test
  void whatHasBeenSilentForLongIsNoNews() {
    transfer.carryOut(WORKSPACE, MIREILLE, FILE, plan(FILE).plan().mark(), "import");

    assertThat(bank.find(new FaqId("lapsed"))).isPresent();
    assertThat(plan(FILE).silent()).isEmpty();
  }

  @Test
  void anOwnerWhoIsNobodyIsNamedWithItsLine() {
    String good = "ok:\n  title: O?\n  answers: {tweet: K}\n  owner: Lumen\n";

    Outcome.Planned planned = plan(file(good + good.replace("ok", "bad").replace("en", "n")));

    assertThat(planned.plan().changes()).hasSize(1);
    assertThat(planned.possible()).isFalse();
    assertThat(planned.refused())
        .extracting(BankProblem::source, BankProblem::line, BankProblem::what)
        .containsExactly(tuple("bad", 5, "Nobody is lumn."));
  }

  @Test
  void whoeverOwnsAnEntryAlreadyStaysItsOwnerThoughTheyAreNoPartnerNow() {
    String owned = "ok:\n  title: O?\n  answers: {tweet: K}\n  owner: lumen\n";
    transfer.carryOut(WORKSPACE, MIREILLE, file(owned), plan(file(owned)).plan().mark(), "import");
    owners.remove("lumen");

    assertThat(plan(file(owned.replace("K", "L"))).possible()).isTrue();
  }

  @Test
  void whoseProposalWasPlannedHearsThatTheFileHasOtherWords() {
    Gatekeeping gatekeeping = new Gatekeeping(stories, clock);
    FaqId open = new FaqId("open");
    Content ten = Content.of("When?", List.of(), "From ten.");
    gatekeeping.propose(TOMAS, open, ten, null, "", "1");
    gatekeeping.schedule(
        new Editor(MIREILLE), open, ten, 1, null, clock.instant().plusSeconds(60), "", "2");

    transfer.carryOut(WORKSPACE, MIREILLE, FILE, plan(FILE).plan().mark(), "import");

    assertThat(notices.told).containsExactly(TOMAS + " open PUBLISHED");
  }

  @Test
  void whoeverMayNotImportIsToldSo() {
    assertThat(transfer.plan(WORKSPACE, TOMAS, FILE)).isInstanceOf(Outcome.NotYours.class);
  }
}
