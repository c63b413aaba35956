package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import dev.shapeproof.tests.jdk.NeedsJdk25;
import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime's own tests on JDK 25, with plain Java and with the Vector API. */
@NeedsJdk25
class OnJdk25Test {
  private static final Path RUNTIME = Corpus.root().resolve("runtime");

  @TempDir Path folder;

  private SuiteJvm jvm() {
    Jdk jdk = Jdks.find(25).orElseThrow();
    return new SuiteJvm(jdk.java(), folder.resolve("log"));
  }

  @Test
  void plainJava() throws IOException, InterruptedException {
    SuiteJvm jvm = jvm();
    jvm.runModule(RUNTIME);
    assertTrue(jvm.said().startsWith("JDK 25, plain Java"), jvm::said);
  }

  @Test
  void theVectorApi() throws IOException, InterruptedException {
    SuiteJvm jvm = jvm().with("--add-modules", "jdk.incubator.vector");
    jvm.runModule(RUNTIME);
    assertTrue(jvm.said().contains("JDK 25, Vector API"), jvm::said);
  }
}
