package dev.shapeproof.contracts;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * The agent, {@code java -javaagent:shapeproof-contracts.jar}: puts a check at the beginning and
 * the end of each method that carries an annotation of ours. A class whose bytes do not mention one
 * is not looked at.
 */
public final class ContractAgent implements ClassFileTransformer {
  private static final byte[] MARK =
      "Ldev/shapeproof/annotations/".getBytes(StandardCharsets.US_ASCII);
  private static final String OURS = "dev/shapeproof/";
  private static final String SAMPLES = "dev/shapeproof/samples/";

  private ContractAgent() {}

  /** Called by the JVM before the program's main method. */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new ContractAgent());
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    boolean own = name != null && name.startsWith(OURS) && !name.startsWith(SAMPLES);
    if (name == null || loader == null || own || !mentionsOurs(bytes)) {
      return null;
    }
    try {
      return checked(loader, name.replace('/', '.'), bytes);
    } catch (RuntimeException | LinkageError failed) {
      // a program that would run without the agent must run with it, but not in silence
      System.err.println(
          "[shapeproof] the contracts of " + name.replace('/', '.') + " are not held: " + failed);
      return null;
    }
  }

  private static byte[] checked(ClassLoader loader, String name, byte[] bytes) {
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(name, bytes), ClassFileLocator.ForClassLoader.of(loader));
    TypeDescription type = TypePool.Default.of(locator).describe(name).resolve();
    return new ByteBuddy()
        .with(TypeValidation.DISABLED)
        .redefine(type, locator)
        .visit(Advice.to(Boundary.class).on(Annotated.METHODS))
        .make()
        .getBytes();
  }

  private static boolean mentionsOurs(byte[] bytes) {
    return find(bytes).isPresent();
  }

  private static Optional<Integer> find(byte[] bytes) {
    for (int at = 0; at <= bytes.length - MARK.length; at++) {
      int same = 0;
      while (same < MARK.length && bytes[at + same] == MARK[same]) {
        same++;
      }
      if (same == MARK.length) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
