package dev.perch.slack.view;

import static dev.perch.knowledge.learning.Lesson.State.DISPUTED;
import static dev.perch.knowledge.learning.Lesson.State.LEARNED;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.desk.CardPlace;
import dev.perch.desk.FakePeople;
import dev.perch.desk.FaqUse;
import dev.perch.desk.bank.FaqTransfer.Outcome;
import dev.perch.desk.bank.Gaps.Gap;
import dev.perch.desk.bank.Recall;
import dev.perch.desk.bank.RecentQuestions.Looked;
import dev.perch.desk.bank.Rehearsed;
import dev.perch.desk.bank.Rehearsed.Part;
import dev.perch.desk.bank.Rehearsed.Sample;
import dev.perch.desk.bank.Reviewing;
import dev.perch.desk.bank.Reviewing.Question;
import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Media;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Importing.Kind;
import dev.perch.knowledge.gatekeeping.Importing.Plan;
import dev.perch.knowledge.gatekeeping.Importing.Step;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.knowledge.learning.Wording;
import dev.perch.slack.view.faq.FaqEntries;
import dev.perch.slack.view.faq.FaqForm;
import dev.perch.slack.view.faq.FaqForm.Beginning;
import dev.perch.slack.view.faq.FaqGapList;
import dev.perch.slack.view.faq.FaqHistory;
import dev.perch.slack.view.faq.FaqImport;
import dev.perch.slack.view.faq.FaqImport.Carried;
import dev.perch.slack.view.faq.FaqLearned;
import dev.perch.slack.view.faq.FaqPlan;
import dev.perch.slack.view.faq.FaqProposal;
import dev.perch.slack.view.faq.FaqRecall;
import dev.perch.slack.view.faq.FaqRef;
import dev.perch.slack.view.faq.FaqRehearsal;
import dev.perch.slack.view.faq.FaqReview;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The FAQ bank's views, one of each. */
public final class FaqSamples {
  private static final FaqId REFUND = new FaqId("refund");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final Content FIVE =
      Content.of("Refunds", List.of("where is my money"), "Hi {first_name}, five days.");
  private static final Content THREE =
      new Content(
          "Refunds",
          List.of("where is my money", "refund <when> & how?"),
          Map.of(
              Place.TWEET, List.of("Hi {first_name}, three days.", "It takes three days: {link}"),
              Place.DM, List.of("Hello! Three days, and we write as soon as it is on its way.")),
          "https://acme.example.com/refunds",
          List.of(),
          Set.of(Content.Handling.PRIVATE_MATTER),
          "en",
          Set.of("refund"),
          "care",
          LocalDate.of(2026, 3, 10));

  private static final Content PICTURED =
      new Content(
          "Lamps",
          List.of(),
          Map.of(Place.TWEET, List.of("Turn the bulb.")),
          null,
          List.of(
              new Media("https://acme.example.com/bulb.png", "A bulb & a <hand>"),
              Media.of(new Media.File("F0LAMP", FakePeople.INES), "*Turn* it @channel")),
          Set.of(),
          "en",
          Set.of(),
          "care",
          null);

  private FaqSamples() {}

  private static List<LayoutBlock> pictured() {
    Entry entry = proposed(PICTURED, published(FIVE));
    return FaqProposal.blocks(entry, entry.waiting().getFirst());
  }

  static Map<String, List<LayoutBlock>> messages() {
    Map<String, List<LayoutBlock>> messages = new TreeMap<>();
    messages.put("entry", FaqEntries.shown(published(THREE), TODAY));
    messages.put("history", FaqHistory.blocks(published(FIVE, THREE), 0));
    messages.put("stale", FaqEntries.stale(List.of(published(THREE)), TODAY.plusDays(20)));
    Content[] nine = Collections.nCopies(9, FIVE).toArray(Content[]::new);
    messages.put("history-last-page", FaqHistory.blocks(published(nine), 8));
    messages.put("review-ahead", review(false, false));
    messages.put("review-expired", review(true, true));
    messages.put("stale-none", FaqEntries.stale(List.of(), TODAY));
    Entry proposed = proposed(THREE, published(FIVE));
    messages.put("proposal", FaqProposal.blocks(proposed, proposed.waiting().getFirst()));
    Entry fresh = proposed(FIVE, Entry.named(REFUND));
    messages.put("proposal-new", FaqProposal.blocks(fresh, fresh.waiting().getFirst()));
    messages.put("learned", FaqLearned.blocks(published(THREE), List.of(wording(LEARNED)), 0));
    List<Wording> many = Collections.nCopies(30, wording(LEARNED));
    messages.put("learned-page", FaqLearned.blocks(published(THREE), many, 12));
    messages.put("learned-last-page", FaqLearned.blocks(published(THREE), many, 99));
    messages.put("entry-pictures", FaqEntries.shown(published(PICTURED), TODAY));
    messages.put("proposal-pictures", pictured());
    messages.put("learned-hint", FaqLearned.hint(published(THREE), List.of(wording(LEARNED))));
    messages.put("learned-nothing", FaqLearned.blocks(published(THREE), List.of(), 0));
    messages.put("disputes", FaqLearned.disputes(List.of(wording(DISPUTED))));
    messages.put("recall", recall(published(FIVE, THREE)));
    messages.put("recall-rolled-back", rolledBack());
    messages.put("recall-none", recalled(published(THREE), List.of(), 0, 0));
    messages.put(
        "planned",
        FaqProposal.queue(
            List.of(
                new Entry(
                    REFUND,
                    published(FIVE).versions(),
                    List.of(),
                    0,
                    false,
                    new Entry.Next(THREE, null, MONDAY.plusSeconds(3600), FakePeople.TOMAS, "")))));
    messages.put(
        "gaps",
        FaqGapList.blocks(
            List.of(
                new Gap(
                    List.of("do lamps *sing*?", "<!channel> sing & lamps"),
                    List.of(new TicketId("1"), new TicketId("2"), new TicketId("3"))))));
    messages.put("gaps-none", FaqGapList.blocks(List.of()));
    messages.put("queue-empty", FaqProposal.queue(List.of()));
    messages.put("queue-of-the-largest", FaqProposal.queue(List.of(large(), large())));
    return messages;
  }

