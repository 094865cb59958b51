package dev.perch.knowledge.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.perch.knowledge.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * {@link Meaning} by bge-small-en-v1.5: the mean of its pieces' vectors, brought to length 1. It
 * has 384 numbers. English only.
 *
 * <p>Its makers take the vector of the first mark ("CLS") alone. For telling entries apart the mean
 * was no worse where an entry has many wordings, and better where it has few, and it tells better
 * what no entry is about.
 */
public final class SentenceModel implements Meaning {

  private static final String WEIGHTS = "/bge-small-en-v1.5-q.onnx";
  static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /**
   * Pieces that are read of a text: about 90 words, or a tweet of 280 characters nearly twice. What
   * comes after that costs time and tells little.
   */
  static final int PIECES = 128;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece pieces;

  private SentenceModel(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Loads it from the class path: about half a second, and 100 MB.
   *
   * @throws NoMeaning where its native code does not run, or cannot be unpacked
   */
  public static SentenceModel load() throws NoMeaning {
    try (Natives natives = Natives.unpack();
        InputStream weights = resource(WEIGHTS);
        InputStream tokenizer = resource(TOKENIZER)) {
      Path file = natives.keep("weights", weights);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(file.toString(), options);
        return new SentenceModel(environment, session, WordPiece.read(tokenizer));
      }
    } catch (IOException | OrtException | LinkageError e) {
      throw new NoMeaning("The sentence model cannot be loaded (" + e.getMessage() + ")", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = SentenceModel.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException(name + " is missing");
    }
    return resource;
  }

  @Override
  public float[] of(String text) {
    long[] ids = pieces.ids(text, PIECES);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return unit(sum(numbers, ids.length));
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed on a text", e);
    }
  }

  private OnnxTensor tensor(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {numbers});
  }

  private static float[] sum(FloatBuffer numbers, int pieces) {
    float[] sum = new float[numbers.remaining() / pieces];
    for (int piece = 0; piece < pieces; piece++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += numbers.get();
      }
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float number : vector) {
      sum += (double) number * number;
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public boolean knows(String word) {
    return pieces.knows(word);
  }
}
