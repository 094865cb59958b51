package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Cut;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import dev.perch.sandbox.wire.FaultyCall;
import dev.perch.sandbox.wire.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * X's filtered stream: a line of JSON for each new tweet that a rule matches, and an empty one
 * every twenty seconds. One connection at a time: the next is refused until X has noticed that the
 * one before was hung up.
 */
final class FilteredStream {
  /** What can befall a connection beside what befalls any call. */
  static final Set<Class<? extends Fault>> FAULTS =
      Set.of(Fault.Doubled.class, Fault.Disconnect.class);

  private static final String NAME = Endpoint.STREAM.contractName();
  private static final int KEEP_ALIVE_SECONDS = 20;
  private static final long NOTICES_MILLIS = 400;
  private static final String END = "end";

  private final Stores stores;
  private final StreamRules rules;
  private final Faults faults;
  private final Set<String> told = new HashSet<>();
  private @Nullable Connection open;

  FilteredStream(Stores stores, StreamRules rules, Faults faults) {
    this.stores = stores;
    this.rules = rules;
    this.faults = faults;
    stores.tweets().onChange(this::changed);
  }

  private record Connection(
      Selection selection, Caller caller, BlockingQueue<String> lines, CountDownLatch over) {}

  /**
   * Holds the connection until one side hangs up.
   *
   * @param begun run when it is clear that it is not refused
   * @throws XProblem 429 if there is one already
   */
  void serve(Call call, Context ctx, FaultyCall faulty, Runnable begun)
      throws InterruptedException {
    Parameters parameters = call.parameters();
    Selection selection = Selection.ofTweets(parameters);
    parameters.number("backfill_minutes", 0, 5, 0);
    parameters.orRefuse();
    Connection connection = begin(selection, call.caller());
    begun.run();
    try {
      if (faulty.met(Fault.Cut.class).isEmpty() && isStruck(faulty)) {
        faulty.answer(ctx, 200, "application/json; charset=utf-8", "");
      } else {
        write(connection, ctx, faulty.met(Fault.Cut.class).map(Fault.Cut::at));
      }
    } catch (IOException hungUp) {
      // Noticed: that is what an end of it looks like from here.
    } finally {
      end(connection);
    }
  }

  private static boolean isStruck(FaultyCall faulty) {
    return faulty.met(Fault.ServerError.class).isPresent()
        || faulty.met(Fault.Html.class).isPresent()
        || faulty.met(Fault.Lost.class).isPresent();
  }

  private void write(Connection connection, Context ctx, Optional<Integer> cutAt)
      throws IOException, InterruptedException {
    var response = ctx.status(200).contentType("application/json; charset=utf-8").res();
    response.flushBuffer();
    OutputStream out = response.getOutputStream();
    while (true) {
      String line = connection.lines().poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
      if (END.equals(line)) {
        return;
      }
      byte[] bytes = ((line == null ? "" : line) + "\r\n").getBytes(StandardCharsets.UTF_8);
      if (cutAt.isPresent() && bytes.length > 2) {
        out.write(Arrays.copyOf(bytes, Math.min(cutAt.get(), bytes.length - 1)));
        out.flush();
        Cut.connection(ctx);
        return;
      }
      out.write(bytes);
      out.flush();
    }
  }

  private Connection begin(Selection selection, Caller caller) throws InterruptedException {
    Connection before = current();
    if (before != null) {
      // Writing is how one notices that nobody reads any more: the second line meets the reset.
      before.lines().add("");
      Thread.sleep(20);
      before.lines().add("");
      var _ = before.over().await(NOTICES_MILLIS, TimeUnit.MILLISECONDS);
    }
    synchronized (this) {
      if (open != null) {
        throw Problems.tooManyConnections();
      }
      open = new Connection(selection, caller, new LinkedBlockingQueue<>(), new CountDownLatch(1));
      return open;
    }
  }

  private synchronized @Nullable Connection current() {
    return open;
  }

  private synchronized void end(Connection connection) {
    if (connection.equals(open)) {
      open = null;
    }
    connection.over().countDown();
  }

  /** Somebody tweeted, edited or deleted. */
  private void changed(String id) {
    Connection connection;
    synchronized (this) {
      if (!told.add(id) || open == null) {
        return;
      }
      connection = open;
    }
    TweetIds.parse(id).flatMap(stores.tweets()::find).ifPresent(tweet -> send(connection, tweet));
  }

  private void send(Connection connection, Tweet tweet) {
    Sight sight = new Sight(stores, connection.caller());
    var matching = rules.matching(tweet);
    if (matching.isEmpty() || !sight.shows(tweet)) {
      return;
    }
    ObjectNode line = (ObjectNode) new Answer(connection.selection(), sight).post(tweet).body();
    line.set("matching_rules", matching);
    int times = faults.strike(Fault.Doubled.class, NAME).isPresent() ? 2 : 1;
    for (int i = 0; i < times; i++) {
      connection.lines().add(Json.write(line));
    }
    if (faults.strike(Fault.Disconnect.class, NAME).isPresent()) {
      connection.lines().add(Json.write(disconnected()));
      connection.lines().add(END);
    }
  }

  /** X's last word on a connection that it ends. */
  private static ObjectNode disconnected() {
    ObjectNode last = Json.object();
    last.withArray("errors")
        .addObject()
        .put("title", "operational-disconnect")
        .put("disconnect_type", "UpstreamOperationalDisconnect")
        .put("detail", "This stream has been disconnected upstream for operational reasons.")
        .put("type", Problems.TYPES + "operational-disconnect");
    return last;
  }

  /** Whether somebody is connected; asked for a sign of life, who hung up is soon noticed. */
  boolean isOpen() {
    Connection connection = current();
    if (connection != null) {
      connection.lines().add("");
    }
    return connection != null;
  }

  /** Hangs up. */
  synchronized void close() {
    if (open != null) {
      open.lines().add(END);
    }
  }
}
