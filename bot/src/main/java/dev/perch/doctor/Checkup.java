package dev.perch.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs checks beside each other, each within a time limit. What fails is a finding. */
public final class Checkup implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("check-", 0).factory());
  private final Duration limit;

  /**
   * A checkup.
   *
   * @param limit what one check may take
   */
  public Checkup(Duration limit) {
    this.limit = limit;
  }

  /** All findings of a part, in the order of its checks. Waits for them. */
  public List<Finding> of(Checks checks) throws InterruptedException {
    List<Finding> findings = all(checks.first());
    if (findings.stream().noneMatch(Finding::failed)) {
      findings.addAll(all(checks.then()));
    } else if (!checks.then().isEmpty()) {
      List<String> left = checks.then().stream().map(Check::about).toList();
      findings.add(
          Finding.warning(
              String.join(", ", left),
              "Not looked at, since the above failed.",
              "Put that right first."));
    }
    return findings;
  }

  private List<Finding> all(List<Check> checks) throws InterruptedException {
    List<Future<List<Finding>>> looks =
        checks.stream().map(check -> threads.submit(check::look)).toList();
    long deadline = System.nanoTime() + limit.toNanos();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      findings.addAll(outcome(checks.get(i).about(), looks.get(i), deadline));
    }
    return findings;
  }

  private List<Finding> outcome(String about, Future<List<Finding>> look, long deadline)
      throws InterruptedException {
    try {
      return look.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      look.cancel(true);
      return List.of(
          Finding.failed(
              about,
              "No answer within %s seconds.".formatted(limit.toMillis() / 1000.0),
              "Is the address right, and does a firewall or a proxy stand in between?"));
    } catch (ExecutionException failed) {
      // Only its kind: what a library says may repeat what it was given.
      return List.of(
          Finding.failed(
              about,
              "This could not be looked at (%s).".formatted(kind(failed.getCause())),
              "This is a mistake in Perch, or an answer that it does not expect. Please report it."));
    }
  }

  private static String kind(@Nullable Throwable cause) {
    return cause == null ? "no reason is known" : cause.getClass().getSimpleName();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
