package dev.shapeproof.notation;

import dev.shapeproof.rule.Device;

/** What {@code @Device} may hold. */
public sealed interface DeviceSpec {

  /** {@code cpu}, {@code cuda:0}. */
  record Exact(Device device) implements DeviceSpec {}

  /** {@code same(a)}: wherever that parameter lives. */
  record Same(String name) implements DeviceSpec {}
}
