package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPolicyTest {
  private static final LinkPolicy ACME = LinkPolicy.parse("acme.example, Acme-Shop.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://localhost/",
        "http://redis:6379/",
        "http://169.254.169.254/latest/meta-data/",
        "https://acme.example@127.0.0.1/",
        "https://user:pass@acme.example/",
        "https://acme.example:6379/",
        "https://acme.example\\@evil.example/",
        "file:///etc/passwd",
        "gopher://acme.example/",
        "javascript://acme.example/%0aalert(1)",
        "https://",
        "https://acme.example%2eevil.example/",
        "https://\uFF11\uFF12\uFF17.0.0.1/"
      })
  void noAddressIsALinkHoweverItIsDisguised(String link) {
    assertThat(LinkPolicy.ANY.refused(link)).isPresent();
    assertThat(ACME.refused(link)).isPresent();
  }

  @Test
  void ownDomainsAndAllBelowThemMayBeLinkedToAndNoneThatOnlyLooksLikeThem() {
    assertThat(ACME.refused("https://acme.example/orders?a=b#c")).isEmpty();
    assertThat(ACME.refused("http://help.ACME.example./x")).isEmpty();
    assertThat(ACME.refused("acme-shop.example/sale")).isEmpty();
    assertThat(ACME.refused("https://evilacme.example/"))
        .hasValue(
            "evilacme.example is not among the domains that we link to (acme-shop.example, acme.example).");
    assertThat(ACME.refused("https://acme.example.evil.example/")).isPresent();
    assertThat(LinkPolicy.ANY.refused("https://anywhere.example/")).isEmpty();
  }

  @Test
  void linksAreFoundInATextWithoutWhatFollowsThem() {
    assertThat(
            LinkPolicy.linksIn(
                "See https://acme.example/a_(b), http://x.example. Or twitter.com/y!"))
        .containsExactly("https://acme.example/a_(b", "http://x.example", "twitter.com/y");
    assertThat(LinkPolicy.linksIn("no link, e.g. 3.5")).isEmpty();
  }

  @Test
  void whatXLinksToIsFoundThoughALongerLinkHoldsItsLetters() {
    assertThat(LinkPolicy.linksIn("https://www.acme.com/x or acme.co"))
        .containsExactly("https://www.acme.com/x", "acme.co");
    assertThat(LinkPolicy.linksIn("acme.com/x, acme.co")).containsExactly("acme.com/x", "acme.co");
    assertThat(LinkPolicy.linksIn("https://acme.com/x(evil.co")).contains("evil.co");
    assertThat(LinkPolicy.linksIn("https://acme.com/x, https://acme.com/x"))
        .containsExactly("https://acme.com/x");
  }

  @Test
  void aSettingThatNamesNoDomainIsRefused() {
    assertThatThrownBy(() -> LinkPolicy.parse("https://acme.example"))
        .hasMessageContaining("is no domain");
    assertThat(LinkPolicy.parse("any")).isEqualTo(LinkPolicy.ANY);
  }

  @Test
  void aNumberWithItsCountrysCodeHasToBeOneThatIsGivenOut() {
    assertThat(PhoneNumbers.wrong("Call +49 30 901820 or +1 (650) 253-0000.")).isEmpty();
    assertThat(PhoneNumbers.wrong("Order 4711-0815, 9 to 5, since 1999")).isEmpty();
    assertThat(PhoneNumbers.wrong("Call +1 200 253 0000 now"))
        .hasValueSatisfying(
            words -> assertThat(words).contains("+1 200 253 0000", "cannot be dialled"));
  }
}
