package dev.perch.redis;

import dev.perch.campaign.crisis.Volumes;
import dev.perch.campaign.crisis.VolumesContract;

final class RedisVolumesTest extends VolumesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Volumes volumes() {
    return new RedisVolumes(desk.line(), desk.keys());
  }
}
