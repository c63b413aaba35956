package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;

/**
 * Where the trees of one file end. The compiler keeps this if somebody listened when it parsed,
 * which neither of our doors does. Then the file is parsed once more when somebody asks, and the
 * trees of both parses meet by kind and position.
 */
public final class EndPositions {

  private record Key(JCTree.Tag tag, int start, int position) {}

  private final Context context;
  private final JavaFileObject file;
  private final String text;
  private Optional<Map<Key, Integer>> table = Optional.empty();

  public EndPositions(Context context, JavaFileObject file, String text) {
    this.context = context;
    this.file = file;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The end of a tree, or -1. */
  int of(JCTree tree) {
    if (table.isEmpty()) {
      table = Optional.of(parse());
    }
    return table.get().getOrDefault(key(tree), -1);
  }

  private static Key key(JCTree tree) {
    return new Key(tree.getTag(), TreeInfo.getStartPos(tree), tree.pos);
  }

  /**
   * By reflection, since newer compilers made an inner class of it: one class file serves all, but
   * no one source does.
   */
  private static Log.DiagnosticHandler discarding(Log log) {
    try {
      return Log.DiscardDiagnosticHandler.class.getConstructor(Log.class).newInstance(log);
    } catch (ReflectiveOperationException changed) {
      throw new LinkageError("another compiler than those that are known", changed);
    }
  }

  private Map<Key, Integer> parse() {
    Map<Key, Integer> found = new HashMap<>();
    Log log = Log.instance(context);
    Log.DiagnosticHandler discard = discarding(log);
    // a compact source file names its class by the file that the log is at
    JavaFileObject before = log.useSource(file);
    try {
      JCTree.JCCompilationUnit unit =
          ParserFactory.instance(context)
              .newParser(text, false, true, false)
              .parseCompilationUnit();
      EndPosTable ends = unit.endPositions;
      new TreeScanner() {
        @Override
        public void scan(JCTree tree) {
          if (tree != null) {
            int end = TreeInfo.getEndPos(tree, ends);
            if (end >= 0) {
              found.put(key(tree), end);
            }
            super.scan(tree);
          }
        }
      }.scan(unit);
    } finally {
      log.useSource(before);
      log.popDiagnosticHandler(discard);
    }
    return found;
  }
}
