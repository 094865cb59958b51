package dev.perch.sandbox.slack.workspace;

import dev.perch.sandbox.slack.workspace.Message.Draft;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One Slack workspace: its people, channels and messages, and a journal of what changed. */
public final class Workspace {
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Channel> channelsByName = new HashMap<>();
  private final Map<String, UserGroup> userGroups = new LinkedHashMap<>();
  private final Timestamps timestamps;
  private final List<Consumer<Message>> postListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Change>> changeListeners = new CopyOnWriteArrayList<>();
  private final List<Change> journal = new ArrayList<>();

  /** Somewhere a message was written or changed. */
  public record Change(String channel, String ts, @Nullable String visibleTo) {}

  /** The workspace with the cast in it and nothing said yet. */
  public Workspace(InstantSource clock) {
    timestamps = new Timestamps(clock);
    Cast.PEOPLE.forEach(person -> people.put(person.id(), person));
    Cast.userGroups().forEach(group -> userGroups.put(group.id(), group));
    Cast.channels()
        .forEach(channel -> {
          channels.put(channel.id(), channel);
          channelsByName.put(channel.name(), channel);
        });
  }

  public Collection<Person> people() {
    return people.values();
  }

  public Collection<Channel> channels() {
    return channels.values();
  }

  public Collection<UserGroup> userGroups() {
    return userGroups.values();
  }

  public Timestamps timestamps() {
    return timestamps;
  }

  /** Our own bot, as a user. */
  public Person bot() {
    return person(Cast.BOT_USER);
  }

  /** By Slack's id; otherwise {@code user_not_found}. */
  public Person person(String id) {
    var person = people.get(id);
    if (person == null) {
      throw new SlackError("user_not_found");
    }
    return person;
  }

  /** By role and number, first name, full name or id; letter case is ignored. */
  public Optional<Person> named(String name) {
    return people.values().stream().filter(person -> person.answersTo(name)).findFirst();
  }

  /** By Slack's id only; otherwise {@code channel_not_found}. */
  public Channel channel(String id) {
    var channel = channels.get(id);
    if (channel == null) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  /** By name, with or without {@code #}, or by id; otherwise {@code channel_not_found}. */
  public Channel channelNamed(String name) {
    var bare = name.startsWith("#") ? name.substring(1) : name;
    var channel = channelsByName.get(bare);
    return channel != null ? channel : channel(name);
  }

  public Optional<UserGroup> userGroup(String idOrHandle) {
    return userGroups.values().stream()
        .filter(group -> group.id().equals(idOrHandle) || group.handle().equals(idOrHandle))
        .findFirst();
  }

  /** Called with each new message, on the thread that posted it. Ephemeral ones are not told. */
  public void onPost(Consumer<Message> listener) {
    postListeners.add(listener);
  }

  /**
   * Called after each change, ephemeral messages too, on the thread that made it; it must be quick.
   */
  public void onChange(Consumer<Change> listener) {
    changeListeners.add(listener);
  }

  /**
   * Writes a message. A reply to a reply joins the thread that this one belongs to.
   *
   * @throws SlackError {@code is_archived}, {@code thread_not_found}
   */
  public Message post(Channel channel, Draft draft) {
    var message = put(channel, draft, null);
    postListeners.forEach(listener -> listener.accept(message));
    return message;
  }

  /** Writes a message that one person sees and that no history keeps. */
  public Message whisper(Channel channel, Draft draft, Person to) {
    return put(channel, draft, to.id());
  }

  /** Replaces a message by what it has become; one that was deleted meanwhile stays deleted. */
  public void replace(Message message) {
    if (channel(message.channel()).replace(message)) {
      note(message);
    }
  }

  /** Takes a message away; one with replies leaves a tombstone, as in Slack. */
  public void delete(Message message) {
    channel(message.channel()).remove(message);
    note(message);
  }

  /** How many changes there have been. */
  public int changes() {
    synchronized (journal) {
      return journal.size();
    }
  }

  /**
   * What changed from that count on and still stands, each message once, as one person sees it,
   * oldest change first.
   */
  public List<Message> changedSince(int count, Person person) {
    List<Change> changed;
    synchronized (journal) {
      changed = List.copyOf(journal.subList(count, journal.size()));
    }
    return new LinkedHashSet<>(changed)
        .stream()
            .filter(change -> channel(change.channel()).has(person.id()))
            .filter(change -> change.visibleTo() == null || change.visibleTo().equals(person.id()))
            .flatMap(change -> find(change).stream())
            .toList();
  }

  private Optional<Message> find(Change change) {
    var channel = channel(change.channel());
    return change.visibleTo() == null
        ? channel.message(change.ts())
        : channel.ephemeral(change.visibleTo(), change.ts());
  }

  private Message put(Channel channel, Draft draft, @Nullable String visibleTo) {
    if (channel.isArchived()) {
      throw new SlackError("is_archived");
    }
    var thread = draft.threadTs() == null ? null : root(channel, draft.threadTs());
    var message =
        new Message(
            channel.id(),
            timestamps.next(),
            thread,
            draft.broadcast() && thread != null,
            draft.author().id(),
            draft.botId(),
            draft.author().teamId(),
            draft.text(),
            draft.blocks(),
            draft.metadata(),
            null,
            draft.clientMsgId(),
            visibleTo,
            false);
    channel.put(message);
    note(message);
    return message;
  }

  private static String root(Channel channel, String ts) {
    var parent = channel.message(ts).orElseThrow(() -> new SlackError("thread_not_found"));
    return parent.threadTs() == null ? parent.ts() : parent.threadTs();
  }

  private void note(Message message) {
    var change = new Change(message.channel(), message.ts(), message.visibleTo());
    synchronized (journal) {
      journal.add(change);
    }
    changeListeners.forEach(listener -> listener.accept(change));
  }
}
