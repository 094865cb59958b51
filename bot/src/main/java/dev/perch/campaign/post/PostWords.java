package dev.perch.campaign.post;

import dev.perch.desk.SaltedHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote of a post, apart from its story.
 *
 * @param salt what the story's hashes are salted with; empty where the words were erased
 * @param said what it says, by the index of the event that made it say so
 * @param met the words by which it met what people are upset about, by the index of the event that
 *     held it
 */
public record PostWords(String salt, Map<Integer, Said> said, Map<Integer, List<String>> met) {
  public static final PostWords NONE = new PostWords("", Map.of(), Map.of());

  public PostWords {
    said = Map.copyOf(said);
    met = Map.copyOf(met);
  }

  /** A post, word for word and picture for picture. */
  public record Said(String text, List<PostPicture> pictures) {
    public static final Said REMOVED = new Said("", List.of());

    public Said {
      pictures = List.copyOf(pictures);
    }

    String hash(String salt) {
      StringBuilder all = new StringBuilder(text);
      pictures.forEach(one -> all.append('\n').append(one.file()).append(' ').append(one.alt()));
      return SaltedHash.of(salt, all.toString());
    }
  }

  static PostWords first(String salt, Said said) {
    return new PostWords(salt, Map.of(0, said), Map.of());
  }

  static PostWords said(int index, Said said) {
    return new PostWords("", Map.of(index, said), Map.of());
  }

  static PostWords met(int index, List<String> words) {
    return words.isEmpty() ? NONE : new PostWords("", Map.of(), Map.of(index, words));
  }

  /** What a post says now; {@link Said#REMOVED} where it is not there any more. */
  public Said of(PostFacts facts) {
    return Optional.ofNullable(said.get(facts.version())).orElse(Said.REMOVED);
  }

  /** By which words it met what people are upset about; none where it did not. */
  public List<String> metAt(int index) {
    return met.getOrDefault(index, List.of());
  }

  /** These and what came later. */
  public PostWords with(PostWords later) {
    Map<Integer, Said> allSaid = new HashMap<>(said);
    allSaid.putAll(later.said);
    Map<Integer, List<String>> allMet = new HashMap<>(met);
    allMet.putAll(later.met);
    return new PostWords(later.salt.isEmpty() ? salt : later.salt, allSaid, allMet);
  }
}
