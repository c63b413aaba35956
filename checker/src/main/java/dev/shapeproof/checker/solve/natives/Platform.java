package dev.shapeproof.checker.solve.natives;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An operating system and processor for which Z3 is delivered.
 *
 * @param folder where the jar keeps its libraries: {@code linux/amd64}
 * @param files the libraries to unpack
 * @param loads those to load by hand, in this order; the others come with them
 * @param deletesLoaded whether a loaded library may be deleted from its folder
 */
record Platform(String folder, List<String> files, List<String> loads, boolean deletesLoaded)
    implements Detected {

  /** {@code linux-amd64}: part of a folder's name. */
  String id() {
    return folder.replace('/', '-');
  }

  /**
   * The platform of a machine.
   *
   * @param osName as in the system property {@code os.name}
   * @param osArch as in the system property {@code os.arch}
   * @param root the root of the file system, where the C library is looked for
   */
  static Detected detect(String osName, String osArch, Path root) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = architecture(osArch);
    if (os.startsWith("linux") && (arch.equals("amd64") || arch.equals("aarch64"))) {
      return hasOnlyMusl(root, arch)
          ? new Detected.Unsupported("Z3 is built for glibc, and this Linux has musl")
          : unix("linux/" + arch, ".so");
    }
    if (os.startsWith("mac") && (arch.equals("amd64") || arch.equals("aarch64"))) {
      return unix("osx/" + arch, ".dylib");
    }
    if (os.startsWith("windows") && (arch.equals("amd64") || arch.equals("x86"))) {
      List<String> files =
          List.of("vcruntime140.dll", "vcruntime140_1.dll", "libz3.dll", "libz3java.dll");
      return new Platform("windows/" + arch, files, files, false);
    }
    return new Detected.Unsupported("there is no Z3 for " + osName + " on " + osArch);
  }

  private static Platform unix(String folder, String suffix) {
    List<String> files = List.of("libz3" + suffix, "libz3java" + suffix);
    return new Platform(folder, files, List.of("libz3java" + suffix), true);
  }

  private static String architecture(String osArch) {
    return switch (osArch.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64", "x86-64", "x64" -> "amd64";
      case "aarch64", "arm64" -> "aarch64";
      case "x86", "i386", "i486", "i586", "i686" -> "x86";
      default -> "";
    };
  }

  private static boolean hasOnlyMusl(Path root, String arch) {
    String processor = arch.equals("amd64") ? "x86_64" : arch;
    return Files.exists(root.resolve("lib/ld-musl-" + processor + ".so.1"))
        && !Files.exists(root.resolve("lib64/ld-linux-x86-64.so.2"))
        && !Files.exists(root.resolve("lib/ld-linux-aarch64.so.1"));
  }
}
