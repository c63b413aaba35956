package dev.shapeproof.checker.javac;

import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.parser.JavacParser;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.util.Context;
import java.util.List;
import java.util.Optional;

/**
 * Has files parsed as they would be without us. Once anybody listens to a compilation, javac keeps
 * all documentation comments and a table of where trees end: in a large code base without tensors
 * that is nearly all that a listener costs. Where anybody else asks for them they are kept, and
 * ends are in files that name a library of tensors.
 */
final class PlainParsing extends ParserFactory {
  /**
   * What files with tensors name, nearly all of them. The ends of any other one are found by
   * parsing it once more, see {@link dev.shapeproof.checker.flow.cfg.EndPositions}.
   */
  private static final List<String> NAMES = List.of("ai.djl", "dev.shapeproof");

  /** So far into a file, its imports are mostly over. */
  private static final int HEAD = 1 << 13;

  private Optional<Kept> kept = Optional.empty();
  private boolean next;

  /** What the compiler was to keep before it thought of who listens. */
  private record Kept(boolean comments, boolean ends) {}

  private PlainParsing(Context context) {
    super(context);
  }

  /** Takes the place of the compiler's parsers, if it has none yet. */
  static void install(Context context) {
    if (context.get(parserFactoryKey) == null) {
      context.put(parserFactoryKey, (Context.Factory<ParserFactory>) PlainParsing::new);
    }
  }

  /** The compiler is about to parse a file. */
  static void next(Context context) {
    if (ParserFactory.instance(context) instanceof PlainParsing ours) {
      if (ours.kept.isEmpty()) {
        ours.kept = Optional.of(kept(context));
      }
      ours.next = true;
    }
  }

  private static Kept kept(Context context) {
    JavaCompiler compiler = JavaCompiler.instance(context);
    boolean others = MultiTaskListener.instance(context).getTaskListeners().size() > 1;
    return new Kept(others || compiler.keepComments, others || compiler.genEndPos);
  }

  @Override
  public JavacParser newParser(
      CharSequence input, boolean comments, boolean ends, boolean lines, boolean ofModule) {
    if (!next || kept.isEmpty()) {
      return super.newParser(input, comments, ends, lines, ofModule);
    }
    next = false;
    return super.newParser(
        input,
        comments && kept.get().comments(),
        ends && (kept.get().ends() || namesTensors(input)),
        lines,
        ofModule);
  }

  private static boolean namesTensors(CharSequence input) {
    String head = input.subSequence(0, Math.min(HEAD, input.length())).toString();
    return NAMES.stream().anyMatch(head::contains);
  }
}
