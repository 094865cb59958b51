package dev.perch.redis.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port of 127.0.0.1 for a program that must be told one. Taken from below those that Linux
 * gives to outgoing connections (from 32768, {@code net.ipv4.ip_local_port_range}), so that none of
 * these takes it before the program does.
 */
public final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private FreePort() {}

  /**
   * One that nobody listens at.
   *
   * @throws IOException if ports cannot be tried on this machine
   */
  public static int any() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (is(port)) {
        return port;
      }
    }
  }

  /** Whether nobody has that one; not so for what is no port at all. */
  static boolean is(int port) throws IOException {
    if (port < 1 || port > 65_535) {
      return false;
    }
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (BindException taken) {
      return false;
    }
  }
}
