// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.ui.Asked;
import palazzo.ui.Pages;

/** All that happened around a letter, a person, a body: what the reader may see of it. Nothing to see is not found. */
@Controller
@AnyStaff
public class TimelineController {

    private static final int PAGE = 50;

    private final Memory memory;
    private final Sights sights;

    TimelineController(Memory memory, Sights sights) {
        this.memory = memory;
        this.sights = sights;
    }

    /**
     * @param subject where the thing itself is read; null where no module says so
     * @param first the first page; null while on it
     * @param next the following one; null on the last
     */
    public record TimelinePage(
            Around around,
            @Nullable String subject,
            @Nullable String first,
            @Nullable String next) {}

    @GetMapping("/timeline/{kind}/{id}")
    ModelAndView timeline(@PathVariable String kind, @PathVariable UUID id, @RequestParam Map<String, String> given) {
        Subject about = new Subject(kind, id);
        Asked asked = Asked.of("/timeline/" + kind + "/" + id, given);
        Slice<Around.Line> page = memory.page(about, sights.now(), asked.after(), PAGE);
        if (page.rows().isEmpty()) {
            throw new NotFound("timeline of " + about);
        }
        return Pages.show(
                "timeline/timeline",
                new TimelinePage(
                        new Around(page.rows(), null),
                        memory.path(about),
                        asked.after() == null ? null : asked.first(),
                        page.next() == null ? null : asked.next(page.next())));
    }
}
