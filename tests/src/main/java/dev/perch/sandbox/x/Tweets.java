package dev.perch.sandbox.x;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All tweets, with the lists that X keeps of them. A list shows the newest version of a tweet only;
 * an older version is found by its id. A deletion takes all versions. Every method is atomic.
 */
final class Tweets {
  /** How far back X's mentions reach, from the contract of {@code GET /2/users/:id/mentions}. */
  static final int MENTIONS_REACH = 800;

  /** How far back X's user timeline reaches. */
  static final int TIMELINE_REACH = 3_200;

  private final NavigableMap<Long, Tweet> byId = new TreeMap<>();
  private final NavigableMap<Long, Tweet> current = new TreeMap<>();
  private final Map<Long, List<Long>> versions = new HashMap<>();
  private final Map<String, NavigableMap<Long, Tweet>> byAuthor = new HashMap<>();
  private final Map<String, NavigableMap<Long, Tweet>> byMention = new HashMap<>();
  private final Map<Long, NavigableMap<Long, Tweet>> byConversation = new HashMap<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  void onChange(Consumer<String> listener) {
    listeners.add(listener);
  }

  /** Adds a new tweet, or a newer version of one that is here. */
  synchronized void add(Tweet tweet) {
    List<Long> history = versions.computeIfAbsent(tweet.firstId(), first -> new ArrayList<>());
    if (!history.isEmpty()) {
      unlist(get(history.getLast()));
    }
    history.add(tweet.id());
    byId.put(tweet.id(), tweet);
    list(tweet);
    told(tweet);
  }

  synchronized Optional<Tweet> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Deletes a tweet in all its versions. */
  synchronized void delete(Tweet tweet) {
    List<Long> history = versions.remove(tweet.firstId());
    if (history != null) {
      unlist(get(history.getLast()));
      history.forEach(byId::remove);
      told(tweet);
    }
  }

  /** Tells of all tweets of an account, which has changed. */
  void retell(XUser author) {
    timeline(author).forEach(this::told);
  }

  /** The ids of a tweet's versions, oldest first. */
  synchronized List<Long> history(Tweet tweet) {
    return List.copyOf(versions.getOrDefault(tweet.firstId(), List.of(tweet.id())));
  }

  /** The newest {@value #MENTIONS_REACH} tweets by others that name this user, newest first. */
  synchronized List<Tweet> mentions(XUser user) {
    return newest(byMention.get(user.id()), MENTIONS_REACH);
  }

  /** The newest {@value #TIMELINE_REACH} tweets of this user, newest first. */
  synchronized List<Tweet> timeline(XUser user) {
    return newest(byAuthor.get(user.id()), TIMELINE_REACH);
  }

  /** A conversation, newest first. */
  synchronized List<Tweet> conversation(long conversationId) {
    return newest(byConversation.get(conversationId), Integer.MAX_VALUE);
  }

  /** All tweets from this id on that a search matches, newest first. */
  synchronized List<Tweet> search(long fromId, Predicate<Tweet> query) {
    return current.tailMap(fromId, true).descendingMap().values().stream().filter(query).toList();
  }

  /**
   * Everything that concerns a handle, oldest first: what names it, what it wrote, and the rest of
   * those conversations.
   */
  synchronized List<Tweet> concerning(XUser handle) {
    NavigableMap<Long, Tweet> found = new TreeMap<>(of(byMention, handle.id()));
    found.putAll(of(byAuthor, handle.id()));
    Set<Long> conversations = new TreeSet<>();
    found.values().forEach(tweet -> conversations.add(tweet.conversationId()));
    conversations.forEach(conversation -> found.putAll(of(byConversation, conversation)));
    return List.copyOf(found.values());
  }

  private void list(Tweet tweet) {
    current.put(tweet.id(), tweet);
    of(byAuthor, tweet.author().id()).put(tweet.id(), tweet);
    of(byConversation, tweet.conversationId()).put(tweet.id(), tweet);
    mentioned(tweet).forEach(userId -> of(byMention, userId).put(tweet.id(), tweet));
  }

  private void unlist(Tweet tweet) {
    current.remove(tweet.id());
    of(byAuthor, tweet.author().id()).remove(tweet.id());
    of(byConversation, tweet.conversationId()).remove(tweet.id());
    mentioned(tweet).forEach(userId -> of(byMention, userId).remove(tweet.id()));
  }

  private void told(Tweet tweet) {
    listeners.forEach(listener -> listener.accept(tweet.idText()));
  }

  private static Set<String> mentioned(Tweet tweet) {
    Set<String> userIds = new TreeSet<>();
    tweet.text().entities().mentions().forEach(mention -> userIds.add(mention.id()));
    TweetText.Note note = tweet.text().note();
    if (note != null) {
      note.entities().mentions().forEach(mention -> userIds.add(mention.id()));
    }
    userIds.remove(tweet.author().id());
    return userIds;
  }

  private static <K> NavigableMap<Long, Tweet> of(Map<K, NavigableMap<Long, Tweet>> lists, K key) {
    return lists.computeIfAbsent(key, k -> new TreeMap<>());
  }

  private static List<Tweet> newest(@Nullable NavigableMap<Long, Tweet> list, int atMost) {
    return list == null ? List.of() : list.descendingMap().values().stream().limit(atMost).toList();
  }

  private Tweet get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("lost tweet " + id));
  }
}
