package dev.perch.slack.faq;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.File;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.perch.knowledge.Content.Media;
import dev.perch.slack.view.faq.FaqMedia;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures of an entry, as its form comes back. */
class FaqFilledMediaTest {
  private static final String WEB = "https://acme.example/a.png A door";
  private static final String CHAT = "chat:F0A/U0OLD A key";
  private final Map<String, String> errors = new LinkedHashMap<>();

  private List<Media> read(String kept, String alts, String... files) {
    ViewState.Value lines = new ViewState.Value();
    lines.setValue(kept);
    ViewState.Value words = new ViewState.Value();
    words.setValue(alts);
    ViewState.Value added = new ViewState.Value();
    added.setFiles(Arrays.stream(files).map(id -> File.builder().id(id).build()).toList());
    View view =
        View.builder()
            .state(
                ViewState.builder()
                    .values(
                        Map.of(
                            FaqMedia.KEPT, Map.of(FaqMedia.KEPT, lines),
                            FaqMedia.ALTS, Map.of(FaqMedia.ALTS, words),
                            FaqMedia.ADDED, Map.of(FaqMedia.ADDED, added)))
                    .build())
            .build();
    return FaqFilledMedia.read(view, "U0NEW", errors);
  }

  @Test
  void whatItHadStaysAsItWasLeftAndWhatIsAddedIsWhoeverAddsIts() {
    List<Media> media = read(WEB + "\n\n" + CHAT + " in a lock", "A hand\n", "F0B");

    assertThat(errors).isEmpty();
    assertThat(media)
        .containsExactly(
            new Media("https://acme.example/a.png", "A door"),
            Media.of(new Media.File("F0A", "U0OLD"), "A key in a lock"),
            Media.of(new Media.File("F0B", "U0NEW"), "A hand"));
  }

  @Test
  void aPictureWithoutWordsOrWithTooManyOrOneTooManyIsRefusedAtItsField() {
    read("https://acme.example/a.png", "");
    assertThat(errors).containsOnlyKeys(FaqMedia.KEPT);
    read("chat:../etc/passwd x", "");
    assertThat(errors).containsOnlyKeys(FaqMedia.KEPT);

    errors.clear();
    read("", "A hand\nAnother", "F0B");
    assertThat(errors).containsOnlyKeys(FaqMedia.ALTS);

    errors.clear();
    read(WEB, "a\nb\nc\nd", "F1", "F2", "F3", "F4");
    assertThat(errors).containsEntry(FaqMedia.ADDED, FaqMedia.TOO_MANY);

    errors.clear();
    read("", "x".repeat(1_001), "F1");
    assertThat(errors).containsOnlyKeys(FaqMedia.ALTS);
  }
}
