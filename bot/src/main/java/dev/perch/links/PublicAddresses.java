package dev.perch.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves names, and answers only if all that a name stands for is public: one private address
 * among public ones would be tried as well.
 */
final class PublicAddresses implements Dns {
  private final Dns resolver;

  PublicAddresses(Dns resolver) {
    this.resolver = resolver;
  }

  /** A name that leads into a private network. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPublic(String host) {
      super(host + " leads to an address that is not public");
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolver.lookup(host);
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (!addresses.stream().allMatch(PublicAddresses::isPublic)) {
      throw new NotPublic(host);
    }
    return addresses;
  }

  /** Whether anybody in the world may be meant by it. An IPv4 address within IPv6 is none. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  /** By IANA's registry of special addresses. */
  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
      case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }

  /** Of 2000::/3 what is no tunnel (which could lead anywhere) and no example. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    boolean global = (first & 0xe000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    return global && !special && first != 0x2002 && first != 0x3fff;
  }
}
