package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws a call of any operation: built to fit, and in half of the cases edited afterwards. */
final class RandomCalls {
  private final Draw draw;

  RandomCalls(Draw draw) {
    this.draw = draw;
  }

  Call of(Op op) {
    Call call = fitting(op);
    return draw.chance(50) ? edited(call) : call;
  }

  private Call fitting(Op op) {
    Call call = Call.of(op);
    return switch (op) {
      case ADD, SUB, MUL, DIV, FLOOR_DIV, REMAINDER, POW, ATAN2, MAXIMUM, MINIMUM -> pair(call);
      case EQ, NE, LT, LE, GT, GE, LOGICAL_AND, LOGICAL_OR, LOGICAL_XOR -> pair(call);
      case BITWISE_AND, BITWISE_OR, BITWISE_XOR -> pair(call, DType.I64);
      case WHERE -> where(call);
      case CLIP -> clip(call);
      case MATMUL, DOT, OUTER, MM, BATCH_MATMUL, LINEAR, EINSUM ->
          new RandomProducts(draw).of(call);
      case CONV1D, CONV2D, CONV3D, CONV_TRANSPOSE1D, CONV_TRANSPOSE2D, CONV_TRANSPOSE3D ->
          new RandomLayers(draw).of(call);
      case MAX_POOL1D, MAX_POOL2D, MAX_POOL3D, AVG_POOL1D, AVG_POOL2D, AVG_POOL3D ->
          new RandomLayers(draw).of(call);
      case ADAPTIVE_AVG_POOL, ADAPTIVE_MAX_POOL, INTERPOLATE, UPSAMPLE, PIXEL_SHUFFLE ->
          new RandomLayers(draw).of(call);
      case BATCH_NORM, GROUP_NORM, LAYER_NORM, PAD, PAD_REFLECT -> new RandomLayers(draw).of(call);
      case CROSS_ENTROPY, NLL_LOSS -> labels(call);
      case MSE_LOSS, L1_LOSS, SMOOTH_L1_LOSS, HUBER_LOSS, KL_DIV, BCE_LOSS, BCE_WITH_LOGITS ->
          loss(call);
      case CONCAT, STACK, MESHGRID -> joined(call);
      case INDEX,
          INDEX_PUT,
          GATHER,
          SCATTER,
          SCATTER_ADD,
          TAKE,
          PUT,
          INDEX_SELECT,
          EMBEDDING,
          ONE_HOT ->
          new RandomParts(draw).of(call);
      case MASKED_SELECT, MASKED_FILL -> masked(call);
      case RESHAPE, VIEW -> reshape(call);
      case BROADCAST_TO -> broadcastTo(call);
      case PERMUTE -> permute(call);
      case SPLIT, CHUNK, TENSOR_SPLIT, SPLIT_SIZES, SPLIT_PLACES -> split(call);
      case ROLL -> roll(call);
      case FROM_ARRAY -> fromArray(call);
      default -> generic(call);
    };
  }

  private Call pair(Call call) {
    return pair(call, draw.chance(70) ? DType.F32 : draw.dtype());
  }

  private Call pair(Call call, DType dtype) {
    List<Dim> dims = draw.shape(0, 4);
    Call result =
        call.tensor(draw.tensor("left", dims, dtype))
            .tensor(draw.tensor("right", draw.alike(dims), draw.chance(70) ? dtype : draw.dtype()));
    return draw.chance(20) && result.op() != Op.WHERE ? result.flag("inPlace", true) : result;
  }

  private Call where(Call call) {
    List<Dim> dims = draw.shape(0, 3);
    return call.tensor(draw.tensor("condition", draw.alike(dims), DType.BOOL))
        .tensor(draw.floats("left", dims))
        .tensor(draw.floats("right", draw.alike(dims)));
  }

  private Call clip(Call call) {
    List<Dim> dims = draw.shape(0, 3);
    Call result = call.tensor(draw.floats("x", dims)).flag("inPlace", draw.chance(30));
    if (draw.chance(80)) {
      result =
          result.tensor(
              draw.tensor("min", draw.chance(50) ? List.of() : draw.alike(dims), DType.F64));
    }
    return draw.chance(50)
        ? result.tensor(draw.floats("max", List.of())).flag("numbers", false)
        : result;
  }

