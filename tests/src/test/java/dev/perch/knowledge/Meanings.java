package dev.perch.knowledge;

import dev.perch.knowledge.Meaning.NoMeaning;
import java.io.IOException;

/** Sentence models for tests. */
public final class Meanings {

  /** A machine that cannot run one. */
  public static final Meaning.Source NONE =
      () -> {
        throw new NoMeaning("This test has no sentence model", new IOException("none"));
      };

  private Meanings() {}
}
