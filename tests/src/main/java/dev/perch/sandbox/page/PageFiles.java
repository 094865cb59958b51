package dev.perch.sandbox.page;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the page, from the class path, under a policy that lets nothing else in. */
final class PageFiles {
  private static final String FOLDER = "/sandbox/page";
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Map<String, String> LIBRARY =
      Map.of("preact.js", "dist/preact.module.js", "hooks.js", "hooks/dist/hooks.module.js");

  private PageFiles() {}

  static void serve(JavalinConfig config) {
    String index = text(FOLDER + "/index.html");
    Map<String, String> headers =
        Map.of(
            "Content-Security-Policy", policy(index),
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-cache");
    String library = "/META-INF/resources/webjars/preact/%s/".formatted(preactVersion());
    config.routes.get("/", ctx -> headers.forEach(page(ctx, index)::header));
    config.routes.get("/lib/{file}", ctx -> library(ctx, library));
    config.staticFiles.add(files -> {
      files.hostedPath = "/assets";
      files.directory = FOLDER;
      files.location = Location.CLASSPATH;
      files.headers = headers;
    });
  }

  /**
   * Scripts, styles and calls from this port only; the import map, which must stand in the
   * document, by its hash.
   */
  private static String policy(String index) {
    Matcher importMap = IMPORT_MAP.matcher(index);
    if (!importMap.find()) {
      throw new IllegalStateException("sandbox/page/index.html has no import map");
    }
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'sha256-" + sha256(importMap.group(1)) + "'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }

  private static Context page(Context ctx, String index) {
    return ctx.contentType("text/html; charset=utf-8").result(index);
  }

  private static void library(Context ctx, String folder) {
    String file = LIBRARY.get(ctx.pathParam("file"));
    if (file == null) {
      throw new NotFoundResponse();
    }
    ctx.contentType("text/javascript; charset=utf-8").result(text(folder + file));
  }

  private static String preactVersion() {
    Properties about = new Properties();
    try (InputStream file = open("/META-INF/maven/org.webjars.npm/preact/pom.properties")) {
      about.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return about.getProperty("version");
  }

  private static String text(String resource) {
    try (InputStream file = open(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream file = PageFiles.class.getResourceAsStream(resource);
    if (file == null) {
      throw new IllegalStateException(resource + " is not on the class path");
    }
    return file;
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
