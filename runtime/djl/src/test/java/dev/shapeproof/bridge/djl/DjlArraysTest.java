package dev.shapeproof.bridge.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies to and from real arrays of DJL, on its PyTorch engine. */
class DjlArraysTest {
  private static final Map<DType, DataType> DTYPES =
      Map.of(
          DType.F64, DataType.FLOAT64,
          DType.F32, DataType.FLOAT32,
          DType.F16, DataType.FLOAT16,
          DType.I64, DataType.INT64,
          DType.I32, DataType.INT32,
          DType.U8, DataType.UINT8,
          DType.BOOL, DataType.BOOLEAN);
  private static final List<long[]> SHAPES =
      List.of(new long[0], new long[] {3}, new long[] {2, 3}, new long[] {2, 0, 3}, new long[] {0});

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private static Tensor random(DType dtype, long... shape) {
    return Tensors.rand(7, DType.F64, shape).mul(200).to(dtype);
  }

  @Test
  void everyDtypeAndShapeCrossesBothWays() {
    DTYPES.forEach(
        (dtype, theirs) -> {
          for (long[] shape : SHAPES) {
            Tensor x = random(dtype, shape);
            NDArray array = DjlArrays.array(x, manager);
            assertEquals(theirs, array.getDataType());
            assertEquals(new Shape(shape), array.getShape());
            Tensor back = DjlArrays.tensor(array);
            assertEquals(x.type(), back.type());
            assertArrayEquals(x.toDoubles(), back.toDoubles());
          }
        });
  }

  /** What DJL itself says of the values, not what comes back from it. */
  @Test
  void djlSeesTheSameValues() {
    Tensor x = random(DType.F32, 2, 3);
    assertArrayEquals(x.toFloats(), DjlArrays.array(x, manager).toFloatArray());
    Tensor counts = random(DType.I64, 5);
    assertArrayEquals(counts.toLongs(), DjlArrays.array(counts, manager).toLongArray());
    Tensor mask = Tensors.of(new boolean[] {true, false, true});
    assertArrayEquals(
        new boolean[] {true, false, true}, DjlArrays.array(mask, manager).toBooleanArray());
    float[] halves = DjlArrays.array(x.half(), manager).toFloatArray();
    assertArrayEquals(x.half().toFloats(), halves);
  }

  @Test
  void viewsOfEitherSideAreCopiedAsWhatTheyShow() {
    NDArray array = manager.arange(24f).reshape(2, 3, 4);
    List<NDArray> views =
        List.of(
            array.transpose(2, 0, 1),
            array.get(":, 1:, ::2"),
            array.get("1"),
            array.expandDims(0).broadcast(3, 2, 3, 4));
    for (NDArray view : views) {
      Tensor copy = DjlArrays.tensor(view);
      assertArrayEquals(view.getShape().getShape(), copy.shape());
      assertArrayEquals(view.toFloatArray(), copy.toFloats());
    }
    Tensor x = Tensors.arange(24).reshape(2, 3, 4);
    for (Tensor view : List.of(x.permute(2, 0, 1), x.slice(1, 1, 3, 1), x.select(0, 1))) {
      NDArray copy = DjlArrays.array(view, manager);
      assertEquals(new Shape(view.shape()), copy.getShape());
      assertArrayEquals(view.toLongs(), copy.toLongArray());
    }
  }

  @Test
  void bitsStayAsTheyAre() {
    SplittableRandom random = new SplittableRandom(5);
    for (DataType type : List.of(DataType.FLOAT16, DataType.FLOAT32, DataType.FLOAT64)) {
      ByteBuffer bits = ByteBuffer.allocateDirect(64 * type.getNumOfBytes());
      while (bits.hasRemaining()) {
        bits.put((byte) random.nextInt()); // NaNs with a payload and subnormals among them
      }
      NDArray array = manager.create(bits.rewind(), new Shape(64), type);
      NDArray back = DjlArrays.array(DjlArrays.tensor(array), manager);
      assertEquals(array.toByteBuffer(), back.toByteBuffer());
    }
  }

  @Test
  void aCopySharesNothing() {
    NDArray array = manager.create(new float[] {1, 2});
    Tensor x = DjlArrays.tensor(array).requireGrad();
    NDArray copy = DjlArrays.array(x, manager);
    array.set(new float[] {8, 9});
    array.close();
    assertArrayEquals(new float[] {1, 2}, x.toFloats());
    assertFalse(copy.hasGradient());
    x.close();
    assertArrayEquals(new float[] {1, 2}, copy.toFloatArray());
  }

  @Test
  void theCopyBelongsToItsManager() {
    NDArray copy;
    try (NDManager inner = manager.newSubManager()) {
      copy = DjlArrays.array(Tensors.zeros(2), inner);
      assertFalse(copy.isReleased());
    }
    assertTrue(copy.isReleased());
  }

  @Test
  void aDtypeThatOneLacksIsRefused() {
    NDArray array = manager.create(new byte[] {1, -1});
    array.setName("pixels");
    DTypeException theirs = assertThrows(DTypeException.class, () -> DjlArrays.tensor(array));
    assertEquals(Optional.of(RuleId.DTYPE_MISMATCH), theirs.id());
    assertEquals(
        "[dtype.mismatch] pixels is i8; between DJL and this runtime only f64, f32, f16, i64, i32,"
            + " u8 and bool are copied",
        theirs.getMessage());
    Tensor x = Tensors.zeros(DType.BF16, 2).named("x");
    DTypeException ours = assertThrows(DTypeException.class, () -> DjlArrays.array(x, manager));
    assertTrue(ours.getMessage().startsWith("[dtype.mismatch] x is bf16; "), ours.getMessage());
  }

  @Test
  void aSparseArrayIsRefused() {
    NDArray sparse =
        manager.createCoo(
            java.nio.FloatBuffer.wrap(new float[] {3, 4}),
            new long[][] {{0, 1}, {2, 0}},
            new Shape(2, 3));
    assertThrows(dev.shapeproof.runtime.LayoutException.class, () -> DjlArrays.tensor(sparse));
  }
}
