package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a layer is given, as the layer wants it: all axes but the first as one, or with an axis for
 * the batch in front: {@code block.forward(store, new NDList(image.expandDims(0)), false)}.
 */
final class LayerInput implements Remedy {
  private static final Set<RuleId> ABOUT_LAYERS =
      Set.of(RuleId.SHAPE_LAYER, RuleId.SHAPE_RANK, RuleId.SHAPE_CONV);

  @Override
  public List<List<Edit>> of(Failure failure) {
    Optional<Place> input = ABOUT_LAYERS.contains(failure.id()) ? given(failure) : Optional.empty();
    if (input.isEmpty()) {
      return List.of();
    }
    Place place = input.get();
    Vocabulary vocabulary = failure.vocabulary();
    List<List<Edit>> groups = new ArrayList<>();
    vocabulary
        .method(place.type(), "expandDims", TypeRef.INT)
        .map(word -> Patch.of(place).then(word, List.of(Argument.Literal.of(0))))
        .ifPresent(patch -> groups.add(List.of(patch.edit(failure.wording()))));
    vocabulary
        .method(place.type(), "flatten", TypeRef.INT, TypeRef.INT)
        .map(
            word ->
                Patch.of(place)
                    .then(word, List.of(Argument.Literal.of(1), Argument.Literal.of(-1))))
        .ifPresent(patch -> groups.add(List.of(patch.edit(failure.wording()))));
    return groups;
  }

  /** The one tensor that the call is given, in a list that is made there. */
  private static Optional<Place> given(Failure failure) {
    Optional<Instr.Invoke> call = failure.call();
    List<Place> found = new ArrayList<>();
    for (int argument : call.map(Instr.Invoke::arguments).orElse(List.of())) {
      Code code = failure.code().orElseThrow();
      if (code.giving(argument).orElse(null) instanceof Instr.New list) {
        list.arguments().forEach(element -> tensors(failure, code, element, found));
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static void tensors(Failure failure, Code code, int register, List<Place> found) {
    Optional<Instr> given = code.giving(register);
    if (given.isPresent() && given.get() instanceof Instr.NewArray array) {
      array.elements().orElse(List.of()).forEach(element -> tensors(failure, code, element, found));
    } else if (given.isPresent()) {
      Place place = failure.place(code, given.get());
      if (failure.vocabulary().kind(place.type()).filter(Kind.TENSOR::equals).isPresent()) {
        found.add(place);
      }
    }
  }
}
