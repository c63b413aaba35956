import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

class Lambdas {
  final int k = 3;
  final Supplier<String> field = () -> "field";

  IntUnaryOperator adder(int z) {
    return x -> x + z + k;
  }

  Runnable block(int[] data) {
    return () -> {
      int local = data.length;
      System.out.println(local);
    };
  }

  Supplier<Runnable> nested(int a) {
    return () -> () -> System.out.println(a);
  }

  Function<String, Integer> unbound() {
    return String::length;
  }

  Supplier<Integer> bound(String s) {
    return s::length;
  }

  Function<int[], int[]> array() {
    return int[]::clone;
  }
}
