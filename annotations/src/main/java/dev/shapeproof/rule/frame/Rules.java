package dev.shapeproof.rule.frame;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.op.Along;
import dev.shapeproof.rule.op.Arange;
import dev.shapeproof.rule.op.ArgReduction;
import dev.shapeproof.rule.op.BatchNorm;
import dev.shapeproof.rule.op.BinaryArithmetic;
import dev.shapeproof.rule.op.Bitwise;
import dev.shapeproof.rule.op.BroadcastTo;
import dev.shapeproof.rule.op.Cast;
import dev.shapeproof.rule.op.Chunk;
import dev.shapeproof.rule.op.Clip;
import dev.shapeproof.rule.op.Comparison;
import dev.shapeproof.rule.op.Concat;
import dev.shapeproof.rule.op.Convolution;
import dev.shapeproof.rule.op.Copy;
import dev.shapeproof.rule.op.CrossEntropy;
import dev.shapeproof.rule.op.Diag;
import dev.shapeproof.rule.op.Diagonal;
import dev.shapeproof.rule.op.Dropout;
import dev.shapeproof.rule.op.Einsum;
import dev.shapeproof.rule.op.ElementwiseLoss;
import dev.shapeproof.rule.op.Embedding;
import dev.shapeproof.rule.op.ExpandDims;
import dev.shapeproof.rule.op.Eye;
import dev.shapeproof.rule.op.Filled;
import dev.shapeproof.rule.op.Flatten;
import dev.shapeproof.rule.op.Flip;
import dev.shapeproof.rule.op.FromArray;
import dev.shapeproof.rule.op.Gather;
import dev.shapeproof.rule.op.GroupNorm;
import dev.shapeproof.rule.op.Index;
import dev.shapeproof.rule.op.IndexPut;
import dev.shapeproof.rule.op.IndexSelect;
import dev.shapeproof.rule.op.LayerNorm;
import dev.shapeproof.rule.op.Like;
import dev.shapeproof.rule.op.Linear;
import dev.shapeproof.rule.op.Linspace;
import dev.shapeproof.rule.op.Logical;
import dev.shapeproof.rule.op.MaskedFill;
import dev.shapeproof.rule.op.Matmul;
import dev.shapeproof.rule.op.MatrixProduct;
import dev.shapeproof.rule.op.Median;
import dev.shapeproof.rule.op.Meshgrid;
import dev.shapeproof.rule.op.MoveAxis;
import dev.shapeproof.rule.op.Nonzero;
import dev.shapeproof.rule.op.OneHot;
import dev.shapeproof.rule.op.Pad;
import dev.shapeproof.rule.op.Permute;
import dev.shapeproof.rule.op.PixelShuffle;
import dev.shapeproof.rule.op.Pooling;
import dev.shapeproof.rule.op.Put;
import dev.shapeproof.rule.op.Reduction;
import dev.shapeproof.rule.op.RepeatInterleave;
import dev.shapeproof.rule.op.Reshape;
import dev.shapeproof.rule.op.Resize;
import dev.shapeproof.rule.op.Roll;
import dev.shapeproof.rule.op.Scatter;
import dev.shapeproof.rule.op.Split;
import dev.shapeproof.rule.op.SplitSizes;
import dev.shapeproof.rule.op.Squeeze;
import dev.shapeproof.rule.op.Stack;
import dev.shapeproof.rule.op.SwapAxes;
import dev.shapeproof.rule.op.Take;
import dev.shapeproof.rule.op.TensorSplit;
import dev.shapeproof.rule.op.Tile;
import dev.shapeproof.rule.op.TopK;
import dev.shapeproof.rule.op.TransposedConvolution;
import dev.shapeproof.rule.op.Triangle;
import dev.shapeproof.rule.op.UnaryFloat;
import dev.shapeproof.rule.op.UnarySame;
import dev.shapeproof.rule.op.UnaryTest;
import dev.shapeproof.rule.op.Unstack;
import dev.shapeproof.rule.op.Upsample;
import dev.shapeproof.rule.op.VectorProduct;
import dev.shapeproof.rule.op.Where;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The registry of rules. A rule class cannot be built without its {@link Op}, and the switch below
 * has no default, so an operation that lacks its rule does not compile.
 */
public final class Rules {
  private static final Map<String, Op> BY_NAME =
      Arrays.stream(Op.values()).collect(Collectors.toUnmodifiableMap(Op::text, op -> op));
  private static final Map<Op, OpRule> BUILT = new ConcurrentHashMap<>();

  private Rules() {}

