import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What little of the Java library tensor code computes shapes with: lists, maps, arithmetic and texts. */
@Library(name = "Java", version = "17", packages = {})
@interface Model {}

// ---- lists ----

@Represents("list")
class Collection {
  boolean add(Object e) {
    update(this, append(this, e));
    return true;
  }
  boolean addAll(Collection<Object> c) {
    update(this, join(this, c));
    return true;
  }
  void clear() { update(this, of()); }
  @Pure int size() { return count(this); }
  @Pure boolean isEmpty() { return count(this) == 0; }
  boolean remove(Object o) {
    forget(this);
    return unknown("removed or not");
  }
  @Pure boolean contains(Object o) { return unknown("contains"); }
  @Pure Object[] toArray() { return sublist(this, 0); }
  @Pure Object[] toArray(Object[] a) { return sublist(this, 0); }
}

@Represents("list")
class List extends Collection {
  boolean add(Object e) {
    update(this, append(this, e));
    return true;
  }
  void add(int index, Object element) {
    require(index >= 0 && index <= count(this), "shape.index", "position {} in a list of {}", index, count(this));
    update(this, insert(this, index, element));
  }
  boolean addAll(Collection<Object> c) {
    update(this, join(this, c));
    return true;
  }
  @Pure Object get(int index) {
    require(index >= 0 && index < count(this), "shape.index", "position {} in a list of {}", index, count(this));
    return at(this, index);
  }
  Object set(int index, Object element) {
    require(index >= 0 && index < count(this), "shape.index", "position {} in a list of {}", index, count(this));
    var before = at(this, index);
    update(this, replace(this, index, element));
    return before;
  }
  Object remove(int index) {
    require(index >= 0 && index < count(this), "shape.index", "position {} in a list of {}", index, count(this));
    var before = at(this, index);
    update(this, remove(this, index));
    return before;
  }
  boolean remove(Object o) {
    forget(this);
    return unknown("removed or not");
  }
  void clear() { update(this, of()); }
  @Pure int size() { return count(this); }
  @Pure boolean isEmpty() { return count(this) == 0; }
  @Pure boolean contains(Object o) { return unknown("contains"); }
  @Pure Object[] toArray() { return sublist(this, 0); }
  @Pure Object[] toArray(Object[] a) { return sublist(this, 0); }
  @Pure List<Object> subList(int fromIndex, int toIndex) {
    require(fromIndex >= 0 && fromIndex <= toIndex && toIndex <= count(this), "shape.index",
        "positions {} to {} in a list of {}", fromIndex, toIndex, count(this));
    return setField(newList("java.util.ArrayList", sublist(this, fromIndex, toIndex)), "view of", this);
  }
  @Pure static List<Object> copyOf(Collection<Object> coll) { return newList("java.util.ArrayList", coll); }
  @Pure static List<Object> of() { return newList("java.util.ArrayList", of()); }
  @Pure static List<Object> of(Object e1) { return newList("java.util.ArrayList", of(e1)); }
  @Pure static List<Object> of(Object e1, Object e2) { return newList("java.util.ArrayList", of(e1, e2)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3) { return newList("java.util.ArrayList", of(e1, e2, e3)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4) { return newList("java.util.ArrayList", of(e1, e2, e3, e4)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5) { return newList("java.util.ArrayList", of(e1, e2, e3, e4, e5)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6) { return newList("java.util.ArrayList", of(e1, e2, e3, e4, e5, e6)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7) { return newList("java.util.ArrayList", of(e1, e2, e3, e4, e5, e6, e7)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Object e8) { return newList("java.util.ArrayList", of(e1, e2, e3, e4, e5, e6, e7, e8)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Object e8, Object e9) { return newList("java.util.ArrayList", of(e1, e2, e3, e4, e5, e6, e7, e8, e9)); }
  @Pure static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Object e8, Object e9, Object e10) { return newList("java.util.ArrayList", of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10)); }
  @Pure static List<Object> of(Object... elements) { return newList("java.util.ArrayList", elements); }
}

@Represents("list")
class AbstractCollection extends Collection {}

@Represents("list")
class AbstractList extends AbstractCollection, List {}

@Represents("list")
class ArrayList extends AbstractList, List {
  ArrayList() { update(this, of()); }
  ArrayList(int initialCapacity) { update(this, of()); }
  ArrayList(Collection<Object> c) { update(this, c); }
  @Ignored void ensureCapacity(int minCapacity);
  @Ignored void trimToSize();
}

@Represents("list")
class LinkedList extends AbstractList, List {
  LinkedList() { update(this, of()); }
  LinkedList(Collection<Object> c) { update(this, c); }
  void addFirst(Object e) { update(this, join(of(e), this)); }
  void addLast(Object e) { update(this, append(this, e)); }
  @Pure Object getFirst() { return at(this, 0); }
  @Pure Object getLast() { return at(this, -1); }
}

@Represents("object")
class Collections {
  @Pure static List<Object> emptyList() { return newList("java.util.ArrayList", of()); }
  @Pure static List<Object> singletonList(Object o) { return newList("java.util.ArrayList", of(o)); }
  @Pure static List<Object> unmodifiableList(List<Object> list) { return list; }
  @Pure static List<Object> nCopies(int n, Object o) { return newList("java.util.ArrayList", repeated(o, n)); }
  static void reverse(List<Object> list) { update(list, reversed(list)); }
  @Pure static Map<Object, Object> emptyMap() { return newObject("java.util.HashMap"); }
}

@Represents("object")
class Arrays {
  @Pure static List<Object> asList(Object... a) { return setField(newList("java.util.ArrayList", a), "view of", a); }
  @Pure static long[] copyOf(long[] original, int newLength) {
    return newLength <= count(original) ? sublist(original, 0, newLength) : join(original, repeated(0, newLength - count(original)));
  }
  @Pure static long[] copyOfRange(long[] original, int from, int to) {
    return to <= count(original) ? sublist(original, from, to) : join(sublist(original, from), repeated(0, to - count(original)));
  }
  static void fill(long[] a, long val) { update(a, repeated(val, count(a))); }
  static void sort(long[] a) { forget(a); }
  @Pure static String toString(long[] a) { return unknown("text of an array"); }
  @Pure static int[] copyOf(int[] original, int newLength) {
    return newLength <= count(original) ? sublist(original, 0, newLength) : join(original, repeated(0, newLength - count(original)));
  }
  @Pure static int[] copyOfRange(int[] original, int from, int to) {
    return to <= count(original) ? sublist(original, from, to) : join(sublist(original, from), repeated(0, to - count(original)));
  }
  static void fill(int[] a, int val) { update(a, repeated(val, count(a))); }
  static void sort(int[] a) { forget(a); }
  @Pure static String toString(int[] a) { return unknown("text of an array"); }
  @Pure static float[] copyOf(float[] original, int newLength) {
    return newLength <= count(original) ? sublist(original, 0, newLength) : join(original, repeated(unknown("value of an element"), newLength - count(original)));
  }
  @Pure static float[] copyOfRange(float[] original, int from, int to) {
    return to <= count(original) ? sublist(original, from, to) : join(sublist(original, from), repeated(unknown("value of an element"), to - count(original)));
  }
  static void fill(float[] a, float val) { update(a, repeated(val, count(a))); }
  static void sort(float[] a) { forget(a); }
  @Pure static String toString(float[] a) { return unknown("text of an array"); }
  @Pure static double[] copyOf(double[] original, int newLength) {
    return newLength <= count(original) ? sublist(original, 0, newLength) : join(original, repeated(unknown("value of an element"), newLength - count(original)));
  }
  @Pure static double[] copyOfRange(double[] original, int from, int to) {
    return to <= count(original) ? sublist(original, from, to) : join(sublist(original, from), repeated(unknown("value of an element"), to - count(original)));
  }
  static void fill(double[] a, double val) { update(a, repeated(val, count(a))); }
  static void sort(double[] a) { forget(a); }
  @Pure static String toString(double[] a) { return unknown("text of an array"); }
  @Pure static Object[] copyOf(Object[] original, int newLength) {
    return newLength <= count(original) ? sublist(original, 0, newLength) : join(original, repeated(null, newLength - count(original)));
  }
  @Pure static Object[] copyOfRange(Object[] original, int from, int to) {
    return to <= count(original) ? sublist(original, from, to) : join(sublist(original, from), repeated(null, to - count(original)));
  }
  @Pure static boolean equals(long[] a, long[] a2) { return unknown("equals"); }
  @Pure static boolean equals(int[] a, int[] a2) { return unknown("equals"); }
}

// ---- maps ----

@Represents("map")
class Map {
  @Pure Object get(Object key) { return mapGet(this, key); }
  @Pure Object getOrDefault(Object key, Object defaultValue) { return isNull(mapGet(this, key)) ? defaultValue : mapGet(this, key); }
  Object put(Object key, Object value) {
    var before = mapGet(this, key);
    mapPut(this, key, value);
    return before;
  }
  void putAll(Map<Object, Object> m) { forget(this); }
  Object remove(Object key) {
    forget(this);
    return unknown("removed");
  }
  void clear() { forget(this); }
  @Pure boolean containsKey(Object key) { return unknown("contains"); }
  @Pure int size() { return unknown("size of a map"); }
  @Pure boolean isEmpty() { return unknown("size of a map"); }
  @Pure Collection<Object> values() { return setField(newList("java.util.ArrayList", mapValues(this)), "view of", this); }
}

@Represents("map")
class HashMap extends Map {
  HashMap() {}
  HashMap(int initialCapacity) {}
  HashMap(Map<Object, Object> m) { forget(this); }
}

@Represents("map")
class LinkedHashMap extends HashMap {
  LinkedHashMap() {}
  LinkedHashMap(int initialCapacity) {}
  LinkedHashMap(Map<Object, Object> m) { forget(this); }
}

@Represents("map")
class TreeMap extends Map {
  TreeMap() {}
  TreeMap(Map<Object, Object> m) { forget(this); }
}

// ---- numbers; Java's own width is kept by the engine's Java arithmetic ----

@Represents("object")
class Math {
  @Pure static int min(int a, int b) { return minOf(a, b); }
  @Pure static int max(int a, int b) { return maxOf(a, b); }
  @Pure static int abs(int a) { return absOf(a); }
  @Pure static int addExact(int x, int y) { return x + y; }
  @Pure static int subtractExact(int x, int y) { return x - y; }
  @Pure static int multiplyExact(int x, int y) { return x * y; }
  @Pure static long min(long a, long b) { return minOf(a, b); }
  @Pure static long max(long a, long b) { return maxOf(a, b); }
  @Pure static long abs(long a) { return absOf(a); }
  @Pure static long addExact(long x, long y) { return x + y; }
  @Pure static long subtractExact(long x, long y) { return x - y; }
  @Pure static long multiplyExact(long x, long y) { return x * y; }
  @Pure static int floorDiv(int x, int y) { return floorDivOf(x, y); }
  @Pure static long floorDiv(long x, int y) { return floorDivOf(x, y); }
  @Pure static long floorDiv(long x, long y) { return floorDivOf(x, y); }
  @Pure static int floorMod(int x, int y) { return floorModOf(x, y); }
  @Pure static int floorMod(long x, int y) { return floorModOf(x, y); }
  @Pure static long floorMod(long x, long y) { return floorModOf(x, y); }
  @Pure static int toIntExact(long value) { return value; }
}

@Represents("object")
class System {
  // the target keeps its length; its elements are not followed
  static void arraycopy(Object src, int srcPos, Object dest, int destPos, int length) {
    update(dest, repeated(unknown("copied element"), count(dest)));
  }
}

@Represents("object")
class Number {
  @Pure int intValue() { return this; }
  @Pure long longValue() { return this; }
  @Pure float floatValue() { return this; }
  @Pure double doubleValue() { return this; }
}

@Represents("object")
class Integer extends Number {
  @Pure static Integer valueOf(int value) { return value; }
  @Pure static Integer valueOf(String s) { return parseInt(s); }
  @Pure static int parseInt(String s) { return parseInt(s); }
  @Pure int intValue() { return this; }
  @Pure long longValue() { return this; }
  @Pure static int min(int a, int b) { return minOf(a, b); }
  @Pure static int max(int a, int b) { return maxOf(a, b); }
  @Pure static int sum(int a, int b) { return a + b; }
  @Pure static String toString(int value) { return text(value); }
  @Pure String toString() { return text(this); }
}

@Represents("object")
class Long extends Number {
  @Pure static Long valueOf(long value) { return value; }
  @Pure static Long valueOf(String s) { return parseInt(s); }
  @Pure static long parseLong(String s) { return parseInt(s); }
  @Pure int intValue() { return this; }
  @Pure long longValue() { return this; }
  @Pure static long min(long a, long b) { return minOf(a, b); }
  @Pure static long max(long a, long b) { return maxOf(a, b); }
  @Pure static long sum(long a, long b) { return a + b; }
  @Pure static String toString(long value) { return text(value); }
  @Pure String toString() { return text(this); }
}

@Represents("object")
class Float extends Number {
  @Pure static Float valueOf(float value) { return value; }
  @Pure float floatValue() { return this; }
}

@Represents("object")
class Double extends Number {
  @Pure static Double valueOf(double value) { return value; }
  @Pure double doubleValue() { return this; }
}

@Represents("object")
class Boolean {
  @Pure static Boolean valueOf(boolean value) { return value; }
  @Pure boolean booleanValue() { return this; }
}

@Represents("object")
class Objects {
  @Pure static Object requireNonNull(Object obj) { return obj; }
  @Pure static Object requireNonNull(Object obj, String message) { return obj; }
  @Pure static Object requireNonNull(Object obj, Supplier<String> messageSupplier) { return obj; }
  @Pure static Object requireNonNullElse(Object obj, Object defaultObj) { return isNull(obj) ? defaultObj : obj; }
  @Pure static int checkIndex(int index, int length) {
    require(index >= 0 && index < length, "shape.index", "index {} is outside of 0 to {}", index, length - 1);
    return index;
  }
}

// ---- texts ----

@Represents("object")
class String {
  @Pure static String format(String format, Object... args) { return textFormat(format, args); }
  @Pure String formatted(Object... args) { return textFormat(this, args); }
  @Pure static String valueOf(Object obj) { return text(obj); }
  @Pure static String valueOf(int i) { return text(i); }
  @Pure static String valueOf(long l) { return text(l); }
  @Pure static String valueOf(char c) { return text(c); }
  @Pure String concat(String str) { return textJoin(this, str); }
  @Pure static String join(CharSequence delimiter, CharSequence... elements) { return textOf(delimiter, elements); }
  @Pure static String join(CharSequence delimiter, Iterable<CharSequence> elements) { return textOf(delimiter, elements); }
  @Pure String toString() { return this; }
}

@Represents("text")
class StringBuilder {
  StringBuilder() { setField(this, "text", ""); }
  StringBuilder(int capacity) { setField(this, "text", ""); }
  StringBuilder(String str) { setField(this, "text", str); }
  StringBuilder append(String value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(int value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(long value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(char value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(Object value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(CharSequence value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(float value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(double value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  StringBuilder append(boolean value) { return setField(this, "text", textJoin(field(this, "text"), text(value))); }
  @Pure String toString() { return field(this, "text"); }
  StringBuilder insert(int offset, String str) {
    forget(this);
    return this;
  }
  StringBuilder deleteCharAt(int index) {
    forget(this);
    return this;
  }
  StringBuilder delete(int start, int end) {
    forget(this);
    return this;
  }
}
