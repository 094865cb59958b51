package dev.perch.redis;

import dev.perch.desk.ProposalPlaces;
import dev.perch.desk.ProposalPlacesContract;

final class RedisProposalPlacesTest extends ProposalPlacesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected ProposalPlaces places() {
    return new RedisProposalPlaces(desk.line(), desk.keys());
  }
}
