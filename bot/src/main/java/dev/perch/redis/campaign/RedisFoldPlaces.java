package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldPlace;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.List;
import java.util.Optional;

/** Cards of folds that are behind, and where they stand, kept as those of tickets are. */
final class RedisFoldPlaces implements FoldPlaces {
  private final Line line;
  private final FoldKeys keys;

  RedisFoldPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new FoldKeys(keys);
  }

  @Override
  public List<FoldId> behind(int most) {
    return line.first(keys.foldsBehind(), most).stream().map(FoldId::new).toList();
  }

  @Override
  public void caughtUp(FoldId id, int length) {
    line.run(
        Script.CAUGHT_UP,
        List.of(keys.fold(id), keys.foldsBehind()),
        List.of(id.value(), Integer.toString(length)));
  }

  @Override
  public Optional<FoldPlace> find(FoldId id) {
    return Optional.ofNullable(line.call(redis -> redis.get(keys.foldPlace(id))))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void put(FoldId id, FoldPlace place) {
    String message = place.ts().isEmpty() ? "" : place.channel() + "/" + place.ts();
    line.run(
        Script.PUT_PLACE,
        List.of(keys.foldPlace(id), keys.foldCards()),
        List.of(Json.write(place), id.value(), message));
  }
}
