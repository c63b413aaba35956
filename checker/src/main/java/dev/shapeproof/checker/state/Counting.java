package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * How often a loop goes round, as far as its tests tell: a number, as long as somebody sends
 * something, or nobody knows.
 */
final class Counting {
  /** From so many rounds on, what each leaves behind counts. */
  private static final long MANY = 1000;

  /** The same where each round runs forward and backward. */
  private static final long MANY_STEPS = 100;

  /** Where what a program reads comes from. */
  private static final Set<String> SOURCES =
      Set.of(
          "java.io.",
          "java.nio.",
          "java.net.",
          "java.util.Scanner",
          "java.util.concurrent.",
          "java.lang.Thread");

  private final Frame frame;
  private final Session session;

  Counting(Frame frame, Session session) {
    this.frame = frame;
    this.session = session;
  }

  /** What one test says. */
  private enum Test {
    FEW,
    MANY,
    /** It goes on until somebody outside ends it. */
    SERVES,
    /** Once for each element of a collection that is there. */
    ELEMENTS,
    UNKNOWN
  }

  /**
   * Whether a loop goes round so often that what each round leaves behind fills the memory.
   *
   * @param at what holds at the beginning of a block
   */
  boolean isLong(int head, IntFunction<Memory> at) {
    boolean trains = trains(head);
    List<Test> tests =
        frame.flow().loop(head).stream()
            .map(block -> frame.body().blocks().get(block))
            .filter(block -> leaves(head, block))
            .map(block -> test(head, block, at.apply(block.id()), trains))
            .toList();
    if (tests.contains(Test.FEW)) {
      return false;
    }
    if (tests.contains(Test.ELEMENTS)) {
      return trains && isInLong(head, at);
    }
    return trains || tests.contains(Test.MANY) || !tests.contains(Test.UNKNOWN);
  }

  /** Whether a loop around it is long. */
  private boolean isInLong(int head, IntFunction<Memory> at) {
    return frame.flow().reversePostOrder().stream()
        .filter(outer -> outer != head && frame.flow().isLoopHead(outer))
        .anyMatch(outer -> frame.flow().inLoop(outer, head) && isLong(outer, at));
  }

  private boolean trains(int head) {
    return frame.flow().loop(head).stream()
        .flatMap(block -> frame.body().blocks().get(block).instrs().stream())
        .anyMatch(
            instr ->
                instr instanceof Instr.Invoke call
                    && session
                        .models()
                        .method(call.method())
                        .filter(model -> model.is(Flag.RECORDS))
                        .isPresent());
  }

  private boolean leaves(int head, Block block) {
    return !(block.end() instanceof Terminator.Throw)
        && (block.end() instanceof Terminator.Return
            || ControlFlow.normalSuccessors(block.end()).stream()
                .anyMatch(next -> !frame.flow().inLoop(head, next)));
  }

  private Test test(int head, Block block, Memory memory, boolean trains) {
    if (!(block.end() instanceof Terminator.Branch branch)) {
      return Test.SERVES; // a way out whose condition stands before it
    }
    Optional<Instr> condition = definition(branch.condition());
    if (condition.isEmpty()) {
      return Test.UNKNOWN;
    }
    if (condition.get() instanceof Instr.Const) {
      return Test.SERVES;
    }
    if (condition.get() instanceof Instr.Binary binary) {
      return compared(head, block, binary, memory, trains);
    }
    return asked(head, condition.get());
  }

  private Test compared(int head, Block block, Instr.Binary binary, Memory memory, boolean trains) {
    Steps steps = new Steps(frame, block.id(), memory, session, Judging.NONE);
    for (int i = 0; i < block.instrs().size(); i++) {
      if (!steps.run(block.instrs().get(i), i)) {
        return Test.UNKNOWN;
      }
    }
    boolean byOne = countsByOne(head, binary.left()) || countsByOne(head, binary.right());
    Optional<Long> bound = whole(memory, binary.left()).or(() -> whole(memory, binary.right()));
    if (bound.isPresent()) {
      boolean many = Math.abs(bound.get()) >= (trains ? MANY_STEPS : MANY);
      return byOne && many ? Test.MANY : Test.FEW;
    }
    if (counts(binary.left()) || counts(binary.right())) {
      return Test.ELEMENTS;
    }
    if (isPassedFew(binary.left()) || isPassedFew(binary.right())) {
      return Test.FEW;
    }
    Optional<Instr> left = definition(binary.left());
    boolean ofNull = definition(binary.right()).filter(Instr.Null.class::isInstance).isPresent();
    return ofNull && left.isPresent() ? asked(head, left.get()) : Test.UNKNOWN;
  }

