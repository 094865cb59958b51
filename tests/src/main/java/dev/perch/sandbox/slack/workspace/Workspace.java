package dev.perch.sandbox.slack.workspace;

import dev.perch.sandbox.slack.workspace.Message.Draft;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One Slack workspace: its people, channels and messages, and a journal of what changed. */
public final class Workspace {
  private final Map<String, Person> people = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Channel> channels = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Channel> channelsByName = new ConcurrentHashMap<>();
  private final Map<String, UserGroup> userGroups =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final Timestamps timestamps;
  private final List<Consumer<Happening>> happeningListeners = new CopyOnWriteArrayList<>();
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
    synchronized (people) {
      return List.copyOf(people.values());
    }
  }

  public Collection<Channel> channels() {
    synchronized (channels) {
      return List.copyOf(channels.values());
    }
  }

  public Collection<UserGroup> userGroups() {
    synchronized (userGroups) {
      return List.copyOf(userGroups.values());
    }
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
    return people().stream().filter(person -> person.answersTo(name)).findFirst();
  }

  /** By Slack's id only; otherwise {@code channel_not_found}. */
  public Channel channel(String id) {
    var channel = channels.get(id);
    if (channel == null) {
      throw new SlackError("channel_not_found");
    }
    return channel;
  }

  /** The conversation of our bot with that person alone, begun when first asked for. */
  public Channel direct(Person person) {
    synchronized (channels) {
      return channels.computeIfAbsent(
          "D0" + person.id().substring(2),
          id -> {
            var begun =
                new Channel(
                    id,
                    "dm-" + person.role(),
                    Channel.Kind.PRIVATE,
                    List.of(Cast.BOT_USER, person.id()));
            channelsByName.put(begun.name(), begun);
            return begun;
          });
    }
  }

  /** By name, with or without {@code #}, or by id; otherwise {@code channel_not_found}. */
  public Channel channelNamed(String name) {
    var bare = name.startsWith("#") ? name.substring(1) : name;
    var channel = channelsByName.get(bare);
    return channel != null ? channel : channel(name);
  }

  public Optional<UserGroup> userGroup(String idOrHandle) {
    return userGroups().stream()
        .filter(group -> group.id().equals(idOrHandle) || group.handle().equals(idOrHandle))
        .findFirst();
  }

  /** Called with all that happens, on the thread that does it; it must be quick. */
  public void onHappening(Consumer<Happening> listener) {
    happeningListeners.add(listener);
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
    tell(new Happening.Posted(message));
    return message;
  }

  /** Writes a message that one person sees and that no history keeps. */
  public Message whisper(Channel channel, Draft draft, Person to) {
    return put(channel, draft, to.id());
  }

  /** Replaces a message by what it has become; one that was deleted meanwhile stays deleted. */
  public void replace(Message message) {
    var before = channel(message.channel()).replace(message);
    before.ifPresent(old -> {
      note(message);
      if (!message.isEphemeral()) {
        tell(new Happening.Changed(old, message));
      }
    });
  }

  /** Takes a message away; one with replies leaves a tombstone, as in Slack. */
  public void delete(Message message) {
    var channel = channel(message.channel());
    channel.remove(message);
    note(message);
    if (!message.isEphemeral()) {
      tell(
          channel
              .message(message.ts())
              .<Happening>map(tombstone -> new Happening.Changed(message, tombstone))
              .orElseGet(() -> new Happening.Deleted(message)));
    }
  }

  /**
   * Puts an emoji on a message.
   *
   * @throws SlackError {@code message_not_found}, {@code already_reacted}, {@code too_many_emoji},
   *     {@code too_many_reactions}
   */
  public void react(Channel channel, String ts, Person person, String emoji) {
    reacted(channel.react(ts, person.id(), emoji), person, emoji, true);
  }

  /**
   * Takes somebody's emoji from a message.
   *
   * @throws SlackError {@code message_not_found}, {@code no_reaction}
   */
  public void unreact(Channel channel, String ts, Person person, String emoji) {
    reacted(channel.unreact(ts, person.id(), emoji), person, emoji, false);
  }

  private void reacted(Message message, Person person, String emoji, boolean added) {
    note(message);
    tell(new Happening.Reacted(message, person.id(), emoji, added));
  }

  /** Lets somebody into a channel, or puts them out; nothing where they are or are not in it. */
  public void move(Channel channel, Person person, boolean in) {
    if (channel.has(person.id()) != in) {
      if (in) {
        channel.invite(person.id());
      } else {
        channel.kick(person.id());
      }
      tell(new Happening.Moved(channel, person, in));
    }
  }

  /** Takes somebody into a user group, or out of it; nothing where they are or are not in it. */
  public void regroup(UserGroup group, Person person, boolean in) {
    if (group.users().contains(person.id()) != in) {
      var changed = group.with(person.id(), in);
      userGroups.put(group.id(), changed);
      var who = List.of(person.id());
      tell(new Happening.Regrouped(changed, in ? who : List.of(), in ? List.of() : who));
    }
  }

  /** Somebody new, or somebody who has changed. */
  public void put(Person person) {
    boolean joined = people.put(person.id(), person) == null;
    tell(new Happening.Altered(person, joined));
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
            false,
            List.of(),
            draft.files());
    channel.put(message);
    note(message);
    return message;
  }

  private static String root(Channel channel, String ts) {
    var parent = channel.message(ts).orElseThrow(() -> new SlackError("thread_not_found"));
    return parent.threadTs() == null ? parent.ts() : parent.threadTs();
  }

  private void tell(Happening happening) {
    happeningListeners.forEach(listener -> listener.accept(happening));
  }

  private void note(Message message) {
    var change = new Change(message.channel(), message.ts(), message.visibleTo());
    synchronized (journal) {
      journal.add(change);
    }
    changeListeners.forEach(listener -> listener.accept(change));
  }
}
