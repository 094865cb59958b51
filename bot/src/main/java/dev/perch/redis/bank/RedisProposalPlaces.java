package dev.perch.redis.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.knowledge.FaqId;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Places of proposals as a hash, by {@code id|number}. */
final class RedisProposalPlaces implements ProposalPlaces {
  private final Line line;
  private final FaqKeys keys;

  RedisProposalPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new FaqKeys(keys);
  }

  @Override
  public Map<Key, Place> all() {
    Map<Key, Place> all = new HashMap<>();
    line.call(redis -> redis.hgetAll(keys.proposals()))
        .forEach((field, place) -> {
          String[] parts = field.split("\\|", 2);
          all.put(
              new Key(new FaqId(parts[0]), Integer.parseInt(parts[1])),
              Json.read(place, new TypeReference<>() {}));
        });
    return all;
  }

  /** An answer that gets lost counts as "no": whoever looks after what is missing posts it. */
  @Override
  public boolean begin(Key proposal, String channel, Instant now) {
    String place = Json.write(new Place(channel, "", now.truncatedTo(ChronoUnit.MILLIS)));
    return line.call(redis -> redis.hsetnx(keys.proposals(), field(proposal), place)) == 1;
  }

  @Override
  public void put(Key proposal, Place place) {
    line.call(redis -> redis.hset(keys.proposals(), field(proposal), Json.write(place)));
  }

  @Override
  public void forget(Key proposal) {
    line.call(redis -> redis.hdel(keys.proposals(), field(proposal)));
  }

  private static String field(Key proposal) {
    return proposal.faq() + "|" + proposal.number();
  }
}
