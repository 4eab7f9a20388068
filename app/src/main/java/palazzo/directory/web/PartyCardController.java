// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import palazzo.directory.domain.Profile;
import palazzo.directory.domain.VCards;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;

/** A party as a vCard, to be taken along. */
@Controller
@AnyStaff
public class PartyCardController {

    private final PartyPages parties;
    private final VCards cards;
    private final Today today;

    PartyCardController(PartyPages parties, VCards cards, Today today) {
        this.parties = parties;
        this.cards = cards;
        this.today = today;
    }

    @GetMapping("/directory/{id}.vcf")
    ResponseEntity<byte[]> card(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        Profile profile = parties.profile(id);
        if (profile.erasedOn() != null) {
            throw new NotFound("card of " + id);
        }
        return HandOutController.vcf(
                cards.write(List.of(profile), HandOutController.version(given), today.date()), "scheda.vcf");
    }
}
