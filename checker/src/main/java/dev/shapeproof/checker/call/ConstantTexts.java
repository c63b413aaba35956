package dev.shapeproof.checker.call;

import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Texts that are cut up: the description of a network, read piece by piece. */
final class ConstantTexts {
  /** What {@code split} takes literally, and white space around one such character. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[^.$|()\\[{^?*+\\\\]+|(\\\\s\\*)?([^.$|()\\[{^?*+\\\\]|\\\\[.$|(\\[{^?*+])(\\\\s\\*)?|\\\\s\\+| \\+");

  private final Evaluation evaluation;

  ConstantTexts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    if (!Displays.isConstant(a.get(0))) {
      return unknown(intrinsic);
    }
    String text = Displays.text((Value.Text) a.get(0));
    return switch (intrinsic) {
      case TEXT_SPLIT -> split(text, a);
      case TEXT_PART -> part(text, a);
      case TEXT_WRITTEN -> written(text, a.get(1));
      case TEXT_FIND -> found(text, a.get(1));
      case TEXT_REPLACE -> replaced(text, a.get(1), a.get(2));
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private static Value unknown(Intrinsic intrinsic) {
    return switch (intrinsic) {
      case TEXT_SPLIT -> new Value.Unknown("elements");
      case TEXT_FIND -> new Value.Unknown("place in a text");
      default -> new Value.Text(List.of(new Value.Piece.Hole(new Value.Unknown("string"))));
    };
  }

  private static Value found(String text, Value part) {
    return Displays.isConstant(part)
        ? Value.Int.of(text.indexOf(Displays.text((Value.Text) part)))
        : unknown(Intrinsic.TEXT_FIND);
  }

  private static Value replaced(String text, Value part, Value instead) {
    return Displays.isConstant(part) && Displays.isConstant(instead)
        ? Value.Text.of(
            text.replace(Displays.text((Value.Text) part), Displays.text((Value.Text) instead)))
        : unknown(Intrinsic.TEXT_REPLACE);
  }

  private Value split(String text, List<Value> a) {
    Value separator = a.get(1);
    boolean limited = a.size() > 2 && !(a.get(2) instanceof Value.Null);
    OptionalLong limit = limited ? evaluation.constant(a.get(2)) : OptionalLong.of(0);
    if (!Displays.isConstant(separator)
        || limit.isEmpty()
        || !PLAIN.matcher(Displays.text((Value.Text) separator)).matches()) {
      return unknown(Intrinsic.TEXT_SPLIT);
    }
    String[] parts = text.split(Displays.text((Value.Text) separator), (int) limit.getAsLong());
    return new Value.Items(
        new Sequence.Exact(Arrays.stream(parts).<Value>map(Value.Text::of).toList()));
  }

  private Value part(String text, List<Value> a) {
    OptionalLong from = evaluation.constant(a.get(1));
    boolean open = a.size() < 3 || a.get(2) instanceof Value.Null;
    OptionalLong to = open ? OptionalLong.of(text.length()) : evaluation.constant(a.get(2));
    boolean fits =
        from.isPresent()
            && to.isPresent()
            && from.getAsLong() >= 0
            && from.getAsLong() <= to.getAsLong()
            && to.getAsLong() <= text.length();
    return fits
        ? Value.Text.of(text.substring((int) from.getAsLong(), (int) to.getAsLong()))
        : unknown(Intrinsic.TEXT_PART);
  }

  private static Value written(String text, Value how) {
    return Value.Text.of(
        switch (Displays.text((Value.Text) how)) {
          case "lower" -> text.toLowerCase(Locale.ROOT);
          case "upper" -> text.toUpperCase(Locale.ROOT);
          default -> text.trim();
        });
  }
}
