package dev.shapeproof.samples.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The loss of each step as a picture. */
final class LossCurve {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int MARGIN = 48;

  private LossCurve() {}

  /** Writes an SVG with axes that begin at 0. */
  static void write(Path file, List<Double> losses) throws IOException {
    double most = Math.ceil(losses.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < losses.size(); i++) {
      double x = MARGIN + (WIDTH - 2.0 * MARGIN) * i / Math.max(1, losses.size() - 1);
      double y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * losses.get(i) / most;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    int bottom = HEIGHT - MARGIN;
    int right = WIDTH - MARGIN;
    Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
              <title>Loss of each step</title>
              <rect width="100%%" height="100%%" fill="white"/>
              <path d="M%d %dV%dH%d" fill="none" stroke="black"/>
              <polyline points="%s" fill="none" stroke="#1f77b4" stroke-width="1.5"/>
              <text x="%d" y="%d" text-anchor="end">%.0f</text>
              <text x="%d" y="%d" text-anchor="end">0</text>
              <text x="%d" y="%d" text-anchor="end">step %d</text>
              <text x="%d" y="%d">cross entropy</text>
            </svg>
            """,
            WIDTH,
            HEIGHT,
            MARGIN,
            MARGIN,
            bottom,
            right,
            points.toString().strip(),
            MARGIN - 6,
            MARGIN + 4,
            most,
            MARGIN - 6,
            bottom + 4,
            right,
            bottom + 18,
            losses.size(),
            MARGIN + 8,
            MARGIN));
  }
}
