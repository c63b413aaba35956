package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Reads;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each instruction does to what is known. */
final class Steps {
  private final Frame frame;
  private final int block;
  private final Memory memory;
  private final Session session;
  private final Judging judging;
  private int instruction;

  Steps(Frame frame, int block, Memory memory, Session session, Judging judging) {
    this.frame = frame;
    this.block = block;
    this.memory = memory;
    this.session = session;
    this.judging = judging;
  }

  /** Whether it can come back. */
  boolean run(Instr instr, int index) {
    session.spend();
    instruction = index;
    if (instr instanceof Instr.Store store) {
      memory.hold(slot(store.local().index()), held(store.value()));
      return true;
    }
    if (instr instanceof Instr.FieldSet set) {
      write(set);
      return true;
    }
    if (instr instanceof Instr.ArraySet set) {
      memory.share(held(set.value()));
      memory.thing(held(set.array())).ifPresent(array -> memory.share(held(set.array())));
      return true;
    }
    if (instr instanceof Instr.Invoke || instr instanceof Instr.New) {
      Optional<Held> result =
          new Calling(frame, block, memory, session, judging).call(instr, index);
      result.ifPresent(held -> keep(instr, held));
      return result.isPresent();
    }
    keep(instr, value(instr));
    return true;
  }

  private void keep(Instr instr, Held held) {
    if (instr.target() != Instr.NONE) {
      memory.hold(Memory.Slot.register(frame.depth(), instr.target()), held);
    }
  }

  private Held held(int register) {
    return memory.held(Memory.Slot.register(frame.depth(), register));
  }

  private Memory.Slot slot(int local) {
    return new Memory.Slot(frame.depth(), local);
  }

  private Held value(Instr instr) {
    if (instr instanceof Instr.Load load) {
      return load(load);
    }
    if (instr instanceof Instr.Null) {
      return new Held.Nothing();
    }
    if (instr instanceof Instr.Const constant) {
      return constant(constant.value());
    }
    if (instr instanceof Instr.This self) {
      return self(self.type());
    }
    if (instr instanceof Instr.Convert convert) {
      return held(convert.operand());
    }
    if (instr instanceof Instr.Binary binary) {
      return compared(binary);
    }
    if (instr instanceof Instr.FieldGet get) {
      return read(get);
    }
    if (instr instanceof Instr.NewArray array && array.elements().isPresent()) {
      return array(array);
    }
    if (instr instanceof Instr.ArrayGet get) {
      return element(get);
    }
    if (instr instanceof Instr.Lambda lambda) {
      if (isFollowed(lambda)) {
        return new Held.Code(
            lambda.body(),
            frame.depth(),
            memory.held(slot(Memory.Slot.THIS)),
            lambda.captured().stream().map(local -> memory.held(slot(local.index()))).toList());
      }
      lambda.captured().forEach(local -> memory.share(memory.held(slot(local.index()))));
      memory.share(memory.held(slot(Memory.Slot.THIS)));
      memory.mayGoBack();
    } else if (instr instanceof Instr.MethodReference reference
        && reference.receiver() != Instr.NONE) {
      memory.share(held(reference.receiver()));
    }
    return Held.UNKNOWN;
  }

  /** Whether nobody gets a lambda but methods that run it now, or that can be followed. */
  private boolean isFollowed(Instr.Lambda lambda) {
    Set<Integer> made = Set.of(lambda.target());
    List<Instr> readers =
        frame.body().blocks().stream()
            .flatMap(each -> each.instrs().stream())
            .filter(each -> Reads.any(each, made))
            .toList();
    return !readers.isEmpty()
        && readers.stream()
            .allMatch(
                each ->
                    each instanceof Instr.Invoke call
                        && (isOurs(call)
                            || session
                                .models()
                                .method(call.method())
                                .filter(model -> model.is(ModelMethod.Flag.RUNS_UNRECORDED))
                                .isPresent()));
  }

  /** Whether it is seen what the called method does with what it is given. */
  private boolean isOurs(Instr.Invoke call) {
    return call.exact() && !call.method().isConstructor() && session.isOurs(call.method());
  }

  private static Held constant(Object value) {
    if (value instanceof Boolean flag) {
      return new Held.Flag(flag);
    }
    if (value instanceof Integer || value instanceof Long) {
      return new Held.Whole(((Number) value).longValue());
    }
    return value instanceof Float || value instanceof Double
        ? new Held.Real(((Number) value).doubleValue())
        : Held.UNKNOWN;
  }

  private Held load(Instr.Load load) {
    Held known = memory.held(slot(load.local().index()));
    if (!known.equals(Held.UNKNOWN) || load.local().name().startsWith("$")) {
      return known;
    }
    // Nobody knows which object it is, but from here on it is the same one.
    Optional<Kind> kind = session.tracked(load.local().type());
    if (kind.isEmpty()) {
      return Held.UNKNOWN;
    }
    Held met = memory.make(frame.key(block, instruction), Thing.met(kind.get()));
    memory.hold(slot(load.local().index()), met);
    return met;
  }

  private Held self(TypeRef type) {
    Memory.Slot slot = slot(Memory.Slot.THIS);
    Held known = memory.held(slot);
    if (!known.equals(Held.UNKNOWN)) {
      return known;
    }
    Held self = memory.make(new Key("this:" + frame.path() + type), Thing.met(Kind.OBJECT));
    memory.hold(slot, self);
    return self;
  }

