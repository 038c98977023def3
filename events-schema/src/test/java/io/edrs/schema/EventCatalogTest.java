package io.edrs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

    @Test
    void holdsEveryAnnotatedRecord() throws Exception {
        assertThat(EventCatalog.all()).containsExactlyInAnyOrderElementsOf(annotatedRecords());
    }

    @Test
    void namesAreADomainAndWordsAndUnique() {
        var names = EventCatalog.all().stream().map(type -> EventCatalog.typeOf(type).value()).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+\\.[a-z]+(_[a-z]+)*"));
    }

    @Test
    void theDomainIsThePackage() {
        assertThat(EventCatalog.all()).allSatisfy(type -> assertThat(EventCatalog.typeOf(type).value())
                .startsWith(type.getPackageName().substring("io.edrs.schema.".length()) + "."));
    }

    @Test
    void findsByName() {
        assertThat(EventCatalog.all()).allSatisfy(type ->
                assertThat(EventCatalog.find(EventCatalog.typeOf(type).value())).get().isEqualTo(type));
        assertThat(EventCatalog.find("memory.unheard_of")).isEmpty();
    }

    private static List<Class<? extends Payload>> annotatedRecords() throws IOException, URISyntaxException {
        var root = Path.of(EventCatalog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(EventType.class))
                    .<Class<? extends Payload>>map(type -> type.asSubclass(Payload.class)).toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
