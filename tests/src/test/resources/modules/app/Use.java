package app;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import lib.Base;
import lib.Encoder;
import lib.Heads;
import lib.Special;

/** What it calls wrongly is marked, the rest is right. */
class Use {

  NDArray insideTheHelper(NDManager manager) {
    Encoder encoder = new Encoder(manager, 768, 10);
    return encoder.project(manager.zeros(new Shape(2, 512))); // BUG: shape.matmul
  }

  NDArray rightWidth(NDManager manager) {
    Encoder encoder = new Encoder(manager, 768, 10);
    return encoder.project(manager.zeros(new Shape(2, 768)));
  }

  NDArray afterTheHelper(NDManager manager) {
    NDArray pooled = Encoder.pooled(manager.zeros(new Shape(2, 16, 768)));
    return pooled.matMul(manager.zeros(new Shape(16, 3))); // BUG: shape.matmul
  }

  NDArray againstTheContract(NDManager manager) {
    return Encoder.logits(
        manager.zeros(new Shape(2, 63)), // BUG: shape.contract
        manager.zeros(new Shape(64, 3)));
  }

  NDArray rankOfTheHelper(NDManager manager) {
    return Encoder.pooled(manager.zeros(new Shape(2))); // BUG: shape.axis
  }

  NDArray headsThatDoNotDivide(NDManager manager) {
    return Encoder.splitHeads(manager.zeros(new Shape(2, 7, 10)), 4); // BUG: shape.reshape
  }

  NDArray heads(NDManager manager) {
    NDArray split = Encoder.splitHeads(manager.zeros(new Shape(2, 7, 12)), 4);
    return split.matMul(manager.zeros(new Shape(3, 5)));
  }

  NDArray lambdaOfOurs(NDManager manager) {
    NDArray weight = manager.zeros(new Shape(4, 4));
    return Encoder.residual(
        manager.zeros(new Shape(2, 3)), x -> x.matMul(weight)); // BUG: shape.matmul
  }

  NDArray lambdaThatChangesTheWidth(NDManager manager) {
    NDArray weight = manager.zeros(new Shape(3, 4));
    return Encoder.residual( // BUG: shape.broadcast
        manager.zeros(new Shape(2, 3)), x -> x.matMul(weight));
  }

  NDArray integers(NDManager manager) {
    NDArray x = manager.zeros(new Shape(2, Heads.width(64, 8)));
    return x.matMul(manager.zeros(new Shape(9, 3))); // BUG: shape.matmul
  }

  NDArray fieldThatOthersWrite(NDManager manager, Heads heads) {
    NDArray x = manager.zeros(new Shape(2, heads.count()));
    return x.matMul(manager.zeros(new Shape(9, 3)));
  }

  NDArray sizeOfWhoeverItIs(NDManager manager, Heads heads) {
    NDArray x = manager.zeros(new Shape(2, heads.size()));
    return x.matMul(manager.zeros(new Shape(8, 3)));
  }

  NDArray sizeOfHeads(NDManager manager) {
    NDArray x = manager.zeros(new Shape(2, new Heads().size()));
    return x.matMul(manager.zeros(new Shape(8, 3))); // BUG: shape.matmul
  }

  NDArray loopOfTheHelper(NDManager manager) {
    NDArray x = Encoder.joined(manager, 3);
    return x.matMul(manager.zeros(new Shape(16, 3))); // BUG: shape.matmul
  }

  NDArray anonymous(NDManager manager) {
    NDArray half = Encoder.halving().apply(manager.zeros(new Shape(2, 12)));
    return half.matMul(manager.zeros(new Shape(12, 3))); // BUG: shape.matmul
  }

  NDArray whoeverItIs(NDManager manager, Base base) {
    NDArray reduced = base.reduce(manager.zeros(new Shape(2, 3)));
    return reduced.matMul(manager.zeros(new Shape(3, 5)));
  }

  NDArray nobodyOverridesIt(NDManager manager, Base base) {
    NDArray last = base.last(manager.zeros(new Shape(2, 5, 3)));
    return last.matMul(manager.zeros(new Shape(5, 5))); // BUG: shape.matmul
  }

  NDArray theBaseItself(NDManager manager) {
    NDArray reduced = new Base().reduce(manager.zeros(new Shape(2, 3)));
    return reduced.matMul(manager.zeros(new Shape(3, 5))); // BUG: shape.matmul
  }

  NDArray theSpecialOne(NDManager manager) {
    NDArray same = new Special().reduce(manager.zeros(new Shape(2, 3)));
    return same.matMul(manager.zeros(new Shape(3, 5)));
  }
}
