import java.io.InputStream;
import java.io.Reader;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.LongToIntFunction;
import java.util.function.LongPredicate;
import java.util.function.LongConsumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** What little of the Java library tensor code computes shapes with: lists, maps, arithmetic and texts. */
@Library(name = "Java", version = "17", packages = {})
@interface Model {}

// ---- lists ----

@Represents("object")
class Iterator {
  @Pure boolean hasNext() { return field(this, "at") < count(field(this, "of")); }
  Object next() {
    var at = field(this, "at");
    setField(this, "at", at + 1);
    return at(field(this, "of"), at);
  }
}

@Represents("list")
class Iterable {
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
  void forEach(Consumer<Object> action) { mapped(this, action); }
}

@Represents("list")
class Collection extends Iterable {
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
  @Pure Stream<Object> stream() { return newList("java.util.stream.Stream", this); }
  boolean removeIf(Predicate<Object> filter) {
    mapped(this, filter);
    forget(this);
    return unknown("removed or not");
  }
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
  @Pure boolean contains(Object o) { return Collection.has(this, o); }
  // whether one more would be one more
  private static boolean has(Object all, Object o) {
    var more = added(all, o);
    return isKnown(more) ? count(more) == count(all) : unknown("contains");
  }
  @Pure Object[] toArray() { return sublist(this, 0); }
  @Pure Object[] toArray(Object[] a) { return sublist(this, 0); }
  @Pure Object[] toArray(IntFunction<Object[]> generator) { return sublist(this, 0); }
}

@Represents("list")
class Set extends Collection {
  boolean add(Object e) {
    var before = count(this);
    update(this, added(this, e));
    return count(this) != before;
  }
  boolean addAll(Collection<Object> c) {
    forget(this);
    return unknown("added or not");
  }
  @Pure boolean contains(Object o) { return Collection.has(isKnown(field(this, "members")) ? field(this, "members") : this, o); }
  private static Object merged(Object all, Object more) {
    var members = all;
    for (var each : more) {
      members = added(members, each);
    }
    return members;
  }
  private static boolean grown(Object set, Object all) {
    var before = count(set);
    update(set, all);
    return isKnown(all) ? count(all) != before : unknown("added or not");
  }
  // in which order these are walked changes from run to run, so that every one is as good as another
  private static Set<Object> fixed(Object members) { return setField(newList("java.util.Set", members), "members", members); }
  @Pure static Set<Object> of() { return Set.fixed(of()); }
  @Pure static Set<Object> of(Object e1) { return Set.fixed(of(e1)); }
  @Pure static Set<Object> of(Object e1, Object e2) { return Set.fixed(of(e1, e2)); }
  @Pure static Set<Object> of(Object e1, Object e2, Object e3) { return Set.fixed(of(e1, e2, e3)); }
  @Pure static Set<Object> of(Object e1, Object e2, Object e3, Object e4) { return Set.fixed(of(e1, e2, e3, e4)); }
  @Pure static Set<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5) { return Set.fixed(of(e1, e2, e3, e4, e5)); }
  @Pure static Set<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6) { return Set.fixed(of(e1, e2, e3, e4, e5, e6)); }
  @Pure static Set<Object> of(Object... elements) { return Set.fixed(sublist(elements, 0)); }
  @Pure static Set<Object> copyOf(Collection<Object> coll) { return Set.fixed(Set.merged(of(), coll)); }
}

// members in the order in which they came, elements in the order in which Java walks them
@Represents("list")
class LinkedHashSet extends Set {
  LinkedHashSet() { update(this, of()); }
  LinkedHashSet(int initialCapacity) { update(this, of()); }
  LinkedHashSet(Collection<Object> c) { update(this, Set.merged(of(), c)); }
  private boolean addAll(Collection<Object> c) { return Set.grown(this, Set.merged(this, c)); }
}

@Represents("list")
class HashSet extends Set {
  HashSet() { HashSet.holding(this, of()); }
  HashSet(int initialCapacity) { HashSet.holding(setField(this, "sized", true), of()); }
  HashSet(Collection<Object> c) { HashSet.holding(this, Set.merged(of(), c)); }
  // of another table nobody counts the places
  private static Object holding(Object into, Object members) {
    return setField(update(into, isNull(field(into, "sized")) ? hashed(members) : repeated(unknown("order of a set"), count(members))), "members", members);
  }
  boolean add(Object e) {
    var before = field(this, "members");
    var after = added(before, e);
    HashSet.holding(this, after);
    return isKnown(after) ? count(after) != count(before) : unknown("added or not");
  }
  private boolean addAll(Collection<Object> c) {
    var before = field(this, "members");
    var after = Set.merged(before, c);
    HashSet.holding(this, after);
    return isKnown(after) ? count(after) != count(before) : unknown("added or not");
  }
  void clear() { HashSet.holding(this, of()); }
  @Pure boolean contains(Object o) { return Collection.has(field(this, "members"), o); }
}

@Represents("list")
class TreeSet extends Set {
  TreeSet() { update(this, of()); }
  TreeSet(Comparator<Object> comparator) { forget(this); }
  TreeSet(Collection<Object> c) { update(this, sorted(Set.merged(of(), c), null)); }
  boolean add(Object e) { return Set.grown(this, sorted(added(this, e), null)); }
  boolean addAll(Collection<Object> c) { return Set.grown(this, sorted(Set.merged(this, c), null)); }
  void clear() { update(this, of()); }
  @Pure Object first() { return at(this, 0); }
  @Pure Object last() { return at(this, -1); }
}

@Represents("list")
class List extends Collection {
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
  void replaceAll(UnaryOperator<Object> operator) { update(this, mapped(this, operator)); }
  void sort(Comparator<Object> c) { update(this, sorted(this, c)); }
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
  @Pure boolean contains(Object o) { return Collection.has(this, o); }
  @Pure int indexOf(Object o) {
    var found = -1;
    var place = 0;
    for (var each : this) {
      found = found < 0 && each == o ? place : found;
      place = place + 1;
    }
    return found;
  }
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
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
  void forEach(Consumer<Object> action) { mapped(this, action); }
  @Ignored void ensureCapacity(int minCapacity);
  @Ignored void trimToSize();
}

@Represents("list")
class Queue extends Collection {
  boolean add(Object e) {
    update(this, append(this, e));
    return true;
  }
  boolean offer(Object e) {
    update(this, append(this, e));
    return true;
  }
  Object remove() {
    var first = at(this, 0);
    update(this, remove(this, 0));
    return first;
  }
  Object poll() {
    var first = count(this) == 0 ? null : at(this, 0);
    update(this, count(this) == 0 ? of() : remove(this, 0));
    return first;
  }
  @Pure Object peek() { return count(this) == 0 ? null : at(this, 0); }
}

@Represents("list")
class Deque extends Queue {
  boolean add(Object e) {
    update(this, append(this, e));
    return true;
  }
  void addFirst(Object e) { update(this, join(of(e), this)); }
  void addLast(Object e) { update(this, append(this, e)); }
  boolean offerFirst(Object e) {
    update(this, join(of(e), this));
    return true;
  }
  boolean offerLast(Object e) {
    update(this, append(this, e));
    return true;
  }
  void push(Object e) { update(this, join(of(e), this)); }
  @Pure Object getFirst() { return at(this, 0); }
  @Pure Object getLast() { return at(this, -1); }
  @Pure Object peekFirst() { return count(this) == 0 ? null : at(this, 0); }
  @Pure Object peekLast() { return count(this) == 0 ? null : at(this, -1); }
  Object pop() {
    var first = at(this, 0);
    update(this, remove(this, 0));
    return first;
  }
  Object removeFirst() {
    var first = at(this, 0);
    update(this, remove(this, 0));
    return first;
  }
  Object removeLast() {
    var last = at(this, -1);
    update(this, remove(this, -1));
    return last;
  }
  Object pollFirst() {
    var first = count(this) == 0 ? null : at(this, 0);
    update(this, count(this) == 0 ? of() : remove(this, 0));
    return first;
  }
  Object poll() {
    var first = count(this) == 0 ? null : at(this, 0);
    update(this, count(this) == 0 ? of() : remove(this, 0));
    return first;
  }
  Object pollLast() {
    var last = count(this) == 0 ? null : at(this, -1);
    update(this, count(this) == 0 ? of() : remove(this, -1));
    return last;
  }
  @Pure int size() { return count(this); }
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
  @Pure Iterator<Object> descendingIterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", reversed(this));
    setField(iterator, "at", 0);
    return iterator;
  }
}

