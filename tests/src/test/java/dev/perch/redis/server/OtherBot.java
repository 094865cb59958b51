package dev.perch.redis.server;

import java.nio.file.Path;

/** A second bot: a JVM of its own that opens a folder, prints the port, and ends as if killed. */
final class OtherBot {
  private final Process process;

  private OtherBot(Process process) {
    this.process = process;
  }

  static OtherBot opens(Path folder) throws java.io.IOException {
    return new OtherBot(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherBot.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** What it said, once it has ended. */
  String result() throws Exception {
    String said =
        new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
            .strip();
    process.waitFor();
    return said;
  }

  public static void main(String[] args) {
    System.out.println(EmbeddedRedis.in(Path.of(args[0])).port());
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
