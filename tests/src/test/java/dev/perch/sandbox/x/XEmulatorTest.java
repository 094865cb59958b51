package dev.perch.sandbox.x;

import dev.perch.testing.PushedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An X with the handle AcmeCare, on a clock to push. */
abstract class XEmulatorTest {
  final PushedClock clock = PushedClock.fromNow();
  XEmulator x;
  XHandle acme;
  XCaller caller;

  XEmulator.Options options() {
    return XEmulator.Options.defaults().withClock(clock);
  }

  @BeforeEach
  void startX() {
    x = XEmulator.start(options());
    acme = x.addHandle("AcmeCare");
    caller = new XCaller(x.apiUrl(), acme);
  }

  @AfterEach
  void stopX() {
    x.close();
  }

  String mentions(String query) {
    return "/2/users/" + acme.userId() + "/mentions" + query;
  }
}
