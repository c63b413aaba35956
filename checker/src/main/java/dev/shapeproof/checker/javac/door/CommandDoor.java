package dev.shapeproof.checker.javac.door;

import dev.shapeproof.checker.cli.Main;
import java.util.Optional;

/** {@code java -jar}: the command line, or why not. */
public final class CommandDoor {
  private static final int FAILED = 2;

  private CommandDoor() {}

  public static void main(String[] arguments) {
    Optional<String> old = OldJava.complaint();
    if (old.isPresent()) {
      System.err.println(old.get() + "run this with a newer one");
      System.exit(FAILED);
    }
    Main.main(arguments);
  }
}