  /** The same rule each time, built when it is first asked for. */
  public static OpRule of(Op op) {
    return BUILT.computeIfAbsent(op, each -> (OpRule) build(each));
  }

  /** The rule of that name in notation and models. */
  public static Optional<OpRule> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(Rules::of);
  }

  /** All rules, in the order of {@link Op}. */
  public static List<OpRule> all() {
    return Arrays.stream(Op.values()).map(Rules::of).toList();
  }

  /** Of an interface's type: to verify that of a class, the JVM would load all rules. */
  private static Rule build(Op op) {
    return switch (op) {
      case ZEROS, ONES, EMPTY, FULL, RANDOM_UNIFORM, RANDOM_NORMAL, TRUNCATED_NORMAL ->
          Filled.floats(op);
      case RANDOM_INTEGER -> Filled.integers(op);
      case RANDOM_PERMUTATION -> new Linspace(op, DType.I64);
      case LINSPACE -> new Linspace(op, DType.F32);
      case ARANGE -> new Arange();
      case EYE -> new Eye();
      case FROM_ARRAY -> new FromArray();
      case ZEROS_LIKE, ONES_LIKE, EMPTY_LIKE, FULL_LIKE, RANDOM_LIKE -> new Like(op);
      case ADD -> BinaryArithmetic.add();
      case SUB -> BinaryArithmetic.sub();
      case MUL -> BinaryArithmetic.mul();
      case DIV -> BinaryArithmetic.div();
      case FLOOR_DIV -> BinaryArithmetic.floorDiv();
      case REMAINDER -> BinaryArithmetic.remainder();
      case POW -> BinaryArithmetic.pow();
      case ATAN2 -> BinaryArithmetic.atan2();
      case MAXIMUM -> BinaryArithmetic.maximum();
      case MINIMUM -> BinaryArithmetic.minimum();
      case EQ, NE -> Comparison.equality(op);
      case LT, LE, GT, GE -> Comparison.ordering(op);
      case LOGICAL_AND, LOGICAL_OR, LOGICAL_XOR -> new Logical(op);
      case BITWISE_AND, BITWISE_OR, BITWISE_XOR -> new Bitwise(op);
      case EXP, EXP2, EXPM1, SQRT, RSQRT, RECIPROCAL, TAN, TANH, SIGMOID, ERFINV ->
          UnaryFloat.savingResult(op);
      case LOG,
          LOG2,
          LOG10,
          LOG1P,
          SIN,
          COS,
          ASIN,
          ACOS,
          ATAN,
          SINH,
          COSH,
          ASINH,
          ACOSH,
          ATANH,
          ERF,
          ERFC,
          LOG_GAMMA,
          DIGAMMA ->
          UnaryFloat.savingOperand(op);
      case NEG -> UnarySame.saving(op, UnarySame.Takes.NOT_BOOL);
      case ABS -> UnarySame.saving(op, UnarySame.Takes.NOT_BOOL, "x");
      case SIGN -> UnarySame.saving(op, UnarySame.Takes.ALL);
      case FLOOR, CEIL, TRUNC, ROUND -> UnarySame.saving(op, UnarySame.Takes.NOT_BOOL);
      case SQUARE -> UnarySame.saving(op, UnarySame.Takes.ALL, "x");
      case RELU -> UnarySame.saving(op, UnarySame.Takes.NOT_BOOL, "result");
      case LEAKY_RELU, ELU, SELU, GELU, SILU, MISH, SOFTPLUS, LOG_SIGMOID, HARD_SIGMOID ->
          UnarySame.saving(op, UnarySame.Takes.FLOATING, "x");
      case SOFTSIGN -> UnaryFloat.savingOperand(op);
      case HARD_TANH -> UnarySame.saving(op, UnarySame.Takes.NOT_BOOL, "x");
      case LOGICAL_NOT, IS_NAN, IS_INF, IS_FINITE -> new UnaryTest(op);
      case CLONE -> Copy.clone(op);
      case CONTIGUOUS -> Copy.contiguous(op);
      case DETACH -> Copy.detach(op);
      case TO_TYPE -> Cast.toType();
      case TO_DEVICE -> Cast.toDevice();
      case WHERE -> new Where();
      case CLIP -> new Clip();
      case MATMUL -> new Matmul();
      case DOT -> VectorProduct.dot();
      case OUTER -> VectorProduct.outer();
      case MM -> MatrixProduct.mm();
      case BATCH_MATMUL -> MatrixProduct.batchMatmul();
      case LINEAR -> new Linear();
      case EINSUM -> new Einsum();
      case RESHAPE -> Reshape.reshape();
      case VIEW -> Reshape.view();
      case PERMUTE -> Permute.permute();
      case TRANSPOSE -> Permute.transpose();
      case SWAP_AXES -> new SwapAxes();
      case MOVE_AXIS -> new MoveAxis();
      case FLATTEN -> new Flatten();
      case EXPAND_DIMS -> new ExpandDims();
      case SQUEEZE -> new Squeeze();
      case BROADCAST_TO -> new BroadcastTo();
      case TILE -> Tile.tile();
      case REPEAT -> Tile.repeat();
      case REPEAT_INTERLEAVE -> new RepeatInterleave();
      case FLIP -> new Flip();
      case ROLL -> new Roll();
      case SUM -> Reduction.sum();
      case PROD -> Reduction.prod();
      case MEAN -> Reduction.mean();
      case MAX -> Reduction.max();
      case MIN -> Reduction.min();
      case STD, VAR -> Reduction.spread(op);
      case NORM -> Reduction.norm();
      case LOG_SUM_EXP -> Reduction.logSumExp();
      case ANY, ALL -> Reduction.truth(op);
      case COUNT_NONZERO -> Reduction.countNonzero();
      case ARG_MAX, ARG_MIN -> new ArgReduction(op);
      case MEDIAN -> new Median();
      case CUM_SUM -> Along.cumSum();
      case CUM_PROD -> Along.cumProd();
      case SORT -> Along.sort();
      case ARG_SORT -> Along.argSort();
      case TOP_K -> new TopK();
      case SOFTMAX, LOG_SOFTMAX -> Along.softmax(op);
      case NORMALIZE -> Along.normalize();
      case CONCAT -> new Concat();
      case STACK -> new Stack();
      case SPLIT -> new Split();
      case CHUNK -> new Chunk();
      case TENSOR_SPLIT -> new TensorSplit();
      case SPLIT_SIZES -> SplitSizes.bySizes();
      case SPLIT_PLACES -> SplitSizes.byPlaces();
      case UNSTACK -> new Unstack();
      case MESHGRID -> new Meshgrid();
      case INDEX -> new Index();
      case INDEX_PUT -> new IndexPut();
      case NONZERO -> Nonzero.nonzero();
      case MASKED_SELECT -> Nonzero.maskedSelect();
      case MASKED_FILL -> new MaskedFill();
      case GATHER -> new Gather();
      case SCATTER, SCATTER_ADD -> new Scatter(op);
      case TAKE -> new Take();
      case PUT -> new Put();
      case INDEX_SELECT -> new IndexSelect();
      case ONE_HOT -> new OneHot();
      case EMBEDDING -> new Embedding();
      case DIAG -> new Diag();
      case DIAGONAL -> new Diagonal();
      case TRIL, TRIU -> new Triangle(op);
      case PAD -> Pad.constant();
      case PAD_REFLECT -> Pad.reflecting();
      case CONV1D -> new Convolution(op, 1);
      case CONV2D -> new Convolution(op, 2);
      case CONV3D -> new Convolution(op, 3);
      case CONV_TRANSPOSE1D -> new TransposedConvolution(op, 1);
      case CONV_TRANSPOSE2D -> new TransposedConvolution(op, 2);
      case CONV_TRANSPOSE3D -> new TransposedConvolution(op, 3);
      case MAX_POOL1D -> Pooling.max(op, 1);
      case MAX_POOL2D -> Pooling.max(op, 2);
      case MAX_POOL3D -> Pooling.max(op, 3);
      case AVG_POOL1D -> Pooling.avg(op, 1);
      case AVG_POOL2D -> Pooling.avg(op, 2);
      case AVG_POOL3D -> Pooling.avg(op, 3);
      case ADAPTIVE_AVG_POOL, ADAPTIVE_MAX_POOL -> Resize.pooling(op);
      case INTERPOLATE -> Resize.interpolation(op);
      case UPSAMPLE -> new Upsample();
      case PIXEL_SHUFFLE -> new PixelShuffle();
      case BATCH_NORM -> new BatchNorm();
      case GROUP_NORM -> new GroupNorm();
      case LAYER_NORM -> new LayerNorm();
      case DROPOUT -> new Dropout();
      case MSE_LOSS, L1_LOSS, SMOOTH_L1_LOSS, HUBER_LOSS, KL_DIV ->
          ElementwiseLoss.broadcasting(op);
      case BCE_LOSS, BCE_WITH_LOGITS -> ElementwiseLoss.sameShape(op);
      case CROSS_ENTROPY -> CrossEntropy.crossEntropy();
      case NLL_LOSS -> CrossEntropy.nllLoss();
    };
  }
}
