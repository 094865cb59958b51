package dev.perch.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perch.knowledge.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  @Test
  void nothingIsLeftInTheTemporarySpace() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      long mine = ProcessHandle.current().pid();

      assertThat(files.filter(it -> it.getFileName().toString().contains("perch-model-" + mine)))
          .isEmpty();
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
