// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How every form and filter reads text: what holds nothing that can be seen is empty. An em space or a control character is
 * then missed like a field that was left out, before the database misses it.
 */
@ControllerAdvice
class Blanks {

    private static final String NOTHING_TO_SEE = "[\\p{Z}\\p{C}]*";

    @InitBinder
    void blanks(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Reader());
    }

    private static final class Reader extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text != null && text.matches(NOTHING_TO_SEE) ? "" : text);
        }
    }
}
