package dev.perch.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cable between a bot and its Redis. A bot whose cable is cut is as good as dead: nothing it
 * does from then on is kept, and nobody hears it.
 */
public final class Cable implements AutoCloseable {
  private final ServerSocket plug;
  private final int port;
  private final Predicate<String> lets;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch torn = new CountDownLatch(1);
  private volatile @Nullable Tear tear;
  private boolean tearing;
  private volatile boolean cut;

  /** Where it tears by itself: at the so-many-th call that names something, or at its answer. */
  private record Tear(String named, AtomicInteger callsLeft, boolean answered) {}

  private Cable(ServerSocket plug, int port, Predicate<String> lets) {
    this.plug = plug;
    this.port = port;
    this.lets = lets;
  }

  static Cable to(int port) throws IOException {
    return to(port, _ -> true);
  }

  /**
   * A cable that tears by itself, before the first call that is not let through.
   *
   * @param lets is shown each call as it goes over the wire, and may take its time
   */
  public static Cable to(int port, Predicate<String> lets) throws IOException {
    Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, lets);
    Thread.ofVirtual().start(cable::accept);
    return cable;
  }

  /** Where a bot finds its Redis. */
  public String url() {
    return "redis://127.0.0.1:" + plug.getLocalPort();
  }

  /**
   * From now on it is cut when that call comes.
   *
   * @param named stands in the call, such as a ticket's id
   * @param nth which call that names it, from 1
   * @param done whether Redis still gets it, and only its answer is lost
   */
  void tearAt(String named, int nth, boolean done) {
    tear = new Tear(named, new AtomicInteger(nth), done);
  }

  /** It tears by itself no more; false where it has begun to. */
  synchronized boolean spare() {
    if (!tearing) {
      tear = null;
    }
    return !tearing;
  }

  /** Whether it has torn, after a wait at most so long. */
  boolean torn(Duration atMost) throws InterruptedException {
    return torn.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  void cut() throws IOException {
    cut = true;
    plug.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private void accept() {
    while (!cut) {
      try {
        Socket near = plug.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pump(near, far, true));
        Thread.ofVirtual().start(() -> pump(far, near, false));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to, boolean calls) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[65_536];
      for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
        if (calls && tears(new String(bytes, 0, read, StandardCharsets.ISO_8859_1))) {
          end(to, bytes, read);
          return;
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException gone) {
      // The other end is told by the closing of both.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private boolean tears(String call) {
    return !lets.test(call) || isPlanned(call);
  }

  private synchronized boolean isPlanned(String call) {
    Tear planned = tear;
    boolean now =
        planned != null
            && call.contains(planned.named())
            && planned.callsLeft().decrementAndGet() == 0;
    tearing |= now;
    return now;
  }

  /** The bot is cut off first, so that it never hears what becomes of its last call. */
  private void end(Socket redis, byte[] call, int length) throws IOException {
    Tear planned = tear;
    open.remove(redis);
    cut();
    try {
      if (planned != null && planned.answered()) {
        redis.getOutputStream().write(call, 0, length);
        redis.shutdownOutput();
        redis.getInputStream().readAllBytes();
      }
    } finally {
      // The pump of the answers may have closed the line meanwhile; Redis has the call by then.
      torn.countDown();
    }
  }
}
