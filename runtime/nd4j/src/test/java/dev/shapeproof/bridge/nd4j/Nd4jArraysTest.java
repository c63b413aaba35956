package dev.shapeproof.bridge.nd4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Copies to and from real arrays of ND4J, on its CPU backend. */
class Nd4jArraysTest {
  private static final Map<DType, DataType> DTYPES =
      Map.of(
          DType.F64, DataType.DOUBLE,
          DType.F32, DataType.FLOAT,
          DType.F16, DataType.FLOAT16,
          DType.BF16, DataType.BFLOAT16,
          DType.I64, DataType.INT64,
          DType.I32, DataType.INT32,
          DType.U8, DataType.UINT8,
          DType.BOOL, DataType.BOOL);
  private static final List<long[]> SHAPES =
      List.of(new long[0], new long[] {3}, new long[] {2, 3}, new long[] {2, 0, 3}, new long[] {0});

  private static Tensor random(DType dtype, long... shape) {
    return Tensors.rand(7, DType.F64, shape).mul(200).to(dtype);
  }

  @Test
  void everyDtypeAndShapeCrossesBothWays() {
    DTYPES.forEach(
        (dtype, theirs) -> {
          for (long[] shape : SHAPES) {
            Tensor x = random(dtype, shape);
            INDArray array = Nd4jArrays.array(x);
            assertEquals(theirs, array.dataType());
            assertArrayEquals(shape, array.shape());
            Tensor back = Nd4jArrays.tensor(array);
            assertEquals(x.type(), back.type());
            assertArrayEquals(x.toDoubles(), back.toDoubles());
          }
        });
  }

  /** What ND4J itself says of the values, not what comes back from it. */
  @Test
  void nd4jSeesTheSameValues() {
    DTYPES.keySet().stream()
        .filter(dtype -> dtype != DType.BOOL)
        .forEach(
            dtype -> {
              Tensor x = random(dtype, 2, 3);
              INDArray array = Nd4jArrays.array(x);
              for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 3; j++) {
                  assertEquals(x.doubleAt(i, j), array.getDouble(i, j), dtype.toString());
                }
              }
            });
    INDArray mask = Nd4jArrays.array(Tensors.of(new boolean[] {true, false}));
    assertEquals(1, mask.getInt(0));
    assertEquals(0, mask.getInt(1));
  }

  @Test
  void arraysInEitherOrderAndViewsAreCopiedAsWhatTheyShow() {
    INDArray columns = Nd4j.create(DataType.FLOAT, new long[] {2, 3, 4}, 'f');
    for (int i = 0; i < 24; i++) {
      columns.putScalar(new long[] {i / 12, i / 4 % 3, i % 4}, i);
    }
    INDArray rows = columns.dup('c');
    for (INDArray array : List.of(columns, rows)) {
      List<INDArray> views =
          List.of(
              array,
              array.permute(2, 0, 1),
              array.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 3), NDArrayIndex.all()),
              array.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, 2, 4)),
              array.slice(1),
              array.reshape(6, 4).getColumn(2));
      for (INDArray view : views) {
        Tensor copy = Nd4jArrays.tensor(view);
        assertArrayEquals(view.shape(), copy.shape());
        Tensor flat = copy.reshape(-1);
        for (long i = 0; i < view.length(); i++) {
          assertEquals(view.getDouble(indexOf(view.shape(), i)), flat.doubleAt(i));
        }
      }
    }
  }

  private static int[] indexOf(long[] shape, long position) {
    int[] index = new int[shape.length];
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = (int) (position % shape[axis]);
      position /= shape[axis];
    }
    return index;
  }

  @Test
  void ourViewsAreCopiedInRowOrder() {
    Tensor x = Tensors.arange(24).reshape(2, 3, 4);
    for (Tensor view : List.of(x.permute(2, 0, 1), x.slice(1, 1, 3, 1), x.select(0, 1))) {
      INDArray copy = Nd4jArrays.array(view);
      assertArrayEquals(view.shape(), copy.shape());
      assertEquals('c', copy.ordering());
      assertArrayEquals(view.toLongs(), Nd4jArrays.tensor(copy).toLongs());
    }
  }

  @Test
  void aCopySharesNothing() {
    INDArray array = Nd4j.createFromArray(1f, 2f);
    Tensor x = Nd4jArrays.tensor(array);
    INDArray copy = Nd4jArrays.array(x);
    array.addi(7);
    array.close();
    assertArrayEquals(new float[] {1, 2}, x.toFloats());
    x.close();
    assertArrayEquals(new float[] {1, 2}, copy.toFloatVector());
  }

  @Test
  void workspacesHoldWhatIsMadeInsideAndNothingOfReading() {
    WorkspaceConfiguration settings = WorkspaceConfiguration.builder().initialSize(4096).build();
    Tensor read;
    try (MemoryWorkspace inside =
        Nd4j.getWorkspaceManager().getAndActivateWorkspace(settings, "bridge")) {
      INDArray array = Nd4jArrays.array(Tensors.of(new float[] {1, 2}));
      assertTrue(array.isAttached());
      long before = inside.getPrimaryOffset();
      read = Nd4jArrays.tensor(array);
      assertEquals(before, inside.getPrimaryOffset());
    }
    assertArrayEquals(new float[] {1, 2}, read.toFloats());
    assertFalse(Nd4jArrays.array(read).isAttached());
  }

  @Test
  void theEmptyArrayWithoutAxesIsAVectorOfNothing() {
    assertArrayEquals(new long[] {0}, Nd4jArrays.tensor(Nd4j.empty(DataType.FLOAT)).shape());
  }

  @Test
  void aDtypeThatOneLacksIsRefused() {
    INDArray array = Nd4j.create(DataType.INT16, 2, 3);
    DTypeException theirs = assertThrows(DTypeException.class, () -> Nd4jArrays.tensor(array));
    assertEquals(Optional.of(RuleId.DTYPE_MISMATCH), theirs.id());
    assertEquals(
        "[dtype.mismatch] array is i16; between ND4J and this runtime only f64, f32, f16, bf16,"
            + " i64, i32, u8 and bool are copied",
        theirs.getMessage());
    INDArray unsigned = Nd4j.create(DataType.UINT32, 2);
    DTypeException unknown = assertThrows(DTypeException.class, () -> Nd4jArrays.tensor(unsigned));
    assertTrue(unknown.getMessage().contains("array is UINT32; "), unknown.getMessage());
  }
}
