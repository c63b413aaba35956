package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.optim.Adam;
import dev.shapeproof.runtime.optim.LossScaler;
import dev.shapeproof.runtime.optim.Optimizer;
import dev.shapeproof.runtime.optim.Sgd;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What does not fit is refused in the rule's words, before anything happens. */
class RefusalTest {

  @Test
  void namesOperandsSizesAndTheRule() {
    Tensor x = Tensors.zeros(2, 3).named("x");
    Tensor w = Tensors.zeros(4, 5).named("w");
    ShapeException e = assertThrows(ShapeException.class, () -> x.matmul(w));
    assertEquals(
        """
        [shape.matmul] cannot multiply x by w: inner dimensions 3 and 4 differ
          x: f32[2, 3] on cpu
          w: f32[4, 5] on cpu
          rule: [*b, m, k] x [*b, k, n] -> [*b, m, n]\
        """,
        e.getMessage());
    assertEquals(Optional.of(RuleId.SHAPE_MATMUL), e.id());
  }

  @Test
  void tellsAllProblemsOfACall() {
    Tensor x = Tensors.zeros(2, 3);
    Tensor w = Tensors.zeros(DType.F64, 4, 5);
    TensorException e = assertThrows(TensorException.class, () -> x.matmul(w));
    assertTrue(e.getMessage().contains("left is f32 and right is f64"), e.getMessage());
    assertTrue(e.getMessage().contains("inner dimensions 3 and 4 differ"), e.getMessage());
    assertTrue(e.getMessage().contains("\n  also: cannot multiply left by right"), e.getMessage());
  }

  @Test
  void refusesTheSameCallEveryTime() {
    Tensor x = Tensors.zeros(2, 3);
    for (int i = 0; i < 3; i++) {
      assertThrows(ShapeException.class, () -> x.add(Tensors.zeros(4)));
    }
  }

  @Test
  void callsElementsOfListsByTheirPlace() {
    ShapeException e =
        assertThrows(
            ShapeException.class,
            () -> Tensors.concat(List.of(Tensors.zeros(2, 3), Tensors.zeros(2, 4)), 0));
    assertTrue(
        e.getMessage().startsWith("[shape.concat] cannot concatenate xs[0] and xs[1]: axis 1 is"),
        e.getMessage());
  }

  @Test
  void leavesTheTargetOfARefusedChangeAlone() {
    Tensor x = Tensors.of(new long[] {1, 2});
    assertThrows(DTypeException.class, () -> x.add_(0.5));
    assertThrows(ShapeException.class, () -> x.add_(Tensors.zeros(2, 2).to(DType.I64)));
    assertArrayEquals(new long[] {1, 2}, x.toLongs());
  }

  @Test
  void refusesAxesThatAreNotThere() {
    Tensor x = Tensors.zeros(2, 3);
    assertThrows(ShapeException.class, () -> x.sum(2));
    assertThrows(ShapeException.class, () -> x.softmax(-3));
    assertThrows(ShapeException.class, () -> x.transpose(0, 2));
    assertThrows(ShapeException.class, () -> x.slice(2, 0, 1));
    assertThrows(ShapeException.class, () -> x.slice(-3, 0, 1));
    assertThrows(ShapeException.class, () -> x.select(1, 3));
    assertThrows(ShapeException.class, () -> x.expandDims(4));
    assertThrows(ShapeException.class, () -> x.permute(0, 0));
  }

  @Test
  void refusesSizesThatDoNotAddUp() {
    Tensor x = Tensors.zeros(2, 3);
    assertThrows(ShapeException.class, () -> x.reshape(4, -1));
    assertThrows(ShapeException.class, () -> x.reshape(-1, -1));
    assertThrows(ShapeException.class, () -> x.view(5));
    assertThrows(ShapeException.class, () -> x.expand(2, 4));
    assertThrows(ShapeException.class, () -> Tensors.zeros(-1));
    assertThrows(ShapeException.class, () -> Tensors.of(new float[] {1, 2, 3}, 2, 2));
    assertThrows(ShapeException.class, () -> Tensors.arange(0, 5, -1));
    assertThrows(ShapeException.class, () -> x.item());
    assertThrows(ShapeException.class, () -> x.doubleAt(1));
  }

