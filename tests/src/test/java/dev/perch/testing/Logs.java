package dev.perch.testing;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Loggers that a test may listen to. */
public final class Logs {
  private Logs() {}

  /** That class's. */
  public static Logger of(Class<?> type) {
    return of(type.getName());
  }

  /** The one of that name. While another thread sets logging up, SLF4J has only stand-ins. */
  public static Logger of(String name) {
    await().until(() -> LoggerFactory.getILoggerFactory() instanceof LoggerContext);
    return (Logger) LoggerFactory.getLogger(name);
  }
}
