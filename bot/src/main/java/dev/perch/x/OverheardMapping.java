package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.listening.Overheard;
import dev.perch.desk.Handle;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads posts that were found beyond mentions. */
final class OverheardMapping {
  private static final Logger log = LoggerFactory.getLogger(OverheardMapping.class);

  private final List<Handle> handles;
  private final Ours ours;
  private final MentionMapping mapping;

  OverheardMapping(List<Account> accounts) {
    this.handles = accounts.stream().map(Account::handle).toList();
    this.ours = new Ours(handles);
    this.mapping = new MentionMapping(ours);
  }

  /**
   * A post of a page; nothing where it cannot be read, which must not cost the others.
   *
   * @param handle that would answer; the first of ours where it is none
   */
  Optional<Overheard> of(JsonNode tweet, Page page, String handle) {
    Handle answering =
        handles.stream()
            .filter(one -> one.name().equals(handle))
            .findFirst()
            .orElse(handles.getFirst());
    try {
      boolean namesUs =
          ours.firstNamed(Wire.JSON.convertValue(tweet, Wire.Tweet.class).found()).isPresent();
      return Optional.of(new Overheard(mapping.map(tweet, page, answering, Instant.MIN), namesUs));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      log.warn("A post that a search found could not be read: {}", Page.id(tweet));
      return Optional.empty();
    }
  }
}
