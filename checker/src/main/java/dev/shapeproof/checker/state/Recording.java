package dev.shapeproof.checker.state;

import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Param;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one operation leaves for backward: its result's part in the graph, and what it saves. */
final class Recording {
  /** Backward of one operand needs the other; that one is saved only where the first needs it. */
  private static final Set<String> PRODUCTS =
      Stream.of(
              Op.MUL,
              Op.DIV,
              Op.MATMUL,
              Op.DOT,
              Op.OUTER,
              Op.MM,
              Op.BATCH_MATMUL,
              Op.LINEAR,
              Op.CONV1D,
              Op.CONV2D,
              Op.CONV3D)
          .map(Op::text)
          .collect(Collectors.toUnmodifiableSet());

  /** Copies or hands on; which of it, and whether it is recorded, hangs on the dtype. */
  private static final Set<String> CASTS =
      Set.of(Op.TO_TYPE.text(), Op.TO_DEVICE.text(), Op.CONTIGUOUS.text());

  private final Frame frame;
  private final Memory memory;
  private final RuleEffects effects;
  private final Masks masks;

  Recording(Frame frame, Memory memory, RuleEffects effects) {
    this.frame = frame;
    this.memory = memory;
    this.effects = effects;
    this.masks = new Masks(memory);
  }

  /** The result's part in the graph, and the operation, where it is recorded. */
  record Result(Grad grad, Optional<Node> node) {}

  /**
   * What an operation gives.
   *
   * @param given the operands by the rule's parameters, as far as they are arrays
   * @param self where the result is made
   * @param written what it writes into, for one in place
   */
  Result result(
      Meaning.Operation operation,
      Map<String, Held> given,
      boolean unrecorded,
      Key self,
      Optional<Thing> written,
      Calling.Site site) {
    List<Thing> operands =
        given.values().stream().flatMap(held -> memory.thing(held).stream()).toList();
    Optional<Effects> known = effects.of(operation.rule());
    Optional<Key> storage =
        written.isPresent()
            ? written.get().grad().storage()
            : storage(operation, known, given, self);
    Grad.Part part = part(operation, known, operands, given, unrecorded);
    boolean always = operands.stream().anyMatch(Recording::isWatched);
    return part == Grad.Part.RECORDED
        ? new Result(
            new Grad(part, storage, Optional.of(self), Optional.empty(), always),
            Optional.of(node(operation, known, given, self, storage, written.isPresent(), site)))
        : new Result(
            new Grad(part, storage, Optional.empty()).masking(masks.mask(operation, given, site)),
            Optional.empty());
  }

  /**
   * An array that a library computes in ways nobody looks at, while something records: whether it
   * is in the graph, backward will show.
   */
  Result opaque(Grad grad, Key self, Calling.Site site) {
    if (!memory.tape().isRunning() || grad.part() != Grad.Part.UNKNOWN) {
      return new Result(grad, Optional.empty());
    }
    return new Result(
        grad.by(self), Optional.of(Node.opaque(site.method().name(), frame.spot(site.at()))));
  }

  private static boolean isWatched(Thing operand) {
    return operand.grad().always() && operand.grad().needsGradient();
  }

  private Grad.Part part(
      Meaning.Operation operation,
      Optional<Effects> known,
      List<Thing> operands,
      Map<String, Held> given,
      boolean unrecorded) {
    boolean constant = known.filter(said -> !said.differentiable()).isPresent();
    boolean exact = known.isPresent() && !CASTS.contains(operation.rule().name());
    boolean left = unrecorded || memory.isOff();
    if (!left && !constant && exact && operands.stream().anyMatch(Recording::isWatched)) {
      return Grad.Part.RECORDED;
    }
    boolean allNone =
        operation.complete()
            && operands.size() == given.size()
            && operands.stream().allMatch(one -> one.grad().part() == Grad.Part.NONE);
    if (left || constant || allNone || memory.tape().status() == Tape.Status.STOPPED) {
      return CASTS.contains(operation.rule().name()) && !allNone && !unrecorded
          ? Grad.Part.UNKNOWN
          : Grad.Part.NONE;
    }
    if (CASTS.contains(operation.rule().name()) || (known.isEmpty() && !operation.picks())) {
      return Grad.Part.UNKNOWN;
    }
    if (!memory.tape().isRunning()) {
      return Grad.Part.IF_RECORDING;
    }
    return operands.stream().anyMatch(one -> one.grad().needsGradient())
        ? Grad.Part.RECORDED
        : Grad.Part.UNKNOWN;
  }

  private Optional<Key> storage(
      Meaning.Operation operation, Optional<Effects> known, Map<String, Held> given, Key self) {
    boolean view =
        operation.picks() || known.filter(said -> said.alias() == Effects.Alias.VIEW).isPresent();
    if (view) {
      return first(operation)
          .map(given::get)
          .flatMap(memory::thing)
          .flatMap(thing -> thing.grad().storage());
    }
    return known.filter(said -> said.alias() == Effects.Alias.FRESH).isPresent()
        ? Optional.of(self)
        : Optional.empty();
  }

  private static Optional<String> first(Meaning.Operation operation) {
    return operation.rule().params().stream()
        .filter(param -> param.kind() == Param.Kind.TENSOR)
        .<String>map(Param::name)
        .filter(operation.operands()::containsKey)
        .findFirst();
  }

  private Node node(
      Meaning.Operation operation,
      Optional<Effects> known,
      Map<String, Held> given,
      Key self,
      Optional<Key> storage,
      boolean inPlace,
      Calling.Site site) {
    Set<Key> inputs = new TreeSet<>();
    given.values().stream()
        .flatMap(held -> memory.thing(held).stream())
        .flatMap(thing -> thing.grad().node().stream())
        .filter(key -> !key.equals(self))
        .forEach(inputs::add);
    Set<Key> saved = new TreeSet<>();
    boolean saves = false;
    for (String name : known.map(Effects::saved).orElse(Set.of())) {
      boolean needed = isNeeded(operation.rule().name(), name, given);
      saves |= needed;
      if (needed && !inPlace) {
        Optional<Key> kept =
            name.equals("result")
                ? storage
                : Optional.ofNullable(given.get(name))
                    .flatMap(memory::thing)
                    .flatMap(thing -> thing.grad().storage())
                    .filter(key -> !key.equals(self)); // an older one of the same place
        kept.ifPresent(saved::add);
      }
    }
    return new Node(
        site.method().name(),
        frame.spot(site.at()),
        inputs,
        saved,
        saves,
        Optional.empty(),
        Optional.empty(),
        inPlace ? Optional.empty() : Masks.pole(operation, given),
        masks.choice(operation, given));
  }

  /** Whether backward needs what the rule names, with these operands. */
  private boolean isNeeded(String rule, String name, Map<String, Held> given) {
    boolean divisor = rule.equals(Op.DIV.text()) && name.equals("right");
    return divisor || !PRODUCTS.contains(rule) || needsOther(name, given);
  }

  /** Whether another operand than this one requires a gradient. */
  private boolean needsOther(String name, Map<String, Held> given) {
    return given.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(name))
        .flatMap(entry -> memory.thing(entry.getValue()).stream())
        .anyMatch(thing -> thing.grad().needsGradient());
  }
}
