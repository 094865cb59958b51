package dev.perch.redis.tickets;

import dev.perch.desk.Stories;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.desk.sending.KeptTweetsContract;

final class RedisKeptTweetsTest extends KeptTweetsContract {
  private final RedisDesk desk = RedisDesk.shared();

  @Override
  protected Stories stories() {
    return desk.stories();
  }

  @Override
  protected KeptTweets kept() {
    return new RedisKeptTweets(desk.line(), desk.keys());
  }
}