  /** Comparisons with null: what was made is none. */
  private Held compared(Instr.Binary binary) {
    if (binary.op() == Instr.BinaryOp.LT) {
      return tested(binary);
    }
    boolean equal = binary.op() == Instr.BinaryOp.EQ;
    if (!equal && binary.op() != Instr.BinaryOp.NE) {
      return Held.UNKNOWN;
    }
    Held left = held(binary.left());
    Held right = held(binary.right());
    boolean leftNull = left instanceof Held.Nothing;
    if (!leftNull && !(right instanceof Held.Nothing)) {
      return Held.UNKNOWN;
    }
    Held other = leftNull ? right : left;
    if (other instanceof Held.Nothing) {
      return new Held.Flag(equal);
    }
    Optional<Thing> thing = memory.thing(other);
    if (thing.isEmpty()) {
      return Held.UNKNOWN;
    }
    return thing.get().isMade()
        ? new Held.Flag(!equal)
        : new Held.IsNull(((Held.Of) other).key(), equal);
  }

  /** The test of a loop over all elements of an array. */
  private Held tested(Instr.Binary binary) {
    if (frame.maker(binary.right()).orElse(null) instanceof Instr.ArrayLength length
        && held(length.array()) instanceof Held.Of array
        && memory.thing(array).flatMap(Thing::elements).isPresent()) {
      return walk(array.key(), binary.left())
          .<Held>map(walk -> new Held.More(array.key(), walk))
          .orElse(Held.UNKNOWN);
    }
    return Held.UNKNOWN;
  }

  /** What stands for the index of a loop that Java makes of one over all elements. */
  private Optional<Key> walk(Key array, int index) {
    return frame
        .maker(index)
        .filter(Instr.Load.class::isInstance)
        .map(instr -> ((Instr.Load) instr).local())
        .filter(local -> local.name().startsWith("$"))
        .map(local -> new Key(array.site() + local.name()));
  }

  private Held read(Instr.FieldGet get) {
    String name = name(get.receiver(), get.field());
    Optional<Held> known = memory.field(name);
    if (known.isPresent() && hides(get.receiver())) {
      return known.get();
    }
    Optional<Kind> kind = session.tracked(get.field().type());
    if (kind.isEmpty()) {
      return Held.UNKNOWN;
    }
    if (known.isPresent() && !known.get().equals(Held.UNKNOWN)) {
      return known.get();
    }
    Thing met = session.fields().met(get.field(), kind.get());
    Held held = memory.make(frame.key(block, instruction), met);
    if (!name.isEmpty()) {
      memory.setField(name, held);
    }
    return held;
  }

  private void write(Instr.FieldSet set) {
    Held value = held(set.value());
    String name = name(set.receiver(), set.field());
    if (hides(set.receiver())) {
      memory.setField(name, value);
      return;
    }
    // Another object of the class may be this one.
    memory.forgetFieldsNamed(set.field().name());
    if (!name.isEmpty()) {
      memory.setField(name, value);
    }
    memory.publish(value);
  }

  /** Whether nobody but code that is followed sees the fields of an object. */
  private boolean hides(int receiver) {
    return receiver != Instr.NONE
        && session.own().isOwn(held(receiver))
        && memory.thing(held(receiver)).filter(Thing::isPrivate).isPresent();
  }

  /** A field of an object that is known; empty for others. */
  private String name(int receiver, FieldRef field) {
    if (receiver == Instr.NONE || field.isStatic()) {
      return field.owner() + "|" + field.name();
    }
    return held(receiver) instanceof Held.Of of ? FieldValues.name(of.key(), field.name()) : "";
  }

  /** An element of an array that is known; else any of them may be reached by another name. */
  private Held element(Instr.ArrayGet get) {
    List<Held> elements =
        memory.thing(held(get.array())).flatMap(Thing::elements).orElse(List.of());
    if (held(get.index()) instanceof Held.Whole index
        && index.value() >= 0
        && index.value() < elements.size()) {
      return elements.get((int) index.value());
    }
    Optional<Kind> kind = session.tracked(get.type());
    if (held(get.array()) instanceof Held.Of array && kind.isPresent() && !elements.isEmpty()) {
      Optional<Key> walk = walk(array.key(), get.index());
      if (walk.isPresent()) {
        Thing any = new Lists(memory).any(kind.get(), get.at(), array.key(), walk.get());
        return memory.make(frame.key(block, instruction), any);
      }
    }
    memory.share(held(get.array()));
    return Held.UNKNOWN;
  }

  private Held array(Instr.NewArray array) {
    List<Held> elements = array.elements().orElseThrow().stream().map(this::held).toList();
    if (session.tracked(array.type().element()).isEmpty()) {
      boolean ofArrays = array.type().element().isArray();
      elements.stream()
          .filter(each -> ofArrays || session.own().isOwn(each))
          .forEach(memory::share);
      return Held.UNKNOWN;
    }
    return memory.make(
        frame.key(block, instruction),
        Thing.made(Kind.OBJECT, array.at(), Owner.NOBODY).holding(Optional.of(elements)));
  }

  /** The method of a call, for those who only ask for that. */
  static MethodRef method(Instr instr) {
    return instr instanceof Instr.Invoke invoke
        ? invoke.method()
        : ((Instr.New) instr).constructor();
  }
}
