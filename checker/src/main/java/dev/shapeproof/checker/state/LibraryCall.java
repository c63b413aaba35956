package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A call of a modelled method: what it needs to be open, what it does, what it gives. */
final class LibraryCall {
  private final Memory memory;
  private final Session session;
  private final Lifetimes lifetimes;
  private final Gradients gradients;
  private final Recording recording;

  LibraryCall(Frame frame, int block, Memory memory, Session session, Judging judging) {
    this.memory = memory;
    this.session = session;
    Complaining complaining = new Complaining(frame, session, frame.expects(block), judging);
    this.lifetimes = new Lifetimes(frame, session, memory, complaining);
    this.gradients = new Gradients(frame, session, memory, complaining);
    this.recording = new Recording(frame, memory, session.effects());
  }

  Held call(ModelMethod method, Calling.Site site) {
    Meaning meaning = new Meaning(method);
    lifetimes.used(method, site);
    if (!method.is(Flag.RECORDS)) {
      gradients.changed(method, site);
    }
    lifetimes.changed(method, site);
    Held result = result(method, meaning, site);
    if (method.is(Flag.RECORDS)) {
      gradients.changed(method, site);
    }
    hold(method, meaning, site);
    return result;
  }

  private Held result(ModelMethod method, Meaning meaning, Calling.Site site) {
    Optional<Meaning.Operation> operation = meaning.operation();
    if (operation.filter(Meaning.Operation::inPlace).isPresent()) {
      return written(operation.get(), site);
    }
    Optional<Kind> kind = session.tracked(site.type());
    if (meaning.walks() && memory.thing(site.receiver()).filter(this::isList).isPresent()) {
      Thing walk = Thing.made(Kind.OBJECT, site.at(), Owner.NOBODY);
      return memory.make(site.key(), walk.akin(((Held.Of) site.receiver()).key()));
    }
    if (meaning.asksForMore() && memory.thing(site.receiver()).isPresent()) {
      Key walk = ((Held.Of) site.receiver()).key();
      return memory.thing(walk).orElseThrow().kin().stream()
          .findFirst()
          .<Held>map(list -> new Held.More(list, walk))
          .orElse(Held.UNKNOWN);
    }
    if (kind.isEmpty()) {
      return taken(meaning, site);
    }
    Optional<Integer> handedOn = meaning.handedOn();
    if (handedOn.isPresent() && !site.creates()) {
      return at(handedOn.get(), site);
    }
    Optional<Held> element = element(meaning, site);
    if (element.isPresent()) {
      return element.get();
    }
    return manager(kind.get(), site).orElseGet(() -> made(method, kind.get(), site));
  }

  /** An operation in place: its first operand, after it. */
  private Held written(Meaning.Operation operation, Calling.Site site) {
    String name = operation.rule().params().get(0).name();
    Integer position = operation.operands().get(name);
    Held target = position == null ? Held.UNKNOWN : at(position, site);
    Optional<Thing> before = memory.thing(target);
    gradients.written(target, site);
    boolean stays =
        before.isPresent()
            && before.get().grad().always()
            && before.get().grad().part() == Grad.Part.LEAF;
    if (before.isEmpty() || stays || memory.isOff()) {
      return target;
    }
    Key key = ((Held.Of) target).key();
    memory.forgetNode(site.key());
    Recording.Result result =
        recording.result(
            operation, given(operation, site), false, site.key(), memory.thing(target), site);
    if (memory.tape().isRunning() || result.grad().always()) {
      memory.change(key, thing -> thing.with(result.grad()));
      result.node().ifPresent(node -> memory.nodes().put(site.key(), node));
    } else if (result.grad().part() != Grad.Part.NONE
        && before.get().grad().part() == Grad.Part.NONE) {
      memory.change(key, thing -> thing.with(thing.grad().with(Grad.Part.UNKNOWN)));
    }
    return target;
  }

