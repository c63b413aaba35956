package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.MethodRef;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The file of a slice: {@code META-INF/shapeproof/<class>.sp} beside the class files. Equal slices
 * are equal bytes; there is no time and no path in them.
 */
public final class SliceFile {
  /** Where slices lie in a jar or an output folder. */
  public static final String FOLDER = "META-INF/shapeproof/";

  /** How their names end. */
  public static final String SUFFIX = ".sp";

  /** Larger ones are neither written nor read. */
  static final int MOST_BYTES = 4 << 20;

  private static final int MAGIC = 0x5350534c;
  private static final int VERSION = 2;
  private static final int HEADER = 12;

  /** What reading a file came to. */
  public sealed interface Result {
    record Read(Slice.Sealed sealed) implements Result {}

    /** Of another version of the format. */
    record OtherVersion() implements Result {}

    /** Not what was written. */
    record Damaged(String why) implements Result {}
  }

  private SliceFile() {}

  /** The file of a top-level class, in jars and folders alike. */
  public static String path(String name) {
    return FOLDER + name + SUFFIX;
  }

  public static byte[] write(Slice.Sealed sealed) {
    SliceOut out = new SliceOut();
    Slice slice = sealed.slice();
    out.text(slice.name());
    out.text(slice.source());
    out.all(
        sealed.digests().entrySet(),
        each -> {
          out.text(each.getKey());
          out.text(each.getValue());
        });
    out.all(slice.classes(), info -> DeclarationCode.write(info, out));
    out.all(new TreeSet<>(slice.fields().written()), out::text);
    out.all(new TreeSet<>(slice.fields().changed()), out::text);
    out.all(
        slice.code(),
        code -> {
          BodyCode.write(code.body(), out);
          out.all(code.calls(), out::method);
        });
    byte[] content = out.bytes();
    return ByteBuffer.allocate(HEADER + content.length)
        .putInt(MAGIC)
        .putInt(VERSION)
        .putInt(checksum(content))
        .put(content)
        .array();
  }

  private static int checksum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return (int) sum.getValue();
  }

  public static Result read(byte[] bytes) {
    if (bytes.length < HEADER || bytes.length > MOST_BYTES) {
      return new Result.Damaged("no slice");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (header.getInt() != MAGIC) {
      return new Result.Damaged("no slice");
    }
    if (header.getInt() != VERSION) {
      return new Result.OtherVersion();
    }
    int sum = header.getInt();
    byte[] content = new byte[bytes.length - HEADER];
    header.get(content);
    if (sum != checksum(content)) {
      return new Result.Damaged("another checksum");
    }
    try {
      return new Result.Read(content(content));
    } catch (Malformed malformed) {
      return new Result.Damaged(String.valueOf(malformed.getMessage()));
    }
  }

  private static Slice.Sealed content(byte[] content) throws Malformed {
    SliceIn first = new SliceIn(content, "");
    String name = first.text();
    String source = first.text();
    int dot = name.lastIndexOf('.');
    String folder = name.substring(0, dot + 1).replace('.', '/');
    SliceIn in = new SliceIn(content, folder + source);
    in.text();
    in.text();
    SortedMap<String, String> digests = new TreeMap<>();
    for (var each : in.all(() -> Map.entry(in.text(), in.text()))) {
      digests.put(each.getKey(), each.getValue());
    }
    List<ClassInfo> classes = in.all(() -> DeclarationCode.classInfo(in));
    FieldUse fields =
        new FieldUse(new TreeSet<>(in.all(in::text)), new TreeSet<>(in.all(in::text)));
    List<Slice.Code> code =
        in.all(
            () -> {
              Body body = BodyCode.body(in);
              List<MethodRef> calls = in.all(in::method);
              return new Slice.Code(body, calls);
            });
    if (!in.atEnd()) {
      throw new Malformed("goes on after its end");
    }
    Slice slice = new Slice(name, source, classes, fields, code);
    belongs(slice, digests);
    return new Slice.Sealed(slice, digests);
  }

  /** A slice speaks of its own class and those in it, and of no others. */
  private static void belongs(Slice slice, SortedMap<String, String> digests) throws Malformed {
    for (String each : digests.keySet()) {
      require(each.equals(slice.name()) || each.startsWith(slice.name() + "$"), each);
    }
    require(digests.containsKey(slice.name()), "itself");
    for (ClassInfo info : slice.classes()) {
      require(isWithin(slice.name(), info.type().name()), info.type().name());
      for (var method : info.methods()) {
        require(method.method().owner().equals(info.type()), method.method().key());
      }
    }
    for (Slice.Code code : slice.code()) {
      String owner = code.body().method().owner().name();
      require(slice.classes().stream().anyMatch(info -> info.type().name().equals(owner)), owner);
    }
  }

  private static void require(boolean holds, String what) throws Malformed {
    if (!holds) {
      throw new Malformed("speaks of what is not its own: " + what);
    }
  }

  private static boolean isWithin(String outermost, String type) {
    return type.equals(outermost)
        || type.startsWith(outermost + ".")
        || type.startsWith(outermost + "$");
  }
}
