package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.ticket.SendRefusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyOutcomeTest {
  private static Outcome of(int status, String type, String detail) {
    return ReplyOutcome.of(new Answer.Problem(status, type, "", detail, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | about:blank | Your Tweet text is too long                                  | TEXT_REFUSED
          401 | about:blank | Unauthorized                                                 | NOT_AUTHORIZED
          402 | about:blank | Your account does not have any credits                       | OUT_OF_CREDITS
          403 | about:blank | Reply to this conversation is not allowed                    | NOT_ALLOWED
          403 | about:blank | You attempted to reply to a Tweet that is deleted            | TWEET_GONE
          403 | https://api.x.com/2/problems/oauth1-permissions | not configured           | NOT_AUTHORIZED
          403 | https://api.twitter.com/2/problems/usage-capped | Usage cap exceeded       | OUT_OF_CREDITS
          429 | https://api.x.com/2/problems/usage-capped | Usage cap exceeded             | OUT_OF_CREDITS
          429 | about:blank | Too Many Requests                                            | TOO_MANY
          """)
  void aClearRefusalPostedNothing(int status, String type, String detail, SendRefusal why) {
    assertThat(of(status, type, detail)).isEqualTo(new Outcome.Refused(why));
  }

  @ParameterizedTest
  @CsvSource({"404", "408", "409", "500", "502", "503", "504"})
  void whatIsNotClearIsUnknown(int status) {
    assertThat(of(status, "about:blank", "")).isEqualTo(new Outcome.Unknown("http-" + status));
  }

  @Test
  void anAnswerWithoutAnIdIsUnknown() {
    Answer empty = new Answer.Ok(201, JsonNodeFactory.instance.objectNode());

    assertThat(ReplyOutcome.of(empty)).isEqualTo(new Outcome.Unknown("http-201"));
  }
}