@Represents("list")
class ArrayDeque extends AbstractCollection, Deque {
  ArrayDeque() { update(this, of()); }
  ArrayDeque(int numElements) { update(this, of()); }
  ArrayDeque(Collection<Object> c) { update(this, c); }
}

// its elements lie in the order in which they are taken; equal ones that can be told apart in any
@Represents("list")
class PriorityQueue extends Queue {
  PriorityQueue() { update(setField(this, "order", null), of()); }
  PriorityQueue(int initialCapacity) { update(setField(this, "order", null), of()); }
  PriorityQueue(Comparator<Object> comparator) { update(setField(this, "order", comparator), of()); }
  PriorityQueue(int initialCapacity, Comparator<Object> comparator) { update(setField(this, "order", comparator), of()); }
  PriorityQueue(Collection<Object> c) { update(setField(this, "order", null), PriorityQueue.ordered(sorted(c, null), null)); }
  private static Object ordered(Object all, Comparator<Object> order) {
    var clear = true;
    var before = null;
    for (var each : all) {
      var apart = isNull(before) ? 1 : isNull(order) ? compared(before, each) : call(order, before, each);
      clear = clear && (apart != 0 ? true : before == each);
      before = each;
    }
    return clear ? all : repeated(unknown("order of a queue"), count(all));
  }
  private static boolean take(Object queue, Object e) {
    var order = field(queue, "order");
    update(queue, PriorityQueue.ordered(sorted(append(queue, e), order), order));
    return true;
  }
  boolean add(Object e) { return PriorityQueue.take(this, e); }
  boolean offer(Object e) { return PriorityQueue.take(this, e); }
  private boolean addAll(Collection<Object> c) {
    for (var each : c) {
      PriorityQueue.take(this, each);
    }
    return true;
  }
  // walked in another order than taken
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", repeated(unknown("order of a queue"), count(this)));
    setField(iterator, "at", 0);
    return iterator;
  }
  private Stream<Object> stream() { return newList("java.util.stream.Stream", repeated(unknown("order of a queue"), count(this))); }
}

@Represents("list")
class LinkedList extends AbstractList, List, Deque {
  LinkedList() { update(this, of()); }
  LinkedList(Collection<Object> c) { update(this, c); }
}

@Represents("object")
class Collections {
  @Pure static List<Object> emptyList() { return newList("java.util.ArrayList", of()); }
  @Pure static List<Object> singletonList(Object o) { return newList("java.util.ArrayList", of(o)); }
  @Pure static Set<Object> singleton(Object o) { return newList("java.util.Set", of(o)); }
  @Pure static Map<Object, Object> singletonMap(Object key, Object value) { return mapPut(newObject("java.util.Map"), key, value); }
  @Pure static List<Object> unmodifiableList(List<Object> list) { return list; }
  @Pure static Set<Object> unmodifiableSet(Set<Object> s) { return s; }
  @Pure static Object max(Collection<Object> coll) { return Collections.furthest(coll, (a, b) -> compared(a, b)); }
  @Pure static Object max(Collection<Object> coll, Comparator<Object> comp) { return Collections.furthest(coll, comp); }
  @Pure static Object min(Collection<Object> coll) { return Collections.furthest(coll, (a, b) -> compared(b, a)); }
  @Pure static Object min(Collection<Object> coll, Comparator<Object> comp) { return Collections.furthest(coll, (a, b) -> call(comp, b, a)); }
  // the first of those that nothing exceeds
  private static Object furthest(Object all, Comparator<Object> order) {
    return reduced(sublist(all, 1), at(all, 0), (a, b) -> call(order, a, b) >= 0 ? a : b);
  }
  @Pure static List<Object> nCopies(int n, Object o) { return newList("java.util.ArrayList", repeated(o, n)); }
  static void reverse(List<Object> list) { update(list, reversed(list)); }
  static void sort(List<Object> list) { update(list, sorted(list, null)); }
  static void sort(List<Object> list, Comparator<Object> c) { update(list, sorted(list, c)); }
  static void swap(List<Object> list, int i, int j) {
    require(i >= 0 && i < count(list) && j >= 0 && j < count(list), "shape.index", "positions {} and {} in a list of {}", i, j, count(list));
    var first = at(list, i);
    update(list, replace(replace(list, i, at(list, j)), j, first));
  }
  @Pure static Comparator<Object> reverseOrder() { return (a, b) -> compared(b, a); }
  // as many as before, and nobody knows where which is
  static void shuffle(List<Object> list) { update(list, repeated(unknown("order"), count(list))); }
  static void shuffle(List<Object> list, Random rnd) { update(list, repeated(unknown("order"), count(list))); }
  @Pure static Map<Object, Object> emptyMap() { return newObject("java.util.Map"); }
  @Pure static Map<Object, Object> unmodifiableMap(Map<Object, Object> m) { return m; }
  @Pure static Collection<Object> unmodifiableCollection(Collection<Object> c) { return c; }
  @Pure static List<Object> synchronizedList(List<Object> list) { return list; }
  @Pure static Map<Object, Object> synchronizedMap(Map<Object, Object> m) { return m; }
  static boolean addAll(Collection<Object> c, Object... elements) {
    update(c, join(c, elements));
    return true;
  }
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
  static void fill(Object[] a, Object val) { update(a, repeated(val, count(a))); }
  static void fill(int[] a, int fromIndex, int toIndex, int val) { Arrays.filled(a, fromIndex, toIndex, val); }
  static void fill(long[] a, int fromIndex, int toIndex, long val) { Arrays.filled(a, fromIndex, toIndex, val); }
  static void fill(float[] a, int fromIndex, int toIndex, float val) { Arrays.filled(a, fromIndex, toIndex, val); }
  static void fill(double[] a, int fromIndex, int toIndex, double val) { Arrays.filled(a, fromIndex, toIndex, val); }
  static void fill(boolean[] a, boolean val) { update(a, repeated(val, count(a))); }
  static void fill(byte[] a, byte val) { update(a, repeated(val, count(a))); }
  private static Object filled(Object a, int from, int to, Object val) {
    return update(a, isKnown(sublist(a, from, to)) ? join(join(sublist(a, 0, from), repeated(val, to - from)), sublist(a, to)) : repeated(unknown("value of an element"), count(a)));
  }
  @Pure static boolean equals(long[] a, long[] a2) { return sameShape(shapeOf(a), shapeOf(a2)); }
  @Pure static boolean equals(int[] a, int[] a2) { return sameShape(shapeOf(a), shapeOf(a2)); }
  static void setAll(int[] array, IntUnaryOperator generator) { update(array, mapped(range(0, count(array)), generator)); }
  static void setAll(long[] array, IntToLongFunction generator) { update(array, mapped(range(0, count(array)), generator)); }
  static void setAll(Object[] array, IntFunction<Object> generator) { update(array, mapped(range(0, count(array)), generator)); }
  @Pure static IntStream stream(int[] array) { return newList("java.util.stream.IntStream", array); }
  @Pure static DoubleStream stream(double[] array) { return newList("java.util.stream.DoubleStream", array); }
  @Pure static LongStream stream(long[] array) { return newList("java.util.stream.LongStream", array); }
  @Pure static Stream<Object> stream(Object[] array) { return newList("java.util.stream.Stream", array); }
  @Pure static IntStream stream(int[] array, int startInclusive, int endExclusive) { return newList("java.util.stream.IntStream", sublist(array, startInclusive, endExclusive)); }
  @Pure static LongStream stream(long[] array, int startInclusive, int endExclusive) { return newList("java.util.stream.LongStream", sublist(array, startInclusive, endExclusive)); }
  @Pure static Stream<Object> stream(Object[] array, int startInclusive, int endExclusive) { return newList("java.util.stream.Stream", sublist(array, startInclusive, endExclusive)); }
}

// ---- streams: lists that are used once; what a function gives is computed at once ----

@Represents("list")
class BaseStream {
  @Pure Iterator<Object> iterator() {
    var iterator = newObject("java.util.Iterator");
    setField(iterator, "of", this);
    setField(iterator, "at", 0);
    return iterator;
  }
}

