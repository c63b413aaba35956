package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.Device;
import java.util.List;
import java.util.Optional;

/** Intrinsics on objects with fields, elements or keys. */
final class ObjectIntrinsics {
  private final Evaluation evaluation;

  ObjectIntrinsics(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case NEW_OBJECT -> allocate(ObjectState.made(type(a.get(0))));
      case NEW_LIST -> newList(a.get(0), a.get(1));
      case FIELD -> field(a.get(0), name(a.get(1)));
      case SET_FIELD -> setField(a.get(0), name(a.get(1)), a.get(2));
      case UPDATE -> update(a.get(0), a.get(1));
      case FORGET -> {
        evaluation.transfer.cursor().escape(a.get(0));
        yield a.get(0);
      }
      case CLOSE -> a.get(0);
      case CLASS_NAME -> className(a.get(0));
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private static TypeRef type(Value name) {
    return new TypeRef(name(name));
  }

  private static String name(Value value) {
    return value instanceof Value.Text text ? Displays.text(text) : "?";
  }

  private Value className(Value value) {
    String full = object(value).map(state -> state.type().name()).orElse("object");
    String simple = full.substring(Math.max(full.lastIndexOf('.'), full.lastIndexOf('$')) + 1);
    return Value.Text.of(simple.isEmpty() ? full : simple);
  }

  private Value allocate(ObjectState state) {
    String before = evaluation.transfer.frame().intoRound(evaluation.nextCall());
    String site = evaluation.transfer.frame().name(evaluation.site.at(), "+" + state.type());
    evaluation.transfer.frame().back(before);
    return evaluation.transfer.cursor().allocate(site, state);
  }

  private Value newList(Value className, Value elements) {
    Optional<Sequence> sequence = evaluation.sequence(elements);
    ObjectState state = ObjectState.of(type(className));
    return allocate(sequence.map(state::with).orElse(state));
  }

  Optional<ObjectState> object(Value value) {
    return value instanceof Value.Ref ref
        ? evaluation.transfer.cursor().object(ref.id())
        : Optional.empty();
  }

  Value field(Value object, String name) {
    Optional<ObjectState> state = object(object);
    Value found = state.map(s -> s.fields().get(name)).orElse(null);
    if (found != null) {
      return evaluation.session.narrow(found, evaluation.facts());
    }
    boolean fresh = state.isPresent() && state.get().fresh();
    if (name.equals("device")) {
      return new Value.Place(fresh ? Device.DEFAULT : deviceOf(object));
    }
    return fresh ? new Value.Null() : new Value.Unknown("field");
  }

  /** Where an object that was made elsewhere keeps its tensors: one place, whichever it is. */
  private static Device deviceOf(Value object) {
    return object instanceof Value.Ref ref
        ? Device.named(1 + (ref.id().site().hashCode() & 0x3fffffff))
        : Device.UNKNOWN;
  }

  Value setField(Value object, String name, Value value) {
    object(object)
        .ifPresent(
            state -> {
              Value.Ref ref = (Value.Ref) object;
              Value kept = ref.id().recent() ? value : new Value.Unknown("older object");
              evaluation.transfer.cursor().write(ref.id(), state.with(name, kept));
            });
    return object;
  }

  private Value update(Value object, Value elements) {
    Optional<Sequence> sequence = evaluation.sequence(elements);
    object(object)
        .ifPresent(
            state -> {
              Value.Ref ref = (Value.Ref) object;
              boolean known = ref.id().recent() && sequence.isPresent();
              ObjectState changed = known ? state.with(sequence.get()) : state.withoutElements();
              evaluation.transfer.cursor().write(ref.id(), changed);
              behind(state);
            });
    return object;
  }

  /** A view writes through to what it shows. */
  private void behind(ObjectState view) {
    Value shown = view.fields().get(ObjectState.VIEW_OF);
    if (shown != null) {
      evaluation.transfer.escape(shown);
    }
  }
}
