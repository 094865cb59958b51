package dev.perch.slack.view;

import com.slack.api.model.view.View;
import dev.perch.desk.Duty.Post;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.desk.records.Receipt;
import dev.perch.desk.records.Receipt.HandleLine;
import dev.perch.desk.records.Receipt.Slowest;
import dev.perch.guard.Finding;
import dev.perch.guard.Severity;
import dev.perch.slack.view.home.DutyView;
import dev.perch.slack.view.home.ReceiptView;
import dev.perch.ticket.Absence;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims, sign-offs, partners and the duty board, to be shown. */
final class ClaimSamples {
  private static final SignOffRules RULES =
      new SignOffRules(
          List.of(
              new SignOffRules.Rule(
                  null, List.of("recall"), 0, null, null, false, List.of("pr", "legal"))),
          Desk.LEAD,
          Optional.empty(),
          Desk.LEAD);

  private static final Ref REF = new Ref(new TicketId("100"), 1, 0, "2");

  private ClaimSamples() {}

  private static Samples asked() {
    FakeDesk fake = new FakeDesk(RULES);
    fake.answers.know(Samples.REFUND);
    return new Samples(fake, fake.take(Tweet.tweet("100")))
        .done(FakePeople.INES, new AgentAction.Send("It is a recall.", null));
  }

  private static Samples givenOnce() {
    return asked().done(FakePeople.LUCIAN, new AgentAction.SignOff(2));
  }

  private static Samples changed() {
    return givenOnce()
        .done(FakePeople.HELGA, new AgentAction.ChangeDraft(2, "It may be a <recall>. ^IO"));
  }

  private static Samples deputy() {
    Samples samples = asked();
    samples.fake.push(Duration.ofMinutes(30));
    return samples;
  }

  private static Samples warned() {
    Samples samples = Samples.claimed();
    samples.fake.push(Duration.ofMinutes(12));
    return samples;
  }

  private static Samples freed(Absence why) {
    Samples samples = Samples.claimed();
    samples.fake.claims.giveBackAll(new AgentId(FakePeople.INES), why);
    return samples;
  }

  /** Cards by name. */
  static Map<String, Samples> cards() {
    Map<String, Samples> cards = new LinkedHashMap<>();
    cards.put("sign-off", asked());
    cards.put("sign-off-given-once", givenOnce());
    cards.put("sign-off-deputy", deputy());
    return cards;
  }

  /** What the thread says of the newest event, by name. */
  static Map<String, ThreadLine> lines() {
    Map<String, ThreadLine> lines = new LinkedHashMap<>();
    lines.put("sign-off-asked", asked().lastLine());
    lines.put("sign-off-given", givenOnce().lastLine());
    lines.put("sign-off-changed", changed().lastLine());
    lines.put(
        "sign-off-returned",
        asked()
            .done(FakePeople.LUCIAN, new AgentAction.ReturnDraft(2, "Softer, please."))
            .lastLine());
    lines.put("sign-off-deputy", deputy().lastLine());
    lines.put("sign-off-voided", asked().wrote("101", "Hello??").lastLine());
    lines.put(
        "sign-off-withdrawn", asked().done(FakePeople.INES, new AgentAction.Withdraw()).lastLine());
    lines.put("lapse-warned", warned().lastLine());
    lines.put("freed-left", freed(Absence.LEFT).lastLine());
    lines.put("freed-off-shift", freed(Absence.OFF_SHIFT).lastLine());
    lines.put("freed-break", freed(Absence.BREAK).lastLine());
    lines.put(
        "taken-over",
        Samples.claimed()
            .done(FakePeople.MIREILLE, new AgentAction.TakeOver("She is <at> lunch."))
            .lastLine());
    lines.put(
        "partner-asked",
        Samples.claimed()
            .done(FakePeople.INES, new AgentAction.AskPartner(FakeDesk.LUMEN, "Which lamp?"))
            .lastLine());
    return lines;
  }

  /** Other messages, by name. */
  static Map<String, List<?>> messages() {
    Map<String, List<?>> messages = new LinkedHashMap<>();
    messages.put("partner-question", PartnerView.question(FakeDesk.CARE, "Which <lamp> is it?"));
    messages.put(
        "sign-off-hint",
        SignOffHint.blocks(
            asked().shown(),
            (Ticket.AwaitingSignOff) asked().story().ticket(),
            "https://perch.slack.com/p1"));
    messages.put(
        "duty-board",
        DutyView.blocks(
            List.of(
                new Post("lead", List.of(new AgentId("U1"), new AgentId("U2"))),
                new Post("legal", List.of()))));
    LocalDate day = LocalDate.of(2026, 3, 2);
    Slowest slowest = new Slowest(new TicketId("100"), Duration.ofMinutes(19));
    messages.put(
        "receipt",
        ReceiptView.blocks(
            ReceiptView.title(day),
            new Receipt(
                day,
                List.of(new HandleLine("AcmeCare", 412, 412, List.of(), List.of())),
                Optional.of(slowest),
                3,
                0),
            Optional.of("https://perch.slack.com/p1")));
    messages.put(
        "receipt-that-differs",
        ReceiptView.blocks(
            ReceiptView.title(day),
            new Receipt(
                day,
                List.of(
                    new HandleLine(
                        "AcmeCare",
                        9,
                        4,
                        List.of("9001", "9002", "9003", "9004", "9005", "9006"),
                        List.of("8001"))),
                Optional.of(new Slowest(new TicketId("100"), Duration.ofMinutes(125))),
                0,
                1),
            Optional.empty()));
    return messages;
  }

  static Map<String, View> forms() {
    Map<String, View> forms = new LinkedHashMap<>();
    forms.put("take-over", Forms.takeOver(REF));
    forms.put("ask-partner", Forms.askPartner(REF, FakeDesk.LUMEN));
    forms.put("change-draft", Forms.changeDraft(REF, "It is a recall. ^IO"));
    forms.put(
        "change-draft-old-words",
        Forms.changeDraft(
            REF,
            "It takes five days. ^IO",
            new Pressed.OldWords(
                new Pressed.EntryChanged("Refunds", Pressed.EntryChanged.How.REPLACED),
                "It takes five days.",
                "It takes <ten> days.")));
    Pressed.Warned changed =
        new Pressed.Warned(
            Samples.open().story(),
            List.of(
                new Finding(
                    Finding.Kind.ENTRY_CHANGED,
                    Severity.WARN,
                    0,
                    0,
                    "The FAQ entry “Refunds” was changed since this was begun. It says now: “<ten> days”",
                    "Nothing written is lost.")));
    forms.put("approve-anyway", AnywayForm.of(REF.with("4"), changed));
    forms.put("send-anyway", AnywayForm.of(REF.with(""), changed));
    forms.put("return-draft", Forms.returnDraft(REF));
    forms.put("told", Forms.told(PartnerView.drafted("https://perch.slack.com/p1")));
    return forms;
  }
}