  private Call masked(Call call) {
    List<Dim> dims = draw.shape(0, 3);
    Call result =
        call.tensor(draw.floats("x", dims))
            .tensor(draw.tensor("mask", draw.alike(dims), DType.BOOL));
    return call.op() == Op.MASKED_SELECT ? result.size("selected", draw.size()) : result;
  }

  private Call loss(Call call) {
    List<Dim> dims = draw.shape(0, 3);
    boolean same = call.op() == Op.BCE_LOSS || call.op() == Op.BCE_WITH_LOGITS;
    return call.tensor(draw.floats("x", dims))
        .tensor(draw.floats("target", same ? dims : draw.alike(dims)))
        .flag("reduce", draw.chance(50));
  }

  private Call labels(Call call) {
    List<Dim> dims = draw.shape(1, 4);
    List<Dim> labels = new ArrayList<>(dims);
    boolean dense = draw.chance(30);
    if (!dense) {
      labels.remove(dims.size() == 1 ? 0 : 1);
    }
    return call.tensor(draw.floats("x", dims))
        .tensor(draw.tensor("target", labels, dense ? DType.F32 : DType.I64))
        .flag("reduce", draw.chance(50));
  }

  private Call joined(Call call) {
    List<Dim> dims = call.op() == Op.MESHGRID ? draw.shape(1, 1) : draw.shape(1, 3);
    int axis = draw.axis(dims.size());
    List<Operand> xs = new ArrayList<>();
    int length = draw.chance(5) ? 0 : draw.between(1, 3);
    for (int i = 0; i < length; i++) {
      List<Dim> own = new ArrayList<>(dims);
      if (call.op() != Op.STACK && axis >= -dims.size() && axis < dims.size()) {
        own.set(Math.floorMod(axis, dims.size()), draw.size());
      }
      Operand x = draw.floats("xs[" + i + "]", draw.chance(5) ? List.of(draw.size()) : own);
      Dim count = draw.chance(15) && call.op() != Op.MESHGRID ? draw.size() : Dim.of(1);
      xs.add(new Operand(x.name(), x.dims(), x.dtype(), x.device(), count));
    }
    Call result = call.with("xs", new Argument.Tensors(xs));
    return call.op() == Op.MESHGRID
        ? result.flag("xy", draw.chance(50))
        : result.size("axis", axis);
  }

  private Call reshape(Call call) {
    List<Dim> dims = draw.shape(0, 4);
    List<Dim> shape = new ArrayList<>(dims);
    if (shape.size() > 1 && draw.chance(70)) {
      shape.add(0, shape.remove(shape.size() - 1).times(shape.remove(0)));
    }
    if (draw.chance(30)) {
      shape.add(Dim.of(1));
    }
    Call result = call.tensor(draw.floats("x", dims)).sizes("shape", shape);
    return draw.chance(40) && !shape.isEmpty()
        ? result.size("infer", draw.below(shape.size() + (draw.chance(5) ? 1 : 0)))
        : result;
  }

  private Call broadcastTo(Call call) {
    List<Dim> shape = draw.shape(0, 4);
    return call.tensor(draw.floats("x", draw.alike(shape))).sizes("shape", shape);
  }

  private Call permute(Call call) {
    List<Dim> dims = draw.shape(0, 4);
    List<Integer> axes = new ArrayList<>(IntStream.range(0, dims.size()).boxed().toList());
    for (int i = axes.size() - 1; i > 0; i--) {
      Collections.swap(axes, i, draw.below(i + 1));
    }
    if (draw.chance(20) && !axes.isEmpty()) {
      axes.set(draw.below(axes.size()), draw.axis(dims.size()));
    }
    return call.tensor(draw.floats("x", dims)).integers("axes", axes);
  }

  private Call split(Call call) {
    List<Dim> dims = new ArrayList<>(draw.shape(1, 3));
    int axis = draw.below(dims.size());
    Call result = call.size("axis", axis);
    result =
        switch (call.op()) {
          case SPLIT -> result.size("size", draw.small());
          case CHUNK -> result.size("chunks", draw.small());
          case TENSOR_SPLIT -> result.size("sections", draw.between(draw.chance(10) ? -1 : 1, 4));
          default -> result;
        };
    if (call.op() == Op.SPLIT_SIZES || call.op() == Op.SPLIT_PLACES) {
      List<Dim> pieces = draw.shape(1, 3);
      dims.set(axis, Dim.sum(pieces));
      List<Dim> places = new ArrayList<>();
      for (int i = 1; i < pieces.size(); i++) {
        places.add(Dim.sum(pieces.subList(0, i)));
      }
      result =
          call.op() == Op.SPLIT_SIZES
              ? result.sizes("sizes", pieces)
              : result.sizes("places", places);
    } else if (call.op() != Op.TENSOR_SPLIT && draw.chance(40)) {
      result = result.size("parts", draw.between(1, 4));
    }
    return result.tensor(draw.floats("x", dims));
  }