@Represents("list")
class Stream extends BaseStream {
  @Pure static Stream<Object> of(Object t) { return newList("java.util.stream.Stream", of(t)); }
  @Pure static Stream<Object> of(Object... values) { return newList("java.util.stream.Stream", values); }
  Stream<Object> map(Function<Object, Object> mapper) { return newList("java.util.stream.Stream", mapped(this, mapper)); }
  IntStream mapToInt(ToIntFunction<Object> mapper) { return newList("java.util.stream.IntStream", mapped(this, mapper)); }
  LongStream mapToLong(ToLongFunction<Object> mapper) { return newList("java.util.stream.LongStream", mapped(this, mapper)); }
  DoubleStream mapToDouble(ToDoubleFunction<Object> mapper) { return newList("java.util.stream.DoubleStream", mapped(this, mapper)); }
  Stream<Object> filter(Predicate<Object> predicate) {
    var kept = of();
    for (var each : this) {
      kept = call(predicate, each) ? append(kept, each) : kept;
    }
    return newList("java.util.stream.Stream", kept);
  }
  Stream<Object> peek(Consumer<Object> action) {
    mapped(this, action);
    return this;
  }
  // each is made when it is asked for
  @Pure static Stream<Object> generate(Supplier<Object> s) {
    return setField(newList("java.util.stream.Stream", repeated(unknown("element"), anySize())), "maker", s);
  }
  @Pure static Stream<Object> iterate(Object seed, UnaryOperator<Object> f) {
    return Stream.stepping(newList("java.util.stream.Stream", repeated(unknown("element"), anySize())), seed, f);
  }
  private static Object stepping(Object stream, Object seed, Object step) { return setField(setField(stream, "seed", seed), "step", step); }
  private static Object stepped(Object stream, Object from, long length) {
    var next = field(from, "seed");
    var all = of();
    for (var i : range(0, length)) {
      next = i == 0 ? next : call(field(from, "step"), next);
      all = append(all, next);
    }
    return update(stream, all);
  }
  Stream<Object> limit(long maxSize) {
    var maker = field(this, "maker");
    return isKnown(field(this, "step")) ? Stream.stepped(newList("java.util.stream.Stream", of()), this, maxSize) : newList("java.util.stream.Stream", isKnown(maker) ? mapped(range(0, maxSize), each -> call(maker)) : sublist(this, 0, maxSize));
  }
  Stream<Object> skip(long n) { return newList("java.util.stream.Stream", sublist(this, n)); }
  Stream<Object> takeWhile(Predicate<Object> predicate) {
    var kept = of();
    var on = true;
    for (var each : this) {
      on = on && call(predicate, each);
      kept = on ? append(kept, each) : kept;
    }
    return newList("java.util.stream.Stream", kept);
  }
  Stream<Object> dropWhile(Predicate<Object> predicate) {
    var kept = of();
    var on = true;
    for (var each : this) {
      on = on && call(predicate, each);
      kept = on ? kept : append(kept, each);
    }
    return newList("java.util.stream.Stream", kept);
  }
  @Pure static Stream<Object> empty() { return newList("java.util.stream.Stream", of()); }
  Stream<Object> distinct() {
    var kept = of();
    for (var each : this) {
      kept = added(kept, each);
    }
    return newList("java.util.stream.Stream", kept);
  }
  Optional<Object> min(Comparator<Object> comparator) {
    var optional = newObject("java.util.Optional");
    var least = null;
    for (var each : this) {
      least = isNull(least) ? each : call(comparator, least, each) <= 0 ? least : each;
    }
    setField(optional, "value", least);
    return optional;
  }
  Optional<Object> max(Comparator<Object> comparator) {
    var optional = newObject("java.util.Optional");
    var greatest = null;
    for (var each : this) {
      greatest = isNull(greatest) ? each : call(comparator, greatest, each) >= 0 ? greatest : each;
    }
    setField(optional, "value", greatest);
    return optional;
  }
  @Pure Object[] toArray() { return sublist(this, 0); }
  @Pure Object[] toArray(IntFunction<Object[]> generator) { return sublist(this, 0); }
  @Pure List<Object> toList() { return newList("java.util.ArrayList", this); }
  Stream<Object> sorted() { return newList("java.util.stream.Stream", sorted(this, null)); }
  Stream<Object> sorted(Comparator<Object> comparator) { return newList("java.util.stream.Stream", sorted(this, comparator)); }
  Stream<Object> flatMap(Function<Object, Object> mapper) {
    var all = of();
    for (var each : this) {
      all = join(all, call(mapper, each));
    }
    return newList("java.util.stream.Stream", all);
  }
  @Pure static Stream<Object> concat(Stream<Object> a, Stream<Object> b) { return newList("java.util.stream.Stream", join(a, b)); }
  Object collect(Supplier<Object> supplier, BiConsumer<Object, Object> accumulator, BiConsumer<Object, Object> combiner) {
    var into = call(supplier);
    for (var each : this) {
      call(accumulator, into, each);
    }
    return into;
  }
  Object collect(Collector<Object, Object, Object> collector) {
    var gather = field(collector, "gather");
    return isKnown(gather) ? call(gather, this) : unknown("collector");
  }
  Object reduce(Object identity, BinaryOperator<Object> accumulator) { return reduced(this, identity, accumulator); }
  Optional<Object> reduce(BinaryOperator<Object> accumulator) {
    var optional = newObject("java.util.Optional");
    setField(optional, "value", count(this) == 0 ? null : reduced(sublist(this, 1), at(this, 0), accumulator));
    return optional;
  }
  void forEach(Consumer<Object> action) { mapped(this, action); }
  @Pure long count() { return count(this); }
  void forEachOrdered(Consumer<Object> action) { mapped(this, action); }
  boolean anyMatch(Predicate<Object> predicate) {
    var found = false;
    for (var each : this) {
      found = found || call(predicate, each);
    }
    return found;
  }
  boolean allMatch(Predicate<Object> predicate) {
    var all = true;
    for (var each : this) {
      all = all && call(predicate, each);
    }
    return all;
  }
  boolean noneMatch(Predicate<Object> predicate) {
    var found = false;
    for (var each : this) {
      found = found || call(predicate, each);
    }
    return !found;
  }
  Object reduce(Object identity, BiFunction<Object, Object, Object> accumulator, BinaryOperator<Object> combiner) { return reduced(this, identity, accumulator); }
  @Pure Optional<Object> findFirst() {
    var optional = newObject("java.util.Optional");
    setField(optional, "value", count(this) == 0 ? null : at(this, 0));
    return optional;
  }
  @Pure Optional<Object> findAny() {
    var optional = newObject("java.util.Optional");
    setField(optional, "value", count(this) == 0 ? null : at(this, 0));
    return optional;
  }
}

