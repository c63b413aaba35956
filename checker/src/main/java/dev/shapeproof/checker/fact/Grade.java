package dev.shapeproof.checker.fact;

public enum Grade {
  HARD,
  SOFT
}
