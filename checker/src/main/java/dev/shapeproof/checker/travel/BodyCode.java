package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Terminator;
import java.util.List;

/** Bodies as bytes, and back. */
final class BodyCode {

  private enum End {
    GOTO,
    BRANCH,
    RETURN,
    THROW
  }

  private BodyCode() {}

  static void write(Body body, SliceOut out) {
    out.method(body.method());
    out.number(body.parameters().size());
    out.all(
        body.locals(),
        local -> {
          out.text(local.name());
          out.type(local.type());
          out.span(local.declared());
        });
    out.number(body.registers());
    out.all(body.blocks(), block -> write(block, out));
  }

  static Body body(SliceIn in) throws Malformed {
    MethodRef method = in.method();
    int parameters = in.number();
    int[] index = {0};
    List<Local> locals = in.all(() -> new Local(index[0]++, in.text(), in.type(), in.span()));
    if (parameters != method.parameters().size() || parameters > locals.size()) {
      throw new Malformed("more or fewer parameters than " + method + " has");
    }
    int registers = in.number();
    InstrCode code = new InstrCode(locals);
    int[] id = {0};
    List<Block> blocks = in.all(() -> block(id[0]++, code, in));
    Body body = new Body(method, locals.subList(0, parameters), locals, blocks, registers);
    BodyCheck.check(body);
    return body;
  }

  private static void write(Block block, SliceOut out) {
    out.all(block.instrs(), instr -> InstrCode.write(instr, out));
    write(block.end(), out);
    out.all(
        block.handlers(),
        handler -> {
          out.type(handler.type());
          out.number(handler.target());
          out.flag(handler.rethrows());
        });
  }

  private static Block block(int id, InstrCode code, SliceIn in) throws Malformed {
    List<Instr> instrs = in.all(() -> code.instr(in));
    Terminator end = end(in);
    List<Block.Handler> handlers =
        in.all(() -> new Block.Handler(in.type(), in.number(), in.flag()));
    return new Block(id, instrs, end, handlers);
  }

  private static void write(Terminator end, SliceOut out) {
    if (end instanceof Terminator.Goto jump) {
      out.constant(End.GOTO);
      out.number(jump.target());
    } else if (end instanceof Terminator.Branch branch) {
      out.constant(End.BRANCH);
      out.number(branch.condition());
      out.number(branch.then());
      out.number(branch.otherwise());
      out.span(branch.at());
    } else if (end instanceof Terminator.Return result) {
      out.constant(End.RETURN);
      out.number(result.value());
      out.span(result.at());
    } else {
      Terminator.Throw thrown = (Terminator.Throw) end;
      out.constant(End.THROW);
      out.number(thrown.value());
      out.span(thrown.at());
    }
  }

  private static Terminator end(SliceIn in) throws Malformed {
    return switch (in.constant(End.class)) {
      case GOTO -> new Terminator.Goto(in.number());
      case BRANCH -> new Terminator.Branch(in.number(), in.number(), in.number(), in.span());
      case RETURN -> new Terminator.Return(in.number(), in.span());
      case THROW -> new Terminator.Throw(in.number(), in.span());
    };
  }
}
