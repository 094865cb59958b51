package dev.perch.bench;

import dev.perch.testing.BotProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds, in MB.
 *
 * @param resident as the kernel counts it
 * @param most the most it was resident ever
 * @param heap in use after what the JVM has collected so far
 */
record Memory(double resident, double most, double heap) {
  private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

  static Memory of(long pid) throws IOException, InterruptedException {
    String status = Files.readString(Path.of("/proc", "" + pid, "status"));
    return new Memory(kilobytes(status, "VmRSS"), kilobytes(status, "VmHWM"), heap(pid));
  }

  private static double kilobytes(String status, String field) {
    Matcher found = Pattern.compile(field + ":\\s+(\\d+) kB").matcher(status);
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  private static double heap(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(BotProcess.java()).resolveSibling("jcmd");
    Process asked = new ProcessBuilder(jcmd.toString(), "" + pid, "GC.heap_info").start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return HEAP_USED
            .matcher(said.split("Metaspace", 2)[0])
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum()
        / 1024.0;
  }
}
