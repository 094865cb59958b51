package dev.perch.redis.records;

import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.records.Seal.Head;
import dev.perch.redis.tickets.StoredTickets;
import dev.perch.ticket.BrokenStory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks over the seals: their own chain, and whether each story still has the head they name. */
final class SealAudit {
  private static final int AT_ONCE = 500;

  private final Line line;
  private final Keys keys;
  private final StoredTickets tickets;
  private final List<String> amiss;
  private int count;
  private String head = Chain.hash("");
  private boolean notedSeen;

  /** An audit that tells what is amiss there. */
  SealAudit(Line line, Keys keys, Archive archive, List<String> amiss) {
    this.line = line;
    this.keys = keys;
    this.tickets = new StoredTickets(line, keys, archive);
    this.amiss = amiss;
  }

  /** How many lines there are. */
  int count() {
    return count;
  }

  /** The hash of the last line. */
  Optional<String> newest() {
    return count == 0 ? Optional.empty() : Optional.of(head);
  }

  void verify(Optional<String> noted) {
    List<String> page = page();
    while (!page.isEmpty()) {
      for (String text : page) {
        look(text);
        notedSeen |= noted.filter(head::equals).isPresent();
      }
      page = page();
    }
    if (noted.isPresent() && !notedSeen) {
      amiss.add(
          "The seal %s, which you noted, is not among the seals: they were made anew, or cut off."
              .formatted(noted.get()));
    }
  }

  private List<String> page() {
    return line.call(redis -> redis.lrange(keys.seals(), count, count + AT_ONCE - 1));
  }

  private void look(String text) {
    Optional<Seal> seal = Seal.parse(text);
    if (seal.isEmpty()) {
      amiss.add("Seal %d cannot be read.".formatted(count));
    } else {
      if (!seal.get().prev().equals(head)) {
        amiss.add(
            "Seal %d does not follow the one before it: one was changed, left out or put elsewhere."
                .formatted(count));
      }
      seal.get().heads().forEach((story, sealed) -> look(seal.get(), story, sealed));
    }
    head = Chain.hash(text);
    count++;
  }

  /** Null where there is none, or where nobody can read it. */
  private @Nullable String event(String story, int index) {
    String loose = line.call(redis -> redis.lindex(keys.key(story), index));
    if (loose != null || !story.startsWith(StoredTickets.SORT)) {
      return loose;
    }
    try {
      List<String> lines = tickets.lines(story);
      return index < lines.size() ? lines.get(index) : null;
    } catch (BrokenStory told) {
      return null;
    }
  }

  private void look(Seal seal, String story, Head sealed) {
    String last = event(story, Math.max(0, sealed.length() - 1));
    if (last == null) {
      amiss.add(
          "%s had %d events when it was sealed at %s, and has fewer now."
              .formatted(story, sealed.length(), seal.at()));
    } else if (!Chain.hash(last).equals(sealed.hash())) {
      amiss.add(
          "%s: event %d is not the one that was sealed at %s."
              .formatted(story, sealed.length() - 1, seal.at()));
    }
  }
}
