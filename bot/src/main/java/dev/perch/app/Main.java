package dev.perch.app;

import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "perch",
    description = "Looks after your customers on X without leaving Slack.",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT, // perch init --help, too
    versionProvider = Main.Version.class,
    subcommands = {
      InitCommand.class,
      ManifestCommand.class,
      DoctorCommand.class,
      RunCommand.class,
      AuditCommand.class,
      EraseCommand.class
    })
public final class Main implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  /** Perch by itself does nothing: it says what it can do. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "What shall Perch do?");
  }

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** The version that was built. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws Exception {
      Properties build = new Properties();
      try (var in = Main.class.getResourceAsStream("build.properties")) {
        build.load(in);
      }
      return new String[] {"perch " + build.getProperty("version")};
    }
  }
}
