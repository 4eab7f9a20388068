// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Today;
import palazzo.scans.domain.BatchReading.Checked;
import palazzo.scans.domain.ScanDesk;
import palazzo.scans.domain.ScanPage;
import palazzo.scans.domain.WordsState;
import palazzo.scans.web.DocumentPage.PageLine;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws the page on which a document is checked. */
@Component
class DocumentPages {

    private final BatchPages batches;

    DocumentPages(BatchPages batches) {
        this.batches = batches;
    }

    /** @param typed what was typed before it was refused; null for nothing */
    DocumentPage page(Checked checked, ScanDesk.@Nullable Seen typed, Problems problems) {
        List<ScanPage> pages = checked.pages();
        List<PageLine> lines = new ArrayList<>();
        for (int at = 0; at < pages.size(); at++) {
            ScanPage page = pages.get(at);
            lines.add(new PageLine(page.id(), at + 1, at == pages.size() - 1, page.text()));
        }
        return new DocumentPage(
                checked.document().id(),
                checked.document().version(),
                checked.batch().name(),
                "/scans/" + checked.batch().id(),
                lines,
                checked.wordless(),
                pages.stream().anyMatch(page -> page.words() == WordsState.NONE || page.words() == WordsState.FAILED),
                typed == null ? fresh(checked) : typed,
                batches.units(),
                kinds(),
                batches.addressees(),
                checked.theCase().orElse(null),
                checked.next()
                        .map(next -> "/scans/documents/" + next)
                        .orElse("/scans/" + checked.batch().id()),
                checked.hasBefore(),
                problems);
    }

    private static ScanDesk.Seen fresh(Checked checked) {
        return new ScanDesk.Seen(
                "",
                checked.about(),
                Today.dateOf(checked.batch().receivedAt()),
                checked.document().unit());
    }

    private static List<Choice> kinds() {
        return Arrays.stream(ReservedKind.values())
                .map(kind -> new Choice(kind.name(), Phrase.of("reserved.kind." + kind)))
                .toList();
    }
}
