package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.util.List;

/**
 * X's refusals, in X's words where they are known.
 *
 * <p>Problems of the API itself have a type of their own under {@value #TYPES}. What the core of X
 * refuses (who is it, may this be posted, too many calls) comes as {@code about:blank} with title,
 * detail and status; the contract does not list that type, the service answers it.
 */
final class Problems {
  static final String TYPES = "https://api.x.com/2/problems/";

  private Problems() {}

  /** One complaint about one parameter. */
  record Complaint(String parameter, String value, String message) {}

  static XProblem unauthorized() {
    return blank(401, "Unauthorized", "Unauthorized");
  }

  static XProblem tooManyRequests() {
    return blank(429, "Too Many Requests", "Too Many Requests");
  }

  /** An app has one connection to the filtered stream. */
  static XProblem tooManyConnections() {
    ObjectNode body =
        problem(
            "streaming-connection",
            "ConnectionException",
            "This stream is currently at the maximum allowed connection limit.");
    return new XProblem(429, body.put("connection_issue", "TooManyConnections"));
  }

  static XProblem forbidden(String detail) {
    return blank(403, "Forbidden", detail);
  }

  static XProblem notFound() {
    return blank(404, "Not Found", "Not Found");
  }

  /** The account that calls, or that posts, is not allowed to do anything (v1.1's code 64). */
  static XProblem accountSuspended() {
    return forbidden("Your account is suspended and is not permitted to access this feature.");
  }

  /** The recipient takes no direct messages from us. */
  static XProblem mayNotMessage() {
    return forbidden("You do not have permission to DM one or more participants.");
  }

  /** The words of v1.1's code 136; those of v2 are not known. */
  static XProblem blocked() {
    return forbidden("You have been blocked from the author of this tweet.");
  }

  /** The app's bearer token on an endpoint that acts for a user. */
  static XProblem unsupportedAuthentication() {
    ObjectNode body =
        problem(
            "unsupported-authentication",
            "Unsupported Authentication",
            "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. "
                + " Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User"
                + " Context].");
    return new XProblem(403, body.put("status", 403));
  }

  /** A user's signature on an endpoint that takes the app's bearer token alone. */
  static XProblem appOnly() {
    ObjectNode body =
        problem(
            "unsupported-authentication",
            "Unsupported Authentication",
            "Authenticating with OAuth 1.0a User Context is forbidden for this endpoint.  Supported"
                + " authentication types are [OAuth 2.0 Application-Only, OAuth 2.0 User"
                + " Context].");
    return new XProblem(403, body.put("status", 403));
  }

  static XProblem duplicate() {
    return forbidden("You are not allowed to create a Tweet with duplicate content.");
  }

  static XProblem replyToDeleted() {
    return forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
  }

  /**
   * Both the rule of February 2026 (the author must have named or quoted us) and a tweet's own
   * reply settings.
   */
  static XProblem replyNotAllowed() {
    return forbidden(
        "Reply to this conversation is not allowed because you have not been mentioned or otherwise"
            + " engaged by the author of the post you are replying to.");
  }

  static XProblem quoteNotAllowed() {
    return forbidden(
        "Quoting this post is not allowed because you have not been mentioned or are not part of"
            + " the conversation thread of the post you are quoting.");
  }

  static XProblem tooLong() {
    return invalidRequest(
        List.of(
            new Complaint(
                "",
                "",
                "Your Tweet text is too long. For more information on how Twitter determines text"
                    + " length see https://github.com/twitter/twitter-text.")));
  }

  static XProblem invalidMedia(List<String> ids) {
    return invalidRequest(
        List.of(new Complaint("media.media_ids", ids.toString(), "Your media IDs are invalid.")));
  }

  static XProblem invalidParameter(String parameter, String value, String fault) {
    return invalidRequest(List.of(invalid(parameter, value, fault)));
  }

  /** A complaint as X words it for query and path parameters. */
  static Complaint invalid(String parameter, String value, String fault) {
    return new Complaint(
        parameter,
        value,
        "The `%s` query parameter value [%s] %s".formatted(parameter, value, fault));
  }

  static XProblem invalidBody(String message) {
    return invalidRequest(List.of(new Complaint("", "", message)));
  }

  /** 400 with every complaint, each with the parameter's value as it was sent. */
  static XProblem invalidRequest(List<Complaint> complaints) {
    ObjectNode body =
        problem(
            "invalid-request",
            "Invalid Request",
            "One or more parameters to your request was invalid.");
    for (Complaint complaint : complaints) {
      ObjectNode error = body.withArray("errors").addObject();
      ObjectNode parameters = error.putObject("parameters");
      if (!complaint.parameter().isEmpty()) {
        parameters.putArray(complaint.parameter()).add(complaint.value());
      }
      error.put("message", complaint.message());
    }
    return new XProblem(400, body);
  }

  /**
   * The entry of {@code errors} for something that is not there; it comes with status 200, beside
   * what was found.
   *
   * @param type "tweet" or "user"
   * @param parameter where the value was asked for: a parameter, or the expansion that led to it
   */
  static ObjectNode resourceNotFound(String type, String parameter, String value) {
    return problem(
            "resource-not-found",
            "Not Found Error",
            "Could not find %s with %s: [%s].".formatted(type, parameter, value))
        .put("resource_type", type)
        .put("resource_id", value)
        .put("parameter", parameter)
        .put("value", value);
  }

  /**
   * The entry for something that is there and not for the caller to see.
   *
   * @param section "data" or "includes", where it would have stood
   */
  static ObjectNode notAuthorized(String type, String parameter, String value, String section) {
    String name = type.equals("tweet") ? "Tweet" : type;
    return problem(
            "not-authorized-for-resource",
            "Authorization Error",
            "Sorry, you are not authorized to see the %s with %s: [%s]."
                .formatted(name, parameter, value))
        .put("section", section)
        .put("resource_type", type)
        .put("resource_id", value)
        .put("parameter", parameter)
        .put("value", value);
  }

  /** The entry for an account that X took down. */
  static ObjectNode userSuspended(String parameter, String value) {
    return problem(
            "resource-not-found", "Forbidden", "User has been suspended: [%s].".formatted(value))
        .put("resource_type", "user")
        .put("resource_id", value)
        .put("parameter", parameter)
        .put("value", value);
  }

  static ObjectNode problem(String type, String title, String detail) {
    return Json.object().put("type", TYPES + type).put("title", title).put("detail", detail);
  }

  private static XProblem blank(int status, String title, String detail) {
    ObjectNode body =
        Json.object().put("title", title).put("detail", detail).put("type", "about:blank");
    return new XProblem(status, body.put("status", status));
  }
}
