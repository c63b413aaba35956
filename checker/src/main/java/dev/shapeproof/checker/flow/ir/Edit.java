package dev.shapeproof.checker.flow.ir;

/**
 * A change of one expression, both as text and as code, so that what is tried is what is offered.
 *
 * @param method whose body changes
 * @param body the body after the change
 * @param at the text that is replaced
 * @param replacement what stands there instead
 * @param words the change in words, for a message
 */
public record Edit(MethodRef method, Body body, Span at, String replacement, String words) {}
