package dev.perch.x;

import dev.perch.desk.Alarms;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.desk.Register.Cursor;
import dev.perch.desk.Unavailable;
import dev.perch.x.ReadBack.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one handle's direct messages and has them taken in, oldest first. One thread at a time.
 *
 * <p>A round reads back beyond where the last complete one began, by ten minutes, for what X shows
 * late. X allows few reads: a round that is cut short keeps what it has, and the next one goes on
 * from there. The cursor moves only after all of a round is taken in, so whatever happens before is
 * read again.
 */
final class Inbox {
  /** How far beyond the cursor is read, and what the first start ever takes in. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  private final XApi api;
  private final Account account;
  private final MessageMapping mapping;
  private final Register register;
  private final Consumer<Mention> intake;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Instant since;

  /** A round that X has cut short. */
  private @Nullable Begun begun;

  /** A round as far as it has been read: since when, what, and where the next page is. */
  private record Begun(Instant at, ReadBack back, Optional<String> next) {}

  Inbox(
      XApi api,
      Account account,
      Ours ours,
      Register register,
      Consumer<Mention> intake,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.account = account;
    this.mapping = new MessageMapping(ours);
    this.register = register;
    this.intake = intake;
    this.alarms = alarms;
    this.clock = clock;
    this.since = clock.instant().minus(OVERLAP);
  }

  /**
   * Reads what is new, or goes on with that.
   *
   * @throws Unavailable if messages could not be kept: nothing is lost, read again
   */
  Round read() {
    Optional<Cursor> cursor = register.cursor(cursorName());
    Instant horizon = cursor.map(Cursor::at).map(at -> at.minus(OVERLAP)).orElse(since);
    Begun round =
        begun == null ? new Begun(clock.instant(), new ReadBack(), Optional.empty()) : begun;
    do {
      switch (api.messages(account, round.next())) {
        case Answer.Failed failed -> {
          begun = round.back().pages() == 0 ? null : round;
          return new Round.Unread(failed);
        }
        case Answer.Ok ok -> {
          Page page = Page.of(ok.json());
          Set<String> known = register.known(account.handle().name(), page.ids());
          round.back().add(page, known, Set.of());
          round = new Begun(round.at(), round.back(), page.next());
        }
      }
    } while (round.next().isPresent() && !round.back().reaches(horizon));
    begun = null;
    int taken = takeIn(round.back(), cursor.isEmpty() ? since : Instant.MIN);
    register.moveCursor(cursorName(), new Cursor(round.back().newestId().orElse("0"), round.at()));
    return new Round.Read(taken);
  }

  /** Beside the cursor of the handle's mentions; no handle's name has a colon. */
  private String cursorName() {
    return "dm:" + account.handle().name();
  }

  private int takeIn(ReadBack back, Instant from) {
    int taken = 0;
    for (Found found : back.fresh()) {
      taken += takenIn(found, from) ? 1 : 0;
    }
    return taken;
  }

  /** One that cannot be taken in must not stop the others. */
  private boolean takenIn(Found found, Instant from) {
    String handle = account.handle().name();
    try {
      intake.accept(mapping.map(found.tweet(), found.page(), account.handle(), from));
      return true;
    } catch (Unavailable down) {
      throw down;
    } catch (RuntimeException failure) {
      String id = Page.id(found.tweet());
      // Not the failure's message: that may repeat what the customer wrote.
      log.warn(
          "Message {} to @{} could not be taken in: {}",
          id,
          handle,
          failure.getClass().getSimpleName());
      alarms.raise(
          new Alarm(
              "message-aside:" + id,
              "A direct message to @%s could not be taken in and has no ticket. Please look into its messages on X: https://x.com/messages."
                  .formatted(handle)));
      return false;
    }
  }
}
