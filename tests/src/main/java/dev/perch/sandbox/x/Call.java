package dev.perch.sandbox.x;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One call, past the door.
 *
 * @param pathId the one parameter of its path, "" if it has none
 */
record Call(
    Endpoint endpoint,
    Caller caller,
    String pathId,
    Map<String, List<String>> query,
    RequestBody body) {

  Parameters parameters() {
    Parameters parameters = new Parameters(endpoint, query);
    Pattern pattern = endpoint.pathPattern();
    if (!pathId.isEmpty() && !pattern.matcher(pathId).matches()) {
      parameters.complain(endpoint.pathParameter(), pathId, "does not match " + pattern);
    }
    return parameters;
  }

  /**
   * @throws XProblem 403 if the app calls by its bearer token
   */
  XUser user() {
    if (caller instanceof Caller.OfUser(XUser user, _)) {
      return user;
    }
    throw Problems.unsupportedAuthentication();
  }
}
