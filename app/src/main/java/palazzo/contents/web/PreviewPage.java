// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;

/**
 * A file as its page shows it.
 *
 * @param name of what is looked at
 * @param whole the page of the file in which it lies; null where it is the file itself
 * @param wholeName the name of that file
 * @param save where its bytes are had; null where they are withheld
 * @param warnings what is to be known before it is opened
 * @param trouble why it was not read; null where it was
 * @param pictures its pages
 * @param morePages how many more there are
 * @param html where it is shown as HTML; null where it is none
 * @param paragraphs its text
 * @param items what lies in it
 */
public record PreviewPage(
        String name,
        @Nullable String whole,
        String wholeName,
        @Nullable String save,
        List<Phrase> warnings,
        @Nullable Phrase trouble,
        List<Picture> pictures,
        int morePages,
        @Nullable String html,
        List<String> paragraphs,
        List<ItemLine> items,
        List<SignatureBlock> signatures,
        List<Fact> facts) {

    /** A page as a picture. */
    public record Picture(String path, Phrase words) {}

    /** Something that lies in it. @param path where it is looked at @param wrong why it was not read; null where it was */
    public record ItemLine(
            String name,
            String path,
            Phrase kind,
            Phrase size,
            @Nullable Tag wrong) {}

    /** A signature. @param state in two words @param remarks what is wrong or was not looked at */
    public record SignatureBlock(String signer, Tag state, List<Fact> facts, List<Phrase> remarks) {}
}
