package dev.shapeproof.runtime.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;

/** The kernels of one context, loaded from the PTX beside this class when first asked for. */
final class Kernels {
  private static final Pattern ENTRY =
      Pattern.compile("\\.entry (\\w+)\\(\\s*\\.param \\.align \\d+ \\.b8 \\w+\\[(\\d+)\\]");

  private record Loaded(CUmodule module, Map<String, Integer> sizes) {}

  private final Map<String, Loaded> modules = new HashMap<>();
  private final Map<Kernel, CUfunction> functions = new HashMap<>();

  /**
   * The entry, in the current context.
   *
   * @param bytes of the structure that it is to be given: another size than the kernel's own would
   *     be read as garbage
   */
  synchronized CUfunction function(Kernel kernel, int bytes) {
    CUfunction known = functions.get(kernel);
    if (known != null) {
      return known;
    }
    Loaded loaded = modules.computeIfAbsent(kernel.source(), Kernels::load);
    Integer size = loaded.sizes().get(kernel.entry());
    if (size == null || size != bytes) {
      throw new IllegalStateException(
          kernel + " takes " + size + " bytes and would be given " + bytes);
    }
    CUfunction function = new CUfunction();
    Result.check(
        JCudaDriver.cuModuleGetFunction(function, loaded.module(), kernel.entry()),
        "looking for " + kernel);
    functions.put(kernel, function);
    return function;
  }

  private static Loaded load(String source) {
    String ptx = text(source + ".ptx");
    CUmodule module = new CUmodule();
    Result.check(JCudaDriver.cuModuleLoadData(module, ptx), "loading " + source + ".ptx");
    Map<String, Integer> sizes = new HashMap<>();
    Matcher entry = ENTRY.matcher(ptx);
    while (entry.find()) {
      sizes.put(entry.group(1), Integer.valueOf(entry.group(2)));
    }
    return new Loaded(module, sizes);
  }

  private static String text(String name) {
    try (InputStream in = Kernels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
