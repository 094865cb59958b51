package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisPlace;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.List;
import java.util.Optional;

/** Crises whose messages are behind, and where these stand. */
final class RedisCrisisPlaces implements CrisisPlaces {
  private final Line line;
  private final CrisisKeys keys;

  RedisCrisisPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new CrisisKeys(keys);
  }

  @Override
  public List<CrisisId> behind(int most) {
    return line.first(keys.crisesBehind(), most).stream().map(CrisisId::new).toList();
  }

  @Override
  public void caughtUp(CrisisId id, int length) {
    line.run(
        Script.CAUGHT_UP,
        List.of(keys.crisis(id), keys.crisesBehind()),
        List.of(id.slug(), Integer.toString(length)));
  }

  @Override
  public Optional<CrisisPlace> find(CrisisId id, String team) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.crisisPlaces(id), team)))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void put(CrisisId id, String team, CrisisPlace place) {
    line.call(redis -> redis.hset(keys.crisisPlaces(id), team, Json.write(place)));
  }
}
