package dev.perch.redis.records;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.records.CustomerFiles;
import dev.perch.desk.records.Profile;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A hash for each customer: {@code profile}, and {@code note:id}. */
final class RedisCustomerFiles implements CustomerFiles {
  private static final String PROFILE = "profile";
  private static final String NOTE = "note:";

  private final Line line;
  private final CustomerKeys keys;

  RedisCustomerFiles(Line line, Keys keys) {
    this.line = line;
    this.keys = new CustomerKeys(keys);
  }

  @Override
  public Optional<Profile> profile(String customer) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.about(customer), PROFILE)))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void keep(String customer, Profile profile) {
    line.call(redis -> redis.hset(keys.about(customer), PROFILE, Json.write(profile)));
  }

  @Override
  public List<Note> notes(String customer) {
    return line.call(redis -> redis.hgetAll(keys.about(customer))).entrySet().stream()
        .filter(field -> field.getKey().startsWith(NOTE))
        .map(field -> Json.read(field.getValue(), new TypeReference<Note>() {}))
        .sorted(Comparator.comparing(Note::at).thenComparing(Note::id))
        .toList();
  }

  @Override
  public void keep(String customer, Note note) {
    line.call(redis -> redis.hset(keys.about(customer), NOTE + note.id(), Json.write(note)));
  }

  @Override
  public void remove(String customer, String note) {
    line.call(redis -> redis.hdel(keys.about(customer), NOTE + note));
  }

  @Override
  public void erase(String customer) {
    line.call(redis -> redis.del(keys.about(customer)));
  }
}
