package dev.perch.stories;

import dev.perch.redis.server.FreePort;
import java.io.IOException;
import redis.embedded.RedisServer;

/**
 * One real Redis for all stories of this JVM that do it no harm; each desk has a name of its own.
 */
public final class StoryRedis {
  private static final int PORT = start();

  private StoryRedis() {}

  /** Where it listens. */
  public static int port() {
    return PORT;
  }

  /** Starts another, for one story alone; where that one listens. */
  static int start() {
    try {
      int port = FreePort.any();
      RedisServer server =
          RedisServer.builder().port(port).setting("save \"\"").setting("bind 127.0.0.1").build();
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      return port;
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
