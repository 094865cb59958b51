package dev.perch.redis.campaign;

import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.storm.FoldStories.Held;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** What this room has for the tests of others. */
public record CampaignPorts(Line line, Keys keys) {
  /** The stories of posts. */
  public PostStories posts() {
    return new RedisPostStories(line, keys);
  }

  /** Which fold shows a ticket, as it stands in the hash of all of them. */
  public static Held held(String value) {
    return FoldEffects.held(value);
  }

  /** Where the folds stand whose card is behind their story. */
  public String foldsBehind() {
    return new FoldKeys(keys).foldsBehind();
  }
}
