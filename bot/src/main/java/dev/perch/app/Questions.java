package dev.perch.app;

import dev.perch.app.Beginning.HandleSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The four questions of {@code perch init}. An empty answer leaves the template's value; one that
 * cannot be used is asked for again.
 */
final class Questions {
  private final BufferedReader in;
  private final PrintWriter out;
  private final UnaryOperator<Map<String, String>> channelIds;

  /**
   * Questions.
   *
   * @param channelIds finds the ids of channels that are given by name
   */
  Questions(BufferedReader in, PrintWriter out, UnaryOperator<Map<String, String>> channelIds) {
    this.in = in;
    this.out = out;
    this.channelIds = channelIds;
  }

  /** What can be made of an answer. */
  private interface Reading<T> {
    T read(Optional<String> answer);
  }

  Beginning ask() throws IOException {
    out.println("Four questions; Enter leaves each as it is in the example.");
    Optional<String> desk =
        ask(
            "The desk's name, in lower-case letters, digits and dashes [acme]",
            answer -> new Beginning(answer, List.of(), Map.of(), Optional.empty()).desk());
    Map<String, String> channels =
        ask(
            "The Slack channel of each team and of the leads, as care=C0123ABCD, pr=C0456EFGH, leads=C0789IJKL",
            answer -> channelIds.apply(channels(answer.stream())));
    List<HandleSpec> handles =
        ask(
            "Your accounts on X, and whose they are unless %s's, as AcmeCare, Acme:marketing"
                .formatted(firstTeam(channels)),
            answer ->
                new Beginning(
                        Optional.empty(),
                        handles(answer.stream(), channels),
                        channels,
                        Optional.empty())
                    .handles());
    Optional<String> redis =
        ask(
            "Where Redis is: embedded, or an address such as redis://redis.internal:6379 [embedded]",
            answer -> new Beginning(Optional.empty(), List.of(), Map.of(), answer).redis());
    return new Beginning(desk, handles, channels, redis);
  }

  private <T> T ask(String question, Reading<T> reading) throws IOException {
    while (true) {
      out.print(question + ": ");
      out.flush();
      String line = in.readLine();
      String answer = line == null ? "" : line.strip();
      try {
        return reading.read(answer.isEmpty() ? Optional.empty() : Optional.of(answer));
      } catch (IllegalArgumentException e) {
        out.println(e.getMessage() + ".");
      }
    }
  }

  /**
   * Reads {@code care=C0123ABCD}, one to a text or with commas between.
   *
   * @throws IllegalArgumentException if there is no {@code =}, or no comma before the next one
   */
  static Map<String, String> channels(Stream<String> texts) {
    Map<String, String> channels = new LinkedHashMap<>();
    for (String text : parts(texts)) {
      String[] pair = text.split("=", 2);
      if (pair.length < 2 || pair[1].isBlank()) {
        throw new IllegalArgumentException(
            "\"%s\" names no channel. Write the team and its channel, as in care=C0123ABCD"
                .formatted(text));
      }
      if (pair[1].contains("=")) {
        throw new IllegalArgumentException(
            "\"%s\" is more than one channel. A comma is missing between them, as in care=C0123ABCD, pr=C0456EFGH"
                .formatted(text));
      }
      channels.put(pair[0].strip(), pair[1].strip());
    }
    return channels;
  }

  /** Reads {@code AcmeCare:care:1234567890}, one to a text or with commas between. */
  static List<HandleSpec> handles(Stream<String> texts, Map<String, String> channels) {
    String first = firstTeam(channels);
    return parts(texts).stream().map(text -> handle(text, first)).toList();
  }

  private static HandleSpec handle(String text, String team) {
    if (text.matches(".*\\s.*")) {
      throw new IllegalArgumentException(
          "\"%s\" is more than one account. A comma is missing between them, as in AcmeCare, Acme:marketing"
              .formatted(text));
    }
    return HandleSpec.parse(text, team);
  }

  private static String firstTeam(Map<String, String> channels) {
    return channels.isEmpty() ? "care" : channels.keySet().iterator().next();
  }

  private static List<String> parts(Stream<String> texts) {
    return texts
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
