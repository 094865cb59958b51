package dev.perch.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps libraries from telling an operator what an operator can do nothing about. */
final class Libraries {
  /**
   * Lucene tells of an incubating module that it could use, Guice of line numbers that it cannot
   * read.
   */
  private static final List<Logger> CHATTER =
      Stream.of("org.apache.lucene.internal.vectorization", "com.google.inject.internal.util")
          .map(Logger::getLogger)
          .toList();

  private Libraries() {}

  static void hush() {
    CHATTER.forEach(logger -> logger.setLevel(Level.SEVERE));
    // Guice would make classes with what the JDK is about to take away; reflection is fast enough
    // for wiring.
    System.setProperty("guice_bytecode_gen_option", "DISABLED");
  }
}
