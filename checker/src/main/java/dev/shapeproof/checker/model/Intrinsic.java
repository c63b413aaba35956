package dev.shapeproof.checker.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The functions of model files that are not rules. A closed set: the evaluator has a case for each.
 * A sequence is an array, a list, the sizes of a shape, or what a sequence function gave; functions
 * that read one take any of these.
 */
public enum Intrinsic {
  // ---- tensors ----
  /** The shape of a tensor, as a shape value. */
  SHAPE("shape", "tensor"),
  /** Number of axes of a tensor or shape. */
  RANK("rank", "tensor"),
  /**
   * Size of one axis of a tensor or shape; negative axes count from the back; out of range is
   * unknown.
   */
  DIM("dim", "tensor", "axis"),
  /** Number of elements of a tensor or shape, 1 for a scalar. */
  ELEMENTS("elements", "tensor"),
  /** Element type of a tensor. */
  DTYPE("dtype", "tensor"),
  /** Where a tensor lives. */
  DEVICE("device", "tensor"),
  /** A tensor of rank 0 made from a Java number, with the dtype of its Java type, on any device. */
  SCALAR("scalar", "number"),
  /**
   * The result of an in-place operation: requires that {@code result} has the shape of {@code
   * target}, whose dtype and identity it keeps.
   */
  IN_PLACE("inPlace", "target", "result"),
  /** The same tensor with another element type. */
  WITH_DTYPE("withDType", "tensor", "dtype"),
  /** The same tensor on another device. */
  ON_DEVICE("onDevice", "tensor", "device"),
  /** The same tensor under a shape that the library is known to give; requires nothing. */
  WITH_SHAPE("withShape", "tensor", "sizes"),
  /**
   * A tensor of these sizes; dtype or device that is left out is unknown. Requires nothing: for
   * what no rule makes.
   */
  TENSOR("tensor", "sizes", "dtype?", "device?"),
  /** A tensor of which only dtype and device may be known; the reason goes to the ledger. */
  UNKNOWN_TENSOR("unknownTensor", "reason", "dtype?", "device?"),
  /**
   * A size that no rule tells (how many elements a mask selects): any number from 0 on; with the
   * name under which a message shows it.
   */
  ANY_SIZE("anySize", "name?"),
  /** The same tensor, of whose axes it is known what they are: {@code laidOut(x, "HWC")}. */
  LAID_OUT("laidOut", "tensor", "axes"),
  /** The same tensor, made of these numbers, an array or an array of arrays. */
  HOLDING("holding", "tensor", "numbers"),
  /**
   * What is known of the axes of a tensor, a letter for each: N batch, C channels, H height, W
   * width, T time, and ? for what nobody knows; no text at all where the rank is not known.
   */
  LAYOUT("layout", "tensor"),
  /**
   * Whether an argument of the call is named so in the source: its text, or the number that it is,
   * ends in {@code height}, or is {@code h}.
   */
  IS_CALLED("isCalled", "argument", "name"),

  /** The same shape, whose sizes are called as the argument is written in the source. */
  AS_WRITTEN("asWritten", "shape", "argument"),

