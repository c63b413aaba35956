package dev.shapeproof.checker.model.pack;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Library;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelSource;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One library's model in the packed form. A class is unpacked when it is first asked for. */
public final class PackedModels implements ModelSource {
  static final int MAGIC = 0x53504d32;

  private final Library library;
  private final List<String> texts;
  private final Map<TypeRef, byte[]> packed;
  private final Map<TypeRef, ModelClass> unpacked = new ConcurrentHashMap<>();

  private PackedModels(Library library, List<String> texts, Map<TypeRef, byte[]> packed) {
    this.library = library;
    this.texts = texts;
    this.packed = packed;
  }

  /** All libraries of one packed file. */
  public static List<PackedModels> read(InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(source);
    if (in.readInt() != MAGIC) {
      throw new IOException("these are not packed models of this version");
    }
    int count = in.readInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    List<PackedModels> libraries = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      libraries.add(library(in, texts));
    }
    return libraries;
  }

  @Override
  public Library library() {
    return library;
  }

  @Override
  public Optional<ModelClass> find(TypeRef type) {
    byte[] bytes = packed.get(type);
    return bytes == null
        ? Optional.empty()
        : Optional.of(unpacked.computeIfAbsent(type, absent -> unpack(absent, bytes)));
  }

  private static PackedModels library(DataInputStream in, List<String> texts) throws IOException {
    PackReader reader = new PackReader(in, texts);
    reader.text();
    Library library = new Library(reader.text(), reader.text(), reader.texts());
    Map<TypeRef, byte[]> packed = new HashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      TypeRef type = new TypeRef(reader.text());
      packed.put(type, in.readNBytes(in.readInt()));
    }
    return new PackedModels(library, texts, packed);
  }

  private ModelClass unpack(TypeRef type, byte[] bytes) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      return new PackReader(in, texts).modelClass(type);
    } catch (IOException e) {
      throw new UncheckedIOException("the packed model of " + type + " is damaged", e);
    }
  }
}
