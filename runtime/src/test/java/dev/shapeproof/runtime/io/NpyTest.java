package dev.shapeproof.runtime.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.ClosedException;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of NumPy, read and written. */
class NpyTest {
  private static final List<DType> DTYPES =
      List.of(DType.F64, DType.F32, DType.F16, DType.I64, DType.I32, DType.U8, DType.BOOL);

  @TempDir Path folder;

  private Path file(String header, String elements) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex("934e554d50590100"));
    bytes.write(header.length());
    bytes.write(header.length() >> 8);
    bytes.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(HexFormat.of().parseHex(elements));
    return Files.write(folder.resolve("a.npy"), bytes.toByteArray());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    for (DType dtype : DTYPES) {
      for (long[] shape : new long[][] {{}, {0}, {3}, {2, 3}, {2, 0, 4}}) {
        Tensor x = Tensors.rand(1, DType.F64, shape).mul(100).to(dtype);
        Npy.write(folder.resolve("x.npy"), x);
        Tensor read = Npy.read(folder.resolve("x.npy"));
        assertEquals(x.type(), read.type());
        assertArrayEquals(x.toDoubles(), read.toDoubles());
      }
    }
  }

  @Test
  void writesRowsOfAViewInOrder() throws IOException {
    Npy.write(folder.resolve("x.npy"), Tensors.arange(6).reshape(2, 3).transpose());
    Tensor read = Npy.read(folder.resolve("x.npy"));
    assertArrayEquals(new long[] {0, 3, 1, 4, 2, 5}, read.toLongs());
  }

  @Test
  void headerIsAlignedAsNumpyDoesIt() throws IOException {
    Npy.write(folder.resolve("x.npy"), Tensors.of(new float[] {1, 2}));
    byte[] bytes = Files.readAllBytes(folder.resolve("x.npy"));
    assertEquals(128 + 8, bytes.length);
    assertEquals(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }",
        new String(bytes, 10, 118, StandardCharsets.ISO_8859_1).strip());
  }

  @Test
  void readsColumnsFirst() throws IOException {
    Path columns =
        file(
            "{'descr': '<i4', 'fortran_order': True, 'shape': (2, 3), }",
            "010000000200000003000000040000000500000006000000");
    Tensor x = Npy.read(columns);
    assertArrayEquals(new long[] {1, 3, 5, 2, 4, 6}, x.toLongs());
  }

  @Test
  void readsTheBigEndFirst() throws IOException {
    Path big = file("{'descr': '>f4', 'fortran_order': False, 'shape': (2,)}", "3f800000c0000000");
    assertArrayEquals(new float[] {1, -2}, Npy.read(big).toFloats());
  }

  @Test
  void refusesWhatItCannotTrust() throws IOException {
    List<String> headers =
        List.of(
            "{'descr': '<f4', 'fortran_order': False, 'shape': (3,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 2)}",
            "{'descr': '|O', 'fortran_order': False, 'shape': (2,)}",
            "{'descr': '<f4', 'fortran_order': 0, 'shape': (2,)}",
            "{'descr': '<f4', 'shape': (2,)}",
            "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 'x'}",
            "__import__('os')",
            "");
    for (String header : headers) {
      Path wrong = file(header, "3f800000c0000000");
      assertThrows(FormatException.class, () -> Npy.read(wrong), header);
    }
  }

  @Test
  void refusesToWriteBf16() {
    Tensor x = Tensors.zeros(DType.BF16, 1);
    assertThrows(DTypeException.class, () -> Npy.write(folder.resolve("x.npy"), x));
  }

  @Test
  void readsAndWritesNamedTensors() throws IOException {
    Map<String, Tensor> all = new LinkedHashMap<>();
    all.put("w", Tensors.arange(6).reshape(2, 3));
    all.put("b", Tensors.zeros(3));
    Npz.write(folder.resolve("x.npz"), all);
    Map<String, Tensor> read = Npz.read(folder.resolve("x.npz"));
    assertEquals(List.of("w", "b"), List.copyOf(read.keySet()));
    Tensor w = Objects.requireNonNull(read.get("w"));
    assertArrayEquals(new long[] {2, 3}, w.shape());
    assertArrayEquals(new long[] {0, 1, 2, 3, 4, 5}, w.toLongs());
  }

  /** What is refused leaves the file that was there before. */
  @Test
  void writesNothingOverAFileWhereATensorIsClosed() throws IOException {
    Path file = folder.resolve("kept");
    Tensor closed = Tensors.ones(2);
    closed.close();
    Map<String, Tensor> both = new LinkedHashMap<>();
    both.put("a", Tensors.ones(3));
    both.put("b", closed);
    Npy.write(file, Tensors.ones(3));
    assertThrows(ClosedException.class, () -> Npy.write(file, closed));
    assertEquals(3, Npy.read(file).elements());
    Npz.write(file, Map.of("a", Tensors.ones(3)));
    assertThrows(ClosedException.class, () -> Npz.write(file, both));
    assertEquals(1, Npz.read(file).size());
    Safetensors.write(file, Map.of("a", Tensors.ones(3)));
    assertThrows(ClosedException.class, () -> Safetensors.write(file, both));
    assertEquals(1, Safetensors.read(file).size());
  }
}
