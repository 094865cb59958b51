package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.ListenQuery.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which searches look for something. */
class ListenQueryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "acmelamp",
        "\"acme lamp\" lang:en -jobs",
        "(acmelamp OR akme) has:links",
        "#acme",
        "@LumenCare",
        "from:lumen",
        "(a OR b) (lang:en OR lang:de)",
        "電球"
      })
  void whatNamesSomethingMayBeAsked(String query) {
    assertThat(ListenQuery.problem(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lang:en",
        "-jobs",
        "lang:en has:links -is:retweet",
        "acmelamp OR lang:en",
        "(acmelamp OR -jobs) lang:en",
        "-(acmelamp)",
        "acmelamp ) OR lang:en",
        "!!! ..."
      })
  void whatOnlyNarrowsWouldMatchEverything(String query) {
    assertThat(ListenQuery.problem(query)).contains(Problem.NAMES_NOTHING);
  }

  @Test
  void aLongOneIsRefused() {
    assertThat(ListenQuery.problem("lamp ".repeat(81))).contains(Problem.TOO_LONG);
  }

  @Test
  void nothingIsPaidForThatIsOursOrReadAnyway() {
    assertThat(ListenQuery.asked("lamp OR akme", List.of("AcmeCare", "AcmeNews")))
        .isEqualTo(
            "(lamp OR akme) -is:retweet -from:AcmeCare -@AcmeCare -from:AcmeNews -@AcmeNews");
  }
}
