package dev.perch.links;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.perch.desk.bank.LinkProbe;
import dev.perch.guard.LinkPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Visits pages, each for at most five seconds in all, redirects and the look-up of names included.
 */
public final class LinkVisits implements LinkProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int REDIRECTS = 3;

  /** No address: those end in a number. */
  private static final Pattern NAME = Pattern.compile("([\\w-]+\\.)+[A-Za-z][\\w-]*");

  private static final Visit TOO_LONG = new Visit.Unsure("it took longer than five seconds");

  private final LinkPolicy policy;
  private final OkHttpClient http;
  private final Dns resolver;
  private final List<String> known;
  private final Duration patience;

  /**
   * Nothing ends the look-up of a name, which holds its thread until the system gives up: never a
   * virtual one, for it would hold up all others with it.
   */
  private final Executor threads =
      visit -> Thread.ofPlatform().daemon().name("link visit").start(visit);

  /**
   * Visits by the names that this machine resolves.
   *
   * @param known hosts that Perch needs anyway: addresses among them say nothing about names
   */
  public LinkVisits(LinkPolicy policy, List<String> known) {
    this(policy, client(Dns.SYSTEM), Dns.SYSTEM, known, PATIENCE);
  }

  LinkVisits(LinkPolicy policy, OkHttpClient http) {
    this(policy, http, Dns.SYSTEM, List.of(), PATIENCE);
  }

  /** One that is done with a page after so long, whatever keeps it waiting. */
  LinkVisits(
      LinkPolicy policy, OkHttpClient http, Dns resolver, List<String> known, Duration patience) {
    this.policy = policy;
    this.http = http;
    this.resolver = resolver;
    this.known = known.stream().filter(LinkVisits::isName).distinct().toList();
    this.patience = patience;
  }

  private static boolean isName(String host) {
    return NAME.matcher(host).matches();
  }

  @Override
  public boolean findsNames() {
    return !known.isEmpty() && known.stream().allMatch(this::isFound);
  }

  private boolean isFound(String host) {
    try {
      return !resolver.lookup(host).isEmpty();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** One that connects to public addresses only, and follows nothing by itself. */
  static OkHttpClient client(Dns resolver) {
    return new OkHttpClient.Builder()
        .dns(new PublicAddresses(resolver))
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .build();
  }

  @Override
  public Visit visit(String url) {
    return CompletableFuture.supplyAsync(() -> followed(url), threads)
        .completeOnTimeout(TOO_LONG, patience.toMillis(), MILLISECONDS)
        .join();
  }

  private Visit followed(String url) {
    long until = System.nanoTime() + patience.toNanos();
    String next = url.contains("://") ? url : "https://" + url;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Optional<String> refused = policy.refused(next);
      HttpUrl address = HttpUrl.parse(next);
      if (refused.isPresent() || address == null) {
        return new Visit.Dead(
            hop == 0 ? "it may not be linked to" : "it leads on to where we may not link");
      }
      Hop found = hop(address, Duration.ofNanos(until - System.nanoTime()));
      switch (found) {
        case Hop.On(String to) -> next = to;
        case Hop.End(Visit visit) -> {
          return visit;
        }
      }
    }
    return new Visit.Dead("it leads on and on");
  }

  private sealed interface Hop {
    record On(String to) implements Hop {}

    record End(Visit visit) implements Hop {}
  }

  private Hop hop(HttpUrl address, Duration left) {
    if (!left.isPositive()) {
      return new Hop.End(TOO_LONG);
    }
    Request request =
        new Request.Builder().url(address).header("User-Agent", "Perch link check").build();
    OkHttpClient patient = http.newBuilder().callTimeout(left).build();
    try (Response response = patient.newCall(request).execute()) {
      return answered(response, address);
    } catch (PublicAddresses.NotPublic e) {
      return new Hop.End(new Visit.Dead("its name leads into a private network"));
    } catch (UnknownHostException e) {
      return new Hop.End(new Visit.Nameless("its name leads nowhere"));
    } catch (InterruptedIOException e) {
      return new Hop.End(TOO_LONG);
    } catch (IOException e) {
      return new Hop.End(new Visit.Unsure("it could not be reached"));
    }
  }

  /** Only the status and the next address are read, never the page. */
  private static Hop answered(Response response, HttpUrl address) {
    int status = response.code();
    if (response.isRedirect()) {
      String location = response.header("Location");
      HttpUrl to = location == null ? null : address.resolve(location);
      return to == null
          ? new Hop.End(new Visit.Dead("it leads on to nowhere"))
          : new Hop.On(to.toString());
    }
    return new Hop.End(
        switch (status) {
          case 400, 404, 410, 451 -> new Visit.Dead("it answered " + status);
          default -> status < 500 ? new Visit.Alive() : new Visit.Unsure("it answered " + status);
        });
  }
}
