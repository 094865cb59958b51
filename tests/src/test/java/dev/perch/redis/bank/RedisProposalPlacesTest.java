package dev.perch.redis.bank;

import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.ProposalPlacesContract;
import dev.perch.redis.tickets.RedisDesk;

final class RedisProposalPlacesTest extends ProposalPlacesContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected ProposalPlaces places() {
    return new RedisProposalPlaces(desk.line(), desk.keys());
  }
}
