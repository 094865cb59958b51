package dev.perch.desk.intake;

import dev.perch.desk.Chatter;
import dev.perch.desk.Mention;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Register.History;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes no ticket though it names us, and is counted with the reason. Whatever belongs to an
 * open ticket passes, and whoever never had one is no chatterer: in doubt a person looks.
 */
public final class Sieve {
  /** Lets everything pass. */
  public static final Sieve NONE = new Sieve(Chatter.NONE, null);

  private final Chatter chatter;
  private final @Nullable Asides asides;

  public Sieve(Chatter chatter, @Nullable Asides asides) {
    this.chatter = chatter;
    this.asides = asides;
  }

  /**
   * Why it becomes no ticket; empty where it does, or belongs to one.
   *
   * @param its the ticket of its conversation, open or closed lately
   */
  Optional<Skip> skip(Mention mention, History history, Optional<TicketId> its) {
    if (its.filter(id -> open(history, id)).isPresent()) {
      return Optional.empty();
    }
    if (history.tickets() > 0 && chatter.is(mention)) {
      return Optional.of(Skip.CHATTER);
    }
    return notForUs(mention);
  }

  private Optional<Skip> notForUs(Mention mention) {
    if (asides == null) {
      return Optional.empty();
    }
    Optional<TicketId> like = asides.like(mention);
    like.ifPresent(rule -> asides.caught(rule, mention));
    return like.map(_ -> Skip.NOT_FOR_US);
  }

  private static boolean open(History history, TicketId id) {
    return history.open().values().stream().flatMap(List::stream).anyMatch(id::equals);
  }
}
