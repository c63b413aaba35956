package dev.shapeproof.checker.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Code that links ahead does what it did, with the JVM's verifier watching. */
final class LinkAheadTest {
  private static final String SOURCE =
      """
      package p;

      import java.io.Serializable;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.*;

      public class Code {
        record Empty() {}
        record Many(byte a, short b, char c, int d, long e, float f, double g, boolean h,
            String i, int[] j, List<? extends Number> k) {}
        record Own(int x) {
          @Override public String toString() { return "own " + x; }
        }
        interface Op { int of(int a, int b); default Op twice() { return (a, b) -> of(of(a, b), b); } }
        interface Wide { long of(byte b); }
        interface Maker<T extends Comparable<T>> { List<T> make(T a, T b); }
        static class Base { protected String name() { return "base"; } }
        static class Derived extends Base {
          @Override protected String name() { return "derived"; }
          Supplier<String> mine() { return this::name; }
          Supplier<String> parents() { return super::name; }
          class Inner { Supplier<String> outer() { return () -> Derived.this.name() + "!"; } }
        }
        private int field = 3;
        private int times(int a) { return a * field; }
        private static int plus(Integer a, int b) { return a + b; }
        static <T extends Number & Comparable<T>> Function<T, Integer> both() { return T::intValue; }
        static int sum(int... all) { return IntStream.of(all).sum(); }

        public static List<String> run() {
          List<String> out = new ArrayList<>();
          Code code = new Code();
          Op op = Code::plus;
          out.add("boxes " + op.of(1, 2) + " " + op.twice().of(1, 2));
          Wide wide = b -> b;
          out.add("widens " + wide.of((byte) -3));
          Wide reference = Integer::valueOf;
          IntUnaryOperator times = code::times;
          out.add("private " + times.applyAsInt(5) + " " + reference.of((byte) 4));
          ToLongFunction<Integer> unboxes = Integer::intValue;
          out.add("unboxes " + unboxes.applyAsLong(7));
          Function<Integer, Double> twice = i -> { double d = i; return d * 2; };
          out.add("doubles " + twice.apply(4));
          long l = 9; double d = 2.5; char c = 'x'; byte b = 1; String s = "s"; float f = 1f; boolean z = true;
          Supplier<String> captures = () -> s + l + d + c + b + f + z + code.field;
          out.add("captures " + captures.get());
          Function<String, StringBuilder> constructor = StringBuilder::new;
          Supplier<List<String>> list = ArrayList::new;
          IntFunction<int[]> array = int[]::new;
          out.add("makes " + constructor.apply("t") + list.get() + array.apply(3).length);
          Maker<String> maker = Arrays::asList;
          out.add("varargs " + maker.make("a", "b"));
          IntBinaryOperator varargs = Code::sum;
          out.add("sum " + varargs.applyAsInt(4, 5));
          out.add("bound " + Code.<Integer>both().apply(11));
          Derived derived = new Derived();
          out.add(derived.mine().get() + derived.parents().get() + derived.new Inner().outer().get());
          Runnable drops = () -> out.add("dropped");
          drops.run();
          Consumer<String> addsAway = out::add;
          addsAway.accept("dropped too");
          Runnable long2 = code::time;
          long2.run();
          Supplier<Runnable> nested = () -> () -> out.add("nested " + l + s);
          nested.get().run();
          Comparator<String> serial = (Comparator<String> & Serializable) (x, y) -> y.compareTo(x);
          out.add(Stream.of("a", "c", "b").sorted(serial).collect(Collectors.joining()));
          Supplier<Object> one = () -> "only";
          out.add(same() == same() ? "once " + one.get() : "twice");
          out.add(Stream.of(3, 1, 2).sorted(Comparator.comparing((Integer i) -> -i).thenComparing(i -> i)).map(String::valueOf)
              .collect(Collectors.collectingAndThen(Collectors.toList(), List::toString)));
          int[] some = {1};
          Many many = many(some, "t", Double.NaN), equal = many(some, "t", Double.NaN);
          out.add(many.equals(equal) + " " + (many.hashCode() == equal.hashCode()) + " " + many.equals(many));
          out.add(many.equals(many(some, "u", 0.0)) + " " + many(some, "t", 0.0).equals(many(some, "t", -0.0)) + " " + many.equals("many"));
          out.add(many(null, null, 1).toString() + many(null, null, 1).hashCode() + many(null, null, 1).equals(many(some, null, 1)));
          out.add(new Empty() + " " + new Empty().hashCode() + new Empty().equals(new Empty()) + new Empty().equals(null));
          out.add(new Own(4) + " " + new Own(4).hashCode() + new Own(4).equals(new Own(4)) + new Own(4).equals(new Own(5)));
          record Local(long v) {}
          out.add(new Local(1L << 40) + " " + new Local(1L << 40).hashCode());
          Object anonymous = new Object() { Supplier<String> in = () -> "in " + s; @Override public String toString() { return in.get(); } };
          out.add("" + anonymous);
          return out;
        }
        static Supplier<String> same() { return () -> "same"; }
        long time() { return 5L; }
        static Many many(int[] j, String i, double g) {
          return new Many((byte) 1, (short) 2, 'c', 4, 5L, 6f, g, true, i, j, List.of(1, 2));
        }
      }
      """;

  @TempDir private Path folder;

  /** Classes of a map of class files, and nothing else but the JDK's. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files) {
      super(ClassLoader.getPlatformClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = files.get(name.replace('.', '/'));
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private Map<String, byte[]> compiled() throws IOException {
    Path source = Files.writeString(folder.resolve("Code.java"), SOURCE);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-XDstringConcat=inline",
                "--release",
                "17",
                "-d",
                folder.toString(),
                source.toString());
    assertEquals(0, result);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(each -> each.toString().endsWith(".class")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(new ClassReader(bytes).getClassName(), bytes);
      }
    }
    return files;
  }

  private static Map<String, byte[]> linkedAhead(Map<String, byte[]> before) {
    Map<String, byte[]> after = new TreeMap<>(before);
    after.putAll(LinkAhead.of(before.values()));
    return after;
  }

  private static Object run(Map<String, byte[]> files) throws ReflectiveOperationException {
    Method run = new Loader(files).loadClass("p.Code").getMethod("run");
    return run.invoke(null);
  }

  private static List<String> linkedLate(Map<String, byte[]> files) {
    List<String> found = new ArrayList<>();
    for (byte[] bytes : files.values()) {
      ClassNode node = new ClassNode();
      new ClassReader(bytes).accept(node, 0);
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode each : method.instructions) {
          if (each instanceof InvokeDynamicInsnNode call) {
            found.add(call.bsm.getName());
          }
        }
      }
    }
    return found;
  }

  @Test
  void doesWhatItDid() throws Exception {
    Map<String, byte[]> before = compiled();
    Map<String, byte[]> after = linkedAhead(before);
    assertEquals(run(before), run(after));
    assertTrue(linkedLate(before).size() > 30, () -> "" + linkedLate(before));
    assertFalse(after.keySet().equals(before.keySet()));
  }

  @Test
  void leavesAloneWhatCanBeSerialized() throws Exception {
    List<String> left = linkedLate(linkedAhead(compiled()));
    assertFalse(left.isEmpty());
    assertTrue(left.stream().allMatch("altMetafactory"::equals), left::toString);
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    Map<String, byte[]> once = linkedAhead(compiled());
    assertEquals(Set.of(), LinkAhead.of(once.values()).keySet());
  }
}
