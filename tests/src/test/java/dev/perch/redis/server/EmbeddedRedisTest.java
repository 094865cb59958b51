package dev.perch.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perch.desk.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** The embedded Redis of one bot: started, found, left behind, come upon dead. */
@Timeout(90)
final class EmbeddedRedisTest {
  @TempDir private Path folder;
  @TempDir private Path otherFolder;

  private final List<EmbeddedRedis> opened = new ArrayList<>();

  private EmbeddedRedis open(Path where) {
    EmbeddedRedis redis = EmbeddedRedis.in(where);
    opened.add(redis);
    return redis;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(EmbeddedRedis::close);
  }

  private static void set(EmbeddedRedis redis, String key, String value) {
    assertThat(set(redis.port(), key, value)).isEqualTo("OK");
  }

  private static String set(int port, String key, String value) {
    try (Jedis jedis = Servers.at(port)) {
      return jedis.set(key, value);
    }
  }

  private static String get(EmbeddedRedis redis, String key) {
    try (Jedis jedis = Servers.at(redis.port())) {
      return jedis.get(key);
    }
  }

  private void written(String process) throws IOException {
    Files.writeString(folder.resolve("process"), process);
  }

  @Test
  void itsPortAndProcessStandInTheFolder() throws IOException {
    EmbeddedRedis redis = open(folder);

    String written = Files.readString(folder.resolve("process"));

    assertThat(written).isEqualTo(Servers.process(redis.port()).pid() + " " + redis.port());
  }

  @Test
  @EnabledIf("canHaveItsOwnSession")
  void whatEndsTheBotsProcessGroupDoesNotReachIt() throws IOException {
    EmbeddedRedis redis = open(folder);

    assertThat(processGroup(Servers.process(redis.port())))
        .isNotEqualTo(processGroup(ProcessHandle.current()));
  }

  static boolean canHaveItsOwnSession() {
    return Files.isExecutable(Path.of("/usr/bin/setsid"))
        && Files.isReadable(Path.of("/proc/self/stat"));
  }

