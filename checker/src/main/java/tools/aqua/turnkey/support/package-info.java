/** Stands in for the package of this name that Z3's Java binding calls to load its native half. */
@NullMarked
package tools.aqua.turnkey.support;

import org.jspecify.annotations.NullMarked;
