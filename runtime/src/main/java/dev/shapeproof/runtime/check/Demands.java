package dev.shapeproof.runtime.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.LayoutProblem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.LayoutException;
import dev.shapeproof.runtime.ShapeException;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API asks of a tensor where there is no operation and so no rule. The model of the API,
 * {@code META-INF/shapeproof/models/shapeproof.java}, asks the same in the same words.
 */
public final class Demands {
  private Demands() {}

  /**
   * The tensor has this axis, counted from the front or, if negative, from the back.
   *
   * @throws ShapeException where it has not
   */
  public static void axis(Subject x, int axis) {
    int rank = x.layout().rank();
    if (axis < -rank || axis >= rank) {
      Problem problem =
          Problem.of(RuleId.SHAPE_AXIS, "there is no axis {} in {}", axis, operand(x).dims());
      throw new ShapeException(text(problem), problem.id());
    }
  }

  /**
   * The tensor holds floating numbers.
   *
   * @throws DTypeException where it does not
   */
  public static void floating(Subject x) {
    if (x.dtype().kind() != DType.Kind.FLOAT) {
      Problem problem =
          Problem.of(
              RuleId.DTYPE_MISMATCH,
              "{} is {}, and only floating numbers have a gradient",
              operand(x),
              x.dtype());
      throw new DTypeException(text(problem), problem.id());
    }
  }

  /**
   * There are tensors of this dtype: others are only read or written by other libraries.
   *
   * @throws DTypeException where there are none
   */
  public static void stored(DType dtype) {
    given(dtype, "the dtype");
    switch (dtype) {
      case F64, F32, F16, BF16, I64, I32, U8, BOOL -> {}
      case C64, I16, I8, STRING, UNKNOWN ->
          throw dtypes(
              Problem.of(RuleId.DTYPE_MISMATCH, "the runtime has no tensors of {}", dtype));
    }
  }

  /**
   * There are random numbers of this dtype.
   *
   * @throws DTypeException where it is not a floating one
   */
  public static void random(DType dtype) {
    stored(dtype);
    if (dtype.kind() != DType.Kind.FLOAT) {
      throw dtypes(
          Problem.of(RuleId.DTYPE_MISMATCH, "random numbers are floating, and not {}", dtype));
    }
  }

  /**
   * The dtype is one of those that autocast goes to.
   *
   * @throws DTypeException where it is not
   */
  public static void narrow(DType dtype) {
    if (dtype != DType.F16 && dtype != DType.BF16) {
      throw dtypes(
          Problem.of(RuleId.DTYPE_MISMATCH, "autocast goes to f16 or bf16, and not to {}", dtype));
    }
  }

  /**
   * NumPy has the dtype of the tensor.
   *
   * @throws DTypeException where it has not
   */
  public static void numpy(Subject x) {
    given(x, "the tensor");
    if (x.dtype() == DType.BF16) {
      throw dtypes(
          Problem.of(RuleId.DTYPE_MISMATCH, "{} is {}, which .npy has not", operand(x), x.dtype()));
    }
  }

  /**
   * There is room on the heap for all elements, one after another.
   *
   * @throws ShapeException where there is none
   */
  public static void room(Subject x) {
    if (x.layout().elements() > Storage.LONGEST) {
      Room.demandCopy(x.name().orElse("x"), x.layout().sizes());
    }
  }

  /**
   * An operand is there. Models and rules know no absent ones, so this is Java's own exception.
   *
   * @throws NullPointerException where it is not
   */
  static void there(Op op, int place, @Nullable Subject x) {
    if (x == null) {
      throw new NullPointerException(
          "operand " + (place + 1) + " of " + op.text() + " is null, and no tensor");
    }
  }

  /**
   * What is no tensor is there.
   *
   * @throws NullPointerException where it is not
   */
  public static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new NullPointerException(what + " is null");
    }
    return value;
  }

  /**
   * The tensor has one element, which is what is read.
   *
   * @throws ShapeException where it has more, or none
   */
  public static void item(Subject x) {
    if (x.layout().elements() != 1) {
      Problem problem =
          Problem.of(
              RuleId.SHAPE_SIZE,
              "only a single element is a number of Java: {} has {} elements",
              operand(x).dims(),
              x.layout().elements());
      throw new ShapeException(text(problem), problem.id());
    }
  }

  private static DTypeException dtypes(Problem problem) {
    return new DTypeException(text(problem), problem.id());
  }

  /**
   * The tensor has one element, so that the gradient to begin with is 1.
   *
   * @throws ShapeException where it has more, or none
   */
  public static void single(Subject x) {
    if (x.layout().elements() != 1) {
      Problem problem =
          Problem.of(
              RuleId.SHAPE_SIZE,
              "backward of {} needs a seed: {} has {} elements, and only of a single one the"
                  + " gradient is 1",
              operand(x),
              operand(x).dims(),
              x.layout().elements());
      throw new ShapeException(text(problem), problem.id());
    }
  }

  /**
   * The gradient to begin with has the sizes of the tensor.
   *
   * @throws ShapeException where it has others
   */
  public static void alike(Subject x, Subject seed) {
    if (!Arrays.equals(x.layout().sizes(), seed.layout().sizes())) {
      Problem problem =
          Problem.of(
              RuleId.SHAPE_SIZE,
              "the seed is {} and the tensor {}: a gradient has the sizes of its tensor",
              operand(seed).dims(),
              operand(x).dims());
      throw new ShapeException(text(problem), problem.id());
    }
  }

  /**
   * Where the elements lie, of sizes {@code target}, without a copy.
   *
   * @throws LayoutException where strides cannot say that
   */
  public static Layout viewed(Subject x, long... target) {
    return x.layout()
        .viewed(target)
        .orElseThrow(
            () -> {
              Problem problem =
                  LayoutProblem.notContiguous(operand(x), operand(x).dims(), dims(target));
              return new LayoutException(
                  text(problem)
                      + "\n  strides: "
                      + Arrays.toString(x.layout().strides())
                      + "\n  help: reshape(..) copies where it must; contiguous() copies before"
                      + " view(..)",
                  problem.id());
            });
  }

  /**
   * Each position is an element of its own, so that it can be changed.
   *
   * @throws LayoutException where a broadcast has stretched the tensor
   */
  public static void ownElements(Subject x) {
    if (x.layout().repeats()) {
      Problem problem = LayoutProblem.repeated(operand(x), operand(x).dims());
      throw new LayoutException(text(problem) + "\n  help: copy() it first", problem.id());
    }
  }

  private static Operand operand(Subject x) {
    return Operand.of(x.name().orElse("x"), dims(x.layout().sizes()), x.dtype(), x.device());
  }

  private static List<Dim> dims(long... sizes) {
    return Arrays.stream(sizes).mapToObj(Dim::of).toList();
  }

  private static String text(Problem problem) {
    return "[" + problem.id() + "] " + ProblemText.headline(problem, Map.of(), DimNames.NONE);
  }
}