@Represents("list")
class IntStream {
  @Pure static IntStream range(int startInclusive, int endExclusive) { return newList("java.util.stream.IntStream", range(startInclusive, endExclusive)); }
  @Pure static IntStream rangeClosed(int startInclusive, int endInclusive) { return newList("java.util.stream.IntStream", range(startInclusive, endInclusive + 1)); }
  @Pure static IntStream of(int... values) { return newList("java.util.stream.IntStream", values); }
  IntStream map(IntUnaryOperator mapper) { return newList("java.util.stream.IntStream", mapped(this, mapper)); }
  Stream<Object> mapToObj(IntFunction<Object> mapper) { return newList("java.util.stream.Stream", mapped(this, mapper)); }
  LongStream mapToLong(IntToLongFunction mapper) { return newList("java.util.stream.LongStream", mapped(this, mapper)); }
  IntStream filter(IntPredicate predicate) {
    var kept = of();
    for (var each : this) {
      kept = call(predicate, each) ? append(kept, each) : kept;
    }
    return newList("java.util.stream.IntStream", kept);
  }
  DoubleStream mapToDouble(IntToDoubleFunction mapper) { return newList("java.util.stream.DoubleStream", mapped(this, mapper)); }
  @Pure DoubleStream asDoubleStream() { return newList("java.util.stream.DoubleStream", this); }
  @Pure OptionalDouble average() { return setField(newObject("java.util.OptionalDouble"), "value", unknown("average")); }
  @Pure static IntStream empty() { return newList("java.util.stream.IntStream", of()); }
  @Pure static IntStream concat(IntStream a, IntStream b) { return newList("java.util.stream.IntStream", join(a, b)); }
  @Pure static IntStream iterate(int seed, IntUnaryOperator f) {
    return Stream.stepping(newList("java.util.stream.IntStream", repeated(unknown("element"), anySize())), seed, f);
  }
  IntStream limit(long maxSize) {
    return isKnown(field(this, "step"))
        ? Stream.stepped(newList("java.util.stream.IntStream", of()), this, maxSize)
        : newList("java.util.stream.IntStream", sublist(this, 0, maxSize));
  }
  IntStream skip(long n) { return newList("java.util.stream.IntStream", sublist(this, n)); }
  IntStream distinct() {
    var kept = of();
    for (var each : this) {
      kept = added(kept, each);
    }
    return newList("java.util.stream.IntStream", kept);
  }
  IntStream sorted() { return newList("java.util.stream.IntStream", sorted(this, null)); }
  IntStream peek(IntConsumer action) {
    mapped(this, action);
    return this;
  }
  OptionalInt reduce(IntBinaryOperator op) {
    var optional = newObject("java.util.OptionalInt");
    setField(optional, "value", count(this) == 0 ? null : reduced(sublist(this, 1), at(this, 0), op));
    return optional;
  }
  @Pure OptionalInt findFirst() {
    var optional = newObject("java.util.OptionalInt");
    setField(optional, "value", count(this) == 0 ? null : at(this, 0));
    return optional;
  }
  @Pure LongStream asLongStream() { return newList("java.util.stream.LongStream", this); }
  @Pure Stream<Integer> boxed() { return newList("java.util.stream.Stream", this); }
  @Pure int[] toArray() { return sublist(this, 0); }
  @Pure int sum() { return sumOf(this); }
  @Pure OptionalInt max() {
    var optional = newObject("java.util.OptionalInt");
    setField(optional, "value", greatestOf(this));
    return optional;
  }
  @Pure OptionalInt min() {
    var optional = newObject("java.util.OptionalInt");
    setField(optional, "value", leastOf(this));
    return optional;
  }
  int reduce(int identity, IntBinaryOperator op) { return reduced(this, identity, op); }
  void forEach(IntConsumer action) { mapped(this, action); }
  boolean anyMatch(IntPredicate predicate) {
    var found = false;
    for (var each : this) {
      found = found || call(predicate, each);
    }
    return found;
  }
  boolean allMatch(IntPredicate predicate) {
    var all = true;
    for (var each : this) {
      all = all && call(predicate, each);
    }
    return all;
  }
  boolean noneMatch(IntPredicate predicate) {
    var found = false;
    for (var each : this) {
      found = found || call(predicate, each);
    }
    return !found;
  }
  @Pure long count() { return count(this); }
}

@Represents("list")
class LongStream {
  @Pure static LongStream range(long startInclusive, long endExclusive) { return newList("java.util.stream.LongStream", range(startInclusive, endExclusive)); }
  @Pure static LongStream rangeClosed(long startInclusive, long endInclusive) { return newList("java.util.stream.LongStream", range(startInclusive, endInclusive + 1)); }
  @Pure static LongStream of(long... values) { return newList("java.util.stream.LongStream", values); }
  LongStream map(LongUnaryOperator mapper) { return newList("java.util.stream.LongStream", mapped(this, mapper)); }
  Stream<Object> mapToObj(LongFunction<Object> mapper) { return newList("java.util.stream.Stream", mapped(this, mapper)); }
  DoubleStream mapToDouble(LongToDoubleFunction mapper) { return newList("java.util.stream.DoubleStream", mapped(this, mapper)); }
  @Pure DoubleStream asDoubleStream() { return newList("java.util.stream.DoubleStream", this); }
  @Pure OptionalDouble average() { return setField(newObject("java.util.OptionalDouble"), "value", unknown("average")); }
  @Pure static LongStream empty() { return newList("java.util.stream.LongStream", of()); }
  @Pure static LongStream concat(LongStream a, LongStream b) { return newList("java.util.stream.LongStream", join(a, b)); }
  @Pure static LongStream iterate(long seed, LongUnaryOperator f) {
    return Stream.stepping(newList("java.util.stream.LongStream", repeated(unknown("element"), anySize())), seed, f);
  }
  LongStream limit(long maxSize) {
    return isKnown(field(this, "step"))
        ? Stream.stepped(newList("java.util.stream.LongStream", of()), this, maxSize)
        : newList("java.util.stream.LongStream", sublist(this, 0, maxSize));
  }
  LongStream skip(long n) { return newList("java.util.stream.LongStream", sublist(this, n)); }
  LongStream sorted() { return newList("java.util.stream.LongStream", sorted(this, null)); }
  LongStream peek(LongConsumer action) {
    mapped(this, action);
    return this;
  }
  OptionalLong reduce(LongBinaryOperator op) {
    var optional = newObject("java.util.OptionalLong");
    setField(optional, "value", count(this) == 0 ? null : reduced(sublist(this, 1), at(this, 0), op));
    return optional;
  }
  @Pure OptionalLong findFirst() {
    var optional = newObject("java.util.OptionalLong");
    setField(optional, "value", count(this) == 0 ? null : at(this, 0));
    return optional;
  }
  IntStream mapToInt(LongToIntFunction mapper) { return newList("java.util.stream.IntStream", mapped(this, mapper)); }
  LongStream filter(LongPredicate predicate) {
    var kept = of();
    for (var each : this) {
      kept = call(predicate, each) ? append(kept, each) : kept;
    }
    return newList("java.util.stream.LongStream", kept);
  }
  void forEach(LongConsumer action) { mapped(this, action); }
  @Pure Stream<Long> boxed() { return newList("java.util.stream.Stream", this); }
  @Pure long[] toArray() { return sublist(this, 0); }
  @Pure long sum() { return sumOf(this); }
  @Pure OptionalLong max() {
    var optional = newObject("java.util.OptionalLong");
    setField(optional, "value", greatestOf(this));
    return optional;
  }
  @Pure OptionalLong min() {
    var optional = newObject("java.util.OptionalLong");
    setField(optional, "value", leastOf(this));
    return optional;
  }
  long reduce(long identity, LongBinaryOperator op) { return reduced(this, identity, op); }
  @Pure long count() { return count(this); }
}

/** How many there are is known; what they add up to is not. */
@Represents("list")
class DoubleStream {
  DoubleStream map(DoubleUnaryOperator mapper) { return newList("java.util.stream.DoubleStream", mapped(this, mapper)); }
  Stream<Object> mapToObj(DoubleFunction<Object> mapper) { return newList("java.util.stream.Stream", mapped(this, mapper)); }
  @Pure Stream<Double> boxed() { return newList("java.util.stream.Stream", this); }
  @Pure double[] toArray() { return sublist(this, 0); }
  @Pure double sum() { return unknown("sum"); }
  @Pure OptionalDouble average() { return setField(newObject("java.util.OptionalDouble"), "value", unknown("average")); }
  @Pure OptionalDouble max() { return setField(newObject("java.util.OptionalDouble"), "value", unknown("greatest")); }
  @Pure OptionalDouble min() { return setField(newObject("java.util.OptionalDouble"), "value", unknown("least")); }
  void forEach(DoubleConsumer action) { mapped(this, action); }
  @Pure long count() { return count(this); }
}

/** What it makes of all elements hangs on it as a function. */
@Represents("object")
class Collector {}