  private Optional<Long> whole(Memory memory, int register) {
    return memory.held(Memory.Slot.register(frame.depth(), register)) instanceof Held.Whole number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** Whether a register is a variable that each round changes by one. */
  private boolean countsByOne(int head, int register) {
    return definition(register).orElse(null) instanceof Instr.Load load
        && frame.flow().loop(head).stream()
            .flatMap(block -> frame.body().blocks().get(block).instrs().stream())
            .anyMatch(
                instr ->
                    instr instanceof Instr.Store store
                        && store.local().equals(load.local())
                        && definition(store.value()).orElse(null) instanceof Instr.Binary sum
                        && (sum.op() == Instr.BinaryOp.ADD || sum.op() == Instr.BinaryOp.SUB)
                        && definition(sum.right()).orElse(null) instanceof Instr.Const one
                        && one.value().equals(1));
  }

  private Test asked(int head, Instr instr) {
    if (instr instanceof Instr.FieldGet get) {
      boolean flag = get.field().type().equals(new TypeRef("boolean"));
      return flag && !sets(head, get.field()) ? Test.SERVES : Test.UNKNOWN;
    }
    if (instr instanceof Instr.Invoke call && call.method().name().equals("hasNext")) {
      Optional<Instr> walk = definition(call.receiver()).flatMap(this::stored);
      if (walk.filter(Counting::isOfCollection).isPresent()) {
        return Test.ELEMENTS;
      }
    }
    return instr instanceof Instr.Invoke call
            && SOURCES.stream().anyMatch(call.method().owner().name()::startsWith)
        ? Test.SERVES
        : Test.UNKNOWN;
  }

  /** Whether the loop itself says by a field when it is done. */
  private boolean sets(int head, FieldRef field) {
    return frame.flow().loop(head).stream()
        .flatMap(block -> frame.body().blocks().get(block).instrs().stream())
        .anyMatch(instr -> instr instanceof Instr.FieldSet set && set.field().equals(field));
  }

  /** Whether a register is the number of elements of a collection or an array. */
  private boolean counts(int register) {
    Optional<Instr> made = definition(register).flatMap(this::stored);
    return made.filter(Instr.ArrayLength.class::isInstance).isPresent()
        || (made.filter(Counting::isOfCollection).isPresent()
            && made.orElseThrow() instanceof Instr.Invoke call
            && call.method().name().equals("size"));
  }

  private static boolean isOfCollection(Instr instr) {
    return instr instanceof Instr.Invoke call
        && call.method().owner().name().startsWith("java.util.")
        && SOURCES.stream().noneMatch(call.method().owner().name()::startsWith);
  }

  /** Whether all calls in sight pass a small number for the parameter that a register is. */
  private boolean isPassedFew(int register) {
    if (!frame.isEntry()
        || !(definition(register).orElse(null) instanceof Instr.Load load)
        || Callers.stores(frame.body(), load.local()).findAny().isPresent()) {
      return false;
    }
    int parameter = frame.body().parameters().indexOf(load.local());
    List<Long> numbers =
        parameter < 0
            ? List.of()
            : new Callers(session.program()).numbers(frame.body().method(), parameter);
    return !numbers.isEmpty() && numbers.stream().allMatch(number -> number < MANY_STEPS);
  }

  /** What a variable was set to, where one place sets it. */
  private Optional<Instr> stored(Instr instr) {
    if (!(instr instanceof Instr.Load load)) {
      return Optional.of(instr);
    }
    List<Instr.Store> stores = Callers.stores(frame.body(), load.local()).toList();
    return stores.size() == 1 ? definition(stores.get(0).value()) : Optional.empty();
  }

  /** What gave a register its value, through negations and conversions. */
  private Optional<Instr> definition(int register) {
    Optional<Instr> made =
        frame.body().blocks().stream()
            .flatMap(block -> block.instrs().stream())
            .filter(instr -> instr.target() == register && register != Instr.NONE)
            .findFirst();
    if (made.orElse(null) instanceof Instr.Unary not) {
      return definition(not.operand());
    }
    return made.orElse(null) instanceof Instr.Convert convert
        ? definition(convert.operand())
        : made;
  }
}
