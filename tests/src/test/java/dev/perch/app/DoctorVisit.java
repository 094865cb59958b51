package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.app.DoctorScene.Said;
import dev.perch.redis.server.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/** A desk's settings that are healthy until a test spoils them, and a doctor who looks at them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DoctorVisit {
  int port;
  private RedisServer redis;

  @TempDir Path folder;
  DoctorScene scene;
  Said said;

  @BeforeAll
  void startRedis(@TempDir Path folder) throws IOException {
    port = FreePort.any();
    redis =
        RedisServer.builder()
            .port(port)
            .setting("bind 127.0.0.1")
            .setting("dir " + folder)
            .setting("appendonly yes")
            .setting("appendfsync always")
            .build();
    redis.start();
  }

  @AfterAll
  void stopRedis() throws IOException {
    redis.stop();
  }

  @BeforeEach
  void open() throws Exception {
    said = new Said(-1, "");
    scene = new DoctorScene(folder, "redis://127.0.0.1:" + port);
  }

  @AfterEach
  void noSecretWasEverSaid() {
    scene.close();
    assertThat(said.text()).doesNotContain(scene.secrets());
  }

  final Said look() throws InterruptedException {
    said = scene.look();
    return said;
  }

  final void set(String variable, String value) {
    scene.environment.put(variable, value);
  }
}
