package dev.perch.knowledge.gatekeeping;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.FaqLedger.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people do to entries. Whoever decides names what they looked at ({@link Entry#shown}): an
 * entry that has moved on since is shown again instead of being written over.
 *
 * <p>Each act carries an operation's name; told again, it is answered as before.
 */
public final class Gatekeeping {
  /** Who does what nobody does: publishing at the hour, reading the folder. */
  public static final String PERCH = "perch";

  private final FaqLedger ledger;
  private final InstantSource clock;

  public Gatekeeping(FaqStories stories, InstantSource clock) {
    this.ledger = new FaqLedger(stories);
    this.clock = clock;
  }

  /**
   * Anybody proposes how an entry should be, known or new.
   *
   * @param base the version that they began from; null for one that is new, which is {@link
   *     Outcome.Taken} if an entry of that name has ever been published
   */
  public Outcome propose(
      String by, FaqId id, Content content, @Nullable String base, String note, String operation) {
    return change(
        id,
        operation,
        entry -> {
          if (base == null && !entry.versions().isEmpty()) {
            return no(new Outcome.Taken(entry));
          }
          if (isNow(entry, content)) {
            return no(new Outcome.Same(entry));
          }
          return event(new FaqEvent.Proposed(content, base, note, by, now()));
        });
  }

  /** Whoever proposed it takes it back. */
  public Outcome withdraw(String by, FaqId id, int proposal, String operation) {
    return decideOn(
        id,
        proposal,
        operation,
        (entry, waiting) ->
            waiting.by().equals(by)
                ? event(new FaqEvent.Withdrawn(proposal, by, now()))
                : no(new Outcome.NotYours(entry)));
  }

  /**
   * A proposal becomes official as it stands.
   *
   * @param seen what its difference was shown against; null where there was none
   */
  public Outcome approve(
      Editor editor, FaqId id, int proposal, @Nullable String seen, String operation) {
    return decideOn(
        id,
        proposal,
        operation,
        (entry, waiting) ->
            Objects.equals(seen, entry.shown())
                ? event(
                    new FaqEvent.Published(
                        waiting.content(), proposal, waiting.note(), editor.user(), now()))
                : no(new Outcome.Moved(entry)));
  }

  /** A proposal goes back to whoever made it. */
  public Outcome giveBack(Editor editor, FaqId id, int proposal, String reason, String operation) {
    return decideOn(
        id,
        proposal,
        operation,
        (_, _) -> event(new FaqEvent.Returned(proposal, reason, editor.user(), now())));
  }

  /**
   * The editor's own words become official, or those of a proposal that they changed.
   *
   * @param proposal the one that they answer; null for none
   * @param seen what the editor began from; null for an entry that is new
   */
  public Outcome publish(
      Editor editor,
      FaqId id,
      Content content,
      @Nullable Integer proposal,
      @Nullable String seen,
      String note,
      String operation) {
    return change(
        id,
        operation,
        entry -> {
          if (seen == null && !entry.versions().isEmpty()) {
            return no(new Outcome.Taken(entry));
          }
          if (!Objects.equals(seen, entry.shown())) {
            return no(new Outcome.Moved(entry));
          }
          if (proposal != null && entry.proposal(proposal).isEmpty()) {
            return no(new Outcome.Decided(entry));
          }
          if (isNow(entry, content)) {
            return no(new Outcome.Same(entry));
          }
          return event(new FaqEvent.Published(content, proposal, note, editor.user(), now()));
        });
  }

  /**
   * The same as {@link #publish}, at a later moment; what was planned before falls away.
   *
   * @param due when; a moment that has passed publishes at the next look
   */
  public Outcome schedule(
      Editor editor,
      FaqId id,
      Content content,
      @Nullable Integer proposal,
      @Nullable String seen,
      Instant due,
      String note,
      String operation) {
    return change(
        id,
        operation,
        entry -> {
          if (seen == null && !entry.versions().isEmpty()) {
            return no(new Outcome.Taken(entry));
          }
          if (!Objects.equals(seen, entry.shown())) {
            return no(new Outcome.Moved(entry));
          }
          if (proposal != null && entry.proposal(proposal).isEmpty()) {
            return no(new Outcome.Decided(entry));
          }
          return event(
              new FaqEvent.Scheduled(
                  content, proposal, due, editor.user(), now(), note.isEmpty() ? null : note));
        });
  }

  /**
   * What was planned will not happen. The proposal that it came from waits again, under a number of
   * its own: its author was promised a publication, and nobody has decided against it.
   */
  public Outcome unschedule(Editor editor, FaqId id, String operation) {
    return change(
        id,
        operation,
        entry -> {
          Entry.Next next = entry.next();
          if (next == null) {
            return no(new Outcome.Decided(entry));
          }
          FaqEvent calledOff = new FaqEvent.Unscheduled(editor.user(), now());
          Proposal was = next.proposal();
          return was == null
              ? event(calledOff)
              : new Decision.Events(
                  List.of(
                      calledOff,
                      new FaqEvent.Proposed(
                          was.content(), was.base(), was.note(), was.by(), now())));
        });
  }

  /** What was planned for {@code due} happens, if it is still planned; by nobody's press. */
  public Outcome fire(FaqId id, Instant due) {
    return change(
        id,
        "due:" + id + ":" + due,
        entry -> {
          Entry.Next next = entry.next();
          if (next == null || !next.due().equals(due) || now().isBefore(due)) {
            return no(new Outcome.Decided(entry));
          }
          Integer number = next.proposal() == null ? null : (Integer) next.proposal().number();
          return event(
              new FaqEvent.Published(
                  next.content(), number, planned(next.note()), next.by(), now()));
        });
  }

  /** An entry is suggested no more. */
  public Outcome retire(Editor editor, FaqId id, String reason, String operation) {
    return change(
        id,
        operation,
        entry -> {
          if (entry.versions().isEmpty()) {
            return no(new Outcome.Missing());
          }
          return entry.retired()
              ? no(new Outcome.Same(entry))
              : event(new FaqEvent.Retired(reason, editor.user(), now()));
        });
  }

  /** A retired entry is suggested again. */
  public Outcome restore(Editor editor, FaqId id, String operation) {
    return change(
        id,
        operation,
        entry ->
            entry.retired()
                ? event(new FaqEvent.Restored(editor.user(), now()))
                : no(entry.versions().isEmpty() ? new Outcome.Missing() : new Outcome.Same(entry)));
  }

  /**
   * An entry says again what it said in an earlier version, which becomes the newest. Until when it
   * held then is forgotten where that day has passed: then the day of today's version goes on.
   *
   * @param seen what was in force as the editor saw it, see {@link Entry#shown}
   */
  public Outcome rollBack(
      Editor editor, FaqId id, int version, @Nullable String seen, String operation) {
    return change(
        id,
        operation,
        entry -> {
          Optional<Version> old = entry.version(version);
          if (old.isEmpty()) {
            return no(new Outcome.Missing());
          }
          if (!Objects.equals(seen, entry.shown())) {
            return no(new Outcome.Moved(entry));
          }
          Content content = notOverdue(old.get().content(), entry);
          return !entry.retired() && content.version().equals(entry.pin())
              ? no(new Outcome.Same(entry))
              : event(
                  new FaqEvent.Published(
                      content, null, "back to version " + version, editor.user(), now()));
        });
  }

  /**
   * An entry was looked over and is right.
   *
   * @param until the last day for which that holds; null for good
   */
  public Outcome reviewed(Editor editor, FaqId id, @Nullable LocalDate until, String operation) {
    return change(
        id,
        operation,
        entry ->
            entry.versions().isEmpty()
                ? no(new Outcome.Missing())
                : event(new FaqEvent.Reviewed(until, editor.user(), now())));
  }

  /** Whether that is what holds, to the letter and to the day. */
  private static boolean isNow(Entry entry, Content content) {
    return !entry.retired()
        && entry.current().map(Version::content).filter(content::equals).isPresent();
  }

  private Content notOverdue(Content old, Entry entry) {
    LocalDate last = old.reviewBy();
    return last != null && last.isBefore(LocalDate.ofInstant(now(), ZoneOffset.UTC))
        ? old.reviewedBy(entry.current().map(now -> now.content().reviewBy()).orElse(null))
        : old;
  }

  private static String planned(String note) {
    return note.isEmpty() ? "as planned" : note + " (as planned)";
  }

  private Outcome change(FaqId id, String operation, Function<Entry, Decision> decide) {
    return ledger.change(id, operation, decide);
  }

  /** For a proposal that still waits. */
  private Outcome decideOn(
      FaqId id, int proposal, String operation, BiFunction<Entry, Proposal, Decision> then) {
    return change(
        id,
        operation,
        entry ->
            entry
                .proposal(proposal)
                .map(waiting -> then.apply(entry, waiting))
                .orElseGet(() -> no(new Outcome.Decided(entry))));
  }

  private static Decision event(FaqEvent event) {
    return new Decision.Events(List.of(event));
  }

  private static Decision no(Outcome why) {
    return new Decision.No(why);
  }

  private Instant now() {
    return clock.instant();
  }
}