  // ---- values ----
  /** A shape value from a sequence of ints. */
  SHAPE_OF("shapeOf", "sizes"),
  /** An element type by its name in the notation: {@code dtypeConstant("f32")}. */
  DTYPE_CONSTANT("dtypeConstant", "name"),
  /**
   * A device by kind and ordinal: {@code deviceConstant("cuda", 0)}; kinds {@code cpu}, {@code
   * cuda}, {@code default} for the first of CUDA's where there is one, else the processor, and
   * {@code ?}.
   */
  DEVICE_CONSTANT("deviceConstant", "kind", "ordinal?"),
  /** The number of one of CUDA's devices, -1 for the processor; any where it is not known. */
  ORDINAL("ordinal", "device"),
  /** Whether a device is one of CUDA's. */
  IS_CUDA("isCuda", "device"),
  /** Whether a dtype is a floating one; not known for an unknown dtype. */
  IS_FLOATING("isFloating", "dtype"),
  /** Whether a dtype is an integer one. */
  IS_INTEGRAL("isIntegral", "dtype"),
  /** Whether a dtype is boolean. */
  IS_BOOLEAN("isBoolean", "dtype"),
  /** Bytes per element of a dtype. */
  BYTES("bytes", "dtype"),
  /**
   * The dtype that elements of a Java array or buffer of this run-time type have: float[][] is f32.
   */
  ELEMENT_DTYPE("elementDType", "array"),
  /** Whether the value certainly is null; a value of unknown origin counts as not null. */
  IS_NULL("isNull", "value"),
  /** Whether the value is known to be there: neither null nor of unknown origin. */
  IS_KNOWN("isKnown", "value"),
  /** Whether the condition surely holds; false where it may and may not. */
  SURELY("surely", "condition"),
  /** Whether both are the same object. */
  SAME("same", "a", "b"),
  /** Whether both shapes have equal sizes. */
  SAME_SHAPE("sameShape", "a", "b"),
  /** A value of which nothing is known; the reason goes to the ledger. */
  UNKNOWN("unknown", "reason"),

  // ---- sequences: none of these changes its argument ----
  /** A sequence of the arguments. */
  OF("of", "items..."),
  /** Number of elements; of a text, its characters. */
  COUNT("count", "sequence"),
  /** Element at an index, negative from the back; the caller requires the range. */
  AT("at", "sequence", "index"),
  /**
   * Elements {@code from} (inclusive) to {@code to} (exclusive, the end when left out); negatives
   * from the back.
   */
  SUBLIST("sublist", "sequence", "from", "to?"),
  /** Both, one after the other. */
  JOIN("join", "first", "second"),
  /** With one more element at the end. */
  APPEND("append", "sequence", "item"),
  /** With one more element at the end, unless it is there; unknown where that cannot be told. */
  ADDED("added", "sequence", "item"),
  /**
   * In the order in which a {@code HashSet} walks them: of texts and numbers, where they are few;
   * of others only how many there are.
   */
  HASHED("hashed", "sequence"),
  /** With one element put in before an index. */
  INSERT("insert", "sequence", "index", "item"),
  /** With the element at an index replaced. */
  REPLACE("replace", "sequence", "index", "item"),
  /** Without the element at an index. */
  REMOVE("remove", "sequence", "index"),
  /** The elements at these indices, in their order; unknown where one is out of range. */
  PICK("pick", "sequence", "indices"),
  /** Without the elements at these indices. */
  WITHOUT("without", "sequence", "indices"),
  /** Sizes with each constant -1 replaced by the size that a shape has there, from the back. */
  INHERITED("inherited", "sizes", "shape"),
  /** {@code count} times the same element. */
  REPEATED("repeated", "item", "count"),
  /** In opposite order. */
  REVERSED("reversed", "sequence"),
  /** The ints from {@code from} (inclusive) to {@code to} (exclusive). */
  RANGE("range", "from", "to"),
  /**
   * Place of the constant -1 in a sequence of ints, null where certainly none is -1. Not known
   * where an element may be -1 or not, or two are.
   */
  INFERRED_AT("inferredAt", "sequence"),
  /** Product of a sequence of ints, 1 for an empty one. */
  PRODUCT_OF("productOf", "sequence"),
  /** Sum of a sequence of ints. */
  SUM_OF("sumOf", "sequence"),
  /** The greatest of a sequence of ints, null where it certainly has none. */
  GREATEST_OF("greatestOf", "sequence"),
  /** The least of a sequence of ints, null where it certainly has none. */
  LEAST_OF("leastOf", "sequence"),
  /** The shapes of a sequence of tensors. */
  SHAPES("shapes", "sequence"),
  /** Whether a sequence of ints certainly has this element. */
  CONTAINS("contains", "sequence", "item"),
  /**
   * Whether each int of a sequence is at least {@code from} and, where given, less than {@code to}.
   */
  WITHIN("within", "sequence", "from", "to?"),
  /**
   * Sizes of a nested Java array: {@code new float[2][3]} gives 2 and 3; inner lengths are taken
   * from the first.
   */
  NESTED_SIZES("nestedSizes", "array"),

