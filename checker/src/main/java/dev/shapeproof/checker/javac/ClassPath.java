package dev.shapeproof.checker.javac;

import com.sun.tools.javac.util.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What a compilation is compiled against: class path and module path. */
final class ClassPath {

  private ClassPath() {}

  /** Empty where the files do not come from the file system. */
  static List<Path> of(Context context) {
    List<Path> found = new ArrayList<>();
    if (context.get(JavaFileManager.class) instanceof StandardJavaFileManager files) {
      for (Location location : List.of(StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH)) {
        Iterable<? extends Path> paths = files.getLocationAsPaths(location);
        if (paths != null) {
          paths.forEach(found::add);
        }
      }
    }
    return found;
  }
}
