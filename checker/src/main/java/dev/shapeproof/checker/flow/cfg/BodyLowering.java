package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Position;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program.BodyResult;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.nullaway.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGLambda;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGMethod;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGStatement;
import org.checkerframework.nullaway.dataflow.cfg.builder.CFGBuilder;
import org.checkerframework.nullaway.javacutil.TreePathUtil;

/**
 * Lowers one method, constructor, initialiser or lambda of a class. What it cannot read is skipped
 * with a reason.
 */
public final class BodyLowering {

  private final ClassSource source;

  public BodyLowering(ClassSource source) {
    this.source = source;
  }

  /** The body, or why there is none. A failure of the graph library must not reach the compiler. */
  public BodyResult lower(MethodRef method) {
    Optional<ClassSource.Code> code = source.code(method);
    if (code.isEmpty()) {
      return new BodyResult.Absent();
    }
    try {
      return new BodyResult.Found(lower(method, code.get()));
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      // The graph library wants whole code; what is wrong with it the compiler has said.
      boolean broken = Log.instance(source.compilation().context()).nerrors > 0;
      return new BodyResult.Skipped(broken ? "does not compile" : reason(failure));
    }
  }

  private static String reason(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return failure.getClass().getSimpleName() + ": " + text;
  }

  /** The variables that a method's tree declares, by the index that the body gives them. */
  public Map<Integer, VariableTree> variables(MethodRef method) {
    Map<Integer, VariableTree> found = new LinkedHashMap<>();
    source
        .code(method)
        .ifPresent(code -> locals(code).trees().forEach((l, t) -> found.put(l.index(), t)));
    return found;
  }

  private Locals locals(ClassSource.Code code) {
    Locals locals = new Locals(source.refs(), source.spans());
    if (code instanceof ClassSource.Code.Method method) {
      method.tree().getParameters().forEach(locals::parameter);
      locals.declareAll(method.tree().getBody());
    } else if (code instanceof ClassSource.Code.Function function) {
      LambdaExpressionTree tree = (LambdaExpressionTree) function.lambda().path().getLeaf();
      function.lambda().captured().forEach(c -> locals.parameter(c, Span.NONE));
      tree.getParameters().forEach(locals::parameter);
      locals.declareAll(tree.getBody());
    } else if (code instanceof ClassSource.Code.Initialisers initialisers) {
      for (TreePath part : initialisers.parts()) {
        locals.declareAll(
            part.getLeaf() instanceof VariableTree field ? field.getInitializer() : part.getLeaf());
      }
    }
    return locals;
  }

  private Body lower(MethodRef method, ClassSource.Code code) {
    Locals locals = locals(code);
    List<Local> parameters = locals.all().subList(0, method.parameters().size());
    List<Local> fixed = List.copyOf(parameters);
    Emitter out = new Emitter(locals);
    Scope scope = new Scope(source, locals);
    boolean isVoid = method.result().equals(TypeRef.VOID);
    Local result = locals.fresh(isVoid ? TypeRef.OBJECT : method.result());
    Draft exit = exit(code, out, isVoid ? Optional.empty() : Optional.of(result));
    Draft entry = exit;
    List<ControlFlowGraph> graphs = graphs(code);
    for (int i = graphs.size() - 1; i >= 0; i--) {
      entry = new GraphLowering(out, scope, graphs.get(i), entry, result, method.result()).lower();
    }
    Cleanup.Finished finished = Cleanup.finish(entry);
    return new Body(method, fixed, locals.all(), finished.blocks(), finished.registers());
  }

  private Draft exit(ClassSource.Code code, Emitter out, Optional<Local> result) {
    Draft exit = new Draft();
    out.into(exit);
    int value = Instr.NONE;
    if (code instanceof ClassSource.Code.Accessor accessor) {
      FieldRef field = source.refs().field(accessor.field());
      int self = out.emit(r -> new Instr.This(r, source.type(), Span.NONE));
      value = out.emit(r -> new Instr.FieldGet(r, self, field, Span.NONE));
    } else if (result.isPresent()) {
      value = out.load(result.get(), Span.NONE);
    } else if (code instanceof ClassSource.Code.Method declared) {
      assignComponents(declared.tree(), out);
    }
    exit.exit = new Draft.Exit.Return(value, Span.NONE);
    return exit;
  }

  /**
   * A compact or implicit canonical constructor of a record ends by assigning its parameters to the
   * fields.
   */
  private void assignComponents(MethodTree tree, Emitter out) {
    Symbol.MethodSymbol constructor = ((JCTree.JCMethodDecl) tree).sym;
    boolean implicit = (constructor.flags() & (Flags.RECORD | Flags.GENERATEDCONSTR)) != 0;
    boolean compact = (constructor.flags() & Flags.COMPACT_RECORD_CONSTRUCTOR) != 0;
    if (!constructor.isConstructor() || !(compact || (implicit && isRecord(constructor)))) {
      return;
    }
    for (VariableTree parameter : tree.getParameters()) {
      Local local = out.locals.find(Locals.element(parameter)).orElseThrow();
      source.element().getEnclosedElements().stream()
          .filter(e -> e.getKind().isField() && e.getSimpleName().equals(parameter.getName()))
          .findFirst()
          .ifPresent(
              field -> {
                int self = out.emit(r -> new Instr.This(r, source.type(), Span.NONE));
                int given = out.load(local, local.declared());
                FieldRef ref = source.refs().field((Symbol.VarSymbol) field);
                out.act(new Instr.FieldSet(self, ref, given, local.declared()));
              });
    }
  }

  private static boolean isRecord(Symbol.MethodSymbol constructor) {
    return (constructor.owner.flags() & Flags.RECORD) != 0;
  }

  private List<ControlFlowGraph> graphs(ClassSource.Code code) {
    if (code instanceof ClassSource.Code.Method method) {
      TreePath body = new TreePath(method.path(), method.tree().getBody());
      return List.of(graph(body, new CFGMethod(method.tree(), source.tree())));
    }
    if (code instanceof ClassSource.Code.Function function) {
      TreePath path = function.lambda().path();
      LambdaExpressionTree tree = (LambdaExpressionTree) path.getLeaf();
      MethodTree around = TreePathUtil.enclosingMethod(path);
      return List.of(
          graph(new TreePath(path, tree.getBody()), new CFGLambda(tree, source.tree(), around)));
    }
    List<ControlFlowGraph> graphs = new ArrayList<>();
    if (code instanceof ClassSource.Code.Initialisers initialisers) {
      for (TreePath part : initialisers.parts()) {
        Tree leaf = part.getLeaf();
        graphs.add(graph(part, new CFGStatement(leaf, source.tree())));
      }
    }
    return graphs;
  }

  /**
   * Assertions count as checked: what follows one may rely on it. Trees that the graph makes up get
   * the compiler's current position, whatever that is: the first, where no expression can be.
   */
  private ControlFlowGraph graph(TreePath body, UnderlyingAST ast) {
    TreeMaker maker = TreeMaker.instance(source.compilation().context());
    int before = maker.pos;
    maker.pos = Position.FIRSTPOS;
    try {
      return CFGBuilder.build(body, ast, true, false, source.compilation().environment());
    } finally {
      maker.pos = before;
    }
  }
}
