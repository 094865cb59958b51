package dev.perch.app;

import dev.perch.config.InvalidSettings;
import dev.perch.desk.Unavailable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code perch erase}: forgets a person, and shows that they are forgotten. */
@Command(
    name = "erase",
    description = {
      "Removes a customer's words wherever Perch keeps them, then looks whether they are gone.",
      "Perch should be at work meanwhile: it draws the cards anew. The stories stay, without words."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Their words stand nowhere any more that was searched. With --dry-run: nothing was changed.",
      "1:Something is left, or could not be searched; the report says where, and what to do.",
      "2:The settings cannot be read.",
      "3:Redis or Slack cannot be reached. Do it again.",
      "4:Nobody is known by that name or number; nothing was erased."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class EraseCommand implements Callable<Integer> {
  private static final int BAD_SETTINGS = 2;
  private static final int UNAVAILABLE = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<customer>",
      description = "X's number of their account, or its name, such as @jane.")
  private String customer;

  @Option(
      names = {"-c", "--config"},
      defaultValue = "${env:PERCH_CONFIG:-perch.yaml}",
      description = "The settings file (default: perch.yaml).")
  private Path config;

  @Option(names = "--dry-run", description = "Says what is kept of them, and changes nothing.")
  private boolean dryRun;

  @Option(
      names = "--logs",
      paramLabel = "<path>",
      description = "A log file, or a folder of them, to be searched as well.")
  private @Nullable Path logs;

  @Option(
      names = "--wait",
      paramLabel = "<seconds>",
      defaultValue = "60",
      description = "How long Perch has to draw the cards anew (default: 60).")
  private int wait;

  @Override
  public Integer call() throws InterruptedException {
    Libraries.hush();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Erasure.Wish wish = new Erasure.Wish(customer, dryRun, logs, Duration.ofSeconds(wait));
      return Erasure.carryOut(
          config, System.getenv(), wish, Clock.systemUTC(), spec.commandLine().getOut());
    } catch (InvalidSettings e) {
      err.println(e.getMessage());
      return BAD_SETTINGS;
    } catch (Unavailable e) {
      err.println(e.getMessage() + "\nNothing is lost: do it again.");
      return UNAVAILABLE;
    }
  }
}
