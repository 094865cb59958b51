package dev.perch.sandbox;

import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.x.XEmulator;
import dev.perch.sandbox.x.XHandle;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Slack and X as the bot will meet them.
 *
 * @param handles the brand's accounts on X, with the team that gets their mentions first
 */
public record World(SlackEmulator slack, XEmulator x, Map<XHandle, String> handles)
    implements AutoCloseable {

  /** The two services with the sandbox's brand, as strict as the real ones. */
  public static World start() {
    return start(true);
  }

  /**
   * The two services with the sandbox's brand.
   *
   * @param limits whether they refuse what comes too fast
   */
  public static World start(boolean limits) {
    return start(limits, SlackApp.shipped());
  }

  /**
   * The two services with the sandbox's brand.
   *
   * @param limits whether they refuse what comes too fast
   * @param app what the bot's manifest declares to Slack
   */
  public static World start(boolean limits, SlackApp app) {
    return start(limits, app, InstantSource.system());
  }

  /**
   * The two services with the sandbox's brand.
   *
   * @param slackTime what time it is in Slack, by which it signs its requests
   */
  public static World start(boolean limits, SlackApp app, InstantSource slackTime) {
    XEmulator.Options options = XEmulator.Options.defaults();
    XEmulator x = XEmulator.start(limits ? options : options.withoutLimits());
    SlackEmulator slack =
        SlackEmulator.start(
            SlackOptions.defaults().withRateLimits(limits).withApp(app).withClock(slackTime));
    Map<XHandle, String> handles = new LinkedHashMap<>();
    handles.put(x.addHandle("AcmeCare"), "care");
    handles.put(x.addHandle("Acme"), "marketing");
    return new World(slack, x, handles);
  }

  /** Whether a bot is connected to both: Slack's socket is open, and every handle has been read. */
  public boolean met() {
    return slack.connected() && names().allMatch(x::polled);
  }

  /** The brand's accounts by name. */
  public Stream<String> names() {
    return handles.keySet().stream().map(XHandle::name);
  }

  @Override
  public void close() {
    slack.close();
    x.close();
  }
}
