package dev.shapeproof.checker.flow.ir;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the declaration of a method says.
 *
 * @param names parameter names; empty where a class file does not keep them
 * @param onParameters annotations of each parameter
 * @param onResult annotations of the result
 * @param onMethod {@code @Requires} and {@code @Op}
 * @param onLocals annotations of local variables, by {@link Local#index()}; filled in with the body
 * @param suppressed values of {@code @SuppressWarnings} on the method and around it
 * @param hasBody whether {@link Program#body} can give one
 * @param generated without a source position of its own, or marked as generated
 * @param expectsFailure a test annotation says that it must throw ({@code @Test(expected = ..)})
 */
public record MethodInfo(
    MethodRef method,
    List<String> names,
    List<List<Written>> onParameters,
    List<Written> onResult,
    List<Written> onMethod,
    Map<Integer, List<Written>> onLocals,
    Set<String> suppressed,
    boolean hasBody,
    boolean generated,
    boolean expectsFailure,
    Span declared) {}
