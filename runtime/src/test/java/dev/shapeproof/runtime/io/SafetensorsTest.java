package dev.shapeproof.runtime.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of safetensors, read and written. */
class SafetensorsTest {
  @TempDir Path folder;

  private Path file(String header, int elementBytes) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + text.length + elementBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    return Files.write(folder.resolve("a.safetensors"), bytes.array());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Map<String, Tensor> all = new LinkedHashMap<>();
    for (DType dtype :
        List.of(
            DType.F64,
            DType.F32,
            DType.F16,
            DType.BF16,
            DType.I64,
            DType.I32,
            DType.U8,
            DType.BOOL)) {
      all.put(dtype + " \"quoted\" ü", Tensors.rand(3, DType.F64, 2, 3).mul(50).to(dtype));
    }
    all.put("empty", Tensors.zeros(0, 4));
    all.put("scalar", Tensors.scalar(2));
    Safetensors.write(folder.resolve("x"), all);
    Map<String, Tensor> read = Safetensors.read(folder.resolve("x"));
    assertEquals(all.keySet(), read.keySet());
    all.forEach(
        (name, tensor) -> {
          Tensor again = Objects.requireNonNull(read.get(name));
          assertEquals(tensor.type(), again.type());
          assertArrayEquals(tensor.toDoubles(), again.toDoubles());
        });
  }

  @Test
  void skipsMetadata() throws IOException {
    Path file =
        file(
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}  ",
            8);
    assertEquals(List.of("w"), List.copyOf(Safetensors.read(file).keySet()));
  }

  @Test
  void refusesWhatItCannotTrust() throws IOException {
    String good = "\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]";
    List<String> headers =
        List.of(
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
            "{\"w\":{\"dtype\":\"Q4\",\"shape\":[2],\"data_offsets\":[0,8]}}",
            "{\"w\":{\"shape\":[2],\"data_offsets\":[0,8]}}",
            "{\"w\":{" + good + ",\"more\":1}}",
            "{\"w\":{" + good + "},\"w\":{" + good + "}}",
            "{\"w\":{" + good + "},\"v\":{" + good + "}}",
            "{\"w\":{" + good + "}",
            "[]",
            "{\"w\":" + "[".repeat(100_000),
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[9999999999,9999999999],\"data_offsets\":[0,8]}}",
            "");
    for (String header : headers) {
      Path wrong = file(header, 8);
      assertThrows(FormatException.class, () -> Safetensors.read(wrong), header);
    }
  }

  @Test
  void refusesAHeaderLongerThanTheFile() throws IOException {
    Path file = folder.resolve("a.safetensors");
    Files.write(file, new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, '{', '}'});
    assertThrows(FormatException.class, () -> Safetensors.read(file));
    Files.write(file, new byte[] {1, 2});
    assertThrows(FormatException.class, () -> Safetensors.read(file));
  }
}
