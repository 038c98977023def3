package io.edrs.platform.kernel.speech;

/** Writes down what is said; there is one only where a model is. */
public interface SpeechRecognition {

    /** Samples per second that it listens to. */
    int RATE = 16_000;

    /** The words of these samples, each in -1..1, at {@link #RATE}; empty when nothing is understood. */
    String words(float[] samples);
}
