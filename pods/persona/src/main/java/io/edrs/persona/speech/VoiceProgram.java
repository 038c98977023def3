package io.edrs.persona.speech;

/** Turns text into sound. */
interface VoiceProgram {

    /** The text as a WAV file; throws {@code VOICE_PROGRAM_ABSENT} where there is no program, saying how to add it. */
    byte[] say(String text, SpokenVoice voice);
}
