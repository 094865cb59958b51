package dev.perch.slack.wire;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.slack.view.RefusedPhrases;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is the same in every call to Slack: what comes of it is told apart, counted, and felt. */
final class SlackCalls {
  /** The part that tells whether Slack answers us, and with our token. */
  private static final String PART = "slack api";

  /** What Slack says to a token that it does not take. */
  static final Set<String> TOKEN_REFUSED =
      Set.of(
          "account_inactive",
          "invalid_auth",
          "not_allowed_token_type",
          "not_authed",
          "token_expired",
          "token_revoked");

  /** No to nobody: what was asked for may have been done, and passes when it is asked again. */
  private static final Set<String> SLACKS_OWN =
      Set.of("fatal_error", "internal_error", "service_unavailable");

  private final Pulse pulse;
  private final Meters meters;

  SlackCalls(Pulse pulse, Meters meters) {
    this.pulse = pulse;
    this.meters = meters;
  }

  /** One call of the client's. */
  interface Call<T> {
    T run() throws IOException, SlackApiException;
  }

  /**
   * Makes it.
   *
   * @param method as Slack names it
   * @throws SlackRefused if Slack says no
   * @throws SlackApi.TooFast if it asks for a pause
   * @throws Unavailable if it could not be reached, did not answer, or has trouble of its own: then
   *     the call may have taken effect
   */
  <T extends SlackApiTextResponse> T make(String method, Call<T> call) {
    long begun = System.nanoTime();
    String outcome = "failed";
    try {
      T answer = answer(method, call);
      outcome = "ok";
      pulse.well(PART);
      return answer;
    } catch (SlackApi.TooFast pause) {
      outcome = "http-429";
      throw pause;
    } catch (SlackRefused refused) {
      outcome = "refused";
      tell(refused.error());
      throw refused;
    } catch (Unavailable down) {
      outcome = "unavailable";
      pulse.ill(
          PART,
          down.getMessage() + ". Perch goes on trying; is Slack down, or this machine offline?");
      throw down;
    } finally {
      meters.called("slack", method, outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** An answer that says no without saying so. */
  SlackRefused refused(String method, String error) {
    tell(error);
    return new SlackRefused(method, error);
  }

  private void tell(String error) {
    if (TOKEN_REFUSED.contains(error)) {
      pulse.ill(PART, RefusedPhrases.meaning(error, "") + " " + RefusedPhrases.remedy(error));
    } else {
      pulse.well(PART);
    }
  }

  private static <T extends SlackApiTextResponse> T answer(String method, Call<T> call) {
    T answer;
    try {
      answer = call.run();
    } catch (SlackApiException e) {
      if (e.getResponse().code() == 429) {
        throw new SlackApi.TooFast(method, retryAfter(e.getResponse().header("Retry-After")));
      }
      throw new Unavailable("Slack answered " + e.getResponse().code() + " to " + method, e);
    } catch (IOException e) {
      throw new Unavailable("Slack could not be reached for " + method, e);
    } catch (RuntimeException e) {
      throw new Unavailable("Slack's answer to " + method + " could not be read", e);
    }
    if (!answer.isOk()) {
      if ("ratelimited".equals(answer.getError())) {
        throw new SlackApi.TooFast(method, retryAfter(null));
      }
      throw told(
          new SlackRefused(
              method,
              answer.getError() == null ? "unknown_error" : answer.getError(),
              answer.getNeeded() == null ? "" : answer.getNeeded()));
    }
    return answer;
  }

  private static RuntimeException told(SlackRefused refused) {
    return SLACKS_OWN.contains(refused.error())
        ? new Unavailable("Slack has trouble of its own with " + refused.getMessage(), refused)
        : refused;
  }

  private static Duration retryAfter(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : Duration.ofSeconds(5);
  }
}
