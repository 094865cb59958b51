package dev.perch.desk.acts;

import dev.perch.guard.Finding;
import dev.perch.knowledge.Pin;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;

/** What came of a press. All but {@link Done} are a "no", and left everything as it was. */
public sealed interface Pressed {
  /** Recorded. */
  record Done(Story story) implements Pressed {}

  /** X takes no more pictures with one reply than that many. */
  record TooManyPictures(int most) implements Pressed {}

  /** Another has the ticket. */
  record HeldBy(AgentId owner, Instant since) implements Pressed {}

  /** They belong to none of the teams that may; {@code who}: a few who do. */
  record NotYours(Team team, List<AgentId> who) implements Pressed {
    public NotYours {
      who = List.copyOf(who);
    }
  }

  /** That is for holders of a role only; {@code who}: a few of them. */
  record OnlyFor(String role, List<AgentId> who) implements Pressed {
    public OnlyFor {
      who = List.copyOf(who);
    }
  }

  /**
   * A guest, a bot, somebody of another workspace, or unknown; {@code who}: a few leads, to tell.
   */
  record Stranger(List<AgentId> who) implements Pressed {
    public Stranger {
      who = List.copyOf(who);
    }

    /** Somebody who is nobody here, and may turn to the leads. */
    public static Stranger of(Roster roster) {
      return new Stranger(Rights.few(roster, Roles.LEAD));
    }
  }

  /** Another answered first: their words, and nothing of this person's went out. */
  record Answered(Story story, AgentId by, String text) implements Pressed {}

  /** Not theirs to sign off; {@code who}: a few whose turn it is. */
  record NotYoursToSign(String role, Why why, List<AgentId> who) implements Pressed {
    public NotYoursToSign {
      who = List.copyOf(who);
    }

    /** What stands against it. */
    public enum Why {
      /** They wrote it. */
      OWN_WORDS,
      /** They are learning. */
      LEARNING,
      /** They have agreed already, for the role before. */
      AGREED_BEFORE,
      /** They do not hold the role. */
      NOT_HELD
    }
  }

  /** A reply that nobody could sign off: there is nobody else, and no deputy. */
  record NobodyToSign(String role, String deputy) implements Pressed {}

  /** A crisis's statement that says something else by now, or whose crisis is over. */
  record Outdated(Pin shown) implements Pressed {}

  /** The bank says something else by now than the words that they pressed for. */
  record EntryChanged(String title, How how) implements Pressed {
    /** What became of the entry since. */
    public enum How {
      /** It says something else. */
      REPLACED,
      /** It is out of use. */
      RETIRED,
      /** It is past the day until which it may be suggested. */
      EXPIRED
    }
  }

  /**
   * The same of a reply that was approved before the entry changed; nothing of it is lost.
   *
   * @param was the reply, unsigned
   * @param now what the entry says now, for this customer; empty where it says nothing else
   */
  record OldWords(EntryChanged entry, String was, String now) implements Pressed {}

  /** The entry is for private messages, and this would have stood in public. */
  record PrivateMatter(String title) implements Pressed {}

  /** What they saw is no longer so; {@code since} tells what came after it. */
  record Stale(Story story, List<TicketEvent> since) implements Pressed {
    public Stale {
      since = List.copyOf(since);
    }
  }

  /** The text may not go out as it is. */
  record Blocked(List<Finding> findings) implements Pressed {
    public Blocked {
      findings = List.copyOf(findings);
    }
  }

  /** The guard has something to say; whoever has read it may send all the same. */
  record Warned(Story story, List<Finding> findings) implements Pressed {
    public Warned {
      findings = List.copyOf(findings);
    }
  }

  /** X would refuse a reply to this tweet. */
  record ReplyNotAllowed() implements Pressed {}

  /** That is no link to a post of ours. */
  record NoSuchPost() implements Pressed {}

  /** The post that they name is not the answer to this customer. */
  record NotThatPost(Flaw why) implements Pressed {
    /** What stands against it. */
    public enum Flaw {
      /** X shows none. */
      GONE,
      /** We did not write it. */
      ANOTHERS,
      /** It answers somebody else, or nobody. */
      ELSEWHERE,
      /** It is an earlier reply. */
      KNOWN
    }
  }

  /** A reason has to be given. */
  record ReasonMissing() implements Pressed {}

  /** There is no such team, or it is the ticket's own. */
  record NoSuchTeam() implements Pressed {}

  /** That day or hour is past, or too far away. */
  record NoSuchDate() implements Pressed {}

  /** The reply is on its way to X, or there: it cannot be taken back. */
  record TooLateToUndo() implements Pressed {}

  /** Others were faster three times: press again. */
  record Overtaken() implements Pressed {}

  /** No such ticket. */
  record Missing() implements Pressed {}
}
