package dev.shapeproof.tests.conformance;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Stands between a rule and its frame, in a checker built for {@link PlantedFaultTest}: leaves out
 * one requirement of the rule, or gives its result another dtype or order of axes. Which, the file
 * says that the system property names: lines {@code matmul Matmul.java:52}. Every requirement that
 * is met on the way is written to another file.
 */
public final class PlantedFaults implements Out {

  static final String PLAN = "planted.plan";
  static final String MET = "planted.met";

  private static final Set<String> FAULTS = read();
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final StackWalker STACK = StackWalker.getInstance();

  private final String rule;
  private final Out out;

  private PlantedFaults(String rule, Out out) {
    this.rule = rule;
    this.out = out;
  }

  /** Runs the rule; the patched frame calls this. */
  public static void apply(Rule rule, In in, Out out) {
    rule.apply(in, new PlantedFaults(rule.name(), out));
  }

  @Override
  public void require(Constraint condition, Supplier<Problem> problem) {
    if (!isLeftOut(problem)) {
      out.require(condition, problem);
    }
  }

  @Override
  public void require(Truth condition, Supplier<Problem> problem) {
    if (!isLeftOut(problem)) {
      out.require(condition, problem);
    }
  }

  @Override
  public void stop(Problem problem) {
    if (isLeftOut(() -> problem)) {
      out.result(List.of(), DType.F32, Device.CPU);
    } else {
      out.stop(problem);
    }
  }

  @Override
  public void result(List<Dim> dims, DType dtype, Device device) {
    out.result(faulty(dims), faulty(dtype), device);
  }

  @Override
  public void results(List<Result> results) {
    out.results(results.stream().map(this::faulty).toList());
  }

  @Override
  public void results(Result each, Dim count) {
    out.results(faulty(each), count);
  }

  @Override
  public void rankIf(Constraint condition, Result shape, Result other) {
    out.rankIf(condition, faulty(shape), faulty(other));
  }

  @Override
  public void effects(Effects effects) {
    out.effects(effects);
  }

  private Result faulty(Result result) {
    return new Result(faulty(result.dims()), faulty(result.dtype()), result.device());
  }

  private List<Dim> faulty(List<Dim> dims) {
    if (!FAULTS.contains(rule + " " + PlantedFault.AXES)) {
      return dims;
    }
    List<Dim> shifted = new ArrayList<>(dims);
    Collections.rotate(shifted, 1);
    return shifted;
  }

  private DType faulty(DType dtype) {
    if (!FAULTS.contains(rule + " " + PlantedFault.DTYPE)) {
      return dtype;
    }
    return dtype == DType.F32 ? DType.F64 : DType.F32;
  }

  private boolean isLeftOut(Supplier<Problem> problem) {
    String place =
        rule
            + " "
            + STACK
                .walk(frames -> frames.filter(PlantedFaults::isRule).findFirst())
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("?");
    // there is one device here, so nothing can be refused for another
    if (SEEN.add(place) && problem.get().id() != RuleId.DEVICE_MISMATCH) {
      note(place);
    }
    return FAULTS.contains(place);
  }

  private static boolean isRule(StackWalker.StackFrame frame) {
    return frame.getClassName().startsWith("dev.shapeproof.rule.op.");
  }

  private static Set<String> read() {
    try {
      return Set.copyOf(Files.readAllLines(Path.of(System.getProperty(PLAN))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void note(String place) {
    try {
      Files.writeString(
          Path.of(System.getProperty(MET)),
          place + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
