package dev.perch.walks;

import dev.perch.redis.line.Commands;
import dev.perch.sandbox.World;
import dev.perch.sandbox.wire.Gate.Phase;
import dev.perch.sandbox.wire.Gates;
import dev.perch.stories.Cable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that a bot hangs on: its lines to Redis, Slack and X, for as long as it lives. At the call at
 * which it is to die all of them are dead, for good, and that call has not arrived.
 */
final class Lifeline implements AutoCloseable {
  private static final Set<String> READS_OF_SLACK =
      Set.of("auth.test", "chat.getPermalink", "files.info", "team.info");
  private static final List<String> ROOMS_OF_READS =
      List.of("conversations.", "users", "usergroups.");

  private final World world;
  private final Fate fate;
  private final Runnable atDeath;
  private final Gates.Watch onSlack = (method, phase, _) -> slack(method, phase);
  private final Gates.Watch onX = (method, phase, _) -> x(method, phase);
  private final Cable redis;
  private final List<String> made = new ArrayList<>();
  private volatile boolean dead;

  private Lifeline(World world, int redisPort, Fate fate, Runnable atDeath) throws IOException {
    this.world = world;
    this.fate = fate;
    this.atDeath = atDeath;
    world.slack().gates().watch(onSlack);
    world.x().gates().watch(onX);
    this.redis = Cable.to(redisPort, this::redis);
  }

  /**
   * Of a bot that is about to begin.
   *
   * @param atDeath done while the fatal call is held, before anything is cut
   */
  static Lifeline of(World world, int redisPort, Fate fate, Runnable atDeath) throws IOException {
    return new Lifeline(world, redisPort, fate, atDeath);
  }

  /** Where the bot finds its Redis. */
  String redisUrl() {
    return redis.url();
  }

  boolean dead() {
    return dead;
  }

  /**
   * The calls that it made to change something, oldest first; the last one, if it is dead, in vain.
   */
  synchronized List<String> made() {
    return List.copyOf(made);
  }

  private boolean redis(String bytes) {
    return Commands.change(bytes).map(change -> lets("redis " + change)).orElse(!dead);
  }

  private boolean slack(String method, Phase phase) {
    boolean reads =
        READS_OF_SLACK.contains(method) || ROOMS_OF_READS.stream().anyMatch(method::startsWith);
    return (phase == Phase.AFTER || reads) ? !dead : lets("slack " + method);
  }

  private boolean x(String method, Phase phase) {
    return (phase == Phase.AFTER || method.startsWith("GET ")) ? !dead : lets("x " + method);
  }

  private synchronized boolean lets(String call) {
    if (dead) {
      return false;
    }
    made.add(call);
    if (fate.strikes(call)) {
      dead = true;
      atDeath.run();
      return false;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    dead = true;
    redis.close();
    world.slack().gates().leave(onSlack);
    world.x().gates().leave(onX);
  }
}
