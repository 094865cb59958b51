package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What the app behind all keys may do: whether it is part of a project, its permissions, and what
 * it has paid for. It begins as an app that may do everything.
 *
 * <p>Its permission is that of the tokens made from now on: a token keeps the one that it was made
 * with, as on X.
 */
public final class Enrolment {
  /** The permissions of an app, as X's console and the header {@code x-access-level} name them. */
  public enum Access {
    READ("read"),
    READ_WRITE("read-write"),
    DIRECT_MESSAGES("read-write-directmessages");

    final String wire;

    Access(String wire) {
      this.wire = wire;
    }

    private boolean allows(Endpoint endpoint) {
      return switch (this) {
        case READ -> !endpoint.writes() && !endpoint.isPrivate();
        case READ_WRITE -> !endpoint.isPrivate();
        case DIRECT_MESSAGES -> true;
      };
    }
  }

  /**
   * How the app stands.
   *
   * @param enrolled whether it is attached to a project
   * @param access the permission of tokens made from now on
   * @param capped whether the month's reads are used up; writes go on
   * @param credits how many calls are paid for, null for no end
   */
  public record State(boolean enrolled, Access access, boolean capped, @Nullable Integer credits) {}

  private State state = new State(true, Access.DIRECT_MESSAGES, false, null);

  public synchronized State state() {
    return state;
  }

  public synchronized void become(State now) {
    state = now;
  }

  /**
   * Lets a call in, and takes one credit for it.
   *
   * @throws XProblem 402, 403 or 429, the first reason why not
   */
  synchronized void admit(Endpoint endpoint, Caller caller) {
    if (!state.enrolled()) {
      throw notEnrolled();
    }
    if (endpoint.appLimit == 0 && caller instanceof Caller.App) {
      throw Problems.unsupportedAuthentication();
    }
    if (endpoint.userLimit == 0 && caller instanceof Caller.OfUser) {
      throw Problems.appOnly();
    }
    if (caller instanceof Caller.OfUser(XUser user, _) && !user.standing().isActive()) {
      throw Problems.accountSuspended();
    }
    if (caller instanceof Caller.OfUser(_, Access access) && !access.allows(endpoint)) {
      throw notPermitted();
    }
    if (state.capped() && !endpoint.writes()) {
      throw capped();
    }
    Integer credits = state.credits();
    if (credits != null) {
      if (credits == 0) {
        throw creditsDepleted();
      }
      state = new State(true, state.access(), state.capped(), credits - 1);
    }
  }

  private static XProblem notEnrolled() {
    ObjectNode body =
        Problems.problem(
            "client-forbidden",
            "Client Forbidden",
            "When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a Twitter"
                + " developer App that is attached to a Project. You can create a project via the developer portal.");
    body.put("client_id", "1").put("required_enrollment", "Appropriate Level of API Access");
    body.put("reason", "client-not-enrolled");
    body.put("registration_url", "https://developer.twitter.com/en/docs/projects/overview");
    return new XProblem(403, body.put("status", 403));
  }

  private static XProblem notPermitted() {
    ObjectNode body =
        Problems.problem(
            "oauth1-permissions",
            "Forbidden",
            "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.");
    return new XProblem(403, body.put("status", 403));
  }

  private static XProblem capped() {
    ObjectNode body =
        Problems.problem(
            "usage-capped", "UsageCapExceeded", "Usage cap exceeded: Monthly product cap");
    body.put("period", "Monthly").put("scope", "Product").put("account_id", "1");
    return new XProblem(429, body.put("status", 429));
  }

  private static XProblem creditsDepleted() {
    ObjectNode body =
        Problems.problem(
            "credits",
            "CreditsDepleted",
            "Your enrolled account [1] does not have any credits to fulfill this request.");
    return new XProblem(402, body.put("account_id", "1").put("status", 402));
  }
}
