package dev.perch.sandbox.x;

import java.util.List;
import java.util.Map;

/**
 * One call, past the door.
 *
 * @param pathId the {@code :id} of its path, "" if it has none
 */
record Call(
    Endpoint endpoint, Caller caller, String pathId, Map<String, List<String>> query, String body) {

  Parameters parameters() {
    Parameters parameters = new Parameters(endpoint, query);
    if (!pathId.isEmpty() && !TweetIds.WIRE.matcher(pathId).matches()) {
      parameters.complain("id", pathId, "does not match " + TweetIds.WIRE);
    }
    return parameters;
  }

  /**
   * @throws XProblem 403 if the app calls by its bearer token
   */
  XUser user() {
    if (caller instanceof Caller.OfUser(XUser user)) {
      return user;
    }
    throw Problems.unsupportedAuthentication();
  }
}
