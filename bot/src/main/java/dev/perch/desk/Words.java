package dev.perch.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote, apart from the story that tells of it: erasing a person deletes this and
 * breaks no chain.
 *
 * @param salt what the hashes of the story are salted with; empty where the words were erased
 * @param mentions the customer's tweets by oldest id
 * @param texts replies, notes and reasons by the index of their event
 * @param suggestions what was suggested, by the index of the event that brought the tweet
 * @param pictures what goes with replies, by the index of their event
 */
public record Words(
    String salt,
    Map<String, Mention> mentions,
    Map<Integer, String> texts,
    Map<Integer, List<SuggestedAnswer>> suggestions,
    Map<Integer, List<ReplyPicture>> pictures) {

  public static final Words NONE = new Words("", Map.of(), Map.of(), Map.of());

  public Words {
    mentions = Map.copyOf(mentions);
    texts = Map.copyOf(texts);
    suggestions = Map.copyOf(suggestions);
    pictures = Map.copyOf(pictures);
  }

  /** Without pictures. */
  public Words(
      String salt,
      Map<String, Mention> mentions,
      Map<Integer, String> texts,
      Map<Integer, List<SuggestedAnswer>> suggestions) {
    this(salt, mentions, texts, suggestions, Map.of());
  }

  public static Words text(int index, String text) {
    return new Words("", Map.of(), Map.of(index, text), Map.of());
  }

  /** A reply with what goes with it. */
  static Words reply(int index, String text, List<ReplyPicture> pictures) {
    Map<Integer, List<ReplyPicture>> shown =
        pictures.isEmpty() ? Map.of() : Map.of(index, List.copyOf(pictures));
    return new Words("", Map.of(), Map.of(index, text), Map.of(), shown);
  }

  public Optional<Mention> mention(String tweet) {
    return Optional.ofNullable(mentions.get(tweet));
  }

  public Optional<String> text(int index) {
    return Optional.ofNullable(texts.get(index));
  }

  public List<SuggestedAnswer> suggested(int index) {
    return suggestions.getOrDefault(index, List.of());
  }

  /** What goes with the reply of that event. */
  public List<ReplyPicture> pictures(int index) {
    return pictures.getOrDefault(index, List.of());
  }
}
