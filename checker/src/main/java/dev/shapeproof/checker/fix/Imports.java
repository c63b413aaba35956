package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.regex.Pattern;

/** How a class is called in a source file. */
final class Imports {
  private Imports() {}

  /** Its simple name where the file imports it, else its full name. */
  static String name(String source, TypeRef type) {
    int dot = type.name().lastIndexOf('.');
    if (dot < 0) {
      return type.name();
    }
    String packageName = Pattern.quote(type.name().substring(0, dot));
    String simple = type.name().substring(dot + 1);
    String imported = "(?m)^\\s*import\\s+" + packageName + "\\.(\\*|" + simple + ")\\s*;";
    return Pattern.compile(imported).matcher(source).find() ? simple : type.name();
  }
}
