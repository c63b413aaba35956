package dev.shapeproof.runtime.io;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Demands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the header of safetensors says of one tensor; its bytes are {@code begin} to {@code end}.
 */
record Entry(String name, DType dtype, List<Long> shape, long begin, long end) {
  private static final String METADATA = "__metadata__";
  private static final int MOST_AXES = 64;

  Entry {
    shape = List.copyOf(shape);
  }

  static Entry of(String name, Tensor tensor, long begin) {
    if (name.equals(METADATA)) {
      throw new IllegalArgumentException("no tensor can be called " + METADATA);
    }
    Demands.given(tensor, "the tensor " + name);
    long bytes = tensor.elements() * tensor.dtype().bytes();
    List<Long> shape = Arrays.stream(tensor.shape()).boxed().toList();
    return new Entry(name, tensor.dtype(), shape, begin, begin + bytes);
  }

  /** All of a header, in the order of their bytes. */
  static List<Entry> all(String header) throws FormatException {
    if (!(Json.parse(header) instanceof Map<?, ?> object)) {
      throw new FormatException("the header is no object");
    }
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<?, ?> named : object.entrySet()) {
      String name = (String) named.getKey();
      if (!(named.getValue() instanceof Map<?, ?> fields)) {
        throw new FormatException(name + " is no object");
      }
      if (!name.equals(METADATA)) {
        entries.add(read(name, fields));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    return entries;
  }

  private static Entry read(String name, Map<?, ?> fields) throws FormatException {
    List<Long> offsets = longs(name, fields, "data_offsets");
    List<Long> shape = longs(name, fields, "shape");
    if (fields.size() != 3 || offsets.size() != 2 || shape.size() > MOST_AXES) {
      throw new FormatException(name + " has other fields than dtype, shape and data_offsets");
    }
    Entry entry =
        new Entry(name, dtype(name, fields.get("dtype")), shape, offsets.get(0), offsets.get(1));
    long claimed = Claim.elements(entry.sizes()) * entry.dtype().bytes();
    if (entry.end() - entry.begin() != claimed) {
      throw new FormatException(
          name + " claims " + claimed + " bytes and has " + (entry.end() - entry.begin()));
    }
    return entry;
  }

  private static DType dtype(String name, @org.jspecify.annotations.Nullable Object value)
      throws FormatException {
    return switch (String.valueOf(value)) {
      case "F64" -> DType.F64;
      case "F32" -> DType.F32;
      case "F16" -> DType.F16;
      case "BF16" -> DType.BF16;
      case "I64" -> DType.I64;
      case "I32" -> DType.I32;
      case "U8" -> DType.U8;
      case "BOOL" -> DType.BOOL;
      default -> throw new FormatException(name + " is of a dtype that is not supported");
    };
  }

  private static List<Long> longs(String name, Map<?, ?> fields, String key)
      throws FormatException {
    List<Long> longs = new ArrayList<>();
    if (fields.get(key) instanceof List<?> list) {
      for (Object item : list) {
        if (!(item instanceof Long number)) {
          throw new FormatException(key + " of " + name + " is no list of numbers");
        }
        longs.add(number);
      }
      return longs;
    }
    throw new FormatException(name + " has no " + key);
  }

  long[] sizes() {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  /** As it stands in the header. */
  String text() {
    return Json.quote(name)
        + ":{\"dtype\":\""
        + dtype.toString().toUpperCase(Locale.ROOT)
        + "\",\"shape\":"
        + shape.toString().replace(" ", "")
        + ",\"data_offsets\":["
        + begin
        + ","
        + end
        + "]}";
  }
}
