package dev.perch.redis.records;

import dev.perch.desk.FaqUse;
import dev.perch.desk.Mention;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.records.Archive;
import dev.perch.desk.records.Archived;
import dev.perch.desk.records.Traces;
import dev.perch.knowledge.Pin;
import dev.perch.redis.bank.RedisFaqUses;
import dev.perch.redis.campaign.FoldTraces;
import dev.perch.redis.line.KeyScan;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.RedisStories;
import dev.perch.redis.tickets.TicketKeys;
import dev.perch.redis.tickets.WordFields;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds a customer's tickets in the register, and whoever has a name in the words. */
final class RedisTraces implements Traces {
  private static final String WORDS = "words:";
  private static final String PACKED_WORDS = "packed-words:";
  private static final String TICKET = "ticket:";

  private final Line line;
  private final Keys keys;
  private final CustomerKeys customers;
  private final Archive archive;
  private final RedisStories stories;
  private final RedisFaqUses uses;

  RedisTraces(Line line, Keys keys, Archive archive) {
    this.line = line;
    this.keys = keys;
    this.customers = new CustomerKeys(keys);
    this.archive = archive;
    this.stories = new RedisStories(line, keys, archive);
    this.uses = new RedisFaqUses(line, keys);
  }

  @Override
  public Optional<String> named(String name) {
    String username = name.startsWith("@") ? name.substring(1) : name;
    KeyScan scan = new KeyScan(line, keys);
    return Stream.of(WORDS, PACKED_WORDS)
        .flatMap(sort ->
            scan.names(sort).stream().map(key -> new TicketId(key.substring(sort.length()))))
        .flatMap(ticket -> stories.words(ticket).mentions().values().stream())
        .map(Mention::author)
        .filter(author -> author.username().equalsIgnoreCase(username))
        .map(author -> author.id())
        .findFirst()
        .or(() -> inArchive(username))
        .or(() -> erased(username));
  }

  private Optional<String> erased(String username) {
    return line.call(redis -> redis.hgetAll(customers.names())).entrySet().stream()
        .filter(entry -> {
          String salt = entry.getKey().substring(0, entry.getKey().indexOf('|'));
          return entry.getKey().equals(hashed(salt, username));
        })
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String hashed(String salt, String username) {
    return salt + "|" + SaltedHash.of(salt, username.toLowerCase(Locale.ROOT));
  }

  @Override
  public void erasing(String customer, Set<String> names) {
    for (String name : names) {
      if (erased(name).isEmpty()) {
        String field = hashed(UUID.randomUUID().toString(), name);
        line.call(redis -> redis.hset(customers.names(), field, customer));
      }
    }
  }

  private Optional<String> inArchive(String username) {
    return archive.named(Archived.username(username)).stream()
        .flatMap(ticket -> WordFields.read(ticket.words()).mentions().values().stream())
        .map(Mention::author)
        .filter(author -> author.username().equalsIgnoreCase(username))
        .map(author -> author.id())
        .findFirst();
  }

  @Override
  public List<TicketId> tickets(String customer) {
    Stream<TicketId> inRedis =
        line.call(redis -> redis.hkeys(new TicketKeys(keys).customer(customer))).stream()
            .filter(field -> field.startsWith(TICKET))
            .map(field -> new TicketId(field.substring(field.lastIndexOf(':') + 1)));
    Stream<TicketId> archived =
        archive.named(Archived.customer(customer)).stream().map(Archived::ticket);
    return Stream.concat(inRedis, archived)
        .distinct()
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .toList();
  }

  @Override
  public void forget(Story story) {
    TicketId ticket = story.ticket().id();
    for (int index = 0; index < story.length(); index++) {
      if (story.events().get(index) instanceof TicketEvent.SendingStarted started) {
        int attempt = index;
        Pin.parse(started.faq())
            .ifPresent(pin -> uses.forget(new FaqUse(ticket, attempt, pin, started.at())));
      }
    }
    new FoldTraces(line, keys).forget(ticket);
  }
}