  @Test
  void refusesDtypesThatDoNotMix() {
    Tensor ints = Tensors.arange(6);
    assertThrows(DTypeException.class, () -> ints.mean());
    assertThrows(DTypeException.class, () -> ints.softmax(0));
    assertThrows(DTypeException.class, () -> ints.gather(0, Tensors.zeros(2)));
    assertThrows(DTypeException.class, () -> ints.to(DType.BOOL).neg());
  }

  @Test
  void saysThatThereIsNoSuchDevice() {
    DeviceUnavailableException e =
        assertThrows(
            DeviceUnavailableException.class, () -> Tensors.zeros(DType.F32, Device.cuda(1), 2));
    assertTrue(e.getMessage().contains("cuda:1"), e.getMessage());
    assertThrows(DeviceUnavailableException.class, () -> Tensors.zeros(2).to(Device.cuda(0)));
  }

  @Test
  void saysHowToGoOnWhereAViewIsImpossible() {
    Tensor x = Tensors.zeros(2, 3).transpose();
    LayoutException e = assertThrows(LayoutException.class, () -> x.view(6));
    assertTrue(e.getMessage().contains("reshape(..) copies"), e.getMessage());
    assertEquals(Optional.of(RuleId.LAYOUT_NONCONTIGUOUS), e.id());
    assertEquals(1, x.reshape(6).rank());
  }

  @Test
  void changesNothingThatWasStretched() {
    Tensor rows = Tensors.zeros(3).expand(8, 3);
    LayoutException e = assertThrows(LayoutException.class, () -> rows.add_(1));
    assertEquals(Optional.of(RuleId.LAYOUT_REPEATED), e.id());
    assertThrows(LayoutException.class, () -> rows.fill_(1));
    assertThrows(LayoutException.class, () -> rows.copy_(Tensors.ones(8, 3)));
    assertEquals(2, rows.copy().add_(1).rank());
  }

  @Test
  void takesNoStepWithoutGradients() {
    Tensor w = Tensors.ones(2).requireGrad();
    for (Optimizer optimizer : List.of(Sgd.of(List.of(w), 0.1), Adam.of(List.of(w), 0.1))) {
      GradientException e = assertThrows(GradientException.class, optimizer::step);
      assertEquals(Optional.of(RuleId.AUTOGRAD_STEP), e.id());
      w.sum().backward();
      optimizer.step();
      optimizer.zeroGrad();
    }
  }

  @Test
  void looksAtIndicesThatAreValues() {
    Tensor table = Tensors.zeros(3, 2);
    ValueException e =
        assertThrows(
            ValueException.class, () -> Layers.embedding(Tensors.of(new long[] {0, 3}), table));
    assertEquals(
        "[values.index] embedding: index 3 is out of range for an axis of size 3"
            + "\n  axis 0 of f32[3, 2] on cpu",
        e.getMessage());
    assertThrows(ValueException.class, () -> Tensors.arange(3).floorDiv(0));
    assertThrows(ValueException.class, () -> Tensors.arange(3).pow(-1));
    ValueException label =
        assertThrows(
            ValueException.class,
            () -> Losses.crossEntropy(Tensors.zeros(2, 5), Tensors.of(new long[] {5, 1})));
    assertTrue(
        label
            .getMessage()
            .startsWith("[values.index] crossEntropy: index 5 is out of range for an axis of size"),
        label.getMessage());
  }

