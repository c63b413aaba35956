package dev.shapeproof.runtime.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Arguments;
import dev.shapeproof.rule.frame.BindError;
import dev.shapeproof.rule.frame.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Unpacks a {@link CallKey} into the arguments of its rule, each under its parameter's name. */
final class CallReader {
  private static final Op[] OPS = Op.values();
  private static final DType[] DTYPES = DType.values();
  private static final long TAGS = (1L << RuleCall.TAG) - 1;
  private static final long RANKS = (1L << (RuleCall.DEVICE - RuleCall.RANK)) - 1;

  private final CallKey key;
  private final List<Operand> operands = new ArrayList<>();
  private int at;

  private CallReader(CallKey key) {
    this.key = key;
  }

  /** The bound arguments, and the tensors among them in order. */
  record Call(Arguments arguments, List<Operand> operands) {}

  static Call read(CallKey key) {
    CallReader reader = new CallReader(key);
    OpRule rule = Rules.of(OPS[(int) reader.next()]);
    Arguments.Binding binding = Arguments.bind(rule, List.of(), reader.named(rule));
    return new Call(
        binding
            .arguments()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        binding.errors().stream()
                            .map(BindError::text)
                            .collect(Collectors.joining("; ")))),
        reader.operands);
  }

  private Map<String, Argument> named(OpRule rule) {
    Map<String, Argument> named = new LinkedHashMap<>();
    for (Param<?> param : rule.params()) {
      if (at < key.length()) {
        argument(param.name()).ifPresent(argument -> named.put(param.name(), argument));
      }
    }
    return named;
  }

  private Optional<Argument> argument(String name) {
    long word = next();
    long rest = word >>> RuleCall.TAG;
    int tag = (int) (word & TAGS);
    return switch (tag) {
      case RuleCall.ABSENT -> Optional.empty();
      case RuleCall.TENSOR -> Optional.of(new Argument.Tensor(operand(name, word)));
      case RuleCall.TENSORS -> Optional.of(new Argument.Tensors(list(name, rest)));
      case RuleCall.SIZE -> Optional.of(Argument.Size.of(next()));
      case RuleCall.SIZES -> Optional.of(new Argument.Sizes(sizes(rest)));
      case RuleCall.FLAG -> Optional.of(new Argument.Flag(rest == 1));
      case RuleCall.TYPE -> Optional.of(new Argument.Type(DTYPES[(int) rest]));
      case RuleCall.PLACE -> Optional.of(new Argument.Place(Devices.of(rest)));
      case RuleCall.INDEX -> Optional.of(new Argument.Index(items(rest)));
      default -> throw new IllegalStateException("no argument has the tag " + tag);
    };
  }

  private List<Operand> list(String name, long count) {
    List<Operand> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(operand(name + "[" + i + "]", next()));
    }
    return list;
  }

  private Operand operand(String name, long word) {
    DType dtype = DTYPES[(int) (word >>> RuleCall.TAG & TAGS)];
    long rank = word >>> RuleCall.RANK & RANKS;
    Device device = Devices.of(word >>> RuleCall.DEVICE);
    Operand operand = Operand.of(name, sizes(rank), dtype, device);
    operands.add(operand);
    return operand;
  }

  private List<Dim> sizes(long count) {
    List<Dim> dims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dims.add(Dim.of(next()));
    }
    return dims;
  }

  private List<IndexItem> items(long count) {
    List<IndexItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int tag = (int) next();
      items.add(
          switch (tag) {
            case RuleCall.PICK -> new IndexItem.Pick(Dim.of(next()));
            case RuleCall.SLICE -> new IndexItem.Slice(bound(), bound(), (int) next());
            default -> throw new IllegalStateException("no index item has the tag " + tag);
          });
    }
    return items;
  }

  private Optional<Dim> bound() {
    boolean given = next() == 1;
    long value = next();
    return given ? Optional.of(Dim.of(value)) : Optional.empty();
  }

  private long next() {
    return key.word(at++);
  }
}
