package dev.shapeproof.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Build tools and editors wrap the processing environment; javac's own is found inside. */
class UnwrappingTest {

  private static ProcessingEnvironment javac() {
    List<ProcessingEnvironment> seen = new ArrayList<>();
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, List.of("-proc:only"), List.of("java.lang.Object"), null);
    task.setProcessors(
        List.of(
            new AbstractProcessor() {
              @Override
              public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
              }

              @Override
              public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latest();
              }

              @Override
              public boolean process(Set<? extends TypeElement> a, RoundEnvironment round) {
                seen.add(processingEnv);
                return false;
              }
            }));
    task.call();
    return seen.get(0);
  }

  @Test
  void findsItBehindADynamicProxy() {
    ProcessingEnvironment real = javac();
    ProcessingEnvironment wrapped =
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> method.invoke(real, arguments));
    assertEquals(Optional.of(real), Unwrapping.javac(wrapped));
  }

  @Test
  void findsItBehindADelegate() {
    ProcessingEnvironment real = javac();
    assertEquals(Optional.of(real), Unwrapping.javac(new Wrapper(new Wrapper(real))));
  }

  @Test
  void givesUpOnAnotherCompiler() {
    ProcessingEnvironment foreign =
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> null);
    assertTrue(Unwrapping.javac(foreign).isEmpty());
  }

  private record Wrapper(ProcessingEnvironment delegate) implements ProcessingEnvironment {

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }
}
