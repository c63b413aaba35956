package dev.shapeproof.checker.model.pack;

/** The byte before each expression or statement in the packed form. New ones go to the end. */
enum Tag {
  THIS,
  NAME,
  WHOLE,
  REAL,
  FLAG,
  TEXT,
  ABSENT,
  RULE_CALL,
  INTRINSIC_CALL,
  CONDITIONAL,
  NOT,
  NEGATE,
  BINARY,
  LET,
  REQUIRE,
  IF,
  RETURN,
  EFFECT,
  VIRTUAL_CALL,
  STATIC_CALL,
  LAMBDA,
  ASSIGN,
  FOR_EACH
}
