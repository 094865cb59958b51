package dev.perch.campaign.storm;

import dev.perch.desk.Words;
import dev.perch.roster.Person;
import dev.perch.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose agreement a reply needs before it goes out, by the desk's rules. */
@FunctionalInterface
public interface FoldSignOff {
  /** Of a desk without rules. */
  FoldSignOff NONE = (_, _, _, _, _) -> List.of();

  /**
   * The roles, in order; empty for none.
   *
   * @param faq the entry and version that it comes from, {@code id@version}, or null
   */
  List<String> needed(Person author, Ticket ticket, Words words, String text, @Nullable String faq);
}