@Represents("object")
class Collectors {
  private static Collector<Object, Object, Object> gathering(Function<Object, Object> gather) {
    return setField(newObject("java.util.stream.Collector"), "gather", gather);
  }
  @Pure static Collector<Object, Object, Object> toList() { return Collectors.gathering(all -> newList("java.util.ArrayList", all)); }
  @Pure static Collector<Object, Object, Object> toUnmodifiableList() { return Collectors.gathering(all -> newList("java.util.ArrayList", all)); }
  @Pure static Collector<Object, Object, Object> toCollection(Supplier<Object> collectionFactory) {
    return Collectors.gathering(all -> Collectors.filled(call(collectionFactory), all));
  }
  private static Object filled(Object into, Object all) {
    for (var each : all) {
      into.add(each);
    }
    return into;
  }
  @Pure static Collector<Object, Object, Object> toSet() { return Collectors.gathering(all -> HashSet.holding(newObject("java.util.HashSet"), Set.merged(of(), all))); }
  @Pure static Collector<Object, Object, Object> toUnmodifiableSet() { return Collectors.gathering(all -> Set.fixed(Set.merged(of(), all))); }
  @Pure static Collector<Object, Object, Object> filtering(Predicate<Object> predicate, Collector<Object, Object, Object> downstream) {
    return Collectors.gathering(all -> call(field(downstream, "gather"), Collectors.kept(all, predicate)));
  }
  private static Object kept(Object all, Predicate<Object> predicate) {
    var kept = of();
    for (var each : all) {
      kept = call(predicate, each) ? append(kept, each) : kept;
    }
    return kept;
  }
  @Pure static Collector<Object, Object, Object> summingDouble(ToDoubleFunction<Object> mapper) { return Collectors.gathering(all -> unknown("sum")); }
  @Pure static Collector<Object, Object, Object> averagingInt(ToIntFunction<Object> mapper) { return Collectors.gathering(all -> unknown("average")); }
  @Pure static Collector<Object, Object, Object> averagingDouble(ToDoubleFunction<Object> mapper) { return Collectors.gathering(all -> unknown("average")); }
  @Pure static Collector<Object, Object, Object> collectingAndThen(Collector<Object, Object, Object> downstream, Function<Object, Object> finisher) {
    return Collectors.gathering(all -> call(finisher, call(field(downstream, "gather"), all)));
  }
  @Pure static Collector<Object, Object, Object> mapping(Function<Object, Object> mapper, Collector<Object, Object, Object> downstream) {
    return Collectors.gathering(all -> call(field(downstream, "gather"), mapped(all, mapper)));
  }
  @Pure static Collector<Object, Object, Object> groupingBy(Function<Object, Object> classifier) {
    return Collectors.gathering(all -> Collectors.grouped(newObject("java.util.HashMap"), all, classifier));
  }
  @Pure static Collector<Object, Object, Object> groupingBy(Function<Object, Object> classifier, Collector<Object, Object, Object> downstream) {
    return Collectors.gathering(all -> Collectors.gathered(Collectors.grouped(newObject("java.util.HashMap"), all, classifier), downstream));
  }
  @Pure static Collector<Object, Object, Object> groupingBy(
      Function<Object, Object> classifier, Supplier<Object> mapFactory, Collector<Object, Object, Object> downstream) {
    return Collectors.gathering(all -> Collectors.gathered(Collectors.grouped(call(mapFactory), all, classifier), downstream));
  }
  @Pure static Collector<Object, Object, Object> partitioningBy(Predicate<Object> predicate) {
    return Collectors.gathering(all -> Collectors.parted(all, predicate));
  }
  @Pure static Collector<Object, Object, Object> summingInt(ToIntFunction<Object> mapper) { return Collectors.gathering(all -> sumOf(mapped(all, mapper))); }
  @Pure static Collector<Object, Object, Object> summingLong(ToLongFunction<Object> mapper) { return Collectors.gathering(all -> sumOf(mapped(all, mapper))); }
  @Pure static Collector<Object, Object, Object> toMap(Function<Object, Object> keyMapper, Function<Object, Object> valueMapper) {
    return Collectors.gathering(all -> Collectors.intoMap(newObject("java.util.HashMap"), all, keyMapper, valueMapper, null));
  }
  @Pure static Collector<Object, Object, Object> toMap(
      Function<Object, Object> keyMapper, Function<Object, Object> valueMapper, BinaryOperator<Object> mergeFunction) {
    return Collectors.gathering(all -> Collectors.intoMap(newObject("java.util.HashMap"), all, keyMapper, valueMapper, mergeFunction));
  }
  @Pure static Collector<Object, Object, Object> toMap(
      Function<Object, Object> keyMapper,
      Function<Object, Object> valueMapper,
      BinaryOperator<Object> mergeFunction,
      Supplier<Object> mapFactory) {
    return Collectors.gathering(all -> Collectors.intoMap(call(mapFactory), all, keyMapper, valueMapper, mergeFunction));
  }
  private static Map<Object, Object> intoMap(
      Object map, Object all, Function<Object, Object> key, Function<Object, Object> value, BinaryOperator<Object> merge) {
    for (var each : all) {
      var at = call(key, each);
      var before = mapGet(map, at);
      var made = call(value, each);
      mapPut(map, at, isNull(before) || !isKnown(merge) ? made : call(merge, before, made));
    }
    return map;
  }
  private static Map<Object, Object> grouped(Object map, Object all, Function<Object, Object> key) {
    for (var each : all) {
      var at = call(key, each);
      var before = mapGet(map, at);
      mapPut(map, at, newList("java.util.ArrayList", isNull(before) ? of(each) : append(before, each)));
    }
    return map;
  }
  private static Map<Object, Object> gathered(Object map, Collector<Object, Object, Object> downstream) {
    for (var each : mapKeys(map)) {
      mapPut(map, each, call(field(downstream, "gather"), mapGet(map, each)));
    }
    return map;
  }
  private static Map<Object, Object> parted(Object all, Predicate<Object> predicate) {
    var yes = of();
    var no = of();
    for (var each : all) {
      var holds = call(predicate, each);
      yes = holds ? append(yes, each) : yes;
      no = holds ? no : append(no, each);
    }
    var map = mapPut(newObject("java.util.LinkedHashMap"), false, newList("java.util.ArrayList", no));
    return mapPut(map, true, newList("java.util.ArrayList", yes));
  }
  @Pure static Collector<Object, Object, Object> counting() { return Collectors.gathering(all -> count(all)); }
  @Pure static Collector<Object, Object, Object> joining() { return Collectors.gathering(all -> textOf("", all)); }
  @Pure static Collector<Object, Object, Object> joining(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    return Collectors.gathering(all -> textJoin(textJoin(prefix, textOf(delimiter, all)), suffix));
  }
  @Pure static Collector<Object, Object, Object> partitioningBy(Predicate<Object> predicate, Collector<Object, Object, Object> downstream) {
    return Collectors.gathering(all -> Collectors.gathered(Collectors.parted(all, predicate), downstream));
  }
  @Pure static Collector<Object, Object, Object> joining(CharSequence delimiter) { return Collectors.gathering(all -> textOf(delimiter, all)); }
  @Pure static Collector<Object, Object, Object> reducing(Object identity, BinaryOperator<Object> op) {
    return Collectors.gathering(all -> reduced(all, identity, op));
  }
}

// ---- functions put together, and run elsewhere ----

@Represents("object")
class Function {
  @Pure Function<Object, Object> andThen(Function<Object, Object> after) {
    var before = this;
    return t -> call(after, call(before, t));
  }
  @Pure Function<Object, Object> compose(Function<Object, Object> before) {
    var after = this;
    return t -> call(after, call(before, t));
  }
  @Pure static Function<Object, Object> identity() { return t -> t; }
}

@Represents("object")
class UnaryOperator extends Function {
  @Pure static UnaryOperator<Object> identity() { return t -> t; }
}

@Represents("object")
class BiFunction {
  @Pure BiFunction<Object, Object, Object> andThen(Function<Object, Object> after) {
    var before = this;
    return (t, u) -> call(after, call(before, t, u));
  }
}

@Represents("object")
class Comparator {
  @Pure static Comparator<Object> naturalOrder() { return (a, b) -> compared(a, b); }
  @Pure static Comparator<Object> reverseOrder() { return (a, b) -> compared(b, a); }
  @Pure static Comparator<Object> comparing(Function<Object, Object> keyExtractor) { return (a, b) -> compared(call(keyExtractor, a), call(keyExtractor, b)); }
  @Pure static Comparator<Object> comparing(Function<Object, Object> keyExtractor, Comparator<Object> keyComparator) {
    return (a, b) -> call(keyComparator, call(keyExtractor, a), call(keyExtractor, b));
  }
  @Pure static Comparator<Object> comparingInt(ToIntFunction<Object> keyExtractor) { return (a, b) -> compared(call(keyExtractor, a), call(keyExtractor, b)); }
  @Pure static Comparator<Object> comparingLong(ToLongFunction<Object> keyExtractor) { return (a, b) -> compared(call(keyExtractor, a), call(keyExtractor, b)); }
  @Pure static Comparator<Object> comparingDouble(ToDoubleFunction<Object> keyExtractor) { return (a, b) -> compared(call(keyExtractor, a), call(keyExtractor, b)); }
  @Pure Comparator<Object> reversed() {
    var forward = this;
    return (a, b) -> call(forward, b, a);
  }
  @Pure Comparator<Object> thenComparing(Comparator<Object> other) {
    var first = this;
    return (a, b) -> call(first, a, b) == 0 ? call(other, a, b) : call(first, a, b);
  }
  @Pure Comparator<Object> thenComparing(Function<Object, Object> keyExtractor) {
    var first = this;
    return (a, b) -> call(first, a, b) == 0 ? compared(call(keyExtractor, a), call(keyExtractor, b)) : call(first, a, b);
  }
  @Pure Comparator<Object> thenComparingInt(ToIntFunction<Object> keyExtractor) {
    var first = this;
    return (a, b) -> call(first, a, b) == 0 ? compared(call(keyExtractor, a), call(keyExtractor, b)) : call(first, a, b);
  }
}