  /** The third after the name, which may hold blanks. */
  private static String processGroup(ProcessHandle process) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4)[2];
  }

  @Test
  void whatCustomersWroteIsNobodyElsesOnTheMachineToRead() throws IOException {
    open(folder);

    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void closingEndsItAndWhatItAcknowledgedIsThereTheNextTime() {
    EmbeddedRedis redis = open(folder);
    set(redis, "parrot", "green");
    ProcessHandle process = Servers.process(redis.port());

    redis.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(folder.resolve("process")).doesNotExist();
    assertThat(get(open(folder), "parrot")).isEqualTo("green");
  }

  @Test
  void aServerThatItsBotLeftBehindIsUsed() throws Exception {
    int port = Integer.parseInt(OtherBot.opens(folder).result());
    ProcessHandle leftBehind = Servers.process(port);

    EmbeddedRedis redis = open(folder);

    assertThat(redis.port()).isEqualTo(port);
    assertThat(Servers.process(redis.port())).isEqualTo(leftBehind);
  }

  @Test
  void oneThatWasKilledWithItsBotIsStartedWithAllThatItAcknowledged() throws Exception {
    int port = FreePort.any();
    Process server =
        Servers.start(
            folder, "--port", "" + port, "--appendonly", "yes", "--appendfsync", "always");
    written(server.pid() + " " + port);
    await().ignoreExceptions().until(() -> set(port, "parrot", "green").equals("OK"));
    Servers.kill(server.toHandle());

    EmbeddedRedis redis = open(folder);

    assertThat(get(redis, "parrot")).isEqualTo("green");
  }

  @Test
  void aRecordCutInTheMiddleCostsNoOtherOne() throws IOException {
    EmbeddedRedis redis = open(folder);
    set(redis, "first", "kept");
    set(redis, "second", "kept");
    set(redis, "last", "cut");
    redis.close();
    Path file;
    try (var files = Files.list(folder.resolve("appendonlydir"))) {
      file = files.filter(path -> path.toString().endsWith(".incr.aof")).findFirst().orElseThrow();
    }
    try (FileChannel aof = FileChannel.open(file, StandardOpenOption.WRITE)) {
      aof.truncate(aof.size() - 5);
    }

    EmbeddedRedis again = open(folder);

    assertThat(get(again, "first")).isEqualTo("kept");
    assertThat(get(again, "second")).isEqualTo("kept");
    assertThat(get(again, "last")).isNull();
  }

  @Test
  void garbageInTheFolderKeepsNobodyFromStarting() throws IOException {
    written("\u0000 once upon a time");

    EmbeddedRedis redis = open(folder);

    assertThat(get(redis, "parrot")).isNull();
  }

  @Test
  void theProcessOfAnotherProgramIsNotTakenForRedis() throws IOException {
    written(ProcessHandle.current().pid() + " " + FreePort.any());

    EmbeddedRedis redis = open(folder);

    assertThat(Servers.process(redis.port())).isNotEqualTo(ProcessHandle.current());
  }

  @Test
  void aPortThatAnotherProgramHasByNowIsLeftToIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      written(ProcessHandle.current().pid() + " " + other.getLocalPort());

      EmbeddedRedis redis = open(folder);

      assertThat(redis.port()).isNotEqualTo(other.getLocalPort());
      assertThat(get(redis, "parrot")).isNull();
    }
  }

  @Test
  void oneThatAnotherProgramTookSinceItWasLookedAtIsLeftToItToo() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RedisProcess redis = RedisProcess.start(folder, Duration.ofSeconds(20), other.getLocalPort());

      assertThat(redis.port()).isNotEqualTo(other.getLocalPort());
      assertThat(set(redis.port(), "parrot", "green")).isEqualTo("OK");
      redis.stop(folder);
    }
  }

  @Test
  void theServerOfACopiedFolderIsNotUsed() throws IOException {
    EmbeddedRedis original = open(otherFolder);
    set(original, "parrot", "green");
    Files.copy(otherFolder.resolve("process"), folder.resolve("process"));

    EmbeddedRedis copy = open(folder);

    assertThat(copy.port()).isNotEqualTo(original.port());
    assertThat(get(copy, "parrot")).isNull();
  }

  @Test
  void oneThatDiesIsStartedAgainWithAllThatItAcknowledged() {
    EmbeddedRedis redis = open(folder);
    set(redis, "parrot", "green");
    ProcessHandle first = Servers.process(redis.port());

    Servers.kill(first);

    await()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(get(redis, "parrot")).isEqualTo("green"));
    assertThat(Servers.process(redis.port())).isNotEqualTo(first);
  }

  @Test
  void closingWhileItIsStartedAgainLeavesNothingBehind() {
    for (int round = 0; round < 5; round++) {
      EmbeddedRedis redis = open(folder);
      Servers.kill(Servers.process(redis.port()));

      redis.close();

      assertThat(folder.resolve("process")).doesNotExist();
      assertThatThrownBy(() -> Servers.process(redis.port())).isNotNull();
    }
  }

  @Test
  void aFolderThatIsAFileIsRefusedInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> EmbeddedRedis.in(file))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("redis.folder");
  }

  @Test
  void twoOpeningsInOneMomentMakeOneServer() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<EmbeddedRedis> one = threads.submit(() -> open(folder));
      Future<EmbeddedRedis> two = threads.submit(() -> open(folder));

      assertThat(one.get().port()).isEqualTo(two.get().port());
    }
  }

  @Test
  void twoBotsStartedInOneMomentMakeOneServer() throws Exception {
    OtherBot other = OtherBot.opens(folder);

    EmbeddedRedis redis = open(folder);

    assertThat(other.result()).isEqualTo(Integer.toString(redis.port()));
  }
}
