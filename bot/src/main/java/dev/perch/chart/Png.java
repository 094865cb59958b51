package dev.perch.chart;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws charts where this machine can. */
final class Png {
  /** Told apart by those who see no red from green, too. */
  static final List<Color> COLOURS =
      List.of(new Color(0xD55E00), new Color(0x0072B2), new Color(0x666666));

  private static final Logger log = LoggerFactory.getLogger(Png.class);

  private Png() {}

  /** Nothing where it cannot be drawn, as on a machine without fonts. */
  static Optional<byte[]> of(Supplier<? extends Chart<?, ?>> drawn) {
    System.setProperty("java.awt.headless", "true");
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      BitmapEncoder.saveBitmap(drawn.get(), bytes, BitmapFormat.PNG);
      return Optional.of(bytes.toByteArray());
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      log.warn("No chart could be drawn; are fontconfig and a font installed? {}", e.toString());
      return Optional.empty();
    }
  }
}
