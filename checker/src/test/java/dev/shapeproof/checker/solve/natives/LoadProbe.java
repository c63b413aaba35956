package dev.shapeproof.checker.solve.natives;

import com.microsoft.z3.Version;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run in a fresh process: loads Z3 once for each class loader asked for, and says how that went.
 */
public final class LoadProbe {

  private LoadProbe() {}

  /** Arguments: how many class loaders. */
  public static void main(String[] arguments) throws Exception {
    int loaders = Integer.parseInt(arguments[0]);
    List<URL> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classPath.add(Path.of(entry).toUri().toURL());
    }
    for (int i = 0; i < loaders; i++) {
      ClassLoader loader =
          new URLClassLoader(classPath.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
      Runnable once =
          (Runnable) loader.loadClass(Once.class.getName()).getDeclaredConstructor().newInstance();
      once.run();
    }
  }

  /** One load, in the class loader that holds this class. */
  public static final class Once implements Runnable {
    @Override
    public void run() {
      long start = System.nanoTime();
      try {
        String version = Version.getString();
        System.out.println("loaded " + version + " in " + (System.nanoTime() - start) / 1000);
      } catch (LinkageError failed) {
        System.out.println("failed " + failed.getMessage());
      }
    }
  }
}