@Represents("object")
class Predicate {
  @Pure Predicate<Object> negate() {
    var holds = this;
    return t -> !call(holds, t);
  }
  @Pure static Predicate<Object> not(Predicate<Object> target) { return t -> !call(target, t); }
}

@Represents("object")
class Consumer {
  @Pure Consumer<Object> andThen(Consumer<Object> after) {
    var before = this;
    return t -> of(call(before, t), call(after, t));
  }
}

/** What it computes is known as soon as it is asked to. */
@Represents("object")
class Future {
  @Pure Object get() { return field(this, "value"); }
  @Pure Object get(long timeout, TimeUnit unit) { return field(this, "value"); }
}

@Represents("object")
class ExecutorService {
  Future<Object> submit(Callable<Object> task) { return setField(newObject("java.util.concurrent.Future"), "value", call(task)); }
}

@Represents("object")
class CompletableFuture extends Future {
  private static CompletableFuture<Object> done(Object value) { return setField(newObject("java.util.concurrent.CompletableFuture"), "value", value); }
  @Pure static CompletableFuture<Object> completedFuture(Object value) { return CompletableFuture.done(value); }
  static CompletableFuture<Object> supplyAsync(Supplier<Object> supplier) { return CompletableFuture.done(call(supplier)); }
  static CompletableFuture<Object> supplyAsync(Supplier<Object> supplier, Executor executor) { return CompletableFuture.done(call(supplier)); }
  CompletableFuture<Object> thenApply(Function<Object, Object> fn) { return CompletableFuture.done(call(fn, field(this, "value"))); }
  CompletableFuture<Object> thenApplyAsync(Function<Object, Object> fn) { return CompletableFuture.done(call(fn, field(this, "value"))); }
  CompletableFuture<Object> thenCombine(CompletionStage<Object> other, BiFunction<Object, Object, Object> fn) {
    return CompletableFuture.done(call(fn, field(this, "value"), field(other, "value")));
  }
  @Pure Object join() { return field(this, "value"); }
}

@Represents("object")
class AtomicReference {
  AtomicReference() { setField(this, "value", null); }
  AtomicReference(Object initialValue) { setField(this, "value", initialValue); }
  @Pure Object get() { return field(this, "value"); }
  void set(Object newValue) { setField(this, "value", newValue); }
  Object getAndSet(Object newValue) {
    var before = field(this, "value");
    setField(this, "value", newValue);
    return before;
  }
  Object getAndUpdate(UnaryOperator<Object> updateFunction) {
    var before = field(this, "value");
    setField(this, "value", call(updateFunction, before));
    return before;
  }
  Object updateAndGet(UnaryOperator<Object> updateFunction) {
    var made = call(updateFunction, field(this, "value"));
    setField(this, "value", made);
    return made;
  }
}

@Represents("object")
class AtomicInteger {
  AtomicInteger() { setField(this, "value", 0); }
  AtomicInteger(int initialValue) { setField(this, "value", initialValue); }
  @Pure int get() { return field(this, "value"); }
  @Pure int intValue() { return field(this, "value"); }
  void set(int newValue) { setField(this, "value", newValue); }
  int decrementAndGet() {
    var made = field(this, "value") - 1;
    setField(this, "value", made);
    return made;
  }
  int getAndDecrement() {
    var before = field(this, "value");
    setField(this, "value", before - 1);
    return before;
  }
  int getAndSet(int newValue) {
    var before = field(this, "value");
    setField(this, "value", newValue);
    return before;
  }
  int updateAndGet(IntUnaryOperator updateFunction) {
    var made = call(updateFunction, field(this, "value"));
    setField(this, "value", made);
    return made;
  }
  int incrementAndGet() {
    var made = field(this, "value") + 1;
    setField(this, "value", made);
    return made;
  }
  int getAndIncrement() {
    var before = field(this, "value");
    setField(this, "value", before + 1);
    return before;
  }
  int addAndGet(int delta) {
    var made = field(this, "value") + delta;
    setField(this, "value", made);
    return made;
  }
  int getAndAdd(int delta) {
    var before = field(this, "value");
    setField(this, "value", before + delta);
    return before;
  }
}

@Represents("object")
class AtomicLong {
  AtomicLong() { setField(this, "value", 0); }
  AtomicLong(long initialValue) { setField(this, "value", initialValue); }
  @Pure long get() { return field(this, "value"); }
  @Pure long longValue() { return field(this, "value"); }
  void set(long newValue) { setField(this, "value", newValue); }
  long decrementAndGet() {
    var made = field(this, "value") - 1;
    setField(this, "value", made);
    return made;
  }
  long getAndDecrement() {
    var before = field(this, "value");
    setField(this, "value", before - 1);
    return before;
  }
  long getAndSet(long newValue) {
    var before = field(this, "value");
    setField(this, "value", newValue);
    return before;
  }
  long updateAndGet(LongUnaryOperator updateFunction) {
    var made = call(updateFunction, field(this, "value"));
    setField(this, "value", made);
    return made;
  }
  long incrementAndGet() {
    var made = field(this, "value") + 1;
    setField(this, "value", made);
    return made;
  }
  long getAndIncrement() {
    var before = field(this, "value");
    setField(this, "value", before + 1);
    return before;
  }
  long addAndGet(long delta) {
    var made = field(this, "value") + delta;
    setField(this, "value", made);
    return made;
  }
}

@Represents("object")
class Optional {
  @Pure static Optional<Object> empty() {
    var optional = newObject("java.util.Optional");
    setField(optional, "value", null);
    return optional;
  }
  @Pure static Optional<Object> of(Object value) {
    var optional = newObject("java.util.Optional");
    setField(optional, "value", value);
    return optional;
  }
  @Pure static Optional<Object> ofNullable(Object value) {
    var optional = newObject("java.util.Optional");
    setField(optional, "value", value);
    return optional;
  }
  @Pure Object get() { return field(this, "value"); }
  @Pure Object orElseThrow() { return field(this, "value"); }
  @Pure Object orElseThrow(Supplier<Object> exceptionSupplier) { return field(this, "value"); }
  // of one that is declared to hold something it is not known whether it does
  private boolean unsure() { return isKnown(field(this, "unsure")); }
  private List<Object> perhaps() { return repeated(field(this, "value"), anySize()); }
  @Pure Object orElse(Object other) { return this.unsure() ? unknown("optional") : isNull(field(this, "value")) ? other : field(this, "value"); }
  Object orElseGet(Supplier<Object> supplier) { return this.unsure() ? unknown("optional") : isNull(field(this, "value")) ? call(supplier) : field(this, "value"); }
  @Pure boolean isPresent() { return this.unsure() ? unknown("optional") : !isNull(field(this, "value")); }
  @Pure boolean isEmpty() { return this.unsure() ? unknown("optional") : isNull(field(this, "value")); }
  Optional<Object> map(Function<Object, Object> mapper) {
    var optional = newObject("java.util.Optional");
    if (this.unsure()) {
      setField(optional, "unsure", true);
      setField(optional, "value", at(mapped(this.perhaps(), mapper), 0));
    } else {
      setField(optional, "value", isNull(field(this, "value")) ? null : call(mapper, field(this, "value")));
    }
    return optional;
  }
  Optional<Object> flatMap(Function<Object, Object> mapper) { return isNull(field(this, "value")) ? this : call(mapper, field(this, "value")); }
  Optional<Object> filter(Predicate<Object> predicate) {
    return this.unsure() ? unknown("optional") : isNull(field(this, "value")) ? this : call(predicate, field(this, "value")) ? this : Optional.empty();
  }
  @Pure Stream<Object> stream() {
    return this.unsure() ? unknown("optional") : newList("java.util.stream.Stream", isNull(field(this, "value")) ? of() : of(field(this, "value")));
  }
  Optional<Object> or(Supplier<Object> supplier) { return isNull(field(this, "value")) ? call(supplier) : this; }
  void ifPresentOrElse(Consumer<Object> action, Runnable emptyAction) {
    if (this.unsure()) {
      mapped(this.perhaps(), action);
      mapped(repeated(null, anySize()), each -> call(emptyAction));
    } else {
      if (isNull(field(this, "value"))) {
        call(emptyAction);
      } else {
        call(action, field(this, "value"));
      }
    }
  }
  void ifPresent(Consumer<Object> action) {
    if (this.unsure()) {
      mapped(this.perhaps(), action);
    } else {
      if (!isNull(field(this, "value"))) {
        call(action, field(this, "value"));
      }
    }
  }
}

