package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Functions of one number. */
public enum Unary {
  NEG {
    @Override
    double of(double x) {
      return -x;
    }

    @Override
    long of(long x) {
      return -x;
    }
  },
  ABS {
    @Override
    double of(double x) {
      return Math.abs(x);
    }

    @Override
    long of(long x) {
      return Math.abs(x);
    }
  },
  SIGN {
    @Override
    double of(double x) {
      return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    @Override
    long of(long x) {
      return Long.signum(x);
    }
  },
  SQUARE {
    @Override
    double of(double x) {
      return x * x;
    }

    @Override
    long of(long x) {
      return x * x;
    }
  },
  RELU {
    @Override
    double of(double x) {
      return Math.max(0.0, x);
    }

    @Override
    long of(long x) {
      return Math.max(0, x);
    }
  },
  EXP {
    @Override
    double of(double x) {
      return Math.exp(x);
    }
  },
  LOG {
    @Override
    double of(double x) {
      return Math.log(x);
    }
  },
  SQRT {
    @Override
    double of(double x) {
      return Math.sqrt(x);
    }
  },
  RSQRT {
    @Override
    double of(double x) {
      return 1 / Math.sqrt(x);
    }
  },
  RECIPROCAL {
    @Override
    double of(double x) {
      return 1 / x;
    }
  },
  SIN {
    @Override
    double of(double x) {
      return Math.sin(x);
    }
  },
  COS {
    @Override
    double of(double x) {
      return Math.cos(x);
    }
  },
  TANH {
    @Override
    double of(double x) {
      return Math.tanh(x);
    }
  },
  SIGMOID {
    @Override
    double of(double x) {
      return 1 / (1 + Math.exp(-x));
    }
  },
  ERF {
    @Override
    double of(double x) {
      return Erf.of(x);
    }
  },
  GELU {
    @Override
    double of(double x) {
      return x * normal(x);
    }
  },
  /** The derivative of relu. */
  STEP {
    @Override
    double of(double x) {
      return x > 0 ? 1 : 0;
    }

    @Override
    long of(long x) {
      return x > 0 ? 1 : 0;
    }
  },
  /** The derivative of gelu. */
  GELU_SLOPE {
    @Override
    double of(double x) {
      return normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
  };

  abstract double of(double x);

  /** Only for functions that give an integer for an integer. */
  long of(long x) {
    throw new UnsupportedOperationException(this + " gives a floating dtype, not one for " + x);
  }

  /** A new tensor of {@code compute}. */
  public Strided apply(DType compute, Strided x) {
    Optional<Accelerator> elsewhere = Accelerators.of(x);
    if (elsewhere.isPresent()) {
      return elsewhere.get().unary(this, compute, x);
    }
    long[] sizes = x.layout().sizes();
    Storage storage =
        switch (Lane.of(compute)) {
          case FLOAT -> {
            float[] in = x.floats();
            Floats result = Storage.unsetFloats(in.length);
            Backends.best().unary(this, in, result.elements(), in.length);
            yield compute == DType.F32 ? result : Storage.of(compute, result.elements());
          }
          case DOUBLE -> {
            double[] in = x.doubles();
            double[] out = new double[in.length];
            for (int i = 0; i < in.length; i++) {
              out[i] = of(in[i]);
            }
            yield Storage.of(compute, out);
          }
          case LONG -> {
            long[] in = x.longs();
            long[] out = new long[in.length];
            for (int i = 0; i < in.length; i++) {
              out[i] = of(in[i]);
            }
            yield Storage.of(compute, out);
          }
        };
    return Strided.of(storage, sizes);
  }

  /** The share of a normal distribution below {@code x}. */
  private static double normal(double x) {
    return 0.5 * (1 + Erf.of(x / Math.sqrt(2)));
  }
}
