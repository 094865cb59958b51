package dev.perch.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed, out of what Slack makes of it. */
class MessageTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "<@U0PERCH> It takes five days. -> It takes five days.",
        "<@U0PERCH>: It takes five days. -> It takes five days.",
        "'  <@U0PERCH|perch>, <@U0PERCH> It takes' -> It takes",
        "<@U0PERCH> See <https://acme.com/a?b=1&amp;c=2> -> See https://acme.com/a?b=1&c=2",
        "<@U0PERCH> See <http://acme.com|acme.com> -> See acme.com",
        "<@U0PERCH> See <https://acme.com|acme.com> -> See https://acme.com",
        "<@U0PERCH> See <https://evil.com|bank.com> -> See https://evil.com",
        "<@U0PERCH> Write to <mailto:care@acme.com|care@acme.com> -> Write to care@acme.com",
        "<@U0PERCH> Call <tel:+49301234|030 1234> -> Call 030 1234",
        "<@U0PERCH> 1 &lt; 2 &amp;&amp; 3 &gt; 2 -> 1 < 2 && 3 > 2",
        "<@U0PERCH> &amp;lt; stays -> &lt; stays",
        "<@U0PERCH> Hi <@U0AGENT1>, all -> Hi , all",
        "<@U0PERCH> ask <@U0AGENT1|Ines> in <#C0CARE|care> -> ask Ines in care",
        "<@U0PERCH> <!channel> sale! -> sale!",
        "<@U0PERCH> cost $5 \\ 10 -> cost $5 \\ 10",
        "<@U0PERCH> -> ''"
      })
  void aReplyIsWhatWasTyped(String slack, String typed) {
    assertThat(MessageText.ofReply(slack)).contains(typed);
  }

  @Test
  void aMessageThatOnlySpeaksOfUsIsNoReply() {
    assertThat(MessageText.ofReply("Hi <@U0PERCH> there")).isEmpty();
  }
}
