package dev.perch.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perch.knowledge.Meaning;
import dev.perch.testing.BotProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceModelTest {

  private static final Meaning MODEL = load();

  @Test
  void whatMeansTheSameIsNearThoughNoWordIsTheSame() {
    float[] question = MODEL.of("has my package been shipped yet");

    double same = dot(question, MODEL.of("where is the parcel"));
    double other = dot(question, MODEL.of("how do I reset a password"));

    assertThat(same).isGreaterThan(other + 0.1);
  }

  @Test
  void aTextAlwaysHasTheSameVectorOfLengthOne() {
    List<float[]> vectors =
        IntStream.range(0, 8).parallel().mapToObj(_ -> MODEL.of("the lamp is broken")).toList();

    assertThat(dot(vectors.getFirst(), vectors.getFirst())).isCloseTo(1, within(1e-5));
    assertThat(vectors).allSatisfy(vector -> assertThat(vector).isEqualTo(vectors.getFirst()));
  }

  @Test
  void anyTextAtAllIsTaken() {
    assertThat(MODEL.of("")).hasSize(384);
    assertThat(MODEL.of("\uD83D\0 " + "word ".repeat(10_000)))
        .hasSize(384)
        .doesNotContain(Float.NaN);
  }

  /** In a JVM of its own: others of this one may be loading theirs. */
  @Test
  void whoIsKilledOnceItIsLoadedLeavesNoFileInTheTemporarySpace(@TempDir Path space)
      throws Exception {
    Process other =
        new ProcessBuilder(
                BotProcess.java(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + space,
                "-cp",
                BotProcess.classPath(),
                Loaded.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(other.inputReader().readAllLines()).endsWith("384");
    assertThat(other.waitFor()).isEqualTo(Loaded.KILLED);
    try (Stream<Path> left = Files.walk(space)) {
      // ONNX Runtime makes a folder for its code, which stays empty, for it is told of ours.
      assertThat(left.map(it -> space.relativize(it).toString()))
          .allMatch(it -> it.matches("(onnxruntime-java\\d+)?"));
    }
  }

  /** Uses the model, and ends as if killed. */
  static final class Loaded {
    static final int KILLED = 137;

    private Loaded() {}

    public static void main(String[] args) throws Meaning.NoMeaning {
      System.out.println(SentenceModel.load().of("where is the parcel").length);
      System.out.flush();
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  private static Meaning load() {
    try {
      return SentenceModel.load();
    } catch (Meaning.NoMeaning e) {
      throw new AssertionError(e);
    }
  }
}
