package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbuseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeCare you IDIOTS lost my parcel",
        "go f off, morons",
        "You're all a bunch of useless stupid people",
        "F*ck you. fuuuuck you",
        "I hope you die",
        "i'm gonna find you",
        "1 know where you live, and I know where you live",
        "Kill yourself",
        "you piece of sh1t",
        "ihr Arschlöcher!",
        "vete a la mierda",
        "what an a$$hole",
        "You lot are a bunch of clowns"
      })
  void insultsAtAPersonThreatsAndWishesOfHarmAreAbuse(String text) {
    assertThat(Abuse.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is the worst service I have ever had",
        "Where the hell is my parcel?",
        "Your website is garbage and I am furious",
        "What the fuck happened to my order",
        "I'm dying of laughter, thank you",
        "You are the best!",
        "The lamp is stupid expensive",
        "My dog bit the courier, he was killed by the heat",
        "Scunthorpe branch is closed",
        "There is vermin in your shop",
        "I hope you burn the old stock",
        "shut up and take my money",
        "A bunch of flowers arrived dead",
        ""
      })
  void angerAtACompanyOrAThingIsNot(String text) {
    assertThat(Abuse.in(text)).isFalse();
  }
}