  @Test
  void saysWhatNoArrayHolds() {
    Tensor column = Tensors.zeros(50_000, 1);
    Tensor row = Tensors.zeros(1, 50_000);
    for (Supplier<Tensor> large :
        List.<Supplier<Tensor>>of(
            () -> column.add(row),
            () -> column.ge(row),
            () -> column.matmul(row),
            () -> Tensors.zeros(60_000, 60_000),
            () -> Tensors.zeros(1L << 40, 1L << 40),
            () -> Tensors.arange(3_000_000_000L),
            () -> row.expand(50_000, 50_000).copy(),
            () -> row.expand(50_000, 50_000).reshape(-1),
            () -> row.expand(50_000, 50_000).argMax())) {
      ShapeException e = assertThrows(ShapeException.class, large::get);
      assertEquals(Optional.of(RuleId.MEMORY_SIZE), e.id());
    }
    Tensor many = row.expand(50_000, 50_000);
    assertEquals(2_500_000_000L, many.elements());
    assertThrows(ShapeException.class, many::toFloats);
  }

  @Test
  void hasNotEveryDtype() {
    Tensor x = Tensors.zeros(3);
    DTypeException e = assertThrows(DTypeException.class, () -> x.to(DType.I8));
    assertEquals("[dtype.mismatch] the runtime has no tensors of i8", e.getMessage());
    assertThrows(DTypeException.class, () -> Tensors.zeros(DType.C64, 3));
    assertThrows(DTypeException.class, () -> Tensors.rand(1, DType.I64, 3));
    assertThrows(DTypeException.class, () -> Tensors.randn(1, DType.BOOL, 3));
  }

  @Test
  void movesNoParameterThatWasComputed() {
    Tensor scaled = Tensors.ones(2).requireGrad().mul(0.1).named("scaled");
    Tensor bias = Tensors.zeros(2).requireGrad();
    for (Supplier<Optimizer> made :
        List.<Supplier<Optimizer>>of(
            () -> Sgd.of(List.of(bias, scaled), 0.1), () -> Adam.of(List.of(scaled), 0.1))) {
      GradientException e = assertThrows(GradientException.class, made::get);
      assertEquals(Optional.of(RuleId.AUTOGRAD_NO_GRADIENT), e.id());
      assertTrue(e.getMessage().contains("scaled, f32[2] on cpu, was computed"), e.getMessage());
    }
    assertEquals(1, Sgd.of(List.of(scaled.detach().requireGrad()), 0.1).parameters().size());
    assertEquals(1, Sgd.of(List.of(Tensors.ones(2).mul(0.1).requireGrad()), 1).parameters().size());
  }

  @Test
  void saysOfAStepWhetherAnythingCouldHaveAGradient() {
    Tensor frozen = Tensors.ones(2);
    GradientException e =
        assertThrows(GradientException.class, () -> Sgd.of(List.of(frozen), 0.1).step());
    assertTrue(e.getMessage().contains("none of the parameters requires one"), e.getMessage());
  }

  @Test
  void saysWhatIsNull() {
    Tensor x = Tensors.zeros(2, 3);
    Map<String, Executable> calls = new LinkedHashMap<>();
    calls.put("operand 2 of add is null, and no tensor", () -> x.add(absent()));
    calls.put("operand 2 of matmul is null, and no tensor", () -> x.matmul(absent()));
    calls.put("operand 1 of where is null", () -> Tensors.where(absent(), x, x));
    calls.put("operand 1 of stack is null", () -> Tensors.stack(absents(), 0));
    calls.put("the bias is null", () -> Layers.linear(x, Tensors.ones(4, 3), absent()));
    calls.put("the seed is null", () -> x.copy().requireGrad().backward((Tensor) absent()));
    calls.put("the dtype is null", () -> x.to((DType) absent()));
    calls.put("a shape or list of numbers is null", () -> x.reshape((long[]) absent()));
    calls.put("parameter 0 is null", () -> Sgd.of(absents(), 0.1));
    calls.forEach(
        (words, call) -> {
          NullPointerException e = assertThrows(NullPointerException.class, call, words);
          assertTrue(String.valueOf(e.getMessage()).startsWith(words), e.getMessage());
        });
  }

