package dev.perch.app;

import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "perch",
    description = "Looks after your customers on X without leaving Slack.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = RunCommand.class)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
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
