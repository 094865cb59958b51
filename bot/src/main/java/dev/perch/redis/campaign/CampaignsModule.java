package dev.perch.redis.campaign;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.crisis.CrisisPlaces;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.crisis.Volumes;
import dev.perch.campaign.listening.Readings;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.PostStories;
import dev.perch.campaign.storm.FoldPlaces;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** What is kept of launches, crises, posts and folds, and of what is listened for. */
public final class CampaignsModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  LaunchStories launchStories(Line line, Keys keys) {
    return new RedisLaunchStories(line, keys);
  }

  @Provides
  @Singleton
  BriefPlaces briefPlaces(Line line, Keys keys) {
    return new RedisBriefPlaces(line, keys);
  }

  @Provides
  @Singleton
  CrisisStories crises(Line line, Keys keys) {
    return new RedisCrisisStories(line, keys);
  }

  @Provides
  @Singleton
  CrisisPlaces crisisPlaces(Line line, Keys keys) {
    return new RedisCrisisPlaces(line, keys);
  }

  @Provides
  @Singleton
  Volumes volumes(Line line, Keys keys) {
    return new RedisVolumes(line, keys);
  }

  @Provides
  @Singleton
  PostStories postStories(Line line, Keys keys) {
    return new RedisPostStories(line, keys);
  }

  @Provides
  @Singleton
  PostPlaces postPlaces(Line line, Keys keys) {
    return new RedisPostPlaces(line, keys);
  }

  @Provides
  @Singleton
  FoldStories foldStories(Line line, Keys keys) {
    return new RedisFoldStories(line, keys);
  }

  @Provides
  @Singleton
  FoldPlaces foldPlaces(Line line, Keys keys) {
    return new RedisFoldPlaces(line, keys);
  }

  @Provides
  @Singleton
  Readings readings(Line line, Keys keys) {
    return new RedisReadings(line, keys);
  }
}