  /** As code that NullAway does not see may have it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals", "unchecked"})
  private static <T> T absent() {
    return (T) Map.of().get("nothing");
  }

  private static List<Tensor> absents() {
    return Collections.singletonList(absent());
  }

  @Test
  void saysWhichAxisAPartIsTakenOn() {
    Tensor x = Tensors.zeros(2, 3);
    for (Executable call :
        List.<Executable>of(
            () -> x.select(2, 0),
            () -> x.select(Integer.MIN_VALUE, 0),
            () -> x.slice(-3, 0, 1),
            () -> x.from(Integer.MAX_VALUE, 0))) {
      ShapeException e = assertThrows(ShapeException.class, call);
      assertEquals(Optional.of(RuleId.SHAPE_AXIS), e.id());
    }
  }

  @Test
  void readsASingleElementOnly() {
    for (Executable call :
        List.<Executable>of(
            () -> Tensors.zeros(2, 3).item(),
            () -> Tensors.zeros(0).longItem(),
            () -> Tensors.zeros(2, 3).doubleAt(0))) {
      ShapeException e = assertThrows(ShapeException.class, call);
      assertEquals(Optional.of(RuleId.SHAPE_SIZE), e.id());
      assertTrue(e.getMessage().contains("only a single element is a number"), e.getMessage());
    }
    assertEquals(0, Tensors.zeros(1, 1).item());
    assertEquals(0, Tensors.zeros(2, 1, 1).doubleAt(1));
  }

  @Test
  void countsBeyondWhatALongHolds() {
    Tensor image = Tensors.ones(1, 1, 3, 3);
    for (Executable call :
        List.<Executable>of(
            () -> Tensors.arange(Long.MIN_VALUE, Long.MAX_VALUE, 1),
            () ->
                Layers.conv2d(
                    image, image, Tensors.ones(1), new long[] {1}, new long[] {Long.MAX_VALUE}))) {
      ShapeException e = assertThrows(ShapeException.class, call);
      assertEquals(Optional.of(RuleId.MEMORY_SIZE), e.id());
    }
  }

  @Test
  void tellsClassesInAWrongShapeFromProbabilities() {
    Tensor scores = Tensors.zeros(8, 5);
    ShapeException e =
        assertThrows(
            ShapeException.class,
            () -> Losses.crossEntropy(scores, Tensors.zeros(DType.I64, 8, 1)));
    assertTrue(
        e.getMessage().contains("scores [8, 5] take labels [8], not [8, 1]"), e.getMessage());
    assertThrows(
        DTypeException.class, () -> Losses.crossEntropy(scores, Tensors.zeros(DType.I64, 8, 5)));
  }

  @Test
  void movesNoParameterTwiceOrThatWasStretched() {
    Tensor w = Tensors.ones(1, 3).requireGrad();
    assertThrows(ValueException.class, () -> Sgd.of(List.of(w, w), 0.1));
    assertThrows(ValueException.class, () -> Adam.of(List.of(w, w), 0.1));
    Tensor stretched = Tensors.ones(1, 3).expand(4, 3).requireGrad();
    assertThrows(LayoutException.class, () -> Sgd.of(List.of(stretched), 0.1));
  }

  @Test
  void scalesByNumbersThatCan() {
    for (LossScaler.Settings settings :
        List.of(
            new LossScaler.Settings(0, 2, 0.5, 10),
            new LossScaler.Settings(Double.NaN, 2, 0.5, 10),
            new LossScaler.Settings(1024, 0.5, 0.5, 10),
            new LossScaler.Settings(1024, 2, 2, 10),
            new LossScaler.Settings(1024, 2, 0.5, 0))) {
      assertThrows(ValueException.class, () -> new LossScaler(settings), settings.toString());
    }
    assertEquals(65536, LossScaler.usual().factor());
  }

  @Test
  void requiresNoGradientOfWhatIsClosed() {
    Tensor x = Tensors.ones(2);
    x.close();
    assertThrows(ClosedException.class, x::requireGrad);
  }

  @Test
  void countsDevicesFrom0() {
    assertThrows(IllegalArgumentException.class, () -> Device.cuda(-1));
  }
}
