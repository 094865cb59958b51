package dev.perch.bench;

import dev.perch.testing.BotProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run is to measure, from system properties.
 *
 * @param length of the rush ({@code bench.seconds}, 60)
 * @param rate tweets a second in the rush ({@code bench.rate}, 300)
 * @param closed closed tickets in the full desk ({@code bench.closed}, 1,000,000; 0 leaves it out)
 * @param claims tickets that two bots race for ({@code bench.claims}, 10,000)
 * @param java the bot's Java arguments: flags ({@code bench.flags}), and its jar ({@code
 *     bench.jar}) or the class path
 * @param folder for files of the run ({@code bench.folder})
 * @param rushAlone whether nothing but the rush is measured ({@code bench.only=rush})
 */
record Plan(
    Duration length,
    int rate,
    int closed,
    int claims,
    List<String> java,
    Path folder,
    boolean rushAlone) {

  static Plan fromProperties() {
    return new Plan(
        Duration.ofSeconds(Integer.getInteger("bench.seconds", 60)),
        Integer.getInteger("bench.rate", 300),
        Integer.getInteger("bench.closed", 1_000_000),
        Integer.getInteger("bench.claims", 10_000),
        bot(),
        Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath(),
        System.getProperty("bench.only", "").equals("rush"));
  }

  private static List<String> bot() {
    List<String> flags = List.of(System.getProperty("bench.flags", "").strip().split("\\s+"));
    flags = flags.equals(List.of("")) ? List.of() : flags;
    String jar = System.getProperty("bench.jar", "");
    if (jar.isEmpty()) {
      return BotProcess.onClassPath(flags);
    }
    List<String> java = new ArrayList<>(flags);
    java.addAll(List.of("-jar", jar));
    return java;
  }

  /** The bot's flags alone. */
  List<String> flagList() {
    return java.subList(0, java.size() - (java.contains("-jar") ? 2 : 3));
  }
}
