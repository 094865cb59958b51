package dev.perch.knowledge;

import dev.perch.knowledge.files.FileFaqBank;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Entries for tests. */
public final class Faqs {

  private Faqs() {}

  /** An entry with a plain answer. */
  public static Faq faq(String id, String title, String... wordings) {
    return faq(id, title, "Here is what we say about it.", wordings);
  }

  /** An entry that answers {@code tweet}. */
  public static Faq answering(String id, String title, String tweet) {
    return faq(id, title, tweet, new String[0]);
  }

  /** {@code faq}, to be reviewed by the day given. */
  public static Faq reviewedBy(LocalDate day, Faq faq) {
    return Faq.of(faq.id(), faq.content().reviewedBy(day));
  }

  /** The bank of the sandbox's brand. */
  public static FileFaqBank acme() {
    URL folder = Objects.requireNonNull(Faqs.class.getResource("/sandbox/faq"));
    return FileFaqBank.open(Path.of(URI.create(folder.toString())));
  }

  private static Faq faq(String id, String title, String tweet, String[] wordings) {
    return Faq.of(
        new FaqId(id),
        new Content(
            title,
            Arrays.asList(wordings),
            Map.of(Place.TWEET, List.of(tweet)),
            null,
            List.of(),
            Set.of(),
            Content.ENGLISH,
            Set.of("test"),
            Content.CARE,
            null));
  }
}
