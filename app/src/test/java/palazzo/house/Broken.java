// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import palazzo.organisation.SystemDoor;

/** A page with a defect, so that one may see what the house shows of it. */
@TestComponent
@Controller
@SystemDoor
public class Broken {

    /** What nobody should read. */
    static final String TEXT = "the pen of the programmer broke";

    @GetMapping("/public/broken")
    String broken() {
        throw new IllegalStateException(TEXT);
    }
}
