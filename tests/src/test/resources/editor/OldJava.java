import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;
import javax.tools.ToolProvider;

/** A Java that takes itself for an older one: the jar's command line, or the compiler with it. */
public final class OldJava {
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.specification.version", "11");
    String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    if (arguments[0].equals("javac")) {
      System.exit(ToolProvider.getSystemJavaCompiler().run(null, null, null, rest));
    }
    String main;
    try (JarFile jar = new JarFile(arguments[1])) {
      main = jar.getManifest().getMainAttributes().getValue("Main-Class");
    }
    URL[] path = {Path.of(arguments[1]).toUri().toURL()};
    new URLClassLoader(path)
        .loadClass(main)
        .getMethod("main", String[].class)
        .invoke(null, (Object) rest);
  }
}
