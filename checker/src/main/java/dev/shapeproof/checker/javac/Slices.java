package dev.shapeproof.checker.javac;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.util.Context;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.report.Counted;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.travel.Digests;
import dev.shapeproof.checker.travel.SliceIndex;
import dev.shapeproof.checker.travel.Travelled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** The code of other modules as this compilation sees it. */
final class Slices {
  private final Travelled travelled;

  private Slices(Travelled travelled) {
    this.travelled = travelled;
  }

  /** Of the class path's jars and folders that bring anything for Shapeproof. */
  static Slices of(Context context, List<Path> holding) {
    return new Slices(new Travelled(SliceIndex.of(holding), topLevel -> digest(context, topLevel)));
  }

  Travelled travelled() {
    return travelled;
  }

  /** The top-level classes with code on the class path, those of this compilation among them. */
  List<TypeRef> known() {
    return travelled.names().stream().map(TypeRef::new).toList();
  }

  private static Optional<String> digest(Context context, String topLevel) {
    Elements elements = Compilation.of(context).environment().getElementUtils();
    if (!(elements.getTypeElement(topLevel) instanceof Symbol.ClassSymbol symbol)
        || Enter.instance(context).getEnv(symbol) != null
        || symbol.classfile == null
        || symbol.classfile.getKind() != JavaFileObject.Kind.CLASS) {
      return Optional.empty();
    }
    try (InputStream in = symbol.classfile.openInputStream()) {
      return Optional.of(Digests.of(in.readAllBytes()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** A report that also says what was left out. */
  Report told(Report report) {
    List<String> notes = new ArrayList<>(report.notes());
    travelled
        .ignored()
        .forEach(
            (why, classes) ->
                notes.add(
                    "the code of "
                        + Counted.of(classes.size(), "class")
                        + " of other modules is not used: "
                        + why
                        + " ("
                        + classes.first()
                        + (classes.size() > 1 ? ", ..)" : ")")));
    return new Report(report.diagnostics(), report.ledger(), notes);
  }
}
