package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.shapeproof.checker.flow.ir.Span;

/** Places of the trees of one source file. */
public final class SourceSpans {

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final EndPositions ends;
  private final LineMap lines;
  private final String file;
  private final boolean keepsEnds;

  public SourceSpans(CompilationUnitTree unit, SourcePositions positions, EndPositions ends) {
    this.unit = unit;
    this.positions = positions;
    this.ends = ends;
    this.lines = unit.getLineMap();
    this.file = unit.getSourceFile().getName();
    this.keepsEnds =
        unit.getTypeDecls().stream().anyMatch(t -> positions.getEndPosition(unit, t) >= 0);
  }

  public String file() {
    return file;
  }

  /**
   * The whole tree; {@link Span#NONE} for one that stands nowhere in the source. Trees that the
   * graph makes up claim to stand at its first character, where no expression can be.
   */
  public Span of(Tree tree) {
    long start = positions.getStartPosition(unit, tree);
    if (start <= 0) {
      return Span.NONE;
    }
    long end = positions.getEndPosition(unit, tree);
    if (end < 0 && !keepsEnds) {
      end = ends.of((JCTree) tree);
    }
    return between((int) start, (int) Math.max(start, end));
  }

  /** Whether the source reads {@code text} at a place. */
  public boolean reads(Span at, String text) {
    return ends.text().regionMatches(at.start(), text, 0, text.length());
  }

  /** Whether the file holds {@code text} anywhere. */
  public boolean mentions(String text) {
    return ends.text().contains(text);
  }

  /** The place of a declaration's name. */
  public Span ofName(Tree declaration, CharSequence name) {
    int start =
        TreeInfo.diagnosticPositionFor(
                TreeInfo.symbolFor((JCTree) declaration), (JCTree) declaration)
            .getPreferredPosition();
    return start < 0 ? Span.NONE : between(start, start + name.length());
  }

  public Span between(int start, int end) {
    return new Span(
        file, start, end, (int) lines.getLineNumber(start), (int) lines.getColumnNumber(start));
  }

  /** From the start of one to the end of the other; either may be unknown. */
  public static Span join(Span first, Span last) {
    if (!first.isKnown()) {
      return last;
    }
    return last.isKnown() && last.end() >= first.start()
        ? new Span(first.file(), first.start(), last.end(), first.line(), first.column())
        : first;
  }
}
