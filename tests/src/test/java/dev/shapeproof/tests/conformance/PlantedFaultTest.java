package dev.shapeproof.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test of the conformance test: rules with a mistake in them must be seen to disagree with the
 * engine.
 */
class PlantedFaultTest {

  private static final long SEED = 7;
  private static final int CALLS = 90;
  private static final List<PlantedFault> FAULTS =
      List.of(
          new PlantedFault("Matmul", "matMul", "inner.eq(other)", "inner.eq(inner)"),
          new PlantedFault("Reshape", "reshape", "x.elements().eq(product)", "product.eq(product)"),
          new PlantedFault(
              "Permute",
              "transpose(int...)",
              "axes.get().stream().map(x::dim)",
              "x.dims().stream()"),
          new PlantedFault(
              "SwapAxes",
              "swapAxes",
              "swap(dims, first.get(), second.get())",
              "swap(dims, first.get(), first.get())"),
          new PlantedFault("ExpandDims", "expandDims", "Dim.of(1)", "Dim.of(2)"),
          new PlantedFault("Concat", "concat", "Dim.sum(sizes)", "first.dim(axis.get())"),
          new PlantedFault(
              "Stack",
              "stack",
              "Sizes.inserted(first.dims(), axis.get(), count)",
              "Sizes.inserted(first.dims(), 0, count)"),
          new PlantedFault("Reduction", "sum(int[])", "given(x.dtype())", "x.dtype()"),
          new PlantedFault("ArgReduction", "argMax(int)", "DType.I64", "DType.I32"),
          new PlantedFault("TopK", "topK", "k.le(size)", "k.le(k)"),
          new PlantedFault(
              "Gather", "gather", "index.dims(), x.dtype()", "index.dims(), index.dtype()"),
          new PlantedFault("Comparison", "eq", "DType.BOOL", "DType.I64"));

  @Test
  void aMistakeInARuleShowsAsADisagreement(@TempDir Path work)
      throws IOException, InterruptedException {
    List<Path> sources = new ArrayList<>();
    for (PlantedFault fault : FAULTS) {
      sources.add(fault.plant(work.resolve("faulty")));
    }
    Path classes = Files.createDirectories(work.resolve("faulty-classes"));
    Oracle.compile(sources, classes);
    Set<String> wanted =
        FAULTS.stream().map(PlantedFault::operation).collect(Collectors.toCollection(TreeSet::new));
    List<Operation> operations =
        Operations.all().stream()
            .filter(it -> wanted.contains(it.name()))
            .map(it -> it.few(CALLS))
            .toList();
    Set<String> seen =
        new Conformance(work, SEED, LintProcess.withFirst(classes, work, "--strict"))
            .run(operations).stream()
                .filter(it -> it.verdict().disagrees())
                .map(it -> it.call().operation().name())
                .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(wanted, seen, "operations whose rule has a mistake, and those seen to disagree");
  }
}
