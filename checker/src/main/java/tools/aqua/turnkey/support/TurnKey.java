package tools.aqua.turnkey.support;

import dev.shapeproof.checker.solve.natives.NativeLoader;
import java.io.InputStream;
import java.util.function.Function;

/**
 * Takes the place of the class that {@code com.microsoft.z3.Native} calls from its static
 * initialiser. The original unpacks 35 MB into the temporary folder on every start; ours unpacks
 * once per user.
 */
public final class TurnKey {

  private TurnKey() {}

  /**
   * Loads the native libraries that {@code resources} finds under {@code prefix}.
   *
   * @throws UnsatisfiedLinkError with the reason, where that cannot be done
   */
  public static void load(String prefix, Function<String, InputStream> resources) {
    NativeLoader.forThisMachine().load(prefix, resources);
  }
}
