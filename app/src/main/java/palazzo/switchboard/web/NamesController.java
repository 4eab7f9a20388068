// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.ui.Pages;

/** Who of the directory is meant by a name, asked while one types it. */
@Controller
@AnyStaff
public class NamesController {

    private static final int SHOWN = 6;
    private static final int LONG_ENOUGH = 3;

    private final Directory directory;
    private final Sights sights;

    NamesController(Directory directory, Sights sights) {
        this.directory = directory;
        this.sights = sights;
    }

    /** @param name that was typed */
    public record PeoplePage(String name, List<Party> found) {}

    @GetMapping("/switchboard/people")
    ModelAndView named(
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String asked) {
        String typed = name.replaceAll("\\p{Cntrl}", " ").strip();
        String words = typed.length() > 200 ? typed.substring(0, 200) : typed;
        List<Party> found = words.length() < LONG_ENOUGH ? List.of() : directory.with(words, sights.now(), SHOWN);
        return Pages.show(asked == null ? "switchboard/people" : "switchboard/named", new PeoplePage(words, found));
    }
}
