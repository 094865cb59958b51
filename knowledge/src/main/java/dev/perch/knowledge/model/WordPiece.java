package dev.perch.knowledge.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * BERT's tokeniser: a word becomes the longest piece of the vocabulary that it begins with, and so
 * on with the rest ({@code un ##aff ##able}); a word that cannot be pieced together is unknown.
 */
final class WordPiece {

  private static final String INSIDE = "##";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    unknown = id("[UNK]");
    begin = id("[CLS]");
    end = id("[SEP]");
  }

  /** Reads the vocabulary out of a {@code tokenizer.json} as Hugging Face writes them. */
  static WordPiece read(InputStream tokenizer) throws IOException {
    Map<String, Integer> vocabulary = HashMap.newHashMap(31_000);
    try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT && "vocab".equals(json.currentName())) {
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            vocabulary.put(piece, json.nextIntValue(0));
          }
        }
      }
    }
    return new WordPiece(vocabulary);
  }

  /** Whether it is one piece: a word so common that it need not be put together. */
  boolean knows(String word) {
    return vocabulary.containsKey(word);
  }

  /**
   * The pieces of {@code text} as the model takes them, between the marks of begin and end.
   *
   * @param most how many numbers at most, the two marks included; what goes beyond is cut off
   */
  long[] ids(String text, int most) {
    long[] ids = new long[most];
    int size = 0;
    ids[size++] = begin;
    for (String word : BasicTokens.of(text)) {
      size = put(word, ids, size);
      if (size >= most - 1) {
        break;
      }
    }
    ids[size++] = end;
    return Arrays.copyOf(ids, size);
  }

  /** Puts the pieces of {@code word} from {@code from} on; answers where they end. */
  private int put(String word, long[] ids, int from) {
    int last = ids.length - 1;
    int size = from;
    int start = 0;
    while (start < word.length()) {
      int stop = word.length() > LONGEST_WORD ? start : longest(word, start);
      if (stop == start) {
        size = from;
        ids[size++] = unknown;
        return size;
      }
      if (size < last) {
        ids[size++] = id(piece(word, start, stop));
      }
      start = stop;
    }
    return size;
  }

  /** Where the longest known piece that begins at {@code start} stops; {@code start} if none. */
  private int longest(String word, int start) {
    int stop = word.length();
    while (stop > start && !vocabulary.containsKey(piece(word, start, stop))) {
      stop--;
    }
    return stop;
  }

  private int id(String piece) {
    return Objects.requireNonNull(vocabulary.get(piece), "not in the vocabulary");
  }

  private static String piece(String word, int start, int stop) {
    String part = word.substring(start, stop);
    return start == 0 ? part : INSIDE + part;
  }
}