  /** The arrays that an operation is given, by the parameters of its rule. */
  private Map<String, Held> given(Meaning.Operation operation, Calling.Site site) {
    Map<String, Held> given = new TreeMap<>();
    operation
        .operands()
        .forEach(
            (name, position) -> {
              Held held = at(position, site);
              Optional<List<Held>> all = memory.thing(held).flatMap(Thing::elements);
              if (all.isPresent()) {
                for (int i = 0; i < all.get().size(); i++) {
                  given.put(name + "[" + i + "]", all.get().get(i));
                }
              } else if (!isNumber(position, site)) {
                given.put(name, held);
              }
            });
    return given;
  }

  private static boolean isNumber(int position, Calling.Site site) {
    return position != Meaning.RECEIVER
        && (site.method().parameters().get(position).name().equals("java.lang.Number")
            || site.method().parameters().get(position).name().indexOf('.') < 0);
  }

  private static Held at(int position, Calling.Site site) {
    if (position == Meaning.RECEIVER) {
      return site.receiver();
    }
    return position < site.arguments().size() ? site.arguments().get(position) : Held.UNKNOWN;
  }

  /** An object of the program out of a list; where nobody knows which, it may be any. */
  private Held taken(Meaning meaning, Calling.Site site) {
    Optional<Thing> from = memory.thing(site.receiver());
    if (from.isPresent() && meaning.steps()) {
      from.get().kin().forEach(list -> memory.share(new Held.Of(list)));
      return Held.UNKNOWN;
    }
    List<Held> all = from.flatMap(Thing::elements).orElse(List.of());
    if (all.stream().noneMatch(session.own()::isOwn)) {
      return Held.UNKNOWN;
    }
    Optional<Held> known = meaning.elementIndex().flatMap(index -> at(all, index, meaning, site));
    if (known.isEmpty() && site.method().result().name().indexOf('.') >= 0) {
      memory.share(site.receiver());
    }
    return known.orElse(Held.UNKNOWN);
  }

  /** An element of a list that is known, or any of one that is not. */
  private Optional<Held> element(Meaning meaning, Calling.Site site) {
    Optional<ModelExpr> index = meaning.elementIndex();
    Optional<Thing> list = memory.thing(site.receiver());
    if (list.isPresent() && meaning.steps()) {
      Key walk = ((Held.Of) site.receiver()).key();
      return list.get().kin().stream().findFirst().map(walked -> any(walked, walk, site));
    }
    if (index.isEmpty() || list.isEmpty()) {
      return Optional.empty();
    }
    Optional<Held> known =
        list.get().elements().flatMap(all -> at(all, index.get(), meaning, site));
    return known.isPresent()
        ? known
        : Optional.of(
            any(((Held.Of) site.receiver()).key(), ((Held.Of) site.receiver()).key(), site));
  }

  /** Which element of a list it is nobody knows: it may be one that was taken out before. */
  private Held any(Key key, Key walk, Calling.Site site) {
    Thing list = memory.thing(key).orElse(Thing.met(Kind.LIST));
    Kind kind = session.tracked(site.type()).orElse(Kind.TENSOR);
    Thing any = new Lists(memory).any(kind, site.at(), key, walk).inScope(list.scope());
    return memory.make(site.key(), any.with(list.grad()));
  }

  private Optional<Held> at(List<Held> all, ModelExpr index, Meaning meaning, Calling.Site site) {
    Optional<Long> position =
        index instanceof ModelExpr.Whole whole
            ? Optional.of(whole.value())
            : meaning
                .parameter(index)
                .map(parameter -> at(parameter, site))
                .filter(Held.Whole.class::isInstance)
                .map(number -> ((Held.Whole) number).value());
    return position
        .filter(place -> place >= 0 && place < all.size())
        .map(place -> all.get((int) (long) place));
  }

