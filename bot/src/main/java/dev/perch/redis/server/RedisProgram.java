package dev.perch.redis.server;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisExecProvider;

/** The program of the embedded Redis, taken out of its jar once, however often it is started. */
final class RedisProgram {
  private static @Nullable Path taken;

  private RedisProgram() {}

  static synchronized Path path() throws IOException {
    Path path = taken;
    if (path == null) {
      path = RedisExecProvider.defaultProvider().get().toPath().toAbsolutePath();
      taken = path;
    }
    return path;
  }
}
