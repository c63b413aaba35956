/**
 * Where other programs come in: javac by two doors, a person by the command line. Its class files
 * are for Java 8, unlike all others, so that an older Java gets as far as being told that it is too
 * old. In the jar nothing else stands in a service file or in the manifest.
 */
@NullMarked
package dev.shapeproof.checker.javac.door;

import org.jspecify.annotations.NullMarked;
