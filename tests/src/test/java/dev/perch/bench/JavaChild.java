package dev.perch.bench;

import dev.perch.testing.BotProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A class of ours in a JVM of its own, which tells its figures in its output. */
final class JavaChild implements AutoCloseable {
  private final Process process;

  private JavaChild(Process process) {
    this.process = process;
  }

  static JavaChild start(Class<?> main, List<String> flags, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(BotProcess.java()));
    command.addAll(flags);
    command.addAll(List.of("-cp", BotProcess.classPath(), main.getName()));
    command.addAll(List.of(arguments));
    return new JavaChild(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /**
   * What it said, line by line, once it has ended.
   *
   * @throws IOException if it failed
   */
  List<String> said() throws IOException, InterruptedException {
    List<String> said = process.inputReader().readAllLines();
    if (process.waitFor() != 0) {
      throw new IOException("a process that measures failed: " + said);
    }
    return said;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
