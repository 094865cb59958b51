package dev.perch.slack.view.faq;

import dev.perch.desk.Embargoes;
import dev.perch.desk.bank.FaqAction;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import java.time.LocalDate;

/** What is said of an act on the FAQ bank that was done: to whoever did it, and to the channel. */
public final class FaqActPhrases {
  private FaqActPhrases() {}

  /**
   * To whoever did it.
   *
   * @param entry as it stands after it
   */
  public static String did(FaqAction action, Entry entry, LocalDate today) {
    String id = "`" + action.id() + "`";
    return switch (action) {
      case FaqAction.Write _, FaqAction.Approve _ ->
          id + " is published" + (silent(entry, today) ? but(entry) : suggested(entry));
      case FaqAction.GiveBack _ -> "The proposal for " + id + " went back with your reason.";
      case FaqAction.Schedule schedule ->
          "%s is published %s. `/faq review` shows what is planned, and calls it off."
              .formatted(id, FaqPhrases.at(schedule.due()));
      case FaqAction.Unschedule _ -> "What was planned for " + id + " is called off.";
      case FaqAction.Withdraw _ -> "Your proposal for " + id + " is taken back.";
      case FaqAction.Retire _ ->
          "%s is retired: it is suggested no more. `/faq restore %s` brings it back."
              .formatted(id, action.id());
      case FaqAction.Restore _ ->
          id + " is in use again, as it last stood" + (silent(entry, today) ? but(entry) : ".");
      case FaqAction.RollBack back ->
          "%s says again what it said in version %d".formatted(id, back.version())
              + (silent(entry, today) ? but(entry) : until(entry));
      case FaqAction.StillRight right ->
          right.until() == null
              ? id + " is right for good."
              : "%s is right until %s.".formatted(id, Times.day(right.until()));
    };
  }

  private static boolean silent(Entry entry, LocalDate today) {
    return entry.faq().filter(faq -> faq.expiredOn(today)).isPresent();
  }

  /** What belongs to a launch is kept in until its hour. */
  private static String suggested(Entry entry) {
    return entry
        .faq()
        .flatMap(faq ->
            faq.content().tags().stream()
                .filter(tag -> tag.startsWith(Embargoes.TAG))
                .map(tag -> tag.substring(Embargoes.TAG.length()))
                .findFirst())
        .map(
            ", and Care may read it at once: it is suggested from the hour of the launch `%s` on."
                ::formatted)
        .orElse(", and suggested from now on.");
  }

  private static String but(Entry entry) {
    return ", but it was to be looked over by %s, so *it is not suggested* until somebody says that it is right: `/faq stale` has the button."
        .formatted(entry.faq().map(Faq::reviewBy).map(Times::day).orElse("then"));
  }

  private static String until(Entry entry) {
    return entry
        .faq()
        .map(Faq::reviewBy)
        .map(day -> ", until %s.".formatted(Times.day(day)))
        .orElse(".");
  }

  /** What is left of a proposal's message. */
  public static String line(String user, FaqAction action, Proposal proposal) {
    String by = "<@" + user + ">";
    String what = "%s's proposal for `%s`".formatted(FaqEntries.who(proposal.by()), action.id());
    return switch (action) {
      case FaqAction.Withdraw _ -> what + " was taken back.";
      case FaqAction.GiveBack _ -> "↩ " + by + " returned " + what + ".";
      case FaqAction.Schedule schedule ->
          "⏰ %s will have %s published %s.".formatted(by, what, FaqPhrases.at(schedule.due()));
      case FaqAction.Write _ -> "✓ " + by + " changed and published " + what + ".";
      default -> "✓ " + by + " published " + what + ".";
    };
  }

  /** To whoever proposed it; empty where that is nobody else, or Perch itself. */
  public static String told(String user, FaqAction action, Proposal proposal) {
    if (proposal.by().equals(user) || proposal.by().equals(Gatekeeping.PERCH)) {
      return "";
    }
    String author = "<@" + proposal.by() + ">";
    return switch (action) {
      case FaqAction.GiveBack back ->
          "%s, your proposal came back: “%s”. Try again with `/faq edit %s`."
              .formatted(author, Literal.escape(back.reason(), 1_000), action.id());
      case FaqAction.Schedule schedule ->
          "%s, your proposal is published %s. Thank you."
              .formatted(author, FaqPhrases.at(schedule.due()));
      case FaqAction.Write _ ->
          "%s, your proposal was published with changes; `/faq history %s` shows them."
              .formatted(author, action.id());
      default -> author + ", your proposal was published. Thank you.";
    };
  }
}
