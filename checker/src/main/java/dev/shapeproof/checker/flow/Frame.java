package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One activation of a body: where it was called from, and which names its blocks have made. */
public final class Frame {
  private final String key;
  private final Optional<Frame> caller;
  private final Span callSite;
  private final Body body;
  private final List<Value> given;
  private final ControlFlow flow;
  private final boolean expected;
  private final boolean asWritten;
  private final Map<String, Integer> madeIn = new HashMap<>();
  private final Map<String, Way> rounds = new HashMap<>();
  private String round = "";
  private int block;

  Frame(
      String key,
      Optional<Frame> caller,
      Span callSite,
      Body body,
      List<Value> given,
      ControlFlow flow,
      boolean expected,
      boolean asWritten) {
    this.key = key;
    this.caller = caller;
    this.callSite = callSite;
    this.body = body;
    this.given = given;
    this.flow = flow;
    this.expected = expected;
    this.asWritten = asWritten;
  }

  /** An activation that nobody in sight called. */
  static Frame outermost(String key, Body body, ControlFlow flow, boolean expected) {
    return new Frame(key, Optional.empty(), Span.NONE, body, List.of(), flow, expected, false);
  }

  public String key() {
    return key;
  }

  /** This activation in the round it is in of loops that are run round by round. */
  String place() {
    return key + round;
  }

  /** A stable name of a block, for what its joins make. */
  String point(int id) {
    return key + round + ".b" + id;
  }

  /** Goes on in a round of a loop, under names of its own; gives what to {@link #back} to. */
  public String intoRound(String name) {
    String before = round;
    round = round + "~" + name;
    return before;
  }

  /** The same, with words for messages. */
  String intoRound(String name, Way way) {
    rounds.put(round + "~" + name, way);
    return intoRound(name);
  }

  /** The rounds of loops that led here, outermost first. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>(caller.map(Frame::ways).orElse(List.of()));
    for (int at = round.indexOf('~', 1); !round.isEmpty(); at = round.indexOf('~', at + 1)) {
      Way way = rounds.get(at < 0 ? round : round.substring(0, at));
      if (way != null) {
        ways.add(way);
      }
      if (at < 0) {
        break;
      }
    }
    return ways;
  }

  public void back(String before) {
    round = before;
  }

  public Optional<Frame> caller() {
    return caller;
  }

  public Span callSite() {
    return callSite;
  }

  public Body body() {
    return body;
  }

  ControlFlow flow() {
    return flow;
  }

  /** Whether something around this activation expects it to fail. */
  boolean expected() {
    return expected;
  }

  /**
   * Whether a call of the method from here is a recursion of which nobody knows that it ends: none
   * of its values has come down since the call around it.
   */
  boolean comesRoundTo(MethodRef method, List<Value> values, Descent descent) {
    if (body.method().equals(method)) {
      return !descent.comesDown(given, values);
    }
    return caller.map(frame -> frame.comesRoundTo(method, values, descent)).orElse(false);
  }

  /** Whether it, or one around it, runs a lambda where it is written, for any arguments. */
  boolean isAsWritten() {
    return asWritten || caller.map(Frame::isAsWritten).orElse(false);
  }

  void enter(int id) {
    block = id;
  }

  public int block() {
    return block;
  }

  /** The activation that nobody in sight called. */
  public Frame entry() {
    return caller.map(Frame::entry).orElse(this);
  }

  public int depth() {
    return caller.map(frame -> frame.depth() + 1).orElse(0);
  }

  /** Call sites from the entry down to this activation. */
  public List<Span> chain() {
    List<Span> sites = new ArrayList<>(caller.map(Frame::chain).orElse(List.of()));
    caller.ifPresent(frame -> sites.add(callSite));
    return sites;
  }

  /** The methods in which these stand. */
  List<MethodRef> callers() {
    List<MethodRef> methods = new ArrayList<>(caller.map(Frame::callers).orElse(List.of()));
    caller.ifPresent(frame -> methods.add(frame.body.method()));
    return methods;
  }

  /** A name for what an instruction of this frame gives, the same each time it runs. */
  public String name(Span at, String what) {
    String name = key + round + "@" + at.start() + "-" + at.end() + what;
    made(name);
    return name;
  }

  /** A new integer named after an instruction of this frame. */
  public Dim fresh(Span at, String what, String display, long lower) {
    return Dim.symbol(new Symbol(name(at, what), display, Symbol.Role.OPEN, lower));
  }

  private void made(String name) {
    madeIn.put(name, block);
    caller.ifPresent(frame -> frame.made(name));
  }

  /** Whether a symbol was made by a block of the loop with this head, in this frame or below it. */
  boolean madeInLoop(Symbol symbol, int head) {
    String whole = symbol.key();
    int from = join(whole);
    if (from >= 0) {
      int to = from;
      while (to < whole.length() && Character.isDigit(whole.charAt(to))) {
        to++;
      }
      // Else it is a parameter whose name starts with b.
      if (to > from && to < whole.length() && whole.charAt(to) == '.') {
        return flow.inLoop(head, Integer.parseInt(whole.substring(from, to)));
      }
    }
    Integer made = madeIn.get(base(whole));
    return made != null ? flow.inLoop(head, made) : inner(whole, head);
  }

  /** Where the block stands in a name that a join of this frame has made, in any round; else -1. */
  private int join(String name) {
    if (!name.startsWith(key) || name.indexOf('@', key.length()) >= 0) {
      return -1;
    }
    int at = key.length();
    while (at < name.length() && name.charAt(at) == '~') {
      do {
        at++;
      } while (at < name.length() && name.charAt(at) != '~' && name.charAt(at) != '.');
    }
    return name.startsWith(".b", at) ? at + 2 : -1;
  }

  /**
   * Joins of callees are named after their frame, whose name says where in this one they were
   * called.
   */
  private boolean inner(String whole, int head) {
    if (!whole.startsWith(key)) {
      return false;
    }
    for (int end = whole.length(); end > key.length(); end = beforeLastPart(whole, end)) {
      Integer made = madeIn.get(whole.substring(0, end));
      if (made != null && flow.inLoop(head, made)) {
        return true;
      }
    }
    return false;
  }

  /** Where a name ends that another was made from: the parts of names begin with a sign. */
  private static int beforeLastPart(String name, int end) {
    int at = end - 1;
    while (at > 0 && Character.isLetterOrDigit(name.charAt(at))) {
      at--;
    }
    return at;
  }

  private static String base(String name) {
    int bracket = name.indexOf('[');
    int hash = name.indexOf('#');
    int end = Math.min(bracket < 0 ? name.length() : bracket, hash < 0 ? name.length() : hash);
    return name.substring(0, end);
  }

  /** Whether a condition is the test of a loop, in this activation or in one around it. */
  boolean isLoopTest(State.Taken way) {
    boolean here = way.frame().startsWith(key) && way.frame().indexOf('@', key.length()) < 0;
    return here
        ? flow.followsLoopTest(way.block())
        : caller.map(frame -> frame.isLoopTest(way)).orElse(false);
  }

  /** Whether every normal way on from the start of an arm passes where this frame stands now. */
  boolean mustFollow(State.Taken arm) {
    if (place().equals(arm.frame())) {
      return flow.postDominates(block, arm.block());
    }
    return flow.postDominates(block, 0) && caller.map(frame -> frame.mustFollow(arm)).orElse(false);
  }
}
