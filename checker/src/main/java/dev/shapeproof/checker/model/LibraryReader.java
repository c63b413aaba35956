package dev.shapeproof.checker.model;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a model file's header: {@code @Library(name = "DJL", version = "0.36.0", packages =
 * "ai.djl") @interface Model {}}.
 */
final class LibraryReader {
  static final String EXPECTED =
      "a model file starts with @Library(name = \"..\", version = \"..\", packages = \"..\")"
          + " @interface Model {}";

  private final Complaints complaints;

  LibraryReader(Complaints complaints) {
    this.complaints = complaints;
  }

  Library read(AnnotationDeclaration header) {
    String name = "";
    String version = "";
    List<String> packages = List.of();
    boolean placed = false;
    AnnotationExpr found = header.getAnnotationByName("Library").orElse(null);
    if (!(found instanceof NormalAnnotationExpr annotation)) {
      complaints.add(header, EXPECTED);
      return new Library(name, version, packages);
    }
    for (MemberValuePair pair : annotation.getPairs()) {
      List<String> values = texts(pair.getValue());
      switch (pair.getNameAsString()) {
        case "name" -> name = String.join(" ", values);
        case "version" -> version = String.join(" ", values);
        case "packages" -> {
          packages = values;
          placed = true;
        }
        default -> complaints.add(pair, EXPECTED);
      }
    }
    if (name.isEmpty() || !placed) {
      complaints.add(header, EXPECTED);
    }
    return new Library(name, version, packages);
  }

  private List<String> texts(Expression value) {
    List<Expression> parts =
        value instanceof ArrayInitializerExpr many ? many.getValues() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof StringLiteralExpr text) {
        texts.add(text.asString());
      } else {
        complaints.add(part, "expected a text literal");
      }
    }
    return texts;
  }
}