@Represents("object")
class OptionalDouble {
  @Pure double getAsDouble() { return field(this, "value"); }
  @Pure double orElse(double other) { return unknown("optional"); }
  @Pure double orElseThrow() { return field(this, "value"); }
}

@Represents("object")
class OptionalInt {
  @Pure int getAsInt() { return field(this, "value"); }
  @Pure int orElse(int other) { return isNull(field(this, "value")) ? other : field(this, "value"); }
  @Pure int orElseThrow() { return field(this, "value"); }
  @Pure int orElseThrow(Supplier<Object> exceptionSupplier) { return field(this, "value"); }
  @Pure boolean isPresent() { return !isNull(field(this, "value")); }
  @Pure boolean isEmpty() { return isNull(field(this, "value")); }
}

@Represents("object")
class OptionalLong {
  @Pure long getAsLong() { return field(this, "value"); }
  @Pure long orElse(long other) { return isNull(field(this, "value")) ? other : field(this, "value"); }
  @Pure long orElseThrow() { return field(this, "value"); }
  @Pure long orElseThrow(Supplier<Object> exceptionSupplier) { return field(this, "value"); }
  @Pure boolean isPresent() { return !isNull(field(this, "value")); }
  @Pure boolean isEmpty() { return isNull(field(this, "value")); }
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
  Object putIfAbsent(Object key, Object value) {
    var before = mapGet(this, key);
    if (!isKnown(isNull(before))) {
      forget(this);
      return unknown("key");
    }
    if (isNull(before)) {
      mapPut(this, key, value);
    }
    return before;
  }
  Object computeIfAbsent(Object key, Function<Object, Object> mappingFunction) {
    var before = mapGet(this, key);
    if (!isKnown(isNull(before))) {
      mapped(repeated(key, anySize()), mappingFunction);
      forget(this);
      return unknown("key");
    }
    if (isNull(before)) {
      var made = call(mappingFunction, key);
      mapPut(this, key, made);
      return made;
    }
    return before;
  }
  Object merge(Object key, Object value, BiFunction<Object, Object, Object> remappingFunction) {
    var before = mapGet(this, key);
    if (!isKnown(isNull(before))) {
      mapped(repeated(value, anySize()), each -> call(remappingFunction, before, each));
      forget(this);
      return unknown("key");
    }
    var made = isNull(before) ? value : call(remappingFunction, before, value);
    mapPut(this, key, made);
    return made;
  }
  Object compute(Object key, BiFunction<Object, Object, Object> remappingFunction) {
    var before = mapGet(this, key);
    if (!isKnown(isNull(before))) {
      mapped(repeated(key, anySize()), each -> call(remappingFunction, each, before));
      forget(this);
      return unknown("key");
    }
    var made = call(remappingFunction, key, before);
    mapPut(this, key, made);
    return made;
  }
  Object computeIfPresent(Object key, BiFunction<Object, Object, Object> remappingFunction) {
    var before = mapGet(this, key);
    if (!isKnown(isNull(before))) {
      mapped(repeated(key, anySize()), each -> call(remappingFunction, each, before));
      forget(this);
      return unknown("key");
    }
    if (isNull(before)) {
      return null;
    }
    var made = call(remappingFunction, key, before);
    mapPut(this, key, made);
    return made;
  }
  // a table is made large enough at once, so that nobody counts how long it is
  void putAll(Map<Object, Object> m) { setField(Map.copied(this, m), "capacity", unknown("capacity")); }
  void replaceAll(BiFunction<Object, Object, Object> function) {
    for (var each : mapKeys(this)) {
      mapPut(this, each, call(function, each, mapGet(this, each)));
    }
  }
  private static Object copied(Object into, Object from) {
    var entries = mapEntries(from);
    if (!isKnown(entries)) {
      forget(into);
      return into;
    }
    for (var each : entries) {
      mapPut(into, field(each, "key"), field(each, "value"));
    }
    return into;
  }
  void forEach(BiConsumer<Object, Object> action) { mapped(mapEntries(this), each -> call(action, field(each, "key"), field(each, "value"))); }
  Object remove(Object key) {
    var before = mapGet(this, key);
    mapRemove(this, key);
    return before;
  }
  void clear() { forget(this); }
  @Pure boolean containsKey(Object key) { return isKnown(field(this, "whichever")) ? unknown("key") : !isNull(mapGet(this, key)); }
  @Pure int size() { return count(mapKeys(this)); }
  @Pure boolean isEmpty() { return count(mapKeys(this)) == 0; }
  @Pure Collection<Object> values() { return setField(newList("java.util.ArrayList", mapValues(this)), "view of", this); }
  @Pure Set<Object> keySet() { return setField(newList("java.util.Set", mapKeys(this)), "view of", this); }
  @Pure Set<Object> entrySet() { return setField(newList("java.util.Set", mapEntries(this)), "view of", this); }
  @Pure static Map<Object, Object> of() { return newObject("java.util.Map"); }
  @Pure static Map<Object, Object> of(Object k1, Object v1) { return mapPut(newObject("java.util.Map"), k1, v1); }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2) {
    return mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3) {
    return mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4) {
    return mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5) {
    return mapPut(mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4), k5, v5);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6) {
    return mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4), k5, v5), k6, v6);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7) {
    return mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4), k5, v5), k6, v6), k7, v7);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7, Object k8, Object v8) {
    return mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4), k5, v5), k6, v6), k7, v7), k8, v8);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7, Object k8, Object v8, Object k9, Object v9) {
    return mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4), k5, v5), k6, v6), k7, v7), k8, v8), k9, v9);
  }
  @Pure static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7, Object k8, Object v8, Object k9, Object v9, Object k10, Object v10) {
    return mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(mapPut(newObject("java.util.Map"), k1, v1), k2, v2), k3, v3), k4, v4), k5, v5), k6, v6), k7, v7), k8, v8), k9, v9), k10, v10);
  }
  @Pure static Entry<Object, Object> entry(Object k, Object v) { return setField(setField(newObject("java.util.Map.Entry"), "key", k), "value", v); }
  @Pure static Map<Object, Object> ofEntries(Entry<Object, Object>... entries) {
    var map = newObject("java.util.Map");
    for (var each : entries) {
      mapPut(map, field(each, "key"), field(each, "value"));
    }
    return map;
  }
  @Pure static Map<Object, Object> copyOf(Map<Object, Object> map) { return Map.copied(newObject("java.util.Map"), map); }

  @Represents("object")
  class Entry {
    @Pure Object getKey() { return field(this, "key"); }
    @Pure Object getValue() { return field(this, "value"); }
    @Pure static Comparator<Object> comparingByKey() { return (a, b) -> compared(field(a, "key"), field(b, "key")); }
    @Pure static Comparator<Object> comparingByValue() { return (a, b) -> compared(field(a, "value"), field(b, "value")); }
    @Pure static Comparator<Object> comparingByKey(Comparator<Object> cmp) { return (a, b) -> call(cmp, field(a, "key"), field(b, "key")); }
    @Pure static Comparator<Object> comparingByValue(Comparator<Object> cmp) { return (a, b) -> call(cmp, field(a, "value"), field(b, "value")); }
  }
}

@Represents("map")
class HashMap extends Map {
  HashMap() {}
  HashMap(int initialCapacity) { setField(this, "capacity", initialCapacity); }
  // as long as its table is, nobody counts
  HashMap(Map<Object, Object> m) { setField(Map.copied(this, m), "capacity", unknown("capacity")); }
}

@Represents("map")
class LinkedHashMap extends HashMap {
  LinkedHashMap() {}
  LinkedHashMap(int initialCapacity) {}
  LinkedHashMap(int initialCapacity, float loadFactor) {}
  LinkedHashMap(Map<Object, Object> m) { Map.copied(this, m); }
}

