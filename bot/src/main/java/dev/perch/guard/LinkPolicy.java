package dev.perch.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which links may stand in what we say.
 *
 * @param domains those, each with all below it; none: any that has a name
 */
public record LinkPolicy(Set<String> domains) {
  /** Any domain. */
  public static final LinkPolicy ANY = new LinkPolicy(Set.of());

  private static final String EVERY = "any";
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9-]{1,63}\\.)+[a-z][a-z0-9-]{1,62}");
  private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"\u201d\u201c]+");
  private static final Pattern TRAIL = Pattern.compile("[.,;:!?')\\]]+$");

  public LinkPolicy {
    domains = Set.copyOf(domains);
  }

  /**
   * Reads domains with commas between, or {@code any}.
   *
   * @throws IllegalArgumentException if one is none
   */
  public static LinkPolicy parse(String text) {
    if (text.strip().equals(EVERY)) {
      return ANY;
    }
    Set<String> domains =
        Stream.of(text.split(","))
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String domain : domains) {
      if (!DOMAIN.matcher(domain).matches()) {
        throw new IllegalArgumentException(
            "\"%s\" is no domain. Write such as example.com, with commas between, or any"
                .formatted(domain));
      }
    }
    return new LinkPolicy(domains);
  }

  /**
   * The links in a text, each once: those that are written out, and then all else that X makes a
   * link of. X may end one sooner than we do, and find another in what we take for its rest.
   */
  public static List<String> linksIn(String text) {
    Set<String> links = new LinkedHashSet<>();
    for (Matcher link = LINK.matcher(text); link.find(); ) {
      links.add(TRAIL.matcher(link.group()).replaceFirst(""));
    }
    List<String> whole = List.copyOf(links);
    for (String found : TweetLinks.in(text)) {
      if (whole.stream().noneMatch(link -> link.startsWith(found))) {
        links.add(found);
      }
    }
    return List.copyOf(links);
  }

  /**
   * Why a link may not stand there, in words; nothing if it may. An address in figures is never a
   * name, however it is written, and neither is one with a user's name or another port in it.
   */
  public Optional<String> refused(String link) {
    String whole = link.contains("://") ? link : "https://" + link;
    String host = host(whole);
    if (host == null || !DOMAIN.matcher(host).matches()) {
      return Optional.of("%s is no link to a page with a name.".formatted(link));
    }
    boolean allowed =
        domains.isEmpty()
            || domains.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    return allowed
        ? Optional.empty()
        : Optional.of(
            "%s is not among the domains that we link to (%s)."
                .formatted(host, domains.stream().sorted().collect(Collectors.joining(", "))));
  }

  private static @Nullable String host(String link) {
    try {
      URI uri = new URI(link);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      boolean plain =
          uri.getRawUserInfo() == null
              && (uri.getPort() == -1 || uri.getPort() == 443 || uri.getPort() == 80);
      String host = uri.getHost();
      if (!web || !plain || host == null) {
        return null;
      }
      String lower = host.toLowerCase(Locale.ROOT);
      return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
