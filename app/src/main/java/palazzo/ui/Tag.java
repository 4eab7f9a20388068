// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/** The state of a thing in two or three words: {@code Tag.of(Tone.WAIT, "letters.state.TO_SIGN")}. */
public record Tag(Phrase text, Tone tone) {

    /** The state that {@code key} says. */
    public static Tag of(Tone tone, String key, Object... args) {
        return new Tag(Phrase.of(key, args), tone);
    }
}
