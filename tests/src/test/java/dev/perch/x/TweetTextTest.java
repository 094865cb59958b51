package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class TweetTextTest {
  private static String text(String json) throws JsonProcessingException {
    return TweetText.of(Wire.JSON.readValue(json, Wire.Tweet.class)).orElseThrow();
  }

  @Test
  void whatXEscapedIsAsItWasTypedAndOnlyOnce() throws JsonProcessingException {
    assertThat(text("{\"text\":\"1 &lt; 2 &amp;&amp; 3 &gt; 2, and &amp;lt; stays\"}"))
        .isEqualTo("1 < 2 && 3 > 2, and &lt; stays");
  }

  @Test
  void linksLeadWhereTheyLead() throws JsonProcessingException {
    String json =
        """
        {"text":"see https://t.co/abc and https://t.co/abcd, not https://t.co/zzz",
         "entities":{"urls":[
           {"start":4,"end":20,"url":"https://t.co/abc","expanded_url":"https://acme.example/a?b=1&c=$2"},
           {"start":25,"end":42,"url":"https://t.co/abcd","expanded_url":"https://acme.example/d"}]}}
        """;

    assertThat(text(json))
        .isEqualTo(
            "see https://acme.example/a?b=1&c=$2 and https://acme.example/d, not https://t.co/zzz");
  }

  @Test
  void theLinksOfPicturesAreLeftOut() throws JsonProcessingException {
    String json =
        """
        {"text":"it arrived like this https://t.co/pic",
         "entities":{"urls":[{"start":21,"end":37,"url":"https://t.co/pic","media_key":"3_1",
           "expanded_url":"https://x.com/a/status/1/photo/1","display_url":"pic.x.com/pic"}]}}
        """;

    assertThat(text(json)).isEqualTo("it arrived like this");
  }

  @Test
  void aLongPostIsWholeWithItsOwnLinksInEitherVocabulary() throws JsonProcessingException {
    String note =
        """
        {"text":"the beginning… https://t.co/self",
         "%s":{"text":"the beginning and the end https://t.co/end",
           "entities":{"urls":[{"start":26,"end":42,"url":"https://t.co/end","expanded_url":"https://acme.example"}]}}}
        """;

    assertThat(text(note.formatted("note_tweet")))
        .isEqualTo("the beginning and the end https://acme.example");
    assertThat(text(note.formatted("note_post")))
        .isEqualTo("the beginning and the end https://acme.example");
  }
}
