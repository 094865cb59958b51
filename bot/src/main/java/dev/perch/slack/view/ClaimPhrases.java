package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;
import static dev.perch.slack.view.Times.at;

import dev.perch.desk.Begun;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.acts.Pressed.NotYoursToSign;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Signing;
import dev.perch.ticket.Absence;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What Perch says about who has a ticket, who may, and who must agree. In mrkdwn. */
public final class ClaimPhrases {
  public static final String GONE =
      "That claim has ended, so there was nothing to keep. Look at the card: if the ticket is free, press *Claim*; what you wrote is kept.";

  public static final String MEMBERS_ONLY =
      "Only members of this workspace have tickets: no guests, bots or people of other companies.";

  public static final String NOT_AN_AGENT =
      "Only those who answer customers sign with initials. If you are to, ask a lead to take you into a team.";

  public static final String UNFIT =
      "Initials are two or three letters, such as `/initials AB`. They stand under each of your replies: ^AB.";

  public static final String LEARNING =
      "You are learning: a colleague reads this before it goes out. Press *Send* when you are done; you will see what they change.";

  private ClaimPhrases() {}

  /** Who holds a role, in words that go on: "a lead", "PR". */
  public static String role(String role) {
    return role.equals(Roles.LEAD)
        ? "a lead"
        : Team.parse(role).map(Team::title).orElse(Literal.escape(role, 40));
  }

  /** Roles in their order. */
  public static String roles(List<String> roles) {
    return roles.stream()
        .map(role -> "*" + role(role) + "*")
        .collect(Collectors.joining(", then "));
  }

  /** A few people, to turn to; "a lead" where nobody is known. */
  static String people(List<AgentId> few, String otherwise) {
    return few.isEmpty()
        ? otherwise
        : few.stream().map(CardState::who).collect(Collectors.joining(" or "));
  }

  static String notYours(Pressed.NotYours not) {
    return "This ticket is with %s. Only they and the leads may do that: ask %s."
        .formatted(not.team().title(), people(not.who(), "in their channel"));
  }

  static String onlyFor(Pressed.OnlyFor only) {
    return "Only %s may do that. Ask %s."
        .formatted(
            role(only.role()), people(only.who(), "whoever runs Perch: nobody holds that role"));
  }

  static String stranger(Pressed.Stranger stranger) {
    return "Only members of this workspace may act on tickets: no guests, bots or people of other companies. If something should be done, tell %s."
        .formatted(people(stranger.who(), "a lead"));
  }

  static String answered(Pressed.Answered answered) {
    return answered.text().isEmpty()
        ? "%s was faster: it was answered on X itself. Nothing of yours was sent."
            .formatted(who(answered.by()))
        : "%s was faster: it was answered with “%s”. Nothing of yours was sent."
            .formatted(who(answered.by()), Literal.escape(answered.text(), 600));
  }

  static String notYoursToSign(NotYoursToSign not) {
    String others = people(not.who(), "a lead");
    return switch (not.why()) {
      case OWN_WORDS ->
          "These are your own words, and somebody else reads them: ask %s.".formatted(others);
      case LEARNING ->
          "You are learning, so somebody else agrees to replies: ask %s.".formatted(others);
      case AGREED_BEFORE ->
          "You have agreed already. It is the turn of %s, and another pair of eyes: ask %s."
              .formatted(role(not.role()), others);
      case NOT_HELD -> "That is for %s to decide: ask %s.".formatted(role(not.role()), others);
    };
  }

  static String nobodyToSign(Pressed.NobodyToSign nobody) {
    return "This reply needs the agreement of %s, and nobody but you could give it; nor is there anybody else who is %s. It was not sent. Somebody has to be given one of these roles first: tell whoever runs Perch."
        .formatted(role(nobody.role()), role(nobody.deputy()));
  }

  /** What the loser of two answers reads above their own words. */
  public static String lost(Pressed.Answered answered) {
    return "*%s answered first.* Nothing of yours was sent; your words are below, to copy. This stands under the tweet:\n>%s"
        .formatted(who(answered.by()), Literal.escape(answered.text(), 1_500));
  }

  /** What whoever finds another in the editor reads. */
  public static String writing(AgentId owner, Instant since, Begun begun) {
    return "%s has this ticket since %s, and is writing; the last key was typed %s:\n>%s"
        .formatted(who(owner), at(since), at(begun.at()), Literal.escape(begun.text(), 1_500));
  }

  /** Above a draft that another began. */
  public static String anothers(Begun begun) {
    return "*This is %s's draft*, from %s. It goes out under your name: finish it, or write your own."
        .formatted(who(begun.by()), at(begun.at()));
  }

  /** Above a draft that stands in the public editor by now. */
  public static final String MEANT_IN_PRIVATE =
      "⚠️ *This was meant for a direct message.* Sent from here, everybody reads it. Take out what is private, or close this and press *Answer by DM*.";

  /** Above one's own draft. */
  public static String ownDraft(Begun begun) {
    return "Your draft of %s, as you left it.".formatted(at(begun.at()));
  }

  public static String kept(Instant until) {
    return "It is yours until %s, and longer while you write.".formatted(at(until));
  }

  static String warned(String owner, Instant lapses) {
    return "%s, your claim lapses %s. Press *Keep it* if you are on it; otherwise it goes back to the queue, and what you wrote is kept."
        .formatted(owner, at(lapses));
  }

  static String freed(String owner, Absence why) {
    String reason =
        switch (why) {
          case LEFT -> owner + " is not on the team any more";
          case OFF_SHIFT -> "The shift of " + owner + " is over";
          case BREAK -> owner + " is on a break";
        };
    return reason
        + ", so the ticket is free: whoever has time may take it. What they wrote is kept, and stands in the editor.";
  }

  static String voided(SignOffVoid why, String author) {
    String happened =
        switch (why) {
          case CUSTOMER_WROTE -> "The customer wrote again";
          case CUSTOMER_EDITED -> "The customer changed their tweet";
          case CUSTOMER_DELETED -> "The customer took their tweet back";
          case LAUNCHED -> "The launch that it was about has come or was called off";
          case WITHDRAWN -> author + " took the reply back";
        };
    return why == SignOffVoid.WITHDRAWN
        ? happened + ", so nobody need agree to it any more."
        : happened
            + ", so what was agreed to counts no more, and nothing was sent. "
            + author
            + ", your draft is kept: press *Reply*, look whether it still fits, and send it again.";
  }

  /** What came of choosing initials. */
  public static String initials(Signing.Choice choice) {
    return switch (choice) {
      case Signing.Choice.Taken taken ->
          "From now on your replies are signed *^%s*."
              .formatted(Literal.escape(taken.initials(), 10));
      case Signing.Choice.Clash clash -> clash(clash.initials(), clash.with());
      case Signing.Choice.Unfit _ -> UNFIT;
      case Signing.Choice.NotAnAgent _ -> NOT_AN_AGENT;
    };
  }

  private static String clash(String initials, Person with) {
    return "<@%s> signs with ^%s, and customers should know you apart. Choose others."
        .formatted(with.id(), Literal.escape(initials, 10));
  }

  /** What somebody signs with, and how to change it. */
  public static String signsWith(Person person) {
    return "Your replies are signed *^%s*. To change it, type two or three letters behind: `/initials AB`."
        .formatted(Literal.escape(person.initials(), 10));
  }
}