  /** A new object. */
  private Held made(ModelMethod method, Kind kind, Calling.Site site) {
    Thing thing =
        Thing.made(kind, site.at(), lifetimes.owner(method, site))
            .inScope(kind == Kind.TENSOR ? memory.scope() : Optional.empty());
    if (kind == Kind.LIST && site.creates()) {
      thing = thing.holding(initial(site));
    }
    if (method.is(Flag.PASSES)) {
      thing = passed(thing, site);
    }
    if (kind == Kind.MANAGER && method.is(Flag.PURE)) {
      thing = thing.with(Life.UNSURE); // it was there before
    }
    boolean computed = kind == Kind.TENSOR && new Meaning(method).operation().isPresent();
    if (thing.owner().equals(Owner.UNKNOWN) && !computed) {
      thing = Thing.met(kind).inScope(thing.scope());
    }
    Recording.Result graph = graph(method, kind, site);
    if (kind == Kind.TENSOR && session.sharesMemory(site.type())) {
      thing = thing.inScope(scope(graph.grad(), site));
    }
    Held.Of made = memory.make(site.key(), thing.with(graph.grad()));
    graph.node().ifPresent(node -> memory.nodes().put(made.key(), node));
    if (method.is(Flag.SCOPES)) {
      memory.openScope(made.key());
    }
    return made;
  }

  /** The scope of the memory that an array shows. */
  private Optional<Key> scope(Grad grad, Calling.Site site) {
    return grad.storage().equals(Optional.of(site.key()))
        ? memory.scope()
        : grad.storage().flatMap(memory::thing).flatMap(Thing::scope);
  }

  private Recording.Result graph(ModelMethod method, Kind kind, Calling.Site site) {
    boolean created =
        memory.thing(site.receiver()).filter(one -> one.kind() == Kind.MANAGER).isPresent();
    if (kind == Kind.TENSOR && created && !method.is(Flag.PASSES)) {
      return new Recording.Result(Grad.fresh(Grad.Part.NONE, site.key()), Optional.empty());
    }
    Optional<Meaning.Operation> operation = new Meaning(method).operation();
    boolean ofArrays =
        session.models().kindOf(site.method().owner()).filter(Kind.TENSOR::equals).isPresent();
    if (kind == Kind.TENSOR && operation.isPresent()) {
      return recording.result(
          operation.get(),
          given(operation.get(), site),
          isLeft(method, site),
          site.key(),
          Optional.empty(),
          site);
    }
    if (kind == Kind.OBJECT && method.is(Flag.OPENS)) {
      // A trainer: no backward has reached its parameters yet.
      return new Recording.Result(Grad.UNKNOWN.with(Grad.Part.NONE), Optional.empty());
    }
    Grad grad = gradients.opaque(kind, method, site.key(), ofArrays || method.runsObjects());
    return kind == Kind.TENSOR && !method.is(Flag.PASSES) && !method.is(Flag.GRADIENT)
        ? recording.opaque(grad, site.key(), site)
        : new Recording.Result(grad, Optional.empty());
  }

  /** Whether nothing is recorded; of what may hand on the array itself, where it does not. */
  private boolean isLeft(ModelMethod method, Calling.Site site) {
    boolean another = !method.is(Flag.PASSES) || session.isRecast(site.at());
    return method.is(Flag.GRADIENT) || (method.is(Flag.UNRECORDED) && another);
  }

  /** One that may be the array that the method was called on; of another argument it is one. */
  private Thing passed(Thing thing, Calling.Site site) {
    boolean ofArray =
        memory.thing(site.receiver()).filter(one -> one.kind() == Kind.TENSOR).isPresent();
    return ofArray ? thing.akin(((Held.Of) site.receiver()).key()) : Thing.met(Kind.TENSOR);
  }

