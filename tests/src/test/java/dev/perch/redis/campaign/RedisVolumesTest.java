package dev.perch.redis.campaign;

import dev.perch.campaign.crisis.Volumes;
import dev.perch.campaign.crisis.VolumesContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisVolumesTest extends VolumesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Volumes volumes() {
    return new RedisVolumes(desk.line(), desk.keys());
  }
}
