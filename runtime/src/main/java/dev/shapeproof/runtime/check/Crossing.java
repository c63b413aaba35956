package dev.shapeproof.runtime.check;

import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.DeviceMismatchException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked of an array before it is copied between the runtime and another library. The model
 * of the bridge asks the same in the same words.
 *
 * @param library as a message calls it
 * @param dtypes those that both have
 */
public record Crossing(String library, List<DType> dtypes) {

  public Crossing {
    dtypes = List.copyOf(dtypes);
  }

  /**
   * The array has one of the dtypes.
   *
   * @param name what a message calls the array
   * @param theirs what the library calls its dtype, for one that the runtime has no word for
   * @throws DTypeException where it has another one
   */
  public void dtype(String name, DType dtype, Object theirs) {
    if (!dtypes.contains(dtype)) {
      Problem problem =
          Problem.of(
              RuleId.DTYPE_MISMATCH,
              "{} is {}; between {} and this runtime only {} are copied",
              named(name),
              dtype.isKnown() ? dtype : theirs,
              library,
              listed());
      throw new DTypeException(text(problem), problem.id());
    }
  }

  /**
   * The array lies on the CPU.
   *
   * @param theirs what the library calls its device, for one that the runtime has no word for
   * @throws DeviceMismatchException where it lies elsewhere
   */
  public void onCpu(String name, Device device, Object theirs) {
    if (!device.equals(Device.CPU)) {
      Problem problem =
          Problem.of(
              RuleId.DEVICE_MISMATCH,
              "{} is on {}; between {} and this runtime arrays are copied on the cpu only",
              named(name),
              device.isKnown() ? device : theirs,
              library);
      throw new DeviceMismatchException(text(problem), problem.id());
    }
  }

  private String listed() {
    int last = dtypes.size() - 1;
    return dtypes.subList(0, last).stream().map(DType::toString).collect(Collectors.joining(", "))
        + " and "
        + dtypes.get(last);
  }

  private static Operand named(String name) {
    return Operand.of(name, List.of(), DType.UNKNOWN, Device.UNKNOWN);
  }

  private static String text(Problem problem) {
    return "[" + problem.id() + "] " + ProblemText.headline(problem, Map.of(), DimNames.NONE);
  }
}
