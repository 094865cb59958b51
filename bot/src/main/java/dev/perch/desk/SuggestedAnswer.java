package dev.perch.desk;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Strength;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as it stands on a card: a copy, so that what an agent approves is what they read.
 *
 * @param faq the entry's id
 * @param version the entry's version
 * @param title the entry's title
 * @param text the answer, filled, without signature
 * @param strength how sure it is; null for what was suggested before that was told
 * @param matched the customer's words that it matched on
 * @param wording the known wording it came closest to
 * @param handling what is special about answering it; absent in what was suggested before that was
 *     told
 * @param warning what stood against sending it when it was suggested, such as a dead link, in
 *     words; null for nothing
 * @param embargo the launch that it belongs to and that was to come when it was suggested; null for
 *     none, as a rule
 * @param facts what is known of the entry beside its words; null where nothing is, as of all that
 *     was suggested before that was told
 */
public record SuggestedAnswer(
    String faq,
    String version,
    String title,
    String text,
    @Nullable Strength strength,
    List<String> matched,
    String wording,
    @Nullable Set<Content.Handling> handling,
    @Nullable String warning,
    @Nullable Embargo embargo,
    @Nullable EntryFacts facts) {
  private static final String NOT_YET = "not-yet";

  public SuggestedAnswer {
    matched = List.copyOf(matched);
    handling = handling == null ? Set.of() : Set.copyOf(handling);
  }

  /** One that belongs to no launch. */
  public SuggestedAnswer(
      String faq,
      String version,
      String title,
      String text,
      @Nullable Strength strength,
      List<String> matched,
      String wording,
      @Nullable Set<Content.Handling> handling,
      @Nullable String warning) {
    this(faq, version, title, text, strength, matched, wording, handling, warning, null, null);
  }

  /** What is said of a launch to come; sent, it puts the question aside until the hour. */
  public static SuggestedAnswer notYet(Embargoes.NotYet launch, String text) {
    return new SuggestedAnswer(
        Embargoes.TAG + launch.launch(),
        NOT_YET,
        launch.name(),
        text,
        null,
        List.of(),
        "",
        Set.of(),
        null,
        launch.embargo(),
        null);
  }

  /** Whether it says of a launch to come that nothing can be said yet. */
  public boolean saysNotYet() {
    return faq.startsWith(Embargoes.TAG);
  }

  /** Whether it may be read and not sent. */
  public boolean heldBack() {
    return embargo != null && !saysNotYet();
  }

  /** Names the very words that it has, as a form carries it. */
  public String pin() {
    return faq + "@" + version;
  }

  /**
   * Tells words from others that stood under the same number: a button carries it, so that what is
   * sent is what was shown.
   */
  public String mark() {
    return Integer.toHexString(Objects.hash(pin(), text));
  }

  /** One with nothing special, and nothing against it. */
  public SuggestedAnswer(
      String faq,
      String version,
      String title,
      String text,
      @Nullable Strength strength,
      List<String> matched,
      String wording) {
    this(faq, version, title, text, strength, matched, wording, Set.of(), null);
  }

  /** What is special about answering it. */
  @Override
  public Set<Content.Handling> handling() {
    return handling == null ? Set.of() : handling;
  }
}