  /** The manager of an array. */
  private Optional<Held> manager(Kind kind, Calling.Site site) {
    Optional<Thing> of = memory.thing(site.receiver());
    boolean asked = of.isPresent() && of.get().kind() == Kind.TENSOR && kind == Kind.MANAGER;
    if (!asked) {
      return Optional.empty();
    }
    if (of.get().owner() instanceof Owner.Of owner && memory.thing(owner.key()).isPresent()) {
      return Optional.of(new Held.Of(owner.key()));
    }
    Held.Of met = memory.make(site.key(), Thing.met(Kind.MANAGER));
    memory.change(((Held.Of) site.receiver()).key(), array -> array.with(new Owner.Of(met.key())));
    return Optional.of(met);
  }

  private Optional<List<Held>> initial(Calling.Site site) {
    if (site.arguments().isEmpty() || !site.method().parameters().get(0).name().contains(".")) {
      return Optional.of(List.of());
    }
    Optional<Thing> given = memory.thing(site.arguments().get(0));
    return site.arguments().size() == 1 ? given.flatMap(Thing::elements) : Optional.empty();
  }

  /** What a list takes in, and what others may keep of what they are given. */
  private void hold(ModelMethod method, Meaning meaning, Calling.Site site) {
    if (session.own().isOwn(site.receiver())) {
      memory.share(site.receiver()); // which of its methods the library runs is not seen
    }
    if (!meaning.appends()) {
      site.arguments().stream().filter(session.own()::isOwn).forEach(memory::share);
    }
    Optional<Kind> owner = session.models().kindOf(site.method().owner());
    if (site.creates() && owner.filter(Kind.LIST::equals).isPresent()) {
      boolean known = memory.thing(new Held.Of(site.key())).flatMap(Thing::elements).isPresent();
      if (!known) {
        site.arguments().forEach(memory::share);
      }
      return;
    }
    boolean ofList =
        memory.thing(site.receiver()).filter(thing -> thing.kind() == Kind.LIST).isPresent()
            && !method.is(Flag.CLOSES); // else by what it inherits: an iterator gives the elements
    if (owner.filter(Kind.LIST::equals).isPresent() || ofList) {
      listed(method, meaning, site);
      return;
    }
    boolean keepsNothing =
        (method.is(Flag.PURE) && !wraps(meaning, site))
            || method.changesStates()
            || owner
                .filter(kind -> kind != Kind.OBJECT && kind != Kind.MAP)
                .filter(kind -> !wraps(meaning, site))
                .isPresent()
            || (method.is(Flag.STATIC) && isTensor(method.result()));
    if (!keepsNothing) {
      site.arguments().forEach(memory::share);
    }
  }

  /** Whether a method of Java gives something that may hold what it was given, as an Optional. */
  private static boolean wraps(Meaning meaning, Calling.Site site) {
    TypeRef result = site.method().result();
    boolean holds = result.isArray() || (result.name().contains(".") && !isPlain(result));
    return holds
        && site.method().owner().name().startsWith("java.util.")
        && meaning.handedOn().isEmpty();
  }

  private static boolean isPlain(TypeRef type) {
    return type.name().startsWith("java.lang.") && !type.equals(TypeRef.OBJECT);
  }

  private void listed(ModelMethod method, Meaning meaning, Calling.Site site) {
    Optional<Thing> list = memory.thing(site.receiver());
    if (list.isPresent() && meaning.appends()) {
      Held added = site.arguments().get(site.arguments().size() - 1);
      if (list.get().shared()) {
        memory.share(added);
      } else {
        new Lists(memory).append(((Held.Of) site.receiver()).key(), added);
      }
      return;
    }
    boolean reads =
        meaning.elementIndex().isPresent()
            || meaning.walks()
            || method.changesStates()
            || (method.result().name().indexOf('.') < 0 && method.is(Flag.PURE));
    if (!reads) {
      memory.share(site.receiver());
      site.arguments().forEach(memory::share);
    }
  }

  private boolean isList(Thing thing) {
    return thing.kind() == Kind.LIST;
  }

  private boolean isTensor(TypeRef type) {
    return session.models().kindOf(type).filter(Kind.TENSOR::equals).isPresent();
  }
}
