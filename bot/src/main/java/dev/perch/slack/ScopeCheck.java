package dev.perch.slack;

import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackTrouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks over what the bot's token was granted, beside what {@link Feature} says.
 *
 * @param needless features that have nothing to do by the settings: nobody misses their scopes
 */
record ScopeCheck(SlackApi api, Set<Feature> needless) implements Check {
  private static final String SCOPES = "slack scopes";

  /** Slack tells with each answer what the token was granted. */
  private static final String GRANTED = "x-oauth-scopes";

  @Override
  public String about() {
    return SCOPES;
  }

  @Override
  public List<Finding> look() {
    try {
      return TokenCheck.header(api.token(), GRANTED)
          .map(this::scopes)
          .orElseGet(ScopeCheck::untold);
    } catch (RuntimeException e) {
      return List.of(SlackTrouble.of(SCOPES, e));
    }
  }

  private static List<Finding> untold() {
    return List.of(
        Finding.warning(
            SCOPES,
            "Slack did not say what the token was granted.",
            "Compare OAuth & Permissions with what perch manifest prints."));
  }

  private List<Finding> scopes(String header) {
    Set<String> granted =
        Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Finding> findings = new ArrayList<>();
    // Each scope once, and first by what cannot do without it.
    Set<String> told = new TreeSet<>(granted);
    for (Feature feature : bySeverity()) {
      Set<String> missing = without(feature.scopes(), told);
      if (!missing.isEmpty()) {
        findings.add(missing(feature, missing));
        told.addAll(missing);
      }
    }
    Set<String> more = without(granted, Feature.scopes(Feature.all()));
    if (!more.isEmpty()) {
      findings.add(
          Finding.warning(
              SCOPES,
              "Granted, but of no use to Perch: %s.".formatted(String.join(", ", more)),
              "Take them away under OAuth & Permissions, unless they are there for something else."));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok(SCOPES, "Granted is what Perch needs, and no more."))
        : findings;
  }

  private List<Feature> bySeverity() {
    return Arrays.stream(Feature.values())
        .filter(feature -> !needless.contains(feature))
        .sorted(Comparator.comparing(ScopeCheck::isLuxury))
        .toList();
  }

  /** Where the settings name a user group, the role that it holds cannot do without. */
  private static boolean isLuxury(Feature feature) {
    return feature.optional() && feature != Feature.USER_GROUPS;
  }

  private static Finding missing(Feature feature, Set<String> missing) {
    String found =
        "Missing: %s, needed for %s.".formatted(String.join(", ", missing), feature.purpose());
    String remedy =
        "Add it under OAuth & Permissions, or paste what perch manifest prints under App Manifest; then install the app to the workspace again.";
    return isLuxury(feature)
        ? Finding.warning(SCOPES, found, remedy + " Or do without.")
        : Finding.failed(SCOPES, found, remedy);
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    Set<String> rest = new TreeSet<>(these);
    rest.removeAll(those);
    return rest;
  }
}
