package dev.shapeproof.checker.report;

import dev.shapeproof.checker.report.Sources.Line;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A finding as the command line prints it: place and headline, source line with the range marked,
 * the body.
 */
public final class LintText {
  private final Path folder;
  private final Sources sources;
  private final Palette palette;

  /** File names are shown relative to {@code folder}. */
  public LintText(Path folder, Sources sources, Palette palette) {
    this.folder = folder;
    this.sources = sources;
    this.palette = palette;
  }

  public String render(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    text.append(palette.bold(place(diagnostic) + ":"))
        .append(' ')
        .append(palette.severity(diagnostic.severity(), severity + ":"))
        .append(' ')
        .append(palette.bold(JavacText.headline(diagnostic)));
    sources.line(diagnostic.at()).ifPresent(line -> marked(line, text));
    for (String line : BodyText.lines(diagnostic)) {
      text.append("\n  ").append(line);
    }
    return text.toString();
  }

  private String place(Diagnostic diagnostic) {
    return SourceName.under(folder, diagnostic.at().file()) + ":" + diagnostic.at().line();
  }

  /** Tabs before the range stay tabs, so that the marks stand under it. */
  private void marked(Line line, StringBuilder text) {
    StringBuilder pad = new StringBuilder();
    line.text()
        .substring(0, line.start())
        .codePoints()
        .forEach(c -> pad.append(c == '\t' ? '\t' : ' '));
    int width = line.text().codePointCount(line.start(), Math.max(line.start(), line.end()));
    text.append('\n')
        .append(line.text())
        .append('\n')
        .append(pad)
        .append(palette.caret("^".repeat(Math.max(1, width))));
  }
}
