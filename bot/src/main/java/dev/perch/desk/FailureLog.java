package dev.perch.desk;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A failure as it is logged: what it is and where in Perch it came up. Its message is left out, for
 * that may repeat what a customer or an agent wrote.
 */
public final class FailureLog {
  private static final String OURS = "dev.perch.";
  private static final int MOST_FRAMES = 5;

  private FailureLog() {}

  /** In one line: the class, our latest frames, and the same of what caused it. */
  public static String of(Throwable failure) {
    Throwable cause = failure.getCause();
    String here = failure.getClass().getName() + " at " + frames(failure);
    return cause == null ? here : here + ", caused by " + of(cause);
  }

  private static String frames(Throwable failure) {
    StackTraceElement[] all = failure.getStackTrace();
    String ours =
        Arrays.stream(all)
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .limit(MOST_FRAMES)
            .map(FailureLog::frame)
            .collect(Collectors.joining(" < "));
    return !ours.isEmpty() ? ours : all.length > 0 ? frame(all[0]) : "?";
  }

  private static String frame(StackTraceElement frame) {
    return "%s.%s:%d".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber());
  }
}