  private Call roll(Call call) {
    List<Dim> dims = draw.shape(0, 3);
    int count = draw.between(0, 2);
    List<Integer> axes =
        IntStream.range(0, count).map(i -> draw.axis(dims.size())).boxed().toList();
    int shifts = draw.chance(80) ? Math.max(1, count) : draw.between(0, 3);
    return call.tensor(draw.floats("x", dims))
        .sizes("shifts", draw.shape(shifts, shifts))
        .integers("axes", axes);
  }

  private Call fromArray(Call call) {
    List<Dim> shape = draw.shape(0, 3);
    return draw.chance(30)
        ? call.size("length", draw.size())
        : call.size("length", draw.chance(70) ? Dim.product(shape) : draw.size())
            .sizes("shape", shape);
  }

  /** Any operation of one tensor and attributes, by the kinds of its parameters. */
  private Call generic(Call call) {
    List<Dim> dims = draw.shape(0, 4);
    Call result = call;
    for (Param<?> param : Rules.of(call.op()).params()) {
      if (param.required() || draw.chance(50)) {
        result = result.with(param.name(), argument(param, dims));
      }
    }
    return result;
  }

  private Argument argument(Param<?> param, List<Dim> dims) {
    return switch (param.kind()) {
      case TENSOR -> {
        DType dtype = draw.chance(70) ? DType.F32 : draw.dtype();
        yield new Argument.Tensor(draw.tensor(param.name(), dims, dtype));
      }
      case TENSORS -> new Argument.Tensors(List.of(draw.floats(param.name() + "[0]", dims)));
      case SIZE -> new Argument.Size(draw.chance(10) ? draw.size().minus(2) : draw.size());
      case SIZES -> new Argument.Sizes(draw.shape(0, 4));
      case INT -> Argument.Size.of(draw.axis(dims.size()));
      case INTS -> {
        List<Dim> axes = new ArrayList<>();
        for (int i = draw.below(Math.min(3, dims.size() + 1)); i > 0; i--) {
          axes.add(Dim.of(draw.axis(dims.size())));
        }
        yield new Argument.Sizes(axes);
      }
      case FLAG -> new Argument.Flag(draw.chance(50));
      case DTYPE -> new Argument.Type(draw.dtype());
      case DEVICE -> new Argument.Place(draw.of(List.of(Device.CPU, Device.cuda(0))));
      case INDEX -> new Argument.Index(List.of());
    };
  }

  /** One tensor or one size changed. */
  private Call edited(Call call) {
    Map<String, Argument> arguments = new LinkedHashMap<>(call.arguments());
    if (arguments.isEmpty()) {
      return call;
    }
    String name = draw.of(List.copyOf(arguments.keySet()));
    Argument argument = arguments.get(name);
    if (argument instanceof Argument.Tensor tensor) {
      arguments.put(name, new Argument.Tensor(draw.edited(tensor.operand())));
    } else if (argument instanceof Argument.Tensors tensors && !tensors.operands().isEmpty()) {
      List<Operand> operands = new ArrayList<>(tensors.operands());
      int at = draw.below(operands.size());
      operands.set(at, draw.edited(operands.get(at)));
      arguments.put(name, new Argument.Tensors(operands));
    } else if (argument instanceof Argument.Size size && size.dim().constant().isEmpty()) {
      arguments.put(name, new Argument.Size(draw.size().minus(draw.below(2))));
    } else if (argument instanceof Argument.Sizes sizes && !sizes.dims().isEmpty()) {
      List<Dim> dims = new ArrayList<>(sizes.dims());
      Dim dim = draw.chance(20) ? Dim.of(-1) : draw.size();
      if (call.bind().arguments().isPresent()) {
        dims.set(draw.below(dims.size()), dim);
      }
      arguments.put(name, new Argument.Sizes(dims));
    }
    return new Call(call.op(), arguments);
  }
}
