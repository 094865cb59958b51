package dev.perch.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A port that cannot be opened, and none. */
class WebServerTest {
  private static WebServer at(int port) {
    return new WebServer("127.0.0.1", port, new Pulse(InstantSource.system()), () -> "", Map.of());
  }

  @Test
  void aPortThatIsTakenIsSaidInWords() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        WebServer server = at(other.getLocalPort())) {

      assertThatThrownBy(server::start)
          .isInstanceOf(Unavailable.class)
          .hasMessageContaining("cannot listen at 127.0.0.1:" + other.getLocalPort())
          .hasMessageContaining("PERCH_WEB_PORT");
    }
  }

  @Test
  void portZeroIsNone() {
    try (WebServer server = at(0)) {
      assertThatCode(server::start).doesNotThrowAnyException();
    }
  }
}
