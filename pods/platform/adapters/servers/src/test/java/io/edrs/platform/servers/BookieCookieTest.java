package io.edrs.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookieCookieTest {

    @TempDir
    private Path data;

    @Test
    void aRelativeFolderMayMove() throws IOException {
        write("bookkeeper");

        var cookie = BookieCookie.in(data).orElseThrow();
        assertThat(cookie.port()).isEqualTo(10181);
        assertThat(cookie.folder(data)).isEqualTo("bookkeeper");
        assertThat(cookie.folder(Path.of("/elsewhere"))).isEqualTo("bookkeeper");
    }

    @Test
    void anAbsoluteFolderStaysWhereItIs() throws IOException {
        var folder = data.resolve("bookkeeper").toString();
        write(folder);

        var cookie = BookieCookie.in(data).orElseThrow();
        assertThat(cookie.folder(data)).isEqualTo(folder);
        assertThatThrownBy(() -> cookie.folder(Path.of("/elsewhere"))).isInstanceOf(ServerException.class).hasMessageContaining("put them back there");
    }

    @Test
    void dataNotYetMadeHaveNone() {
        assertThat(BookieCookie.in(data)).isEmpty();
    }

    private void write(String journal) throws IOException {
        var file = Files.createDirectories(data.resolve("bookkeeper/current")).resolve("VERSION");
        Files.writeString(file, """
                5
                bookieHost: "127.0.0.1:10181"
                journalDir: "%s"
                ledgerDirs: "1\\t%s"
                instanceId: "d5c45bd0-9847-484c-8ea7-e5267850e888"
                """.formatted(journal, journal));
    }
}
