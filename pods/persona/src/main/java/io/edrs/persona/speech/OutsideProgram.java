package io.edrs.persona.speech;

import io.edrs.platform.kernel.error.EdrsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A voice program as a process of its own: it is told the text, writes a WAV file, and is ended when it takes too long. */
@Singleton
final class OutsideProgram implements VoiceProgram {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideProgram.class);
    private static final int LARGEST = 64 << 20;

    private final SpeechConfig config;

    OutsideProgram(SpeechConfig config) {
        this.config = config;
    }

    @Override
    public byte[] say(String text, SpokenVoice voice) {
        @Nullable Path sound = null;
        try {
            sound = Files.createTempFile("speech", ".wav");
            run(text, voice, sound);
            if (Files.size(sound) == 0 || Files.size(sound) > LARGEST) {
                throw failed("it wrote %d bytes".formatted(Files.size(sound)), null);
            }
            return Files.readAllBytes(sound);
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        } finally {
            delete(sound);
        }
    }

    private void run(String text, SpokenVoice voice, Path sound) {
        var process = start(voice, sound);
        try {
            tell(process, text);
            if (!process.waitFor(config.within().toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("it took longer than " + config.within(), null);
            }
            if (process.exitValue() != 0) {
                throw failed("it ended with " + process.exitValue() + "; it may not have the voice '" + voice.programVoice() + "'", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void tell(Process process, String text) {
        try (var input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had heard all; how it ended says more.
            LOG.debug("The voice program did not listen to the end: {}", e.getMessage());
        }
    }

    private Process start(SpokenVoice voice, Path sound) {
        try {
            return new ProcessBuilder(command(voice)).redirectOutput(sound.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new EdrsException(SpeechError.VOICE_PROGRAM_ABSENT, ("There is no voice program '%s' here. Install one, for example with"
                    + " 'apt install espeak-ng', or name another with EDRS_VOICE_PROGRAM; then ask again.").formatted(config.program()), e);
        }
    }

    private List<String> command(SpokenVoice voice) {
        var command = new ArrayList<>(List.of(config.program(), "--stdout", "--stdin", "-v", voice.programVoice()));
        if (voice.speed() != null) {
            command.addAll(List.of("-s", voice.speed().toString()));
        }
        if (voice.pitch() != null) {
            command.addAll(List.of("-p", voice.pitch().toString()));
        }
        return command;
    }

    private EdrsException failed(String why, @Nullable Throwable cause) {
        return new EdrsException(SpeechError.VOICE_PROGRAM_FAILED, "The voice program '%s' failed: %s.".formatted(config.program(), why), cause);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
