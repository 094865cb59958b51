package dev.perch.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Names that lead into a private network because a test says so; all others lead where they do. The
 * JVM takes it up by itself, for all tests.
 */
public final class NamesInside extends InetAddressResolverProvider {
  private static final Set<String> INSIDE = ConcurrentHashMap.newKeySet();
  private static final byte[] ADDRESS = {10, 1, 2, 3};

  /** From now on it does. */
  public static void lead(String name) {
    INSIDE.add(name);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return INSIDE.contains(host)
            ? Stream.of(InetAddress.getByAddress(host, ADDRESS))
            : usual.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "names that lead inside";
  }
}
