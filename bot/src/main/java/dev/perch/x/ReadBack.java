package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one round has read so far, from the newest tweet backwards. */
final class ReadBack {
  /** X counts its ids up: a longer one is newer, and of two as long the greater. */
  static final Comparator<String> BY_ID =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, Found> fresh = new LinkedHashMap<>();
  private int pages;
  private boolean lastPageKnown;
  private boolean metKnownPage;
  private boolean ended;
  private @Nullable Instant oldest;
  private @Nullable String newestId;
  private @Nullable String oldestId;

  /** A tweet that is to be taken in, and the page it came with. */
  record Found(JsonNode tweet, Page page) {
    /** X's id of who wrote it; empty if X left it out. */
    String author() {
      return tweet.path("author_id").asText();
    }
  }

  /**
   * Adds a page.
   *
   * @param known those of its tweets that have been dealt with
   * @param again those of the known ones that are to be taken in nevertheless
   */
  void add(Page page, Set<String> known, Set<String> again) {
    pages++;
    List<String> ids = page.ids();
    lastPageKnown = !ids.isEmpty() && known.containsAll(ids);
    metKnownPage |= lastPageKnown;
    ended = page.next().isEmpty();
    for (JsonNode tweet : page.tweets()) {
      String id = Page.id(tweet);
      if (!known.contains(id) || again.contains(id)) {
        fresh.putIfAbsent(id, new Found(tweet, page));
      }
    }
    oldest =
        Stream.concat(Stream.ofNullable(oldest), page.oldest().stream())
            .min(Instant::compareTo)
            .orElse(null);
    newestId = Stream.concat(Stream.ofNullable(newestId), ids.stream()).max(BY_ID).orElse(null);
    oldestId = Stream.concat(Stream.ofNullable(oldestId), ids.stream()).min(BY_ID).orElse(null);
  }

  /** What is to be taken in, oldest first. */
  List<Found> fresh() {
    return fresh.values().stream()
        .sorted(Comparator.comparing(found -> Page.id(found.tweet()), BY_ID))
        .toList();
  }

  int pages() {
    return pages;
  }

  /** Every tweet of the page that was added last has been dealt with. */
  boolean lastPageKnown() {
    return lastPageKnown;
  }

  /** There was a page of which every tweet has been dealt with. */
  boolean metKnownPage() {
    return metKnownPage;
  }

  /** X had no more pages. */
  boolean ended() {
    return ended;
  }

  /** Whether it goes back to that tweet, or beyond. */
  boolean reachesTweet(String id) {
    return oldestId != null && BY_ID.compare(oldestId, id) <= 0;
  }

  /** Whether it goes back beyond that time. */
  boolean reaches(Instant time) {
    return oldest != null && oldest.isBefore(time);
  }

  Optional<String> newestId() {
    return Optional.ofNullable(newestId);
  }

  Optional<String> oldestId() {
    return Optional.ofNullable(oldestId);
  }
}
