package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds where a number comes from that the code behind a failure works with. */
final class Numbers {
  private final Failure failure;
  private final long value;

  Numbers(Failure failure, long value) {
    this.failure = failure;
    this.value = value;
  }

  /** All places at which it stands as digits, in the order of the source. */
  List<NumberPlace> all() {
    Map<Span, NumberPlace> found = new TreeMap<>();
    for (Code code : failure.behind()) {
      code.instructions()
          .filter(this::isMeant)
          .map(instr -> failure.place(code, instr))
          .forEach(
              place -> {
                if (Literals.isDigits(place)) {
                  found.merge(place.at(), new NumberPlace(place, List.of(place)), Numbers::both);
                } else if (isName(place)) {
                  declared(place).ifPresent(it -> found.merge(it.place().at(), it, Numbers::both));
                }
              });
    }
    return List.copyOf(found.values());
  }

  /** Whether it stands anywhere in the code behind the failure. */
  boolean isWritten() {
    return failure.behind().stream().flatMap(Code::instructions).anyMatch(this::isMeant);
  }

  private boolean isMeant(Instr instr) {
    return instr instanceof Instr.Const constant
        && (constant.value() instanceof Integer || constant.value() instanceof Long)
        && ((Number) constant.value()).longValue() == value;
  }

  private static NumberPlace both(NumberPlace one, NumberPlace other) {
    List<Place> uses = new ArrayList<>(one.uses());
    other.uses().stream().filter(use -> !uses.contains(use)).forEach(uses::add);
    return new NumberPlace(one.place(), uses);
  }

  private static boolean isName(Place place) {
    return place.text().matches("([A-Za-z_$][\\w$]*\\.)*[A-Za-z_$][\\w$]*");
  }

  /** Where the constant of that name is declared, if all its uses are in sight. */
  private Optional<NumberPlace> declared(Place use) {
    String name = use.text().substring(use.text().lastIndexOf('.') + 1);
    List<ClassInfo> classes = around(use.code().body().method().owner());
    List<ClassInfo> declaring =
        classes.stream().filter(info -> info.constants().containsKey(name)).toList();
    if (declaring.size() != 1) {
      return Optional.empty();
    }
    List<Place> uses = new ArrayList<>();
    Optional<Place> declaration = Optional.empty();
    Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
    for (ClassInfo info : classes) {
      for (MethodInfo method : info.methods()) {
        if (!(failure.program().body(method.method()) instanceof Program.BodyResult.Found found)) {
          continue;
        }
        Code code = new Code(found.body());
        for (Instr instr : code.instructions().toList()) {
          if (instr instanceof Instr.FieldSet set
              && set.field().name().equals(name)
              && isPrivate(set.field(), classes)) {
            declaration =
                code.giving(set.value())
                    .filter(this::isMeant)
                    .map(made -> failure.place(code, made))
                    .filter(Literals::isDigits);
          }
          if (instr instanceof Instr.Const) {
            Place place = failure.place(code, instr);
            if (isMeant(instr) && isName(place) && word.matcher(place.text()).find()) {
              uses.add(place);
            } else if (word.matcher(place.text()).find() && !isWords(instr)) {
              return Optional.empty(); // part of a longer expression
            }
          }
        }
      }
    }
    declaration.ifPresent(uses::add);
    return declaration.map(at -> new NumberPlace(at, uses));
  }

  /** Text in which the number is only told. */
  private static boolean isWords(Instr instr) {
    return instr instanceof Instr.Const constant
        && constant.value() instanceof String text
        && text.indexOf(':') < 0;
  }

  /** Whether nobody else can use a field. */
  private boolean isPrivate(FieldRef field, List<ClassInfo> classes) {
    return field.isPrivate() || classes.containsAll(failure.program().roots());
  }

  /** The classes that stand in one top-level class. */
  private List<ClassInfo> around(TypeRef owner) {
    Program program = failure.program();
    TypeRef top = owner;
    Optional<TypeRef> outer = program.find(top).flatMap(ClassInfo::outer);
    while (outer.isPresent()) {
      top = outer.get();
      outer = program.find(top).flatMap(ClassInfo::outer);
    }
    return program.within(top);
  }
}
