/** The registry of rules, and how a rule is called: binding of arguments, evaluation, outcome. */
package dev.shapeproof.rule.frame;