  private static List<LayoutBlock> review(boolean expired, boolean partner) {
    Question question = new Question(REFUND, TODAY.plusDays(8), expired);
    return FaqReview.question(new Reviewing.Due(question, published(THREE), "care"), partner);
  }

  private static Wording wording(Lesson.State state) {
    return new Wording(
        new Lesson(
            "101",
            REFUND,
            state,
            state == DISPUTED ? new FaqId("late-parcel") : null,
            false,
            new LessonEvent.Source("100", 2, List.of("101")),
            MONDAY),
        "where is my <money> & parcel?",
        2);
  }

  /** Of eleven replies the last three: corrected, answered again, and standing as it was. */
  private static List<LayoutBlock> recall(Entry entry) {
    Ticket ticket = Samples.waiting().shown().ticket();
    Pin wrong = new Pin(REFUND, FIVE.version());
    FaqUse use = new FaqUse(ticket.id(), 2, wrong, MONDAY);
    Reply reply = new Reply(2, new AgentId(FakePeople.INES), MONDAY, "901");
    Reply later = new Reply(5, new AgentId(FakePeople.TOMAS), MONDAY.plusSeconds(60), "902");
    CardPlace card = CardPlace.first("C0CARE").at("1.2", 4);
    return recalled(
        entry,
        List.of(
            new Recall.Found(use, ticket, reply, later, later, card),
            new Recall.Found(use, ticket, reply, null, later, card),
            new Recall.Found(use, ticket, reply, null, null, null)),
        10,
        25);
  }

  /** One reply of the first version, whose words hold again as the third, and one of the second. */
  private static List<LayoutBlock> rolledBack() {
    Ticket ticket = Samples.waiting().shown().ticket();
    Instant soon = MONDAY.plusSeconds(60);
    Instant late = MONDAY.plusSeconds(3_600);
    Entry entry =
        new Entry(
            REFUND,
            List.of(
                new Version(1, FIVE, "", Gatekeeping.PERCH, MONDAY),
                new Version(2, THREE, "", FakePeople.TOMAS, soon.plusSeconds(60)),
                new Version(3, FIVE, "", FakePeople.TOMAS, late.plusSeconds(60))),
            List.of(),
            0,
            false,
            null);
    return FaqRecall.blocks(
        entry,
        null,
        new Recall(List.of(used(ticket, THREE, 4, late), used(ticket, FIVE, 2, soon)), 0, 2),
        card -> "");
  }

  private static Recall.Found used(Ticket ticket, Content content, int attempt, Instant at) {
    Reply reply = new Reply(attempt, new AgentId(FakePeople.INES), at, "90" + attempt);
    FaqUse use = new FaqUse(ticket.id(), attempt, new Pin(REFUND, content.version()), at);
    return new Recall.Found(use, ticket, reply, null, null, null);
  }

  private static List<LayoutBlock> recalled(
      Entry entry, List<Recall.Found> found, int from, long all) {
    return FaqRecall.blocks(
        entry,
        FIVE.version(),
        new Recall(found, from, all),
        card -> "https://perch.slack.com/archives/" + card.channel() + "/p" + card.ts());
  }

