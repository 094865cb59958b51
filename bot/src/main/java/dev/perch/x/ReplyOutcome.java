package dev.perch.x;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.ticket.Deletion;
import dev.perch.ticket.SendRefusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer to a reply means. Refused is only what certainly posted nothing; in doubt the
 * outcome is unknown, and our timeline is read back.
 */
final class ReplyOutcome {
  /** Problem types that speak of the app or its keys, not of this reply. */
  private static final Set<String> KEYS =
      Set.of("client-forbidden", "oauth1-permissions", "unsupported-authentication");

  private ReplyOutcome() {}

  static Outcome of(Answer answer) {
    return switch (answer) {
      case Answer.Ok ok -> {
        String id = ok.json().path("data").path("id").asText("");
        yield id.isEmpty() ? new Outcome.Unknown("http-" + ok.status()) : new Outcome.Posted(id);
      }
      case Answer.NotSent _ -> refused(SendRefusal.UNREACHABLE);
      case Answer.NoAnswer none -> new Outcome.Unknown(none.code());
      case Answer.Problem problem -> of(problem);
    };
  }

  /** The same of a direct message, which X names otherwise. */
  static Outcome ofMessage(Answer answer) {
    if (answer instanceof Answer.Ok ok) {
      String id = ok.json().path("data").path("dm_event_id").asText("");
      return id.isEmpty() ? new Outcome.Unknown("http-" + ok.status()) : new Outcome.Posted(id);
    }
    return of(answer);
  }

  /** What an answer to a deletion means; empty where that has to be looked up. */
  static Optional<Deletion.Outcome> ofDeletion(Answer answer) {
    return switch (answer) {
      case Answer.Ok ok when ok.json().path("data").path("deleted").asBoolean(false) ->
          Optional.of(Deletion.Outcome.DELETED);
      case Answer.Problem problem when problem.status() == 401 ->
          Optional.of(Deletion.Outcome.NOT_AUTHORIZED);
      case Answer.Problem problem when problem.status() == 403 ->
          Optional.of(
              forbidden(problem).equals(refused(SendRefusal.NOT_AUTHORIZED))
                  ? Deletion.Outcome.NOT_AUTHORIZED
                  : Deletion.Outcome.NOT_ALLOWED);
      case Answer.Problem problem when problem.status() == 404 ->
          Optional.of(Deletion.Outcome.GONE);
      case Answer.Ok _, Answer.Problem _, Answer.NotSent _, Answer.NoAnswer _ -> Optional.empty();
    };
  }

  private static Outcome of(Answer.Problem problem) {
    if (problem.outOfCredits()) {
      return refused(SendRefusal.OUT_OF_CREDITS);
    }
    return switch (problem.status()) {
      case 400 -> refused(SendRefusal.TEXT_REFUSED);
      case 401 -> refused(SendRefusal.NOT_AUTHORIZED);
      case 429 -> refused(SendRefusal.TOO_MANY);
      case 403 -> forbidden(problem);
      default -> new Outcome.Unknown(problem.code());
    };
  }

  /** X tells the reasons for a 403 apart by words only. */
  private static Outcome forbidden(Answer.Problem problem) {
    String detail = problem.detail().toLowerCase(Locale.ROOT);
    if (detail.contains("duplicate")) {
      return new Outcome.Unknown("duplicate");
    }
    if (KEYS.contains(problem.kind())) {
      return refused(SendRefusal.NOT_AUTHORIZED);
    }
    return refused(
        detail.contains("deleted") || detail.contains("not visible")
            ? SendRefusal.TWEET_GONE
            : SendRefusal.NOT_ALLOWED);
  }

  private static Outcome refused(SendRefusal why) {
    return new Outcome.Refused(why);
  }
}
