package dev.shapeproof.checker.cli;

import dev.shapeproof.notation.Nearness;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one line what is wrong with a command line, what was probably meant, and where to look.
 */
final class UsageText {
  private UsageText() {}

  static String of(ParameterException error) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    return what(error, command) + " (see " + command.qualifiedName() + " --help)";
  }

  private static String what(ParameterException error, CommandSpec command) {
    if (error instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      return word.startsWith("-")
          ? unknown("option", word, command.optionsMap().keySet())
          : unknown(
              command.parent() == null ? "command" : "argument",
              word,
              command.subcommands().keySet());
    }
    Optional<String> choice = choice(error);
    if (choice.isPresent()) {
      return choice.get();
    }
    String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    return message.isEmpty()
        ? "bad usage"
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  /** A word that is none of those an option takes. */
  private static Optional<String> choice(ParameterException error) {
    if (!(error.getArgSpec() instanceof OptionSpec option)
        || !option.type().isEnum()
        || error.getValue() == null) {
      return Optional.empty();
    }
    List<String> known =
        Arrays.stream(option.type().getEnumConstants())
            .map(each -> each.toString().toLowerCase(Locale.ROOT))
            .toList();
    String name = option.longestName();
    return Optional.of(
        name + " is " + String.join(" or ", known) + ", not '" + error.getValue() + "'");
  }

  private static String unknown(String kind, String word, Collection<String> known) {
    String name = List.of(word.split("=", 2)).get(0);
    return "unknown "
        + kind
        + " "
        + name
        + Nearness.nearest(name, known).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
