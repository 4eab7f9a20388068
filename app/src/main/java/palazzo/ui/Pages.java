// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a controller answers: one template, one record in which everything is decided. */
public final class Pages {

    /** In the model of a page that tells what was done. */
    static final String DONE = "done";

    private Pages() {}

    /** The page. @param template its path below {@code src/main/jte}, without ending */
    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /**
     * The page that tells what a form did, where that can be told only here: a secret, an outcome on each row. The same form
     * sent again is not done again, and leads back to its page.
     */
    public static ModelAndView done(String template, Object page) {
        return show(template, page).addObject(DONE, true);
    }

    /** The same page again with what was typed and what is wrong with it: 422. */
    public static ModelAndView refused(String template, Object page) {
        return with(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }

    /** The columns and rows of {@code list} as a file. @param name of the file, without ending */
    public static ModelAndView csv(String name, ListPage list) {
        return new ModelAndView(CsvView.NAME, "page", new CsvPage(name, list));
    }

    /** The page under another status. */
    public static ModelAndView with(HttpStatus status, String template, Object page) {
        ModelAndView answer = show(template, page);
        answer.setStatus(status);
        return answer;
    }
}
