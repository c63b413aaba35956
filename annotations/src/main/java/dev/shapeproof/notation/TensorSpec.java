package dev.shapeproof.notation;

import java.util.Optional;

/**
 * What {@code @TensorType} holds: {@code f32[n, c, h, w] NCHW on cuda:0}; all but the shape may be
 * left out.
 */
public record TensorSpec(
    Optional<DTypeSpec> dtype,
    ShapeForm shape,
    Optional<LayoutSpec> layout,
    Optional<DeviceSpec> device) {}