  // ---- integers ----
  /** The smaller one. */
  MIN_OF("minOf", "a", "b"),
  /** The larger one. */
  MAX_OF("maxOf", "a", "b"),
  /** Java's absolute value. */
  ABS_OF("absOf", "value"),
  /** Division rounded towards negative infinity. */
  FLOOR_DIV_OF("floorDivOf", "a", "b"),
  /** The modulo that goes with floorDivOf. */
  FLOOR_MOD_OF("floorModOf", "a", "b"),
  /** Division rounded towards positive infinity. */
  CEIL_DIV_OF("ceilDivOf", "a", "b"),
  /** A number with a fraction rounded up; these six are known where the number is constant. */
  CEILING_OF("ceilingOf", "value"),
  /** Rounded down. */
  FLOOR_OF("floorOf", "value"),
  /** The nearest integer. */
  ROUND_OF("roundOf", "value"),
  /** The square root. */
  ROOT_OF("rootOf", "value"),
  /** One number to the power of another. */
  POWER_OF("powerOf", "base", "exponent"),
  /** The natural logarithm. */
  LOG_OF("logOf", "value"),
  /** An int read from text that is constant, else any int. */
  PARSE_INT("parseInt", "text"),

  // ---- objects ----
  /** A fresh object of a modelled class, by full name. */
  NEW_OBJECT("newObject", "className"),
  /** A fresh list object of a modelled class with these elements. */
  NEW_LIST("newList", "className", "elements"),
  /** Value of a field; unknown where nobody set it. */
  FIELD("field", "object", "name"),
  /** Sets a field and gives the object. */
  SET_FIELD("setField", "object", "name", "value"),
  /** Replaces the elements of a list or array object and gives the object. */
  UPDATE("update", "object", "sequence"),
  /** Value under a key of a map; null where it certainly has none. */
  MAP_GET("mapGet", "map", "key"),
  /** Puts a value under a key of a map and gives the map. */
  MAP_PUT("mapPut", "map", "key", "value"),
  /** Takes a key out of a map and gives the map. */
  MAP_REMOVE("mapRemove", "map", "key"),
  /** The values of a map as a sequence, in its order. */
  MAP_VALUES("mapValues", "map"),
  /** The keys of a map as a sequence, in its order. */
  MAP_KEYS("mapKeys", "map"),
  /** The entries of a map as objects with fields {@code key} and {@code value}, in its order. */
  MAP_ENTRIES("mapEntries", "map"),
  /** Whatever an object holds is unknown from here on. */
  FORGET("forget", "object"),
  /**
   * What the running thread has open: an object whose fields {@code low} and {@code high} are the
   * dtypes to which operations cast, null for none.
   */
  SCOPE("scope"),
  /**
   * A tensor as an operation sees it in the scope that is open: f32, f16 and bf16 are cast to the
   * dtype of that field.
   */
  SCOPED("scoped", "tensor", "field"),
  /** Marks a tensor or resource object as closed. */
  CLOSE("close", "object"),
  /** The result of running a function value on arguments, once, now. */
  CALL("call", "function", "arguments..."),
  /** What a function gives for each element, run once for each, in order. */
  MAPPED("mapped", "sequence", "function"),
  /**
   * In the order that a function of two tells by numbers, natural order where it is null; unknown
   * where that is not constant for some two of up to 16.
   */
  SORTED("sorted", "sequence", "comparator"),
  /** Which of two constants comes first in natural order, as Java's {@code compareTo} says it. */
  COMPARED("compared", "a", "b"),
  /** The elements put together by a function of two, from the left. */
  REDUCED("reduced", "sequence", "initial", "function"),

