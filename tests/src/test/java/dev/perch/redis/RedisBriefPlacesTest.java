package dev.perch.redis;

import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.BriefPlacesContract;
import dev.perch.campaign.LaunchStories;

final class RedisBriefPlacesTest extends BriefPlacesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected LaunchStories stories() {
    return new RedisLaunchStories(desk.line(), desk.keys());
  }

  @Override
  protected BriefPlaces places() {
    return new RedisBriefPlaces(desk.line(), desk.keys());
  }
}
