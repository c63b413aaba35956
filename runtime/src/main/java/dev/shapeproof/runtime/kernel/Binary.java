package dev.shapeproof.runtime.kernel;

/** Functions of two numbers, in each of the lanes. Division and remainder round to the floor. */
public enum Binary {
  ADD {
    @Override
    double of(double a, double b) {
      return a + b;
    }

    @Override
    long of(long a, long b) {
      return a + b;
    }
  },
  SUB {
    @Override
    double of(double a, double b) {
      return a - b;
    }

    @Override
    long of(long a, long b) {
      return a - b;
    }
  },
  MUL {
    @Override
    double of(double a, double b) {
      return a * b;
    }

    @Override
    long of(long a, long b) {
      return a * b;
    }
  },
  DIV {
    @Override
    double of(double a, double b) {
      return a / b;
    }

    @Override
    long of(long a, long b) {
      throw new UnsupportedOperationException("division gives a floating dtype");
    }
  },
  FLOOR_DIV {
    @Override
    double of(double a, double b) {
      return b == 0 ? a / b : floorDiv(a, b);
    }

    @Override
    long of(long a, long b) {
      return Math.floorDiv(a, b);
    }
  },
  REMAINDER {
    @Override
    double of(double a, double b) {
      double rest = a % b;
      return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
    }

    @Override
    long of(long a, long b) {
      return Math.floorMod(a, b);
    }
  },
  POW {
    @Override
    double of(double a, double b) {
      return b == 1 ? a : b == 2 ? a * a : Math.abs(a) == 1 ? unitPower(a, b) : Math.pow(a, b);
    }

    @Override
    long of(long a, long b) {
      return power(a, b);
    }
  },
  MAXIMUM {
    @Override
    double of(double a, double b) {
      return Math.max(a, b);
    }

    @Override
    long of(long a, long b) {
      return Math.max(a, b);
    }
  },
  MINIMUM {
    @Override
    double of(double a, double b) {
      return Math.min(a, b);
    }

    @Override
    long of(long a, long b) {
      return Math.min(a, b);
    }
  };

  abstract double of(double a, double b);

  abstract long of(long a, long b);

  /** As Python and PyTorch do it: the quotient of what is left without the remainder. */
  private static double floorDiv(double a, double b) {
    double rest = a % b;
    double quotient = (a - rest) / b;
    if (rest != 0 && (b < 0) != (rest < 0)) {
      quotient -= 1;
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : quotient == 0 ? Math.copySign(0, a / b) : floor;
  }

  /** C says that 1 to any power is 1, Java that 1 to NaN or infinity is NaN; -1 likewise. */
  private static double unitPower(double a, double b) {
    return a == 1 || Double.isInfinite(b) ? 1 : Math.pow(a, b);
  }

  private static long power(long base, long exponent) {
    if (exponent < 0) {
      return base == 1 ? 1 : base == -1 ? ((exponent & 1) == 0 ? 1 : -1) : 0;
    }
    long result = 1;
    long factor = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= factor;
      }
      factor *= factor;
    }
    return result;
  }
}
