package dev.perch.redis.campaign;

import dev.perch.campaign.BriefPlaces;
import dev.perch.campaign.BriefPlacesContract;
import dev.perch.campaign.LaunchStories;
import dev.perch.redis.tickets.RedisDesk;

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
