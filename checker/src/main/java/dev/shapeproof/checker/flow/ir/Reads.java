package dev.shapeproof.checker.flow.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Which registers an instruction reads. */
public final class Reads {
  private Reads() {}

  /** Every register that an instruction reads, {@link Instr#NONE} where it could read one. */
  public static void each(Instr instr, IntConsumer read) {
    if (instr instanceof Instr.Store i) {
      read.accept(i.value());
    } else if (instr instanceof Instr.Invoke i) {
      read.accept(i.receiver());
      i.arguments().forEach(read::accept);
    } else if (instr instanceof Instr.New i) {
      i.arguments().forEach(read::accept);
      i.around().forEach(around -> read.accept(around.value()));
    } else if (instr instanceof Instr.Binary i) {
      read.accept(i.left());
      read.accept(i.right());
    } else if (instr instanceof Instr.Unary i) {
      read.accept(i.operand());
    } else if (instr instanceof Instr.Convert i) {
      read.accept(i.operand());
    } else if (instr instanceof Instr.InstanceOf i) {
      read.accept(i.operand());
    } else {
      memoryReads(instr, read);
    }
  }

  private static void memoryReads(Instr instr, IntConsumer read) {
    if (instr instanceof Instr.FieldGet i) {
      read.accept(i.receiver());
    } else if (instr instanceof Instr.FieldSet i) {
      read.accept(i.receiver());
      read.accept(i.value());
    } else if (instr instanceof Instr.ArrayGet i) {
      read.accept(i.array());
      read.accept(i.index());
    } else if (instr instanceof Instr.ArraySet i) {
      read.accept(i.array());
      read.accept(i.index());
      read.accept(i.value());
    } else if (instr instanceof Instr.ArrayLength i) {
      read.accept(i.array());
    } else if (instr instanceof Instr.MethodReference i) {
      read.accept(i.receiver());
    } else if (instr instanceof Instr.NewArray i) {
      i.sizes().forEach(read::accept);
      i.elements().ifPresent(elements -> elements.forEach(read::accept));
    }
  }

  /** Whether an instruction reads one of these registers. */
  public static boolean any(Instr instr, Set<Integer> registers) {
    List<Integer> read = new ArrayList<>();
    each(instr, read::add);
    return read.stream().anyMatch(registers::contains);
  }
}
