package dev.shapeproof.checker.model;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses the text of a model file. The only door to JavaParser: bundled models do not come through
 * it.
 */
public final class ModelReader {
  private final RuleNames rules;

  public ModelReader(RuleNames rules) {
    this.rules = rules;
  }

  /**
   * Reads a model file.
   *
   * @param file how errors name it
   */
  public ModelFile.Result read(String file, String text) {
    Complaints complaints = new Complaints(file);
    ParseResult<CompilationUnit> parsed =
        new JavaParser(
                new ParserConfiguration()
                    .setLanguageLevel(LanguageLevel.RAW)
                    .setAttributeComments(false))
            .parse(text);
    if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
      parsed.getProblems().forEach(problem -> syntaxError(problem, complaints));
      return new ModelFile.Result.Corrupt(complaints.inOrder());
    }
    ModelFile read = file(file, parsed.getResult().get(), complaints);
    List<ModelError> errors = complaints.inOrder();
    return errors.isEmpty()
        ? new ModelFile.Result.Read(read)
        : new ModelFile.Result.Corrupt(errors);
  }

  private ModelFile file(String file, CompilationUnit unit, Complaints complaints) {
    TypeNames types = new TypeNames(unit, complaints);
    ClassReader reader = new ClassReader(types, new StatementReader(rules, types), complaints);
    Map<TypeRef, ModelClass> classes = new LinkedHashMap<>();
    Library library = new Library("", "", List.of());
    boolean named = false;
    for (TypeDeclaration<?> type : unit.getTypes()) {
      if (type instanceof AnnotationDeclaration header) {
        if (named) {
          complaints.add(header, "a model file describes one library");
        }
        named = true;
        library = new LibraryReader(complaints).read(header);
      } else if (type instanceof ClassOrInterfaceDeclaration declaration) {
        for (ModelClass each : reader.read(declaration)) {
          if (classes.put(each.type(), each) != null) {
            complaints.add(declaration, "duplicate class " + each.type());
          }
        }
      } else {
        complaints.add(type, "a model file has a @Library and classes");
      }
    }
    if (!named) {
      complaints.add(1, 1, LibraryReader.EXPECTED);
    }
    return new ModelFile(file, library, classes);
  }

  /** The parser's place is the last token that it could use. */
  private static JavaToken offending(JavaToken last) {
    Optional<JavaToken> next = last.getNextToken();
    while (next.isPresent() && next.get().getCategory().isWhitespaceOrComment()) {
      next = next.get().getNextToken();
    }
    return next.orElse(last);
  }

  private static void syntaxError(Problem problem, Complaints complaints) {
    int line = 1;
    int column = 1;
    var begin =
        problem
            .getLocation()
            .map(range -> offending(range.getBegin()))
            .flatMap(JavaToken::getRange)
            .map(range -> range.begin);
    if (begin.isPresent()) {
      line = begin.get().line;
      column = begin.get().column;
    }
    String text = problem.getMessage().lines().findFirst().orElse("");
    // The parser names every token of the language that could have stood there.
    text = text.replaceFirst(", expected one of( +\\S+){4,}$", "");
    complaints.add(line, column, "not a readable model file: " + text);
  }
}
