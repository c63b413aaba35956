package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;

/** Single elements; fewer indices than axes will do where one element is left. */
public final class Elements {
  private Elements() {}

  /** All elements on the heap. */
  public static Strided toRead(Tensor x) {
    Demands.room(x);
    return x.memory().onHeap();
  }

  public static double doubleAt(Tensor x, long... index) {
    int place = place(x, index);
    return x.device().equals(Device.CPU)
        ? x.memory().storage().doubleAt(place)
        : fetched(x, place).doubleAt(0);
  }

  public static long longAt(Tensor x, long... index) {
    int place = place(x, index);
    return x.device().equals(Device.CPU)
        ? x.memory().storage().longAt(place)
        : fetched(x, place).longAt(0);
  }

  /** One element of another device, on the heap. */
  private static Storage fetched(Tensor x, int place) {
    Layout one = Layout.of(new long[0], new long[0], place);
    return x.memory().with(one).onHeap().storage();
  }

  /** A tensor of one element, without axes. */
  public static Tensor item(Tensor x) {
    Demands.item(x);
    return x.reshape();
  }

  private static int place(Tensor x, long... index) {
    RuleCall call = RuleCall.of(Op.INDEX).tensor(x).index();
    for (long position : index) {
      call.pick(position);
    }
    if (call.check().sizes().length > 0) {
      Tensor part = x;
      for (long position : index) {
        part = part.select(0, position);
      }
      return place(item(part));
    }
    long[] counted = index.clone();
    for (int axis = 0; axis < counted.length; axis++) {
      counted[axis] += counted[axis] < 0 ? x.size(axis) : 0;
    }
    return x.memory().layout().at(counted);
  }
}
