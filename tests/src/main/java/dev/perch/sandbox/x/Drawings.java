package dev.perch.sandbox.x;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Small pictures of the things people write about: {@code lamp}, {@code parcel}, {@code phone},
 * {@code chair}, {@code plant}, {@code receipt}; any other name gives coloured discs, the same for
 * the same name. They are drawn, so that no pictures need to be kept.
 */
final class Drawings {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private static final Color INK = new Color(0x2b2d42);
  private static final Color PAPER = new Color(0xfdfaf3);

  static {
    // Nothing is shown on a screen; without this some systems open a window's worth of toolkit.
    System.setProperty("java.awt.headless", "true");
  }

  private Drawings() {}

  static byte[] png(String name) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
    SplittableRandom random = new SplittableRandom(name.hashCode());
    float hue = random.nextInt(360) / 360f;
    Color top = Color.getHSBColor(hue, .25f, .95f);
    canvas.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, Color.getHSBColor(hue, .45f, .7f)));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(Color.getHSBColor(hue, .35f, .5f));
    canvas.fillRect(0, 400, WIDTH, 80);
    switch (name) {
      case "lamp" -> lamp(canvas);
      case "parcel" -> parcel(canvas);
      case "phone" -> phone(canvas);
      case "chair" -> chair(canvas);
      case "plant" -> plant(canvas);
      case "receipt" -> receipt(canvas);
      default -> discs(canvas, random);
    }
    canvas.dispose();
    return encoded(image);
  }

  /**
   * What somebody uploaded, as a picture.
   *
   * @throws XProblem 400 if it is none
   */
  static MediaFile recognize(String key, byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Problems.invalidBody("media type unrecognized.");
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      String type = reader.getOriginatingProvider().getMIMETypes()[0];
      return new MediaFile(key, type, reader.getWidth(0), reader.getHeight(0), () -> bytes);
    } catch (IOException broken) {
      throw Problems.invalidBody("media type unrecognized.");
    }
  }

  private static void lamp(Graphics2D canvas) {
    fill(canvas, new Color(0x8d99ae), new Rectangle2D.Double(312, 210, 16, 190));
    fill(canvas, new Color(0x8d99ae), new Ellipse2D.Double(250, 386, 140, 28));
    fill(
        canvas,
        new Color(0xffd166),
        new Polygon(new int[] {260, 380, 430, 210}, new int[] {90, 90, 220, 220}, 4));
    // It is broken: a crack runs through the shade.
    canvas.setColor(INK);
    canvas.drawPolyline(new int[] {300, 325, 305, 340, 325}, new int[] {90, 130, 155, 190, 220}, 5);
  }

  private static void parcel(Graphics2D canvas) {
    fill(canvas, new Color(0xc89b6d), new Rectangle2D.Double(170, 190, 300, 220));
    fill(canvas, new Color(0xe6c79c), new Rectangle2D.Double(290, 190, 60, 220));
    fill(canvas, PAPER, new Rectangle2D.Double(380, 330, 70, 50));
    // One corner is dented.
    fill(
        canvas,
        new Color(0x9c6f44),
        new Polygon(new int[] {170, 250, 210, 170}, new int[] {190, 190, 235, 270}, 4));
  }

  private static void phone(Graphics2D canvas) {
    fill(canvas, INK, new RoundRectangle2D.Double(235, 60, 170, 340, 30, 30));
    fill(canvas, new Color(0x90e0ef), new Rectangle2D.Double(249, 90, 142, 270));
    canvas.setColor(PAPER);
    canvas.drawPolyline(new int[] {249, 300, 320, 391}, new int[] {150, 210, 300, 330}, 4);
    canvas.drawPolyline(new int[] {300, 370, 391}, new int[] {210, 190, 200}, 3);
  }

  private static void chair(Graphics2D canvas) {
    Color wood = new Color(0x9c6644);
    fill(canvas, wood, new RoundRectangle2D.Double(220, 80, 26, 330, 10, 10));
    fill(canvas, new Color(0xe76f51), new RoundRectangle2D.Double(220, 240, 210, 34, 14, 14));
    fill(canvas, wood, new RoundRectangle2D.Double(404, 260, 26, 150, 10, 10));
    fill(canvas, new Color(0xe76f51), new RoundRectangle2D.Double(208, 90, 50, 120, 18, 18));
  }

  private static void plant(Graphics2D canvas) {
    fill(
        canvas,
        new Color(0xb5651d),
        new Polygon(new int[] {250, 390, 370, 270}, new int[] {310, 310, 410, 410}, 4));
    canvas.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.setColor(new Color(0x8a8f3c));
    for (int lean = -160; lean <= 160; lean += 64) {
      double drop = 80 + Math.abs(lean) * .7;
      canvas.draw(new QuadCurve2D.Double(320, 310, 320 + lean / 2.0, 90, 320 + lean, drop + 60));
    }
  }

  private static void receipt(Graphics2D canvas) {
    fill(canvas, PAPER, new Rectangle2D.Double(220, 50, 200, 360));
    canvas.setStroke(new BasicStroke(5));
    for (int line = 100; line < 330; line += 32) {
      canvas.drawLine(245, line, 330, line);
      canvas.drawLine(365, line, 395, line);
    }
    canvas.setStroke(new BasicStroke(9));
    canvas.drawLine(245, 360, 395, 360);
  }

  private static void discs(Graphics2D canvas, SplittableRandom random) {
    for (int i = 0; i < 7; i++) {
      int size = 60 + random.nextInt(140);
      fill(
          canvas,
          Color.getHSBColor(random.nextInt(360) / 360f, .5f, .9f),
          new Ellipse2D.Double(
              random.nextInt(WIDTH - size), random.nextInt(HEIGHT - size), size, size));
    }
  }

  private static void fill(Graphics2D canvas, Color color, Shape shape) {
    canvas.setColor(color);
    canvas.fill(shape);
    canvas.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.setColor(INK);
    canvas.draw(shape);
  }

  private static byte[] encoded(BufferedImage image) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
