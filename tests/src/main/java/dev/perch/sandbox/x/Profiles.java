package dev.perch.sandbox.x;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Believable profiles, the same each time for the same username. One in forty customers is an
 * influencer: verified, with 50,000 followers or more; so is everyone whose username holds
 * "influencer".
 */
final class Profiles {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Bilal", "Chiara", "Dmitri", "Elif", "Femi", "Greta", "Hiro", "Ines", "Jonas",
          "Kofi", "Lena", "Marek", "Nadia", "Oscar", "Priya", "Quentin", "Rosa", "Sven", "Tamika",
          "Uma", "Viktor", "Wanda", "Ximena", "Yusuf", "Zoe");
  private static final List<String> LAST =
      List.of(
          "Abbott",
          "Brandt",
          "Costa",
          "Dubois",
          "Eriksen",
          "Farouk",
          "Grimaldi",
          "Haddad",
          "Ivanova",
          "Jansen",
          "Kowalski",
          "Lindqvist",
          "Moreau",
          "Nakamura",
          "Okafor",
          "Petrov",
          "Quist",
          "Romero",
          "Schmidt",
          "Tanaka",
          "Underwood",
          "Vega",
          "Weiss",
          "Yilmaz",
          "Zapata");
  private static final List<String> BIOS =
      List.of(
          "Coffee first, then everything else.",
          "Parent of two, gardener of many.",
          "Opinions are mine, typos too.",
          "Trains, tomatoes, terrible puns.",
          "I fix things until they break.",
          "Night-shift nurse, day-time cyclist.",
          "",
          "Teaching maths to people who think they hate it.");
  private static final Instant FIRST_DAY = Instant.parse("2009-03-01T00:00:00Z");
  private static final long DAYS = 5_800;

  private Profiles() {}

  static XUser customer(String username) {
    SplittableRandom random = seeded("customer:" + XUser.keyOf(username));
    boolean influencer =
        random.nextInt(40) == 0 || username.toLowerCase(Locale.ROOT).contains("influencer");
    String name = pick(FIRST, random) + " " + pick(LAST, random);
    long followers = influencer ? 50_000 + random.nextLong(2_000_000) : random.nextLong(900);
    return profile(
        username,
        name,
        pick(BIOS, random),
        influencer || random.nextInt(12) == 0,
        followers,
        Standing.CUSTOMER,
        random);
  }

  static XUser brand(String username) {
    SplittableRandom random = seeded("brand:" + XUser.keyOf(username));
    String bio = "The official account of " + username + ".";
    long followers = 20_000 + random.nextLong(200_000);
    return profile(username, username, bio, true, followers, Standing.BRAND, random);
  }

  private static XUser profile(
      String username,
      String name,
      String bio,
      boolean verified,
      long followers,
      Standing standing,
      SplittableRandom random) {
    String id =
        String.valueOf(1_000_000_000_000_000_000L + random.nextLong(700_000_000_000_000_000L));
    Instant created = FIRST_DAY.plus(Duration.ofSeconds(random.nextLong(DAYS * 86_400)));
    String image = "https://pbs.twimg.com/profile_images/" + id + "/face_normal.jpg";
    return new XUser(
        id,
        username,
        name,
        bio,
        created,
        image,
        verified,
        followers,
        random.nextLong(1_500),
        random.nextLong(20_000),
        followers / 400,
        standing);
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  private static SplittableRandom seeded(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new SplittableRandom(new BigInteger(hash).longValue());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
