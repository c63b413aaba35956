package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A pom.xml, as far as its class path hangs on it. */
final class PomFile {
  private final Path file;
  private final Document document;

  private PomFile(Path file, Document document) {
    this.file = file;
    this.document = document;
  }

  /** What Maven knows a module by. */
  record Coordinates(String group, String artifact) {}

  /** A dependency as written; scope {@code compile} where none is. */
  record Dependency(Coordinates coordinates, String scope, Element element) {}

  static PomFile read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new PomFile(file, builder.parse(file.toFile()));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  Path file() {
    return file;
  }

  Coordinates coordinates() {
    Element project = document.getDocumentElement();
    Optional<Element> parent = child(project, "parent");
    String group =
        text(project, "groupId").or(() -> parent.flatMap(p -> text(p, "groupId"))).orElse("");
    return new Coordinates(group, text(project, "artifactId").orElse(""));
  }

  /** The parent's pom, if it lies where this one says. */
  Optional<Path> parent() {
    return child(document.getDocumentElement(), "parent")
        .map(parent -> text(parent, "relativePath").orElse("../pom.xml"))
        .filter(path -> !path.isEmpty())
        .map(path -> folder().resolve(path).normalize())
        .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path)
        .filter(Files::isRegularFile);
  }

  /** This one first, then its parents as far as they lie on disk. */
  List<PomFile> withParents() throws IOException {
    List<PomFile> chain = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Optional<Path> next = Optional.of(file);
    while (next.isPresent() && seen.add(next.get())) {
      PomFile pom = chain.isEmpty() ? this : read(next.get());
      chain.add(pom);
      next = pom.parent();
    }
    return chain;
  }

  List<Path> modules() {
    return child(document.getDocumentElement(), "modules").stream()
        .flatMap(modules -> children(modules, "module").stream())
        .map(module -> folder().resolve(module.getTextContent().strip()).normalize())
        .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path)
        .filter(Files::isRegularFile)
        .toList();
  }

  List<Dependency> dependencies() {
    return child(document.getDocumentElement(), "dependencies").stream()
        .flatMap(all -> children(all, "dependency").stream())
        .map(this::dependency)
        .toList();
  }

  private Dependency dependency(Element element) {
    String group = text(element, "groupId").orElse("");
    boolean own = group.equals("${project.groupId}") || group.equals("${pom.groupId}");
    return new Dependency(
        new Coordinates(
            own ? coordinates().group() : group, text(element, "artifactId").orElse("")),
        text(element, "scope").orElse("compile"),
        element);
  }

  /** Whether some compiler configuration lists annotation processors. */
  boolean namesProcessorPath() {
    return document.getElementsByTagName("annotationProcessorPaths").getLength() > 0;
  }

  /** Whether {@code artifact} stands anywhere in it. */
  boolean mentions(String artifact) {
    var ids = document.getElementsByTagName("artifactId");
    return IntStream.range(0, ids.getLength())
        .anyMatch(i -> artifact.equals(ids.item(i).getTextContent().strip()));
  }

  /** A copy beside this file, for Maven alone, without some dependencies. */
  void writeWithout(List<Dependency> dropped, Path copy) throws IOException {
    for (Dependency dependency : dropped) {
      Node parent = dependency.element().getParentNode();
      if (parent != null) {
        parent.removeChild(dependency.element());
      }
    }
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(copy.toFile()));
    } catch (TransformerException e) {
      throw new IOException("cannot write " + copy + ": " + e.getMessage(), e);
    }
  }

  Path folder() {
    return file.toAbsolutePath().normalize().resolveSibling("");
  }

  private static Optional<String> text(Element element, String name) {
    return child(element, name).map(found -> found.getTextContent().strip());
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element, name).stream().findFirst();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }
}
