package app;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import lib.Types;

class Use {

  NDArray ofAResult(NDManager manager) {
    return Types.rows().get(0).matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  NDArray ofAResultThatFits(NDManager manager) {
    return Types.rows().get(0).matMul(manager.zeros(new Shape(3, 2)));
  }

  NDArray ofAWildcard(NDManager manager) {
    return Types.some().get(0).matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  NDArray ofAField(NDManager manager, Types types) {
    return types.points.get(0).matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  NDArray ofAMap(NDManager manager, String name) {
    NDArray fits = Types.named().get("a").matMul(manager.zeros(new Shape(3, 2)));
    return fits.add(Types.named().get(name).matMul(manager.zeros(new Shape(11, 2)))); // BUG: shape.matmul
  }

  void valuesOfAMap(NDManager manager, Types types) {
    for (NDArray x : types.byNumber.values()) {
      System.out.println(x.matMul(manager.zeros(new Shape(11, 2)))); // BUG: shape.matmul
    }
  }

  NDArray ofAnOptional(NDManager manager) {
    return Types.perhaps().get().matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  Optional<NDArray> mapped(NDManager manager) {
    NDArray w = manager.zeros(new Shape(3, 2));
    NDArray v = manager.zeros(new Shape(11, 2));
    Optional<NDArray> y = Types.perhaps().map(x -> x.matMul(w));
    return y.isPresent() ? y : Types.perhaps().map(x -> x.matMul(v)); // BUG: shape.matmul
  }

  NDArray orElse(NDManager manager) {
    return Types.perhaps()
        .orElse(manager.zeros(new Shape(5, 11)))
        .matMul(manager.zeros(new Shape(11, 2)));
  }

  NDArray aField(NDManager manager, Types types) {
    return types.plain.matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  NDArray aDtype(NDManager manager, Types types) {
    return types.numbers.logicalAnd(manager.zeros(new Shape(1))).add(types.plain);
  }

  void ofAParameter(NDManager manager) {
    Types.take(List.of(manager.zeros(new Shape(2, 5)))); // BUG: shape.contract
    Types.take(List.of(manager.zeros(new Shape(2, 6))));
  }

  NDArray ofAnArray(NDManager manager) {
    return Types.array()[1].matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  NDArray sizesOfAnArray(NDManager manager) {
    NDArray x = manager.zeros(new Shape(Types.sizes()));
    return x.matMul(manager.zeros(new Shape(11, 2))); // BUG: shape.matmul
  }

  void inALoop(NDManager manager) {
    for (NDArray x : Types.each()) {
      System.out.println(x.matMul(manager.zeros(new Shape(11, 2)))); // BUG: shape.matmul
    }
  }

  List<NDArray> inAStream(NDManager manager) {
    NDArray w = manager.zeros(new Shape(11, 2));
    return Types.rows().stream().map(x -> x.matMul(w)).toList(); // BUG: shape.matmul
  }

  NDArray namesOfParameters(NDManager manager) {
    NDArray wide = manager.zeros(new Shape(2, 3));
    NDArray fits = Types.product(wide, manager.zeros(new Shape(3, 5)));
    NDArray tall = manager.zeros(new Shape(4, 5));
    return fits.add(Types.product(wide, tall)); // BUG: shape.contract
  }

  /** What a type variable stands for is not followed. */
  NDArray ofATypeVariable(NDManager manager) {
    return Types.held().get().matMul(manager.zeros(new Shape(11, 2)));
  }
}
