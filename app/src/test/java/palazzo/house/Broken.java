// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import palazzo.mail.ItemCame;
import palazzo.organisation.SystemDoor;

/** A page with a defect, so that one may see what the house shows of it; and a mail that the house can make nothing of. */
@TestComponent
@Controller
@SystemDoor
public class Broken {

    /** What nobody should read. */
    static final String TEXT = "the pen of the programmer broke";

    private volatile @Nullable String subject;

    @GetMapping("/public/broken")
    String broken() {
        throw new IllegalStateException(TEXT);
    }

    /** From now on there is a defect in what is made of a mail with this subject, until it is mended. */
    public void breakOn(String subjectOfAMail) {
        subject = subjectOfAMail;
    }

    public void mend() {
        subject = null;
    }

    @EventListener
    void came(ItemCame mail) {
        if (mail.item().subject().equals(subject)) {
            throw new IllegalStateException(TEXT);
        }
    }
}
