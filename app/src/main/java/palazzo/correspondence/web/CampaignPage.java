// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.domain.CampaignDesk.Draft;
import palazzo.correspondence.domain.CampaignReading.Sample;
import palazzo.ui.ActLine;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;
import palazzo.ui.Sum;
import palazzo.ui.Tag;

/**
 * A campaign as its page shows it.
 *
 * @param sums its letters by how far they are, each with its list
 * @param done how many of its letters have their answer on the way; of how many that can be answered
 * @param said how far it is, in words
 * @param remark why it came back; empty where it did not
 * @param draft what is written
 * @param fields that are filled from each letter, as they are written
 * @param edits whether the reader may write the text now
 * @param prolongs whether they may say until when letters join
 * @param theirs what somebody else wrote meanwhile; null where nobody did
 * @param sample what the text says to one of its letters; null without one
 * @param chain through whose hands it goes
 * @param takesBack whether the reader may take the signed text back
 * @param ends whether they may end it
 * @param late whether they may say that they have looked at the letters that joined after the signature
 * @param readability how easily the text is read; null where it is not written now
 */
public record CampaignPage(
        UUID id,
        String title,
        Tag state,
        List<Sum> sums,
        long done,
        long of,
        Phrase said,
        String remark,
        Draft draft,
        String fields,
        boolean edits,
        boolean prolongs,
        @Nullable String theirs,
        @Nullable Sample sample,
        List<Step> chain,
        List<ActLine> acts,
        boolean takesBack,
        boolean ends,
        boolean late,
        @Nullable Readability readability,
        Problems problems) {}
