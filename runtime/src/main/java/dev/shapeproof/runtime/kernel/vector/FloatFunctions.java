package dev.shapeproof.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of one float, many at once, of as many elements as fill vectors; how many that is. The
 * transcendental ones come from Intel's library inside of the JDK, exact to one unit in the last
 * place.
 */
final class FloatFunctions {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private FloatFunctions() {}

  static int relu(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, x, i).max(0f).intoArray(y, i);
    }
    return end;
  }

  static int sqrt(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, x, i).lanewise(VectorOperators.SQRT).intoArray(y, i);
    }
    return end;
  }

  static int reciprocal(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = 0; i < end; i += LANES) {
      one.div(FloatVector.fromArray(SPECIES, x, i)).intoArray(y, i);
    }
    return end;
  }

  static int exp(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, x, i).lanewise(VectorOperators.EXP).intoArray(y, i);
    }
    return end;
  }

  static int log(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, x, i).lanewise(VectorOperators.LOG).intoArray(y, i);
    }
    return end;
  }

  static int tanh(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, x, i).lanewise(VectorOperators.TANH).intoArray(y, i);
    }
    return end;
  }

  static int sigmoid(float[] x, float[] y, int n) {
    int end = SPECIES.loopBound(n);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    for (int i = 0; i < end; i += LANES) {
      FloatVector power =
          FloatVector.fromArray(SPECIES, x, i)
              .lanewise(VectorOperators.NEG)
              .lanewise(VectorOperators.EXP);
      one.div(power.add(1f)).intoArray(y, i);
    }
    return end;
  }
}
