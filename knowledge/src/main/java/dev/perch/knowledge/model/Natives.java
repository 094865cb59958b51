package dev.perch.knowledge.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The native code of ONNX Runtime, unpacked into a folder of the temporary space that only we may
 * read. It goes again as soon as it is loaded, so that a process that is killed leaves no file (an
 * empty folder of ONNX Runtime's own excepted).
 */
final class Natives implements AutoCloseable {

  private static final String FOLDER = "/ai/onnxruntime/native/";

  /** By this property ONNX Runtime is told where its code stands. */
  private static final String PROPERTY = "onnxruntime.native.path";

  private final Path folder;

  private Natives(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks it.
   *
   * @throws IOException if there is no code for this platform, or no room for it
   */
  static Natives unpack() throws IOException {
    Natives natives =
        new Natives(
            Files.createTempDirectory("perch-model-" + ProcessHandle.current().pid() + "-"));
    try {
      for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
        natives.unpackOne(System.mapLibraryName(library));
      }
    } catch (IOException e) {
      natives.close();
      throw e;
    }
    System.setProperty(PROPERTY, natives.folder.toString());
    return natives;
  }

  private void unpackOne(String file) throws IOException {
    String resource = FOLDER + platform() + "/" + file;
    try (InputStream in = Natives.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is none for " + platform());
      }
      keep(file, in);
    }
  }

  /** Puts a file beside them, for as long as they are there. */
  Path keep(String file, InputStream content) throws IOException {
    Path path = folder.resolve(file);
    Files.copy(content, path);
    return path;
  }

  /** As ONNX Runtime names its folders. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    String cpu = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return os + (cpu.equals("amd64") || cpu.equals("x86_64") ? "-x64" : "-" + cpu);
  }

  /** Removes the files; where the system keeps loaded ones, they go when the process ends. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(Natives::remove);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
    remove(folder);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
