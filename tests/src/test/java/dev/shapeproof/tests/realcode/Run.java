package dev.shapeproof.tests.realcode;

import dev.shapeproof.tests.javac.Compiling;
import dev.shapeproof.tests.javac.Jars;
import dev.shapeproof.tests.javac.SourcesJar;
import dev.shapeproof.tests.jdk.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One library compiled by a real javac that finds the packed checker on its class path.
 *
 * @param findings {@code path/File.java:line [rule] ...}, as javac reports them
 */
record Run(int exit, String output, List<String> findings, Ledger ledger) {

  private static final Pattern FINDING =
      Pattern.compile(
          "(?m)^.*?src[/\\\\](\\S+\\.java:\\d+): (?:error|warning): (\\[[a-z-]+\\.[a-z.-]+] .*)$");

  static Run javac(Subject subject, Jdk jdk, Path work) throws IOException, InterruptedException {
    List<Path> files = SourcesJar.unpack(subject.sources(), work.resolve("src"));
    Path list = Files.write(work.resolve("files.txt"), files.stream().map(Path::toString).toList());
    List<String> command = new ArrayList<>(List.of(jdk.javac().toString(), "-J-Xmx2g"));
    command.addAll(List.of("-proc:none", "-encoding", "UTF-8", "-d", "classes"));
    command.addAll(
        List.of("-cp", Jars.checker() + File.pathSeparator + Subject.classPath(), "@" + list));
    Compiling.Result result = Compiling.run(work, command);
    return new Run(
        result.exit(), result.output(), findings(result.output()), Ledger.read(result.output()));
  }

  static List<String> findings(String output) {
    Matcher matcher = FINDING.matcher(output);
    return matcher.results().map(Run::shown).toList();
  }

  private static String shown(MatchResult found) {
    return found.group(1).replace('\\', '/') + " " + found.group(2);
  }
}
