package dev.perch.app;

import dev.perch.slack.Feature;
import dev.perch.slack.Manifest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perch manifest}: the Slack app, to be pasted. Needs no settings. */
@Command(
    name = "manifest",
    description = {
      "Prints the manifest of the Slack app, with the least scopes that Perch needs.",
      "Paste it at https://api.slack.com/apps, Create New App, From a manifest, JSON."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class ManifestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--name",
      defaultValue = "Perch",
      description = "What the app is called in Slack (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--http",
      paramLabel = "<public url>",
      description =
          "Lets Slack call Perch there, instead of Perch calling Slack (Socket Mode, the default).")
  private @Nullable String http;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "<feature>",
      description = {
        "What you do without, with its scopes: private-channels, user-groups, thread-replies,",
        "faq-command, home."
      })
  private List<String> without = List.of();

  @Override
  public Integer call() {
    try {
      Set<Feature> features = new HashSet<>(Feature.all());
      without.forEach(key -> features.remove(Feature.optional(key)));
      spec.commandLine()
          .getOut()
          .println(new Manifest(name, features, Optional.ofNullable(http).map(this::url)).json());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
    }
  }

  private String url(String base) {
    if (!isPublic(base)) {
      throw new IllegalArgumentException(
          "\"%s\" is no address that Slack calls. Write it as https://perch.example.com"
              .formatted(base));
    }
    return base.replaceFirst("/+$", "") + Manifest.PATH;
  }

  private static boolean isPublic(String text) {
    try {
      URI url = new URI(text);
      return "https".equalsIgnoreCase(url.getScheme())
          && url.getHost() != null
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
