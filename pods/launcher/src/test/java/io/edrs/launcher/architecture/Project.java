package io.edrs.launcher.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.edrs.launcher.serve.ServiceCatalog;
import io.edrs.platform.kernel.service.ServiceInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The project's compiled classes and its sources; the benchmarks, built later, are left out. */
final class Project {

    static final Path ROOT = root();
    static final List<Path> MODULES = modules();
    static final JavaClasses MAIN = imported("target/classes");
    static final JavaClasses TESTS = imported("target/test-classes");
    static final Set<String> SERVICE_PACKAGES = ServiceCatalog.all().stream().map(ServiceInfo::packageName).collect(Collectors.toSet());
    static final List<String> PODS = ServiceCatalog.pods();

    private Project() {}

    static boolean isService(JavaClass type) {
        return SERVICE_PACKAGES.contains(type.getPackageName());
    }

    /** The pod a class belongs to, empty for platform and launcher. */
    static String podOf(JavaClass type) {
        return PODS.stream().filter(pod -> (type.getPackageName() + ".").startsWith("io.edrs." + pod + ".")).findFirst().orElse("");
    }

    /** What the injection framework wrote beside our classes. */
    static boolean isGenerated(JavaClass type) {
        return type.getName().startsWith(type.getPackageName() + ".$") || type.getName().contains("$Definition") || type.getName().contains("$Introspection")
                || type.getName().contains("$Intercepted");
    }

    /** The hand-written sources of the product: no tests, nothing generated. */
    static List<Path> sources() {
        return MODULES.stream().flatMap(module -> javaFiles(module.resolve("src/main/java")).stream()).toList();
    }

    static List<Path> testSources() {
        return MODULES.stream().flatMap(module -> javaFiles(module.resolve("src/test/java")).stream()).toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses imported(String folder) {
        var folders = MODULES.stream().map(module -> module.resolve(folder)).filter(Files::isDirectory).toList();
        return new ClassFileImporter().importPaths(folders);
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<Path> modules() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    if (name.equals("target") || name.equals("src") || name.startsWith(".") || name.equals("benchmarks")) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("src"))) {
                        found.add(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
