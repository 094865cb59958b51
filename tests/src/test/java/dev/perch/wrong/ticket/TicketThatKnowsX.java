package dev.perch.wrong.ticket;

import dev.perch.wrong.x.Neighbour;
import redis.clients.jedis.UnifiedJedis;

/** The domain that knows an adapter and a vendor. */
abstract class TicketThatKnowsX {
  abstract Neighbour neighbour();

  abstract UnifiedJedis jedis();
}
