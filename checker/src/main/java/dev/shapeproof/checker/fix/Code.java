package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A body, asked what stands where and where values come from. */
record Code(Body body) {

  Stream<Instr> instructions() {
    return body.blocks().stream().flatMap(block -> block.instrs().stream());
  }

  /** The instruction that gives the value of an expression. */
  Optional<Instr> at(Span span) {
    return span.isKnown()
        ? instructions()
            .filter(instr -> instr.target() != Instr.NONE && instr.at().equals(span))
            .findFirst()
        : Optional.empty();
  }

  /** A call by its place. */
  Optional<Instr.Invoke> call(Span span) {
    return instructions()
        .filter(instr -> instr instanceof Instr.Invoke && instr.at().equals(span))
        .map(Instr.Invoke.class::cast)
        .findFirst();
  }

  /** The instruction that writes a register, conversions passed over. */
  Optional<Instr> giving(int register) {
    Optional<Instr> found =
        instructions()
            .filter(instr -> register != Instr.NONE && instr.target() == register)
            .findFirst();
    return found.isPresent() && found.get() instanceof Instr.Convert convert
        ? giving(convert.operand())
        : found;
  }

  /** Where the value of a register is made: through a variable that is written once. */
  Optional<Instr> origin(int register) {
    Optional<Instr> found = giving(register);
    if (found.isPresent() && found.get() instanceof Instr.Load load) {
      return written(load.local()).flatMap(store -> origin(store.value()));
    }
    return found;
  }

  /** The one write of a variable, where there is just one. */
  private Optional<Instr.Store> written(Local local) {
    if (body.parameters().contains(local)) {
      return Optional.empty();
    }
    List<Instr.Store> stores =
        instructions()
            .filter(instr -> instr instanceof Instr.Store)
            .map(Instr.Store.class::cast)
            .filter(store -> store.local().equals(local))
            .toList();
    return stores.size() == 1 ? Optional.of(stores.get(0)) : Optional.empty();
  }

  /** The place of a parameter in the list of parameters; -1 where the local is none. */
  int parameter(Local local) {
    return body.parameters().indexOf(local);
  }

  /** The body with another number wherever a literal's value is made. */
  Body withNumber(Set<Span> literals, long value) {
    return map(
        instr ->
            instr instanceof Instr.Const constant && literals.contains(constant.at())
                ? Stream.of(Literals.changed(constant, value))
                : Stream.of(instr),
        0);
  }

  /** The body with more instructions behind one, or others in its place. */
  Body with(Instr instr, List<Instr> instead, int moreRegisters) {
    return map(each -> each == instr ? instead.stream() : Stream.of(each), moreRegisters);
  }

  private Body map(Function<Instr, Stream<Instr>> change, int moreRegisters) {
    List<Block> blocks =
        body.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.id(),
                        block.instrs().stream().flatMap(change).toList(),
                        block.end(),
                        block.handlers()))
            .toList();
    return new Body(
        body.method(), body.parameters(), body.locals(), blocks, body.registers() + moreRegisters);
  }
}
