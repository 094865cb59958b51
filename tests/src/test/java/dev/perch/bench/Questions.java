package dev.perch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * What customers tweet: the texts of the sandbox's feed that name @AcmeCare first, over and over.
 */
public final class Questions {
  private static final List<String> TEXTS = texts();

  private Questions() {}

  /** The text of a customer's tweet; each has a number of its own in it. */
  public static String nth(int number) {
    return TEXTS.get(number % TEXTS.size()).replace("{order}", "AC-%06d".formatted(number))
        + " ("
        + number
        + ")";
  }

  private static List<String> texts() {
    try (InputStream feed = Questions.class.getResourceAsStream("/sandbox/feed.yaml")) {
      JsonNode tweets = new YAMLMapper().readTree(Objects.requireNonNull(feed));
      return StreamSupport.stream(tweets.spliterator(), false)
          .map(tweet -> tweet.path("text").asText())
          .filter(text -> text.startsWith("@AcmeCare ") && !text.contains(" x "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's feed cannot be read", e);
    }
  }
}
