package dev.perch.redis.campaign;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostPlace;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.line.Script;
import java.util.List;
import java.util.Optional;

/** Posts' cards that are behind, and where they stand. */
final class RedisPostPlaces implements PostPlaces {
  private final Line line;
  private final PostKeys keys;

  RedisPostPlaces(Line line, Keys keys) {
    this.line = line;
    this.keys = new PostKeys(keys);
  }

  @Override
  public List<PostId> behind(int most) {
    return line.first(keys.behind(), most).stream().map(PostId::new).toList();
  }

  @Override
  public void caughtUp(PostId id, int length) {
    line.run(
        Script.CAUGHT_UP,
        List.of(keys.post(id), keys.behind()),
        List.of(id.slug(), Integer.toString(length)));
  }

  @Override
  public Optional<PostPlace> find(PostId id) {
    return Optional.ofNullable(line.call(redis -> redis.get(keys.place(id))))
        .map(json -> Json.read(json, new TypeReference<>() {}));
  }

  @Override
  public void put(PostId id, PostPlace place) {
    line.call(redis -> redis.set(keys.place(id), Json.write(place)));
  }
}
