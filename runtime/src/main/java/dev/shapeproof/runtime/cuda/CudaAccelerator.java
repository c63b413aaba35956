package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Compare;
import dev.shapeproof.runtime.kernel.Fold;
import dev.shapeproof.runtime.kernel.LayerNorm;
import dev.shapeproof.runtime.kernel.Slope;
import dev.shapeproof.runtime.kernel.Step;
import dev.shapeproof.runtime.kernel.Unary;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Remote;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** The kernels of one CUDA device, each in the class of its source. */
final class CudaAccelerator implements Accelerator {
  private final CudaDevice device;
  private final ElementwiseKernels elementwise;
  private final FoldKernels folds;
  private final NormKernels norms;
  private final MatmulKernels products;
  private final LookupKernels lookups;
  private final StepKernels steps;

  CudaAccelerator(CudaDevice device) {
    this.device = device;
    this.elementwise = new ElementwiseKernels(device);
    this.folds = new FoldKernels(device);
    this.norms = new NormKernels(device, folds);
    this.products = new MatmulKernels(device);
    this.lookups = new LookupKernels(device);
    this.steps = new StepKernels(device);
  }

  @Override
  public Remote upload(Strided x) {
    CudaStorage result = device.memory().storage(x.dtype(), x.layout().elements());
    result.upload(x.isWhole() ? x.storage() : x.copy(x.dtype()));
    return result;
  }

  @Override
  public Remote unset(DType dtype, long length) {
    return device.memory().storage(dtype, length);
  }

  /** {@link Remote#copy}. */
  void convert(Strided from, Strided to) {
    elementwise.convert(from, to);
  }

  @Override
  public Strided binary(Binary op, DType compute, Strided a, Strided b, long... sizes) {
    Strided result = fresh(compute, sizes);
    elementwise.binary(op, compute, a, b, result);
    return result;
  }

  @Override
  public void binaryInto(Binary op, DType compute, Strided a, Strided b) {
    if (a.dtype() == compute) {
      elementwise.binary(op, compute, a, b, a);
    } else {
      a.set(binary(op, compute, a, b, a.layout().sizes()));
    }
  }

  @Override
  public Strided compare(Compare op, DType compute, Strided a, Strided b, long... sizes) {
    Strided result = fresh(DType.BOOL, sizes);
    elementwise.compare(op, compute, a, b, result);
    return result;
  }

  @Override
  public Strided where(Strided condition, DType compute, Strided a, Strided b, long... sizes) {
    Strided result = fresh(compute, sizes);
    elementwise.choose(condition, a, b, result);
    return result;
  }

  @Override
  public Strided unary(Unary f, DType compute, Strided x) {
    Strided result = fresh(compute, x.layout().sizes());
    elementwise.unary(f, compute, x, result);
    return result;
  }

  @Override
  public Strided fold(Fold op, DType dtype, Strided x, boolean[] folded, double divisor) {
    return folds.fold(op, dtype, x, folded, divisor);
  }

  @Override
  public Strided argLast(Strided x, boolean greatest) {
    return folds.argLast(x, greatest);
  }

  @Override
  public Strided softmaxLast(DType dtype, Strided x, boolean logarithm) {
    return folds.softmaxLast(dtype, x, logarithm);
  }

  @Override
  public Strided slope(Slope f, DType compute, Strided g, Strided kept) {
    Strided result = fresh(compute, g.layout().sizes());
    norms.slope(f, compute, g, kept, result);
    return result;
  }

  @Override
  public LayerNorm.Normal layerNorm(
      Strided x, int lead, Optional<Strided> weight, Optional<Strided> bias, double epsilon) {
    return norms.layer(x, lead, weight, bias, epsilon);
  }

  @Override
  public Strided layerNormSlope(Strided g, LayerNorm.Kept kept, Optional<Strided> weight) {
    return norms.layerSlope(g, kept, weight);
  }

  @Override
  public Strided layerNormWeightSlope(DType dtype, Strided g, LayerNorm.Kept kept) {
    return norms.layerWeightSlope(dtype, g, kept);
  }

  @Override
  public Strided matmul(DType dtype, Strided a, Strided b) {
    return products.matmul(dtype, a, b);
  }

  @Override
  public int outside(Strided positions, long size) {
    return lookups.outside(positions, size);
  }

  @Override
  public Strided places(Layout others, Strided index, long width, long high, long low) {
    return lookups.places(others, index, width, high, low);
  }

  @Override
  public Strided take(Strided from, Strided places, long... sizes) {
    return lookups.take(from, places, sizes);
  }

  @Override
  public Strided put(Strided values, Strided places, DType dtype, long... sizes) {
    return lookups.put(values, places, dtype, sizes);
  }

  @Override
  public Strided addInto(Layout target, Strided values, DType dtype, long... sizes) {
    return lookups.addInto(target, values, dtype, sizes);
  }

  @Override
  public Strided random(boolean normal, long seed, DType dtype, long... sizes) {
    return steps.random(normal, seed, dtype, sizes);
  }

  @Override
  public void descend(
      Step.Descent step, Strided weights, Strided gradients, Optional<Storage> velocity) {
    steps.descend(step, weights, gradients, velocity);
  }

  @Override
  public void adapt(
      Step.Adaptive step, Strided weights, Strided gradients, Storage first, Storage second) {
    steps.adapt(step, weights, gradients, first, second);
  }

  private Strided fresh(DType dtype, long... sizes) {
    Layout rows = Layout.contiguous(sizes);
    return new Strided(device.memory().storage(dtype, rows.elements()), rows);
  }
}