  static Map<String, View> forms() {
    Map<String, View> forms = new TreeMap<>();
    FaqRef ref = FaqRef.of(published(THREE), 0).in("C0CARE");
    forms.put(
        "faq-new",
        FaqForm.write(FaqRef.blank(true), Beginning.EMPTY, "Proposed.", "Propose").orElseThrow());
    forms.put(
        "faq-edit", FaqForm.write(ref, Beginning.of(THREE), "Published.", "Publish").orElseThrow());
    forms.put(
        "faq-edit-pictures",
        FaqForm.write(ref, Beginning.of(PICTURED), "Published.", "Publish").orElseThrow());
    forms.put(
        "faq-edit-rehearsing",
        FaqRehearsal.offered(
            FaqForm.write(ref, Beginning.of(THREE), "Published.", "Publish").orElseThrow(), ref));
    forms.put("rehearsal-begins", FaqRehearsal.begins());
    forms.put("rehearsal-learns", FaqRehearsal.asked(0, 2_000));
    forms.put("rehearsal-asks", FaqRehearsal.asked(412, 2_000));
    forms.put("rehearsal-stopped", FaqRehearsal.stopped());
    forms.put("rehearsal-failed", FaqRehearsal.failed());
    forms.put("rehearsal-busy", FaqRehearsal.busy());
    forms.put("rehearsal-unfit", FaqRehearsal.unfit("Give the question in our own words."));
    forms.put("rehearsal-nothing", FaqRehearsal.outcome(REFUND, rehearsed(0, Part.NONE)));
    forms.put("rehearsal-same", FaqRehearsal.outcome(REFUND, rehearsed(812, Part.NONE)));
    forms.put("rehearsal", FaqRehearsal.outcome(REFUND, rehearsed()));
    forms.put("faq-retire", FaqReview.retiring(ref));
    forms.put("faq-return", FaqForm.returning(ref));
    forms.put("faq-still-right", FaqForm.stillRight(ref, TODAY));
    forms.put("faq-publish-later", FaqPlan.later(ref));
    forms.put("faq-import", FaqImport.form("C0CARE"));
    forms.put("faq-import-plan", imported(List.of()));
    forms.put(
        "faq-import-refused",
        imported(
            List.of(new BankProblem("bad", 3, "Begins like <a> formula: =cmd().", "Change it."))));
    return forms;
  }

  private static Rehearsed rehearsed(int tweets, Part caught) {
    Looked all = new Looked(true, tweets, tweets, MONDAY);
    return new Rehearsed(tweets, all, caught, Part.NONE, Part.NONE, 0, 0);
  }

  private static Rehearsed rehearsed() {
    FaqId lamp = new FaqId("lamp");
    return new Rehearsed(
        2_000,
        new Looked(false, 1_998, 70_412, MONDAY),
        new Part(
            12,
            Map.of(),
            List.of(
                new Sample("where is *my* <money>?", null),
                new Sample("<!channel> refund &\nnow", null))),
        new Part(
            3,
            Map.of(lamp, 1, new FaqId("delivery"), 2),
            List.of(new Sample("money for the lamp", lamp))),
        new Part(1, Map.of(), List.of(new Sample("my lamp and my money", null))),
        4,
        1);
  }

  private static View imported(List<BankProblem> refused) {
    Plan plan =
        new Plan(
            List.of(
                new Step(new Item(REFUND, THREE, 2), Kind.CHANGED, FIVE.version(), null),
                new Step(new Item(new FaqId("lamp"), FIVE, 9), Kind.NEW, null, null)));
    Item lapsed = new Item(REFUND, THREE.reviewedBy(TODAY.minusDays(1)), 2);
    return FaqImport.plan(
        new Outcome.Planned(plan, refused, List.of(lapsed)),
        new Carried("F000000001", plan.mark(), "C0CARE"),
        _ -> Optional.of(published(FIVE)));
  }

  public static Entry published(Content... contents) {
    List<Version> versions =
        IntStream.range(0, contents.length)
            .mapToObj(i ->
                new Version(
                    i + 1,
                    contents[i],
                    i == 0 ? "from the folder" : "faster now",
                    i == 0 ? Gatekeeping.PERCH : FakePeople.TOMAS,
                    MONDAY))
            .toList();
    return new Entry(REFUND, versions, List.of(), 0, false, null);
  }

  private static Entry proposed(Content content, Entry before) {
    Proposal proposal =
        new Proposal(1, content, before.pin(), "asked *daily*", FakePeople.INES, MONDAY);
    return new Entry(REFUND, before.versions(), List.of(proposal), 1, false, null);
  }

  /** Four proposals that change as much as they can. */
  private static Entry large() {
    Content huge =
        Content.of(
            "A title ".repeat(40),
            IntStream.range(0, 200).mapToObj(i -> "a wording that is new, number " + i).toList(),
            "An answer & more ".repeat(300));
    List<Proposal> waiting =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                i -> new Proposal(i, huge, null, "note ".repeat(500), FakePeople.INES, MONDAY))
            .toList();
    return new Entry(REFUND, List.of(), waiting, 4, false, null);
  }
}