@Represents("map")
class IdentityHashMap extends Map {
  IdentityHashMap() {}
}

@Represents("map")
class SortedMap extends Map {
  @Pure Object firstKey() { return at(mapKeys(this), 0); }
  @Pure Object lastKey() { return at(mapKeys(this), -1); }
}

@Represents("map")
class NavigableMap extends SortedMap {
  @Pure Map.Entry<Object, Object> firstEntry() { return at(mapEntries(this), 0); }
  @Pure Map.Entry<Object, Object> lastEntry() { return at(mapEntries(this), -1); }
}

@Represents("map")
class TreeMap extends NavigableMap {
  TreeMap() {}
  TreeMap(Map<Object, Object> m) { Map.copied(this, m); }
  @Pure Object firstKey() { return at(mapKeys(this), 0); }
  @Pure Object lastKey() { return at(mapKeys(this), -1); }
  @Pure Map.Entry<Object, Object> firstEntry() { return at(mapEntries(this), 0); }
  @Pure Map.Entry<Object, Object> lastEntry() { return at(mapEntries(this), -1); }
}

@Represents("map")
class ConcurrentMap extends Map {}

@Represents("map")
class ConcurrentHashMap extends ConcurrentMap {
  ConcurrentHashMap() {}
  ConcurrentHashMap(int initialCapacity) { setField(this, "capacity", unknown("capacity")); }
}

@Represents("map")
class EnumMap extends Map {
  EnumMap(Class<Object> keyType) {}
  EnumMap(Map<Object, Object> m) { Map.copied(this, m); }
  EnumMap(EnumMap<Object, Object> m) { Map.copied(this, m); }
  // the key's erased type is its own
  Object put(Enum<Object> key, Object value) {
    var before = mapGet(this, key);
    mapPut(this, key, value);
    return before;
  }
}

@Represents("map")
class Properties extends Map {
  Properties() {}
  Properties(Properties defaults) { forget(this); }
  void load(InputStream inStream) { forget(this); }
  void load(Reader reader) { forget(this); }
  Object setProperty(String key, String value) {
    var before = mapGet(this, key);
    mapPut(this, key, value);
    return before;
  }
  @Pure String getProperty(String key) { return mapGet(this, key); }
  @Pure String getProperty(String key, String defaultValue) { return isNull(mapGet(this, key)) ? defaultValue : mapGet(this, key); }
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
  @Pure static int negateExact(int a) { return 0 - a; }
  @Pure static long negateExact(long a) { return 0 - a; }
  @Pure static int incrementExact(int a) { return a + 1; }
  @Pure static int floorMod(long x, int y) { return floorModOf(x, y); }
  @Pure static long floorMod(long x, long y) { return floorModOf(x, y); }
  @Pure static int ceilDiv(int x, int y) { return ceilDivOf(x, y); }
  @Pure static long ceilDiv(long x, int y) { return ceilDivOf(x, y); }
  @Pure static long ceilDiv(long x, long y) { return ceilDivOf(x, y); }
  @Pure static int clamp(long value, int min, int max) { return minOf(maxOf(value, min), max); }
  @Pure static long clamp(long value, long min, long max) { return minOf(maxOf(value, min), max); }
  @Pure static int toIntExact(long value) { return value; }
  @Pure static double ceil(double a) { return ceilingOf(a); }
  @Pure static double floor(double a) { return floorOf(a); }
  @Pure static long round(double a) { return roundOf(a); }
  @Pure static int round(float a) { return roundOf(a); }
  @Pure static double sqrt(double a) { return rootOf(a); }
  @Pure static double pow(double a, double b) { return powerOf(a, b); }
  @Pure static double log(double a) { return logOf(a); }
}

@Represents("object")
class System {
  // the target keeps its length
  static void arraycopy(Object src, int srcPos, Object dest, int destPos, int length) {
    var part = sublist(src, srcPos, srcPos + length);
    var all = join(join(sublist(dest, 0, destPos), part), sublist(dest, destPos + length));
    update(dest, isKnown(part) && isKnown(all) && count(part) == length && count(all) == count(dest) ? all : repeated(unknown("copied element"), count(dest)));
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
  @Pure static int compare(int x, int y) { return compared(x, y); }
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
  @Pure static int compare(long x, long y) { return compared(x, y); }
  @Pure static long sum(long a, long b) { return a + b; }
  @Pure static String toString(long value) { return text(value); }
  @Pure String toString() { return text(this); }
}

@Represents("object")
class Float extends Number {
  @Pure static Float valueOf(float value) { return value; }
  @Pure static int compare(float f1, float f2) { return compared(f1, f2); }
  @Pure float floatValue() { return this; }
}

@Represents("object")
class Double extends Number {
  @Pure static Double valueOf(double value) { return value; }
  @Pure static int compare(double d1, double d2) { return compared(d1, d2); }
  @Pure double doubleValue() { return this; }
}

@Represents("object")
class Boolean {
  @Pure static Boolean valueOf(boolean value) { return value; }
  @Pure boolean booleanValue() { return this; }
}

@Represents("object")
class Objects {
  @Pure static boolean isNull(Object obj) { return isNull(obj); }
  @Pure static boolean nonNull(Object obj) { return !isNull(obj); }
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
  @Pure String repeat(int count) { return textOf("", repeated(this, count)); }
  @Pure String toString() { return this; }
  @Pure boolean equals(Object anObject) { return same(this, anObject); }
  @Pure int length() { return count(this); }
  @Pure boolean isEmpty() { return count(this) == 0; }
  @Pure boolean startsWith(String prefix) { return textStarts(this, prefix); }
  @Pure boolean endsWith(String suffix) { return textEnds(this, suffix); }
  @Pure boolean contains(CharSequence s) { return textHas(this, s); }
  @Pure String[] split(String regex) { return textSplit(this, regex); }
  @Pure String[] split(String regex, int limit) { return textSplit(this, regex, limit); }
  @Pure String substring(int beginIndex) { return textPart(this, beginIndex); }
  @Pure String substring(int beginIndex, int endIndex) { return textPart(this, beginIndex, endIndex); }
  @Pure char charAt(int index) { return textPart(this, index, index + 1); }
  @Pure String strip() { return textWritten(this, "trim"); }
  @Pure boolean isBlank() { return count(textWritten(this, "trim")) == 0; }
  @Pure boolean equalsIgnoreCase(String anotherString) { return same(textWritten(this, "lower"), textWritten(anotherString, "lower")); }
  @Pure int compareTo(String anotherString) { return compared(this, anotherString); }
  @Pure String toLowerCase(Locale locale) { return textWritten(this, "lower"); }
  @Pure String toUpperCase(Locale locale) { return textWritten(this, "upper"); }
  @Pure int indexOf(String str) { return textFind(this, str); }
  @Pure String replace(CharSequence target, CharSequence replacement) { return textReplace(this, target, replacement); }
  @Pure String trim() { return textWritten(this, "trim"); }
  @Pure String toLowerCase() { return textWritten(this, "lower"); }
  @Pure String toUpperCase() { return textWritten(this, "upper"); }
}

@Represents("text")
class StringJoiner {
  StringJoiner(CharSequence delimiter) { setField(setField(setField(setField(this, "between", delimiter), "prefix", ""), "suffix", ""), "pieces", of()); }
  StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    setField(setField(setField(setField(this, "between", delimiter), "prefix", prefix), "suffix", suffix), "pieces", of());
  }
  StringJoiner add(CharSequence newElement) { return setField(this, "pieces", append(field(this, "pieces"), newElement)); }
  @Pure String toString() { return textJoin(textJoin(field(this, "prefix"), textOf(field(this, "between"), field(this, "pieces"))), field(this, "suffix")); }
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
  StringBuilder insert(int offset, Object obj) {
    forget(this);
    return this;
  }
  StringBuilder insert(int offset, int i) {
    forget(this);
    return this;
  }
  StringBuilder insert(int offset, long l) {
    forget(this);
    return this;
  }
  StringBuilder insert(int offset, char c) {
    forget(this);
    return this;
  }
  StringBuilder replace(int start, int end, String str) {
    forget(this);
    return this;
  }
  StringBuilder reverse() {
    forget(this);
    return this;
  }
  StringBuilder append(CharSequence s, int start, int end) {
    forget(this);
    return this;
  }
  StringBuilder append(char[] str) {
    forget(this);
    return this;
  }
  StringBuilder appendCodePoint(int codePoint) {
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
