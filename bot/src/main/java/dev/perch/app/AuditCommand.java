package dev.perch.app;

import dev.perch.archive.FileArchive;
import dev.perch.config.InvalidSettings;
import dev.perch.config.Settings;
import dev.perch.desk.Unavailable;
import dev.perch.desk.records.Archive;
import dev.perch.redis.records.Audit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code perch audit}: whether what happened still stands as it was written. */
@Command(
    name = "audit",
    description = "Looks over the record of what happened, or gives it out.",
    synopsisSubcommandLabel = "(verify | export)")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class AuditCommand implements Runnable {
  private static final int AMISS = 1;
  private static final int BAD_SETTINGS = 2;
  private static final int UNAVAILABLE = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-c", "--config"},
      defaultValue = "${env:PERCH_CONFIG:-perch.yaml}",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "The settings file (default: perch.yaml).")
  private Path config;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Verify, or export?");
  }

  /** Looks everything over. */
  @Command(
      name = "verify",
      description = {
        "Finds any event or word that was changed, left out or put elsewhere.",
        "Changes nothing; Perch may be at work meanwhile."
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:All stands as it was written.",
        "1:Something does not.",
        "2:The settings cannot be read.",
        "3:Redis cannot be reached."
      })
  int verify(
      @Option(
              names = "--seal",
              paramLabel = "<hash>",
              description = "A seal that was printed here earlier, and must still be there.")
          @Nullable String seal) {
    return with(audit -> {
      Audit.Result result = audit.verify(Optional.ofNullable(seal));
      PrintWriter out = spec.commandLine().getOut();
      result.amiss().forEach(out::println);
      out.printf(
          "%d stories with %d events, %d seals; %d stories have changed since the last.%n",
          result.stories(), result.events(), result.seals(), result.unsealed());
      result
          .newestSeal()
          .ifPresent(hash ->
              out.printf(
                  "The newest seal is %s. Note it elsewhere: with --seal, a later look shows whether it is still there.%n",
                  hash));
      out.println(
          result.amiss().isEmpty()
              ? "All stands as it was written."
              : "%d thing(s) do not stand as they were written. Who can write to Redis beside Perch?"
                  .formatted(result.amiss().size()));
      out.flush();
      return result.amiss().isEmpty() ? 0 : AMISS;
    });
  }

  /** Gives everything out. */
  @Command(
      name = "export",
      description =
          "Prints every event and every seal as a line of JSON. They hold nobody's words.")
  int export() {
    return with(audit -> {
      PrintWriter out = spec.commandLine().getOut();
      audit.export(out::println);
      out.flush();
      return 0;
    });
  }

  /** What is done with the records. */
  private interface Work {
    int on(Audit audit) throws IOException;
  }

  private int with(Work work) {
    Libraries.hush();
    try {
      Building building = Settings.read(config, System.getenv(), Building.class);
      Archive archive =
          new FileArchive(building.redis().archive(building.desk()), InstantSource.system());
      try (Audit audit = building.redis().audit(building.desk(), archive)) {
        return work.on(audit);
      }
    } catch (InvalidSettings e) {
      spec.commandLine().getErr().println(e.getMessage());
      return BAD_SETTINGS;
    } catch (Unavailable | IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return UNAVAILABLE;
    }
  }
}
