/**
 * One small file per operation. Rules see sizes as terms only: never their value, never equality.
 */
package dev.shapeproof.rule.op;
