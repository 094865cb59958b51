package dev.perch.slack;

import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks over what HTTP mode is opened with. Only a request of Slack's can show whether it is this
 * app's, so the finding says how to get one.
 *
 * @param secret the signing secret
 */
record SigningSecretCheck(String secret) implements Check {
  /** As Slack writes it under Basic Information. */
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  @Override
  public String about() {
    return "slack.signing-secret";
  }

  @Override
  public List<Finding> look() {
    return List.of(
        SHAPE.matcher(secret).matches()
            ? Finding.ok(
                about(),
                "It has the shape of one. Whether it is this app's, and whether Slack reaches Perch, shows when Slack verifies the Request URL (…%s) while Perch runs."
                    .formatted(Manifest.PATH))
            : Finding.warning(
                about(),
                "It does not look like one: Slack's are 32 digits and letters from a to f.",
                "Copy it again from Basic Information, App Credentials; it is neither the client secret nor the verification token."));
  }
}
