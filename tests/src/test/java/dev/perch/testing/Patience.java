package dev.perch.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test awaits may come late where eight classes share a busy machine; one that waits in vain
 * fails all the same.
 */
public final class Patience implements BeforeAllCallback {
  private static final Duration UNLESS_TOLD_OTHERWISE = Duration.ofSeconds(30);

  @Override
  public void beforeAll(ExtensionContext testClass) {
    Awaitility.setDefaultTimeout(UNLESS_TOLD_OTHERWISE);
  }
}
