package dev.shapeproof.checker.fact;

public enum Decision {
  PROVED,
  REFUTED,
  OPEN
}
