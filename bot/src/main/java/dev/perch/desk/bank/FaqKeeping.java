package dev.perch.desk.bank;

import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Outcome;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.gatekeeping.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do to the FAQ bank, each with the right that they have at that moment. What was done
 * is in the bank here when the call returns; other replicas follow.
 */
public final class FaqKeeping {
  private static final String STILL_RIGHT = "It is still right.";

  private final Gatekeepers gatekeepers;
  private final Gatekeeping gatekeeping;
  private final StoryBank bank;
  private final KeepersAway away;
  private final FaqNotices notices;

  public FaqKeeping(
      Gatekeepers gatekeepers,
      Gatekeeping gatekeeping,
      StoryBank bank,
      KeepersAway away,
      FaqNotices notices) {
    this.gatekeepers = gatekeepers;
    this.gatekeeping = gatekeeping;
    this.bank = bank;
    this.away = away;
    this.notices = notices;
  }

  /**
   * Does it, or says why not.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public FaqKept act(String workspace, String user, String operation, FaqAction action) {
    return switch (gatekeepers.of(workspace, user)) {
      case Standing.Stranger _ -> new FaqKept.Stranger();
      case Standing.Publishes publishes
          when !(action instanceof FaqAction.Write write && write.onlyPropose()) ->
          done(user, action, published(publishes.editor(), operation, action));
      case Standing.Publishes _, Standing.Proposes _ ->
          switch (action) {
            case FaqAction.Write write -> proposed(workspace, user, operation, write);
            case FaqAction.StillRight right -> stillRight(workspace, user, operation, right);
            case FaqAction.Withdraw withdraw ->
                done(
                    user,
                    action,
                    gatekeeping.withdraw(user, withdraw.id(), withdraw.proposal(), operation));
            default -> new FaqKept.NotYours(gatekeepers.keepers(workspace));
          };
    };
  }

  /** What came of saying that one is away, or back. */
  public enum Went {
    AWAY,
    BACK,
    WAS_HERE,
    /** Only those who publish are missed. */
    NOT_A_KEEPER
  }

  /**
   * A gatekeeper says that they are away.
   *
   * @param until when they will be back, which lies ahead; null until they say so
   */
  public Went leave(String workspace, String user, @Nullable Instant until, String operation) {
    if (!isKeeper(workspace, user)) {
      return Went.NOT_A_KEEPER;
    }
    away.leave(user, until, operation);
    return Went.AWAY;
  }

  /** A gatekeeper says that they are back. */
  public Went back(String workspace, String user, String operation) {
    if (!isKeeper(workspace, user)) {
      return Went.NOT_A_KEEPER;
    }
    return away.back(user, operation) ? Went.BACK : Went.WAS_HERE;
  }

  private boolean isKeeper(String workspace, String user) {
    return gatekeepers.of(workspace, user) instanceof Standing.Publishes && gatekeepers.keeps(user);
  }

  private Outcome published(Editor editor, String operation, FaqAction action) {
    return switch (action) {
      case FaqAction.Write(var id, var content, var proposal, var seen, var note, _) ->
          gatekeeping.publish(editor, id, content, proposal, seen, note, operation);
      case FaqAction.Approve(var id, var proposal, var seen) ->
          gatekeeping.approve(editor, id, proposal, seen, operation);
      case FaqAction.GiveBack(var id, var proposal, var reason) ->
          gatekeeping.giveBack(editor, id, proposal, reason, operation);
      case FaqAction.Withdraw(var id, var proposal) ->
          gatekeeping.withdraw(editor.user(), id, proposal, operation);
      case FaqAction.Schedule(var id, var content, var proposal, var seen, var due, var note) ->
          gatekeeping.schedule(editor, id, content, proposal, seen, due, note, operation);
      case FaqAction.Unschedule(var id) -> gatekeeping.unschedule(editor, id, operation);
      case FaqAction.Retire(var id, var reason) ->
          gatekeeping.retire(editor, id, reason, operation);
      case FaqAction.Restore(var id) -> gatekeeping.restore(editor, id, operation);
      case FaqAction.RollBack(var id, var version, var seen) ->
          gatekeeping.rollBack(editor, id, version, seen, operation);
      case FaqAction.StillRight(var id, var until) ->
          gatekeeping.reviewed(editor, id, until, operation);
    };
  }

  /** Whoever owns an entry knows best, and decides as little as anybody: they propose the day. */
  private FaqKept stillRight(
      String workspace, String user, String operation, FaqAction.StillRight right) {
    Optional<Entry> entry = bank.entry(right.id());
    Optional<Version> now = entry.flatMap(Entry::current);
    if (now.isEmpty()) {
      return new FaqKept.No(new Outcome.Missing());
    }
    Content content = now.get().content().reviewedBy(right.until());
    String seen = entry.map(Entry::shown).orElse(null);
    return proposed(
        workspace,
        user,
        operation,
        new FaqAction.Write(right.id(), content, null, seen, STILL_RIGHT, true));
  }

  private FaqKept proposed(String workspace, String user, String operation, FaqAction.Write write) {
    Outcome outcome =
        gatekeeping.propose(
            user, write.id(), write.content(), write.seen(), write.note(), operation);
    FaqKept kept = done(user, write, outcome);
    return kept instanceof FaqKept.Done(Entry entry, _)
        ? entry.waiting().reversed().stream()
            .filter(own -> own.by().equals(user) && own.content().equals(write.content()))
            .findFirst()
            .<FaqKept>map(own -> new FaqKept.Proposed(entry, own, gatekeepers.keepers(workspace)))
            .orElse(kept)
        : kept;
  }

  private FaqKept done(String user, FaqAction action, Outcome outcome) {
    if (!(outcome instanceof Outcome.Done(Entry entry, var planned))) {
      return new FaqKept.No(outcome);
    }
    Unplanned gone =
        planned == null ? null : new Unplanned(action.id(), planned, Unplanned.why(action), user);
    if (gone != null) {
      notices.unplanned(gone);
    }
    try {
      bank.once();
    } catch (Unavailable recorded) {
      // It is in the story, which the bank's own round takes up; only here it is not yet found.
    }
    return new FaqKept.Done(entry, gone);
  }
}
