package io.edrs.persona.hearing;

import io.edrs.platform.kernel.error.EdrsException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sound of a WAV file (RIFF, PCM of 16 bits), one channel, each sample in -1..1. */
record Wav(float[] samples, int rate) {

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final float FULL = 32_768f;

    /** Throws {@code SOUND_INVALID} with what is wrong and what would be right. */
    static Wav read(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 12 || bytes.getInt() != RIFF || bytes.getInt() < 0 || bytes.getInt() != WAVE) {
            throw refused("it is no WAV file");
        }
        int channels = 0;
        int rate = 0;
        while (bytes.remaining() >= 8) {
            var chunk = bytes.getInt();
            var length = bytes.getInt();
            // A writer that did not know the end writes a length that is none.
            var size = length < 0 || length > bytes.remaining() ? bytes.remaining() : length;
            var end = bytes.position() + size;
            if (chunk == FORMAT && size >= 16) {
                var kind = bytes.getShort();
                channels = bytes.getShort();
                rate = bytes.getInt();
                bytes.position(bytes.position() + 6);
                if (kind != 1 || bytes.getShort() != 16 || channels < 1 || channels > 8 || rate < 4_000 || rate > 192_000) {
                    throw refused("its samples are not PCM of 16 bits at 4 to 192 kHz");
                }
            } else if (chunk == DATA && channels > 0) {
                return new Wav(mixed(bytes, size, channels), rate);
            }
            bytes.position(Math.min(bytes.limit(), end + (size & 1)));
        }
        throw refused("it holds no samples");
    }

    double seconds() {
        return (double) samples.length / rate;
    }

    /** The same sound with so many samples a second, between two samples a straight line. */
    float[] at(int wanted) {
        if (wanted == rate || samples.length == 0) {
            return samples;
        }
        var result = new float[(int) Math.max(1, (long) samples.length * wanted / rate)];
        for (var i = 0; i < result.length; i++) {
            var place = (double) i * rate / wanted;
            var left = Math.min(samples.length - 1, (int) place);
            var right = Math.min(samples.length - 1, left + 1);
            result[i] = (float) (samples[left] + (samples[right] - samples[left]) * (place - left));
        }
        return result;
    }

    private static float[] mixed(ByteBuffer bytes, int size, int channels) {
        var samples = new float[size / 2 / channels];
        for (var i = 0; i < samples.length; i++) {
            float sum = 0;
            for (var channel = 0; channel < channels; channel++) {
                sum += bytes.getShort() / FULL;
            }
            samples[i] = sum / channels;
        }
        return samples;
    }

    private static EdrsException refused(String why) {
        return new EdrsException(HearingError.SOUND_INVALID, "The sound cannot be read: %s. Send a WAV file, PCM of 16 bits.".formatted(why));
    }
}
