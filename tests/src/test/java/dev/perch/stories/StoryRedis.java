package dev.perch.stories;

import java.io.IOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** One real Redis for all stories of this JVM; each desk has a name of its own. */
final class StoryRedis {
  private static final int PORT = start();

  private StoryRedis() {}

  static int port() {
    return PORT;
  }

  private static int start() {
    try {
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
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
