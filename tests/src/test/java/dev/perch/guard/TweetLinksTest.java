package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TweetLinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "It takes five days. Sorry!",
        "See https://acme.com/refunds, or acme.com.",
        "acme.com/a\nwww.acme.co.uk/b?c=d.e",
        "Write to care@acme.com or @acme.com or #acme.com, e.g. today",
        "(acme.com) \u201chttps://t.co/abc\u201d\u3000acme.de\u00a0x.y",
        "Version 2.0 is out... and 10.30 is when we open.It is so",
        "http://user:x@acme.com/..;x acme.com:8080/path_(a) \u65e5\u672c.jp"
      })
  void theyAreThoseThatTheLibraryOfXFindsInTheWholeText(String text) {
    assertThat(TweetLinks.in(text)).isEqualTo(new Extractor().extractURLs(text));
  }
}
