package dev.shapeproof.checker.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code shapeproof}: the command line. */
@Command(
    name = "shapeproof",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Finds tensor bugs in Java before the program runs.")
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Terminal.system(), new JavacEngine()));
  }

  static int run(List<String> arguments, Terminal terminal, Engine engine) {
    return new CommandLine(new Main())
        .addSubcommand(new LintCommand(terminal, engine))
        .addSubcommand(new ProcessorPathCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand("completion", completion())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((error, words) -> refuse(error, words, terminal))
        .setExecutionExceptionHandler((error, command, parsed) -> broken(error, terminal))
        .execute(arguments.toArray(String[]::new));
  }

  private static CommandLine completion() {
    return new CommandLine(new AutoComplete.GenerateCompletion()).setCommandName("completion");
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int refuse(ParameterException error, String[] words, Terminal terminal) {
    Refusal.print(UsageText.of(error), Refusal.wantsJson(List.of(words)), terminal);
    return ExitCode.FAILED;
  }

  /** A fault of ours: whoever reports it needs the trace. */
  private static int broken(Exception error, Terminal terminal) {
    terminal.err().println("shapeproof: internal error, please report it: " + error);
    error.printStackTrace(terminal.err());
    return ExitCode.FAILED;
  }
}
