package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.BriefPlace;
import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.LaunchId;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.List;
import java.util.Optional;

/** Briefs that are behind, and where they stand, kept as the cards of tickets are. */
final class RedisBriefPlaces implements BriefPlaces {
  private final Line line;
  private final LaunchKeys keys;

  RedisBriefPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new LaunchKeys(keys);
  }

  @Override
  public List<LaunchId> behind(int most) {
    return line.first(keys.briefsBehind(), most).stream().map(LaunchId::new).toList();
  }

  @Override
  public void caughtUp(LaunchId id, int length) {
    line.run(
        Script.CAUGHT_UP,
        List.of(keys.launch(id), keys.briefsBehind()),
        List.of(id.slug(), Integer.toString(length)));
  }

  @Override
  public Optional<BriefPlace> find(LaunchId id) {
    return Optional.ofNullable(line.call(redis -> redis.get(keys.briefPlace(id))))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void put(LaunchId id, BriefPlace place) {
    String message = place.ts().isEmpty() ? "" : place.channel() + "/" + place.ts();
    line.run(
        Script.PUT_PLACE,
        List.of(keys.briefPlace(id), keys.briefs()),
        List.of(Json.write(place), id.slug(), message));
  }

  @Override
  public Optional<LaunchId> at(String channel, String ts) {
    return Optional.ofNullable(line.call(redis -> redis.hget(keys.briefs(), channel + "/" + ts)))
        .map(LaunchId::new);
  }
}
