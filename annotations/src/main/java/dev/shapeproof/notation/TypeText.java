package dev.shapeproof.notation;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.util.List;

/**
 * Writes the type of a tensor as a person reads it in a message: {@code f32[b, t, hidden=768] on
 * cuda:0}. An unknown dtype is {@code ?}, an unknown rank {@code [...]}; an unknown device is left
 * out.
 */
public record TypeText(DimNames names) {

  /** Without names for constants. */
  public static final TypeText PLAIN = new TypeText(DimNames.NONE);

  public String size(Dim dim) {
    String text = dim.toString();
    return dim.constant().isPresent()
        ? names.of(dim).map(name -> name + "=" + text).orElse(text)
        : text;
  }

  /** {@code [b, 3, hidden=768]}. */
  public String shape(List<Dim> dims) {
    return bracketed(dims.stream().map(this::size).toList());
  }

  /** Terms that are text already, such as {@code *s} and {@code ?}. */
  public static String bracketed(List<String> terms) {
    return "[" + String.join(", ", terms) + "]";
  }

  public String tensor(DType dtype, List<Dim> dims, Device device) {
    return tensor(dtype, shape(dims), device);
  }

  /** Of unknown rank: {@code f32[...] on cpu}. */
  public static String tensorOfAnyRank(DType dtype, Device device) {
    return tensor(dtype, "[...]", device);
  }

  /** Around a shape that is text already. */
  public static String tensor(DType dtype, String shape, Device device) {
    return dtype + shape + (device.isKnown() ? " on " + device : "");
  }
}
