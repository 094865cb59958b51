package dev.perch.redis.records;

import dev.perch.desk.records.Phrases;
import dev.perch.desk.records.Searched;
import dev.perch.redis.line.KeyScan;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Packed;
import dev.perch.redis.tickets.StoredTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redis.clients.jedis.UnifiedJedis;

/** Looks through every value under every key of a desk, packed ones unpacked. */
final class RedisSearch implements Searched {
  private static final String PACKED = "packed";

  private final Line line;
  private final Keys keys;

  RedisSearch(Line line, Keys keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "Redis";
  }

  @Override
  public Result search(Phrases phrases) {
    List<String> names = new KeyScan(line, keys).names("").stream().distinct().toList();
    List<String> holding = new ArrayList<>();
    for (String name : names) {
      if (values(name).stream().anyMatch(phrases::standIn)) {
        holding.add("key " + keys.key(name));
      }
    }
    return new Result(names.size(), holding);
  }

  private List<String> values(String name) {
    String key = keys.key(name);
    return switch (line.call(redis -> redis.type(key))) {
      case "string" -> name.startsWith(PACKED) ? unpacked(key) : string(key);
      case "list" -> line.call(redis -> redis.lrange(key, 0, -1));
      case "hash" -> flat(line.call(redis -> redis.hgetAll(key)));
      case "set" -> List.copyOf(line.call(redis -> redis.smembers(key)));
      case "zset" -> line.call(redis -> redis.zrange(key, 0, -1));
      case "stream" -> line.call(redis -> stream(redis, key));
      default -> List.of();
    };
  }

  private List<String> string(String key) {
    String value = line.callNullable(redis -> redis.get(key));
    return value == null ? List.of() : List.of(value);
  }

  private List<String> unpacked(String key) {
    byte[] packed = line.callNullable(redis -> redis.get(StoredTickets.bytes(key)));
    return packed == null ? List.of() : Packed.unpack(packed);
  }

  private static List<String> stream(UnifiedJedis redis, String key) {
    return redis.xrange(key, "-", "+").stream()
        .flatMap(entry -> flat(entry.getFields()).stream())
        .toList();
  }

  private static List<String> flat(Map<String, String> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toList();
  }
}
