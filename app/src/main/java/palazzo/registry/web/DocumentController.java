// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.registry.Registrations;

/** Leads from a document to its registration. */
@Controller
@AnyStaff
public class DocumentController {

    private final Registrations registrations;
    private final Sights sights;

    DocumentController(Registrations registrations, Sights sights) {
        this.registrations = registrations;
        this.sights = sights;
    }

    @GetMapping("/registry/documents/{id}")
    String document(@PathVariable UUID id) {
        return registrations
                .of(new Subject("document", id), sights.now())
                .map(entry -> "redirect:" + entry.path())
                .orElseThrow(() -> new NotFound("registered document " + id));
    }
}
