package dev.shapeproof.runtime.io;

import dev.shapeproof.rule.DType;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header of an .npy file: a Python literal with the keys descr, fortran_order and shape (<a
 * href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>).
 */
record NpyHeader(DType dtype, ByteOrder order, boolean columnsFirst, List<Long> shape) {
  private static final int MOST_AXES = 64;
  private static final String STRING = "'([^'\\\\]*)'";
  private static final Pattern ENTRY =
      Pattern.compile("\\s*" + STRING + "\\s*:\\s*(" + STRING + "|True|False|\\([^()]*\\))\\s*");

  NpyHeader {
    shape = List.copyOf(shape);
  }

  static NpyHeader parse(String text) throws FormatException {
    String body = text.strip();
    if (!body.startsWith("{") || !body.endsWith("}")) {
      throw new FormatException("the header is no dictionary: " + shown(text));
    }
    String rest = body.substring(1, body.length() - 1);
    List<String> seen = new ArrayList<>();
    String descr = "";
    String fortran = "";
    String shape = "";
    Matcher entry = ENTRY.matcher(rest);
    int at = 0;
    while (at < rest.length() && !rest.substring(at).isBlank()) {
      entry.region(at, rest.length());
      if (!entry.lookingAt() || seen.contains(entry.group(1))) {
        throw new FormatException("the header cannot be read: " + shown(text));
      }
      seen.add(entry.group(1));
      switch (entry.group(1)) {
        case "descr" -> descr = entry.group(2);
        case "fortran_order" -> fortran = entry.group(2);
        case "shape" -> shape = entry.group(2);
        default -> throw new FormatException("the header has an unknown key " + entry.group(1));
      }
      at = entry.end();
      if (at < rest.length() && rest.charAt(at) != ',') {
        throw new FormatException("the header cannot be read: " + shown(text));
      }
      at++;
    }
    return of(descr, fortran, shape);
  }

  private static NpyHeader of(String descr, String fortran, String shape) throws FormatException {
    if (!fortran.equals("True") && !fortran.equals("False")) {
      throw new FormatException("the header lacks fortran_order");
    }
    if (!descr.startsWith("'") || !shape.startsWith("(")) {
      throw new FormatException("the header lacks descr or shape");
    }
    String code = descr.substring(1, descr.length() - 1);
    ByteOrder order = code.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new NpyHeader(dtype(code), order, fortran.equals("True"), sizes(shape));
  }

  private static DType dtype(String code) throws FormatException {
    return switch (code) {
      case "<f8", ">f8" -> DType.F64;
      case "<f4", ">f4" -> DType.F32;
      case "<f2", ">f2" -> DType.F16;
      case "<i8", ">i8" -> DType.I64;
      case "<i4", ">i4" -> DType.I32;
      case "|u1", "<u1", ">u1" -> DType.U8;
      case "|b1", "<b1", ">b1" -> DType.BOOL;
      default ->
          throw new FormatException("elements of type " + shown(code) + " are not supported");
    };
  }

  private static List<Long> sizes(String tuple) throws FormatException {
    String inner = tuple.substring(1, tuple.length() - 1).strip();
    if (inner.isEmpty()) {
      return List.of();
    }
    String[] parts = inner.split(",", -1);
    boolean trailing = parts[parts.length - 1].isBlank();
    if (parts.length == 1 || parts.length > MOST_AXES) {
      throw new FormatException("the shape " + shown(tuple) + " is no tuple of sizes");
    }
    List<Long> sizes = new ArrayList<>();
    for (String part : trailing ? Arrays.copyOf(parts, parts.length - 1) : parts) {
      String digits = part.strip();
      if (!digits.matches("\\d{1,18}")) {
        throw new FormatException("the shape " + shown(tuple) + " is no tuple of sizes");
      }
      sizes.add(Long.parseLong(digits));
    }
    return sizes;
  }

  /** As NumPy writes it. */
  String text() {
    String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String tuple = shape.size() == 1 ? "(" + sizes + ",)" : "(" + sizes + ")";
    return "{'descr': '" + code(dtype) + "', 'fortran_order': False, 'shape': " + tuple + ", }";
  }

  private static String code(DType dtype) {
    return switch (dtype) {
      case F64 -> "<f8";
      case F32 -> "<f4";
      case F16 -> "<f2";
      case I64 -> "<i8";
      case I32 -> "<i4";
      case U8 -> "|u1";
      case BOOL -> "|b1";
      default ->
          throw new IllegalArgumentException(
              ".npy has no " + dtype + "; convert the tensor first, as by to(DType.F32)");
    };
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
