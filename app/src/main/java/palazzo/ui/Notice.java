// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence on what has just been done, shown by the page one is led to: {@code Notice.on(redirect, "letter.sent")}. */
public record Notice(String key, ArrayList<Serializable> args) implements Serializable {

    static final String KEY = "notice";

    /** Puts the sentence onto the page that {@code redirect} leads to. Arguments are text, numbers and days. */
    public static void on(RedirectAttributes redirect, String key, Serializable... args) {
        redirect.addFlashAttribute(KEY, new Notice(key, new ArrayList<>(List.of(args))));
    }

    String in(Words words, Locale locale) {
        return words.t(locale, key, args.toArray());
    }
}
