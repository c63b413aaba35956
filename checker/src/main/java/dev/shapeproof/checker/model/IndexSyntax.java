package dev.shapeproof.checker.model;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads NDIndex's text form ({@code ":, 1:{}, ..., null"}). The text is a template: literal pieces,
 * and values that the program concatenated into it; each {@code {}} takes the next argument.
 */
public final class IndexSyntax {
  private static final char OPEN = '\ue000';
  private static final char CLOSE = '\ue001';
  private static final String NUMBER = "(-?\\d+|\\{}|-?" + OPEN + "\\d+" + CLOSE + ")";
  private static final Pattern ITEM =
      Pattern.compile("(\\*)|" + NUMBER + "?:" + NUMBER + "?(?::" + NUMBER + ")?|" + NUMBER);

  private final List<Piece> text;
  private final List<Piece> arguments;
  private final List<IndexItem> items = new ArrayList<>();
  private int next;

  private IndexSyntax(List<Piece> text, List<Piece> arguments) {
    this.text = text;
    this.arguments = arguments;
  }

  /** A part of the text, or an argument. */
  public sealed interface Piece {
    /** Characters of the text. */
    record Literal(String text) implements Piece {}

    /** An int or long. */
    record Whole(Dim value) implements Piece {}

    /** A tensor; only as an argument. */
    record Array(Operand tensor) implements Piece {}

    /** The null reference; only as an argument. */
    record Nothing() implements Piece {}

    /** Something of which nothing is known. */
    record Opaque(String reason) implements Piece {}
  }

  /** What the text means. */
  public sealed interface Result {
    record Items(List<IndexItem> items) implements Result {
      public Items {
        items = List.copyOf(items);
      }
    }

    /** The library throws for every such text; the message is fit for a headline. */
    record Malformed(String message) implements Result {}

    /** It cannot be told what it means. */
    record Unknown(String reason) implements Result {}
  }

  public static Result parse(List<Piece> text, List<Piece> arguments) {
    try {
      return new IndexSyntax(text, arguments).parse();
    } catch (NotReadable e) {
      return e.result;
    }
  }

  @SuppressWarnings("StringSplitter") // the library splits like this, and so must its twin
  private Result parse() throws NotReadable {
    boolean ellipsis = false;
    // empty items at the end do not count
    for (String part : flat().split(",")) {
      String item = part.trim();
      if (item.equals("...")) {
        if (ellipsis) {
          throw malformed("an index has only one ellipsis");
        }
        ellipsis = true;
        items.add(new IndexItem.Ellipsis());
      } else {
        items.add(item(item));
      }
    }
    if (next != arguments.size()) {
      throw malformed("the index text has " + next + " {} for " + arguments.size() + " arguments");
    }
    return new Result.Items(items);
  }

  /** The text with every known number in place and every other one as its place between marks. */
  private String flat() throws NotReadable {
    StringBuilder flat = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      Piece piece = text.get(i);
      if (piece instanceof Piece.Literal literal) {
        flat.append(literal.text());
      } else if (piece instanceof Piece.Whole number) {
        OptionalLong constant = number.value().constant();
        if (constant.isPresent()) {
          flat.append(constant.getAsLong());
        } else {
          flat.append(OPEN).append(i).append(CLOSE);
        }
      } else if (piece instanceof Piece.Opaque opaque) {
        throw unknown(opaque.reason());
      } else {
        throw malformed("an array or null stands in the index text");
      }
    }
    return flat.toString();
  }

  private IndexItem item(String item) throws NotReadable {
    if (item.equals("null")) {
      return new IndexItem.NewAxis();
    }
    Matcher matcher = ITEM.matcher(item);
    if (!matcher.matches()) {
      if (item.indexOf(OPEN) >= 0) {
        throw unknown("index text");
      }
      throw malformed("invalid index item '" + item + "'");
    }
    if (matcher.group(1) != null) {
      return slice(Optional.empty(), Optional.empty(), Optional.empty());
    }
    String whole = matcher.group(5);
    if (whole != null) {
      return whole.equals("{}") ? argument(item) : new IndexItem.Pick(number(whole, item));
    }
    return slice(bound(matcher, 2, item), bound(matcher, 3, item), bound(matcher, 4, item));
  }

  private IndexItem argument(String item) throws NotReadable {
    Piece piece = take();
    if (piece instanceof Piece.Whole number) {
      return new IndexItem.Pick(number.value());
    } else if (piece instanceof Piece.Array array) {
      return new IndexItem.Array(asPositions(array.tensor()));
    } else if (piece instanceof Piece.Nothing) {
      return new IndexItem.NewAxis();
    }
    throw notANumber(piece, item);
  }

  /** The library casts every array but a boolean one to i64 before it is used. */
  private static Operand asPositions(Operand array) {
    return array.dtype().isKnown() && array.dtype() != DType.BOOL
        ? new Operand(array.name(), array.dims(), DType.I64, array.device(), array.count())
        : array;
  }

  private Optional<Dim> bound(Matcher matcher, int group, String item) throws NotReadable {
    String written = matcher.group(group);
    return written == null ? Optional.empty() : Optional.of(number(written, item));
  }

  private Dim number(String written, String item) throws NotReadable {
    if (written.equals("{}")) {
      Piece piece = take();
      if (piece instanceof Piece.Whole number) {
        return number.value();
      }
      throw notANumber(piece, item);
    }
    int open = written.indexOf(OPEN);
    if (open < 0) {
      return constant(written);
    }
    int place = Integer.parseInt(written.substring(open + 1, written.length() - 1));
    Dim value = ((Piece.Whole) text.get(place)).value();
    return open == 0 ? value : Dim.of(0).minus(value);
  }

  private static Dim constant(String written) throws NotReadable {
    try {
      return Dim.of(Long.parseLong(written));
    } catch (NumberFormatException e) {
      throw malformed("the index " + written + " is too large");
    }
  }

  private static IndexItem slice(Optional<Dim> start, Optional<Dim> stop, Optional<Dim> step)
      throws NotReadable {
    OptionalLong by = step.orElse(Dim.of(1)).constant();
    if (by.isEmpty()) {
      throw unknown("step of a slice");
    }
    if (by.getAsLong() <= 0 || by.getAsLong() > Integer.MAX_VALUE) {
      throw malformed("the step of a slice is " + by.getAsLong() + ", it must be positive");
    }
    return new IndexItem.Slice(start, stop, (int) by.getAsLong());
  }

  private Piece take() throws NotReadable {
    if (next >= arguments.size()) {
      throw malformed("the index text has more {} than its " + arguments.size() + " arguments");
    }
    return arguments.get(next++);
  }

  private static NotReadable notANumber(Piece piece, String item) {
    return piece instanceof Piece.Opaque opaque
        ? unknown(opaque.reason())
        : malformed("the {} of '" + item + "' takes an integer");
  }

  private static NotReadable malformed(String message) {
    return new NotReadable(new Result.Malformed(message));
  }

  private static NotReadable unknown(String reason) {
    return new NotReadable(new Result.Unknown(reason));
  }

  /** Ends the reading; never leaves this class. */
  private static final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Result result;

    NotReadable(Result result) {
      super(null, null, false, false);
      this.result = result;
    }
  }
}
