import acme.nn.GatedLinear;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** What acme's layers do to shapes, for those who have only their class files. */
@Library(name = "Acme", version = "1.0", packages = "acme.nn")
@interface Model {}

@Represents("object")
class GatedLinear extends AbstractBlock {
  GatedLinear(int units) {
    this.units = units;
    this.at = here(units);
  }
  // what the first shape teaches; private, as the class itself has no such method
  private void prepare(Shape[] inputShapes) {
    if (isNull(this.features)) {
      this.features = dim(at(inputShapes, 0), -1);
      this.since = here();
    }
  }
  NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    var input = inputs.singletonOrThrow();
    if (isKnown(this.features)) {
      require(dim(input, -1) == this.features, "shape.layer", "{} takes {} features since {}, and axis {} of {} is {}",
          this.called(), this.features, this.since, rank(input) - 1, input, dim(input, -1));
    } else {
      this.features = dim(input, -1);
      this.since = here();
    }
    return newList("ai.djl.ndarray.NDList", of(withShape(input, replace(shape(input), -1, this.units))));
  }
  Shape[] getOutputShapes(Shape[] inputs) { return of(shapeOf(replace(at(inputs, 0), -1, this.units))); }
}
