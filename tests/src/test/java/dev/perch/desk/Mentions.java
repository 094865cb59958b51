package dev.perch.desk;

import static dev.perch.knowledge.Strength.STRONG;

import java.util.List;

/** Mentions and answers as tests of what keeps them need them. */
public final class Mentions {
  private Mentions() {}

  public static Mention says(String tweet, String text) {
    Customer author = new Customer("7001", "jo_public", "Jo \"<@U1>\" Public", 12, true);
    return new Mention(
        tweet,
        tweet,
        tweet,
        null,
        author,
        text,
        List.of(new Picture("https://pbs.example/1.jpg", "a broken box")),
        Appends.NOON,
        "AcmeCare",
        true,
        null);
  }

  public static SuggestedAnswer answer(String text) {
    return new SuggestedAnswer(
        "delivery",
        "3f2a",
        "Where is my parcel?",
        text,
        STRONG,
        List.of("parcel"),
        "where is my parcel");
  }
}
