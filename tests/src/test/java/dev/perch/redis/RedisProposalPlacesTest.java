package dev.perch.redis;

import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.ProposalPlacesContract;

final class RedisProposalPlacesTest extends ProposalPlacesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected ProposalPlaces places() {
    return new RedisProposalPlaces(desk.line(), desk.keys());
  }
}