  // ---- index expressions ----
  /**
   * Items of NDIndex's text form, each {@code {}} filled from a sequence; {@link IndexSyntax} reads
   * it.
   */
  INDEX_OF("indexOf", "text", "arguments"),
  /** One pick per int of a sequence. */
  INDEX_PICKS("indexPicks", "positions"),
  /** {@code count} full slices. */
  INDEX_ALL("indexAll", "count"),
  /** One slice. */
  INDEX_SLICE("indexSlice", "from", "to", "step?"),
  /** An ellipsis. */
  INDEX_ELLIPSIS("indexEllipsis"),
  /** A new axis of size 1. */
  INDEX_NEW_AXIS("indexNewAxis"),
  /** A mask or an array of positions. */
  INDEX_ARRAY("indexArray", "tensor"),
  /** The items of both. */
  INDEX_JOIN("indexJoin", "first", "second"),

  // ---- texts ----
  /** {@code String.valueOf}: any value as a string template. */
  TEXT("text", "value"),
  /** Both texts, one after the other. */
  TEXT_JOIN("textJoin", "first", "second"),
  /** {@code String.format} with a sequence of arguments. */
  TEXT_FORMAT("textFormat", "format", "arguments"),
  /** The texts of a sequence with a separator between them. */
  TEXT_OF("textOf", "separator", "sequence"),
  /** Whether a text starts with another one; not known where either is not constant. */
  TEXT_STARTS("textStarts", "text", "start"),
  /** Whether a text ends with another one. */
  TEXT_ENDS("textEnds", "text", "end"),
  /** Whether a text contains another one. */
  TEXT_HAS("textHas", "text", "part"),
  /**
   * The parts of a text between separators, as {@code String.split} gives them; known where both
   * are constant and the separator is a plain one; with empty ones at the end where a limit that is
   * negative is given.
   */
  TEXT_SPLIT("textSplit", "text", "separator", "limit?"),
  /** The characters of a text from one place to another, to its end where that is left out. */
  TEXT_PART("textPart", "text", "from", "to?"),
  /** Where a text first stands in another one, -1 where it does not; known of constant texts. */
  TEXT_FIND("textFind", "text", "part"),
  /** A constant text in which each place of one text holds another one. */
  TEXT_REPLACE("textReplace", "text", "part", "replacement"),
  /** A constant text without white space at its ends, or in other letters: trim, lower, upper. */
  TEXT_WRITTEN("textWritten", "text", "how"),
  /** Where an argument of the call stands in the source, else the call: {@code Net.java:12}. */
  HERE("here", "argument?"),
  /** The simple name of an object's class. */
  CLASS_NAME("className", "object");

  private static final Map<String, Intrinsic> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Intrinsic::text, intrinsic -> intrinsic));

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // Stream.toList() gives a list that nobody can change
  private final List<String> parameters;

  private final int required;
  private final boolean variadic;

  Intrinsic(String text, String... parameters) {
    this.text = text;
    this.variadic = parameters.length > 0 && parameters[parameters.length - 1].endsWith("...");
    this.required = (int) Arrays.stream(parameters).filter(Intrinsic::isRequired).count();
    this.parameters =
        Arrays.stream(parameters).map(name -> name.replaceFirst("(\\?|\\.\\.\\.)$", "")).toList();
  }

  private static boolean isRequired(String parameter) {
    return !parameter.endsWith("?") && !parameter.endsWith("...");
  }

  /** The spelling in model files. */
  public String text() {
    return text;
  }

  /**
   * Parameter names in order; the last one of a variadic intrinsic takes any number of arguments.
   */
  public List<String> parameters() {
    return parameters;
  }

  /** How many arguments must be given. */
  public int required() {
    return required;
  }

  /** Whether it can refuse a call by itself. */
  public boolean demands() {
    return switch (this) {
      case IN_PLACE, INDEX_OF, CALL, MAPPED, REDUCED, SORTED -> true;
      default -> false;
    };
  }

  public boolean isVariadic() {
    return variadic;
  }

  public static Optional<Intrinsic> parse(String text) {
    return Optional.ofNullable(BY_NAME.get(text));
  }
}
